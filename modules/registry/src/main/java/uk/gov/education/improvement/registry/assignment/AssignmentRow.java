package uk.gov.education.improvement.registry.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import uk.gov.education.improvement.kernel.database.Json;

/** What a run proposes for one need. */
@Entity
@Table(schema = "registry", name = "assignment_row")
class AssignmentRow {
    @Id
    private String id;

    @Column(name = "run_id")
    private String runId;

    private int place;

    @Column(name = "need_id")
    private String needId;

    private String document;

    /** For EclipseLink. */
    protected AssignmentRow() {}

    AssignmentRow(String id, String runId, int place, ProposedNeed proposal) {
        this.id = id;
        this.runId = runId;
        this.place = place;
        this.needId = proposal.needId();
        this.document = Json.of(proposal);
    }

    ProposedNeed proposal() {
        return Json.read(document, ProposedNeed.class);
    }
}
