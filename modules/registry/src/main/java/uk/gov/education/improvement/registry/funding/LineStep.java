package uk.gov.education.improvement.registry.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Standing;
import uk.gov.education.improvement.kernel.trail.Moved;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.Step;

/** A step of a budget line. */
@Entity
@Table(schema = "registry", name = "budget_line_step")
class LineStep extends Step<LineState, LineAct> {
    @Column(name = "line_id")
    private String lineId;

    /** For EclipseLink. */
    protected LineStep() {}

    LineStep(String id, String lineId, Moved<LineState, LineAct> moved) {
        super(id, moved);
        this.lineId = lineId;
    }

    @Override
    protected StateTable<LineState, LineAct> table() {
        return LineState.TABLE;
    }

    @Override
    public String workId() {
        return lineId;
    }

    Standing standing() {
        return new Standing(BudgetWork.LINE, lineId, recordedAt(), Optional.of(why()));
    }
}
