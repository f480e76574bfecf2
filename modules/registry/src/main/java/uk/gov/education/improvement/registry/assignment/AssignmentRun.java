package uk.gov.education.improvement.registry.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import uk.gov.education.improvement.kernel.database.Json;
import uk.gov.education.improvement.kernel.time.AsAt;

/** What was asked for, and of which moment; its id is that of the job that does it. */
@Entity
@Table(schema = "registry", name = "assignment_run")
class AssignmentRun {
    @Id
    private String id;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Column(name = "recorded_by")
    private Instant recordedBy;

    private String document;

    /** For EclipseLink. */
    protected AssignmentRun() {}

    AssignmentRun(String id, AskAssignment asked, AsAt asAt) {
        this.id = id;
        this.askedOn = asAt.day();
        this.recordedBy = asAt.recordedBy();
        this.document = Json.of(asked);
    }

    String id() {
        return id;
    }

    AskAssignment asked() {
        return Json.read(document, AskAssignment.class);
    }

    AsAt asAt() {
        return AsAt.day(askedOn, recordedBy);
    }
}
