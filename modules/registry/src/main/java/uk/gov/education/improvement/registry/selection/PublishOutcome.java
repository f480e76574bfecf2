package uk.gov.education.improvement.registry.selection;

import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.round.RoundAct;

/**
 * Asks to publish the outcome of a round.
 *
 * @param version the version of the round the asker has seen
 * @param concluded from which day, why, and where it is announced: everybody reads it
 */
public record PublishOutcome(String roundId, long version, Move<RoundAct> concluded) {
    /** @throws Refused when the day is none: from which day it is known hangs on it */
    public PublishOutcome {
        if (!concluded.effective().isDay()) {
            throw new Refused(new Invalid("effective", "Enter the whole day on which it is published"));
        }
        if (concluded.published().isPresent()) {
            throw new Refused(new Invalid("published", "Leave this out: the outcome is published by this"));
        }
    }
}
