package uk.gov.education.improvement.accreditation.phase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** A phase of the rollout. Only {@link #take} moves it, and each move leaves a step. */
@Entity
@Table(schema = "accreditation", name = "phase")
class Phase {
    @Id
    private String id;

    @Version
    private long version;

    private int number;

    private String name;

    @Column(name = "target_from")
    private Integer targetFrom;

    @Column(name = "target_to")
    private Integer targetTo;

    @Enumerated(EnumType.STRING)
    private PhaseState state;

    private int steps;

    /** For EclipseLink. */
    protected Phase() {}

    /** To be followed by its first step: a phase is planned, or it is none. */
    Phase(String id, int number, String name, Optional<PhaseTarget> target) {
        this.id = id;
        this.number = number;
        this.name = name;
        this.targetFrom = target.map(PhaseTarget::from).orElse(null);
        this.targetTo = target.map(PhaseTarget::to).orElse(null);
    }

    /** @throws Refused when the act does not follow from where the phase stands */
    PhaseStep take(String stepId, PhaseMove move) {
        if (!move.act().mayFollow(Optional.ofNullable(state))) {
            throw new Refused(new PhaseRefusal.PhaseActNotPossible(
                    move.act().label().toLowerCase(Locale.ROOT),
                    state == null ? "not planned yet" : state.label().toLowerCase(Locale.ROOT)));
        }
        var step = new PhaseStep(stepId, id, steps + 1, Optional.ofNullable(state), move);
        state = step.toState();
        steps++;
        return step;
    }

    String id() {
        return id;
    }

    /** Each step moves it on by one, however many are taken at once. */
    long version() {
        return steps;
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
        return new PhaseRef(id, number, name);
    }
}
