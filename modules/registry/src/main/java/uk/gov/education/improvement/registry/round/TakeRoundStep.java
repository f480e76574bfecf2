package uk.gov.education.improvement.registry.round;

import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Asks to move a round on by itself. It is decided and concluded with its applications.
 *
 * @param version the version of the round the asker has seen
 */
public record TakeRoundStep(String roundId, long version, Move<RoundAct> move) {
    /** @throws Refused when the act is none of the round alone */
    public TakeRoundStep {
        RoundAct.named(move.act().address());
    }
}
