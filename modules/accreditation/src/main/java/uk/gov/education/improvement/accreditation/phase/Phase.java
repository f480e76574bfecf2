package uk.gov.education.improvement.accreditation.phase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.Work;

/** A phase of the rollout. Only {@link #take} moves it, and each move leaves a step. */
@Entity
@Table(schema = "accreditation", name = "phase")
class Phase extends Work<PhaseState, PhaseAct> {
    private int number;

    private String name;

    @Column(name = "target_from")
    private Integer targetFrom;

    @Column(name = "target_to")
    private Integer targetTo;

    /** For EclipseLink. */
    protected Phase() {}

    /** To be followed by its first step: a phase is planned, or it is none. */
    Phase(String id, int number, String name, Optional<PhaseTarget> target) {
        super(id);
        this.number = number;
        this.name = name;
        this.targetFrom = target.map(PhaseTarget::from).orElse(null);
        this.targetTo = target.map(PhaseTarget::to).orElse(null);
    }

    /** @throws Refused when the act does not follow from where the phase stands */
    PhaseStep take(String stepId, Move<PhaseAct> move) {
        return new PhaseStep(stepId, id(), move(move));
    }

    @Override
    protected StateTable<PhaseState, PhaseAct> table() {
        return PhaseState.TABLE;
    }

    @Override
    protected Refusal notPossible(PhaseAct act, Optional<PhaseState> state) {
        return new PhaseRefusal.PhaseActNotPossible(
                act.label().toLowerCase(Locale.ROOT),
                state.map(PhaseState::label).orElse("not planned yet").toLowerCase(Locale.ROOT));
    }

    int number() {
        return number;
    }

    String name() {
        return name;
    }

    Optional<PhaseTarget> target() {
        return targetFrom == null ? Optional.empty() : Optional.of(new PhaseTarget(targetFrom, targetTo));
    }

    PhaseRef ref() {
        return new PhaseRef(id(), number, name);
    }
}
