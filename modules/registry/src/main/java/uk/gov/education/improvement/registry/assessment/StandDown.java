package uk.gov.education.improvement.registry.assessment;

import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Asks, as its assessor, to give a score sheet back because of a conflict of interest with the application.
 *
 * @param version the version of the sheet the asker has seen
 */
public record StandDown(String sheetId, long version, String why) {
    /** @throws Refused with all that is wrong */
    public StandDown {
        var faults = new Faults();
        faults.needed(why, Move.LONGEST, "why", "what the conflict of interest is");
        faults.refuseIfAny();
    }
}
