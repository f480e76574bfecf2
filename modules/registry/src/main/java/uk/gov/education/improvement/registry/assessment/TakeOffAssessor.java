package uk.gov.education.improvement.registry.assessment;

import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;

/** Asks to take a person off the panel of a round; the sheets stand down. */
public record TakeOffAssessor(String roundId, String person, String why) {
    /** @throws Refused with all that is wrong */
    public TakeOffAssessor {
        var faults = new Faults();
        faults.needed(why, Move.LONGEST, "why", "why the assessor is taken off");
        faults.refuseIfAny();
    }
}
