package uk.gov.education.improvement.registry.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Standing;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;

/** That an authority is a member of a partnership, from when to when by its agreement. */
@Entity
@Table(schema = "registry", name = "partner_member")
class PartnerMember extends DatedFact {
    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "cohort_code")
    private String cohortCode;

    @Column(name = "authority_id")
    private String authorityId;

    private String confidence;

    /** For EclipseLink. */
    protected PartnerMember() {}

    PartnerMember(String id, Partner partner, String authorityId, Agreed agreed) {
        super(id, agreed.span(), Optional.empty(), agreed.source());
        this.partnerId = partner.id();
        this.cohortCode = partner.cohortCode();
        this.authorityId = authorityId;
        this.confidence = agreed.confidence();
    }

    /**
     * What is said of a membership.
     *
     * @param confidence how sure the days are, in the words of the source
     */
    record Agreed(Span span, String confidence, String source) {}

    PartnerMember insteadOf(PartnerMember earlier) {
        correcting(earlier);
        return this;
    }

    /** Whether a decision to end it with effect from a day leaves less of it. */
    boolean mayOutlast(PartialDate end) {
        return span().possibleUntil().isAfter(end.first());
    }

    /** The same, ended with effect from a day. */
    Agreed until(PartialDate end, String source) {
        return new Agreed(new Span(span().from(), new End.On(end, false)), confidence, source);
    }

    Agreed agreed() {
        return new Agreed(span(), confidence, source());
    }

    Standing standing() {
        return new Standing(PartnerWork.SUBJECT, partnerId, recordedAt(), Optional.empty());
    }

    String partnerId() {
        return partnerId;
    }

    String cohortCode() {
        return cohortCode;
    }

    String authorityId() {
        return authorityId;
    }

    String confidence() {
        return confidence;
    }
}
