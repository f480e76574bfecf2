package uk.gov.education.improvement.registry.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import uk.gov.education.improvement.kernel.trail.Moved;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.Step;

/** A step of an award. */
@Entity
@Table(schema = "registry", name = "award_step")
class AwardStep extends Step<AwardState, AwardAct> {
    @Column(name = "award_id")
    private String awardId;

    /** For EclipseLink. */
    protected AwardStep() {}

    AwardStep(String id, String awardId, Moved<AwardState, AwardAct> moved) {
        super(id, moved);
        this.awardId = awardId;
    }

    @Override
    protected StateTable<AwardState, AwardAct> table() {
        return AwardState.TABLE;
    }

    @Override
    public String workId() {
        return awardId;
    }
}
