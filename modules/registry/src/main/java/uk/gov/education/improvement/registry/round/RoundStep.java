package uk.gov.education.improvement.registry.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import uk.gov.education.improvement.kernel.trail.Moved;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.Step;

/** A step of a round. */
@Entity
@Table(schema = "registry", name = "application_round_step")
class RoundStep extends Step<RoundState, RoundAct> {
    @Column(name = "round_id")
    private String roundId;

    /** For EclipseLink. */
    protected RoundStep() {}

    RoundStep(String id, String roundId, Moved<RoundState, RoundAct> moved) {
        super(id, moved);
        this.roundId = roundId;
    }

    @Override
    protected StateTable<RoundState, RoundAct> table() {
        return RoundState.TABLE;
    }

    @Override
    public String workId() {
        return roundId;
    }
}
