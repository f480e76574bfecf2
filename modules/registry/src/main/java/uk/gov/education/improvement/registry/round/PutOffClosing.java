package uk.gov.education.improvement.registry.round;

import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Asks to put off the day on which a published round closes. Nobody who has applied loses by it, and all may use it.
 *
 * @param version the version of the round the asker has seen
 * @param closes the new last day for applications
 * @param decides the new day on which the decision is due; empty where that stays
 */
public record PutOffClosing(String roundId, long version, LocalDate closes, Optional<LocalDate> decides, String why) {
    /** @throws Refused with all that is wrong */
    public PutOffClosing {
        var faults = new Faults();
        faults.when(closes == null, "closes", "Enter the new closing day");
        faults.needed(why, Move.LONGEST, "why", "why it is put off");
        faults.refuseIfAny();
    }
}
