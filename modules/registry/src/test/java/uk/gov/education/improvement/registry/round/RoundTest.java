package uk.gov.education.improvement.registry.round;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.WalksTheTable;

/** The life of a round: its table of states, walked completely. */
class RoundTest implements WalksTheTable<Round, RoundState, RoundAct> {
    @Override
    public StateTable<RoundState, RoundAct> table() {
        return RoundState.TABLE;
    }

    @Override
    public List<String> ways() {
        return List.of(
                "- PREPARE DRAFT",
                "DRAFT PUBLISH PUBLISHED",
                "DRAFT DROP DROPPED",
                "PUBLISHED DECIDE DECIDED",
                "PUBLISHED CANCEL CANCELLED",
                "DECIDED CONCLUDE CONCLUDED");
    }

    @Override
    public Round unbegun() {
        return new Round("round", Optional.empty());
    }

    @Override
    public RoundStep take(Round round, Move<RoundAct> move) {
        return round.take("id", move);
    }

    @Override
    public Class<RoundRefusal.RoundActNotPossible> refusal() {
        return RoundRefusal.RoundActNotPossible.class;
    }
}
