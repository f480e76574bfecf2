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
import uk.gov.education.improvement.kernel.trail.Trail;
import uk.gov.education.improvement.kernel.trail.Work;

/** A phase of the rollout. Whatever is done to it leaves a step. */
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

    /**
     * Says what is right about a step.
     *
     * @throws Refused when it would come before the one before it, or after the one that followed it
     */
    PhaseStep correct(String stepId, Trail<PhaseStep> trail, PhaseStep step, Move<PhaseAct> move, String reason) {
        trail.before(step).ifPresent(before -> before.refuseBefore(move.effective()));
        trail.after(step).ifPresent(after -> refuseAfter(move, after));
        var correcting = new PhaseStep(stepId, id(), correct(step, move));
        correcting.correcting(step, reason);
        return correcting;
    }

    /**
     * Says that a step was never taken.
     *
     * @throws Refused when others followed it, or the phase began with it
     */
    PhaseStep takeBack(String stepId, Trail<PhaseStep> trail, PhaseStep step, String reason) {
        if (step.from().isEmpty() || trail.after(step).isPresent()) {
            throw new Refused(new PhaseRefusal.PhaseStepNotTakenBack(
                    step.act().done(), trail.last().orElseThrow().act().done()));
        }
        var retraction = new PhaseStep(stepId, id(), takeBack(step));
        retraction.takingBack(step, reason);
        return retraction;
    }

    private static void refuseAfter(Move<PhaseAct> move, PhaseStep next) {
        if (move.effective().first().isAfter(next.effective().last())) {
            throw new Refused(new PhaseRefusal.PhaseStepPastNext(
                    move.effective().inWords(), next.effective().inWords()));
        }
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
