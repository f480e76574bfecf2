package uk.gov.education.improvement.registry.assessment;

import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Asks to keep, for an assessor, that there is an interest in an application.
 *
 * @param person our own id of the assessor
 */
public record DeclareConflict(String roundId, String applicationId, String person, String why) {
    /** @throws Refused with all that is wrong */
    public DeclareConflict {
        var faults = new Faults();
        faults.when(Faults.said(person).isEmpty(), "assessor", "Select the assessor");
        faults.when(Faults.said(applicationId).isEmpty(), "application", "Select the application");
        faults.needed(why, Move.LONGEST, "why", "what the conflict of interest is");
        faults.refuseIfAny();
    }
}
