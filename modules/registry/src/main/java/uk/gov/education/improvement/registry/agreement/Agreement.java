package uk.gov.education.improvement.registry.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import uk.gov.education.improvement.kernel.time.RecordedFact;

/** That an application which was selected has an award, and is a partner. */
@Entity
@Table(schema = "registry", name = "agreement")
class Agreement extends RecordedFact {
    @Column(name = "round_id")
    private String roundId;

    @Column(name = "application_id")
    private String applicationId;

    @Column(name = "award_id")
    private String awardId;

    @Column(name = "partner_id")
    private String partnerId;

    /** The how manieth of its application: what was withdrawn may be proposed anew. */
    private int place;

    /** For EclipseLink. */
    protected Agreement() {}

    Agreement(String id, String roundId, String applicationId, String awardId, String partnerId, int place) {
        super(id);
        this.roundId = roundId;
        this.applicationId = applicationId;
        this.awardId = awardId;
        this.partnerId = partnerId;
        this.place = place;
    }

    String roundId() {
        return roundId;
    }

    String applicationId() {
        return applicationId;
    }

    String awardId() {
        return awardId;
    }

    String partnerId() {
        return partnerId;
    }
}
