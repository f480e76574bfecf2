package uk.gov.education.improvement.accreditation.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Standing;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;

/**
 * That an authority joined a phase, from the day it did. It says nothing of how long the site took part: what no source
 * says is not recorded, and that it once joined holds ever after.
 */
@Entity
@Table(schema = "accreditation", name = "site_joining")
class SiteJoining extends DatedFact {
    @Column(name = "site_id")
    private String siteId;

    @Column(name = "phase_id")
    private String phaseId;

    @Column(name = "authority_id")
    private String authorityId;

    /** Which wave of the phase it belonged to, in the source's words; null where it says none. */
    private String wave;

    private String confidence;

    /** For EclipseLink. */
    protected SiteJoining() {}

    SiteJoining(String id, Site site, SiteRow says) {
        super(id, new Span(Optional.of(says.joined()), End.UNTIL_A_LAW_ENDS_IT), Optional.empty(), says.source());
        this.siteId = site.id();
        this.phaseId = site.phaseId();
        this.authorityId = site.authorityId();
        this.wave = says.wave().orElse(null);
        this.confidence = says.confidence();
    }

    SiteJoining insteadOf(SiteJoining earlier) {
        correcting(earlier);
        return this;
    }

    /** Another source alone is no news. */
    boolean says(SiteRow row) {
        return joined().equals(row.joined()) && wave().equals(row.wave());
    }

    PartialDate joined() {
        return span().from().orElseThrow();
    }

    Optional<String> wave() {
        return Optional.ofNullable(wave);
    }

    String confidence() {
        return confidence;
    }

    String siteId() {
        return siteId;
    }

    String phaseId() {
        return phaseId;
    }

    String authorityId() {
        return authorityId;
    }

    Standing standing() {
        return new Standing(SitesFile.SUBJECT, siteId, recordedAt(), Optional.empty());
    }
}
