package uk.gov.education.improvement.registry.authority;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;
import uk.gov.education.improvement.registry.authority.AuthorityView.DelivererView;

/** That an organisation delivers for an authority between dates. */
@Entity
@Table(schema = "registry", name = "delivery")
class Delivery extends DatedFact {
    @Column(name = "organisation_id")
    private String organisationId;

    @Column(name = "authority_id")
    private String authorityId;

    /** Why: voluntary, statutory direction of a day. */
    private String basis;

    /** For EclipseLink. */
    protected Delivery() {}

    Delivery(
            String id,
            String organisationId,
            String authorityId,
            Span span,
            String basis,
            Optional<PartialDate> published,
            String source) {
        super(id, span, published, source);
        this.organisationId = organisationId;
        this.authorityId = authorityId;
        this.basis = basis;
    }

    Delivery insteadOf(Delivery earlier) {
        correcting(earlier);
        return this;
    }

    /** One without a day of publication says nothing against ours. */
    boolean says(Span span, String otherBasis, Optional<PartialDate> whenPublished) {
        return span().equals(span)
                && basis.equals(otherBasis)
                && whenPublished
                        .map(said -> published().equals(Optional.of(said)))
                        .orElse(true);
    }

    /** @param life when the authority had its duty: nobody delivers for it before or after, whatever is recorded */
    DelivererView view(DeliveryOrganisation organisation, Span life, AsAt asAt) {
        return new DelivererView(
                organisation.id(),
                organisation.name(),
                organisation.kind(),
                basis,
                asAt(asAt).and(life.inForceOn(asAt.known())),
                span().inWords(life),
                span().possibleFrom().isBefore(life.possibleFrom()) ? life.possibleFrom() : span().possibleFrom(),
                published().map(Object::toString),
                source());
    }

    String organisationId() {
        return organisationId;
    }

    String authorityId() {
        return authorityId;
    }
}
