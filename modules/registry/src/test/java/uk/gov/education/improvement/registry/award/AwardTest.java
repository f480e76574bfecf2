package uk.gov.education.improvement.registry.award;

import java.util.List;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.WalksTheTable;

/** The life of an award: its table of states, walked completely. */
class AwardTest implements WalksTheTable<Award, AwardState, AwardAct> {
    @Override
    public StateTable<AwardState, AwardAct> table() {
        return AwardState.TABLE;
    }

    @Override
    public List<String> ways() {
        return List.of(
                "- PROPOSE PROPOSED",
                "PROPOSED APPROVE APPROVED",
                "PROPOSED WITHDRAW WITHDRAWN",
                "APPROVED AGREE AGREED",
                "APPROVED WITHDRAW WITHDRAWN",
                "AGREED COMPLETE COMPLETED",
                "AGREED END_EARLY ENDED_EARLY");
    }

    @Override
    public Award unbegun() {
        return new Award("award", "line", "programme", "A partnership", "a purpose");
    }

    @Override
    public AwardStep take(Award award, Move<AwardAct> move) {
        return award.take("id", move);
    }

    @Override
    public Class<AwardRefusal.AwardActNotPossible> refusal() {
        return AwardRefusal.AwardActNotPossible.class;
    }
}
