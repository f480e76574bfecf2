package uk.gov.education.improvement.registry.selection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.database.Json;
import uk.gov.education.improvement.kernel.time.RecordedFact;

/**
 * What is decided of an application. Until it is published the department owns it, and its applicant learns nothing; to
 * publish adds a row that the applicant owns, and so does to select from the reserve list.
 */
@Entity
@Table(schema = "registry", name = "selection_decision")
class Decision extends RecordedFact {
    static final Owner DEPARTMENT = new Owner("department");

    @Column(name = "round_id")
    private String roundId;

    @Column(name = "application_id")
    private String applicationId;

    /** Which of the rows of an application: two decided at once would have the same. */
    private int place;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private String owner;

    private String document;

    /** The day from which it has effect. */
    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    /** For EclipseLink. */
    protected Decision() {}

    /** Under embargo. */
    Decision(String id, String roundId, String applicationId, Decided decided) {
        super(id);
        this.roundId = roundId;
        this.applicationId = applicationId;
        this.place = 1;
        this.outcome = decided.outcome();
        this.audience = Audience.DEPARTMENT;
        this.owner = DEPARTMENT.text();
        this.document = Json.of(decided);
        this.effectiveOn = decided.day();
    }

    /** What the applicant reads from a day on. */
    Decision(String id, Decision before, Owner applicant, Decided decided, LocalDate effectiveOn) {
        this(id, before.roundId, before.applicationId, decided);
        this.place = before.place + 1;
        this.owner = applicant.text();
        this.effectiveOn = effectiveOn;
        correcting(before);
    }

    String roundId() {
        return roundId;
    }

    String applicationId() {
        return applicationId;
    }

    Outcome outcome() {
        return outcome;
    }

    Audience audience() {
        return audience;
    }

    Decided decided() {
        return Json.read(document, Decided.class);
    }
}
