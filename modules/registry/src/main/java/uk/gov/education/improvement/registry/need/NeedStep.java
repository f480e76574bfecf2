package uk.gov.education.improvement.registry.need;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import uk.gov.education.improvement.kernel.trail.Moved;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.Step;

/** A step of a need. */
@Entity
@Table(schema = "registry", name = "need_step")
class NeedStep extends Step<NeedState, NeedAct> {
    @Column(name = "need_id")
    private String needId;

    /** For EclipseLink. */
    protected NeedStep() {}

    NeedStep(String id, String needId, Moved<NeedState, NeedAct> moved) {
        super(id, moved);
        this.needId = needId;
    }

    @Override
    protected StateTable<NeedState, NeedAct> table() {
        return NeedState.TABLE;
    }

    @Override
    public String workId() {
        return needId;
    }
}
