package uk.gov.education.improvement.registry.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.time.RecordedFact;

/** That an assessor has an interest in one application, and so does not score it. Kept as it was declared. */
@Entity
@Table(schema = "registry", name = "declared_conflict")
class Conflict extends RecordedFact {
    @Column(name = "round_id")
    private String roundId;

    @Column(name = "application_id")
    private String applicationId;

    private String person;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private String owner;

    private String why;

    /** For EclipseLink. */
    protected Conflict() {}

    Conflict(String id, String roundId, String applicationId, String person, String why) {
        super(id);
        this.roundId = roundId;
        this.applicationId = applicationId;
        this.person = person;
        this.audience = Audience.DEPARTMENT;
        this.owner = Owner.person(person).text();
        this.why = why;
    }

    String applicationId() {
        return applicationId;
    }

    String person() {
        return person;
    }

    Audience audience() {
        return audience;
    }

    Owner owner() {
        return new Owner(owner);
    }

    String why() {
        return why;
    }
}
