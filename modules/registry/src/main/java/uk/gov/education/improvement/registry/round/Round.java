package uk.gov.education.improvement.registry.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.WrittenWork;

/** A round of applications; what it says stands in its {@link TermsFact}s. */
@Entity
@Table(schema = "registry", name = "application_round")
class Round extends WrittenWork<RoundState, RoundAct> {
    /** The round whose terms it began with; null for none. */
    @Column(name = "cloned_from")
    private String clonedFrom;

    /** For EclipseLink. */
    protected Round() {}

    /** To be followed by its first step and its first terms. */
    Round(String id, Optional<String> clonedFrom) {
        super(id);
        this.clonedFrom = clonedFrom.orElse(null);
    }

    /** @throws Refused when the act does not follow from where the round stands */
    RoundStep take(String stepId, Move<RoundAct> move) {
        return new RoundStep(stepId, id(), move(move));
    }

    @Override
    protected StateTable<RoundState, RoundAct> table() {
        return RoundState.TABLE;
    }

    @Override
    protected Refusal notPossible(RoundAct act, Optional<RoundState> state) {
        return new RoundRefusal.RoundActNotPossible(act.label().toLowerCase(Locale.ROOT), called(state));
    }

    static String called(Optional<RoundState> state) {
        return state.map(RoundState::label).orElse("not prepared yet").toLowerCase(Locale.ROOT);
    }

    Optional<String> clonedFrom() {
        return Optional.ofNullable(clonedFrom);
    }
}
