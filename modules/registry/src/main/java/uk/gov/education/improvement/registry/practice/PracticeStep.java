package uk.gov.education.improvement.registry.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import uk.gov.education.improvement.kernel.trail.Moved;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.Step;

/** A step of a practice. */
@Entity
@Table(schema = "registry", name = "practice_step")
class PracticeStep extends Step<PracticeState, PracticeAct> {
    @Column(name = "practice_id")
    private String practiceId;

    /** For EclipseLink. */
    protected PracticeStep() {}

    PracticeStep(String id, String practiceId, Moved<PracticeState, PracticeAct> moved) {
        super(id, moved);
        this.practiceId = practiceId;
    }

    @Override
    protected StateTable<PracticeState, PracticeAct> table() {
        return PracticeState.TABLE;
    }

    @Override
    public String workId() {
        return practiceId;
    }
}
