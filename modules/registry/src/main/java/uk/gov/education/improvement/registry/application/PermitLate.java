package uk.gov.education.improvement.registry.application;

import java.time.LocalDate;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Asks to let one authority apply when a round has closed. What was permitted to it before is replaced.
 *
 * @param authority our id, DfE number or GSS code
 * @param until the last day
 */
public record PermitLate(String roundId, String authority, LocalDate until, String why) {
    /** @throws Refused with all that is wrong */
    public PermitLate {
        var faults = new Faults();
        faults.when(roundId == null || roundId.isBlank(), "round", "Say to which round");
        faults.when(authority == null || authority.isBlank(), "authority", "Enter the DfE number of the authority");
        faults.when(until == null, "until", "Enter the last day on which it may apply");
        faults.needed(why, Move.LONGEST, "why", "why it may apply late");
        faults.refuseIfAny();
    }

    /** @param until a day such as {@code 2018-07-13} */
    public static PermitLate read(String roundId, String authority, String until, String why) {
        var faults = new Faults();
        var day = faults.reading("until", () -> PartialDate.parseOptional(until).orElse(null));
        faults.when(day != null && !day.isDay(), "until", "Enter a whole day, such as 2018-07-13");
        return faults.gathering(() -> new PermitLate(
                roundId, authority == null ? null : authority.strip(), day == null ? null : day.last(), why));
    }
}
