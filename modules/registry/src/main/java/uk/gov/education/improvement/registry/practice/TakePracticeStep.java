package uk.gov.education.improvement.registry.practice;

import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Asks to publish a practice or to withdraw it, with effect from today.
 *
 * @param version the version of the practice the asker has seen
 * @param why for the record
 */
public record TakePracticeStep(String practiceId, long version, PracticeAct act, String why) {
    /** @throws Refused with all that is wrong */
    public TakePracticeStep {
        var faults = new Faults();
        faults.when(act == null || act == PracticeAct.WRITE, "act", "A practice is published or withdrawn");
        faults.needed(
                why,
                Move.LONGEST,
                "why",
                act == PracticeAct.PUBLISH ? "who has checked it, for the record" : "why it is withdrawn");
        faults.refuseIfAny();
        why = why.strip();
    }
}
