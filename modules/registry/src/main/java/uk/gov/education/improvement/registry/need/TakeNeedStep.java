package uk.gov.education.improvement.registry.need;

import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Asks to close a need or to withdraw it, with effect from today.
 *
 * @param version the version of the need the asker has seen
 * @param why what came of it, or why it is withdrawn
 */
public record TakeNeedStep(String needId, long version, NeedAct act, String why) {
    /** @throws Refused with all that is wrong */
    public TakeNeedStep {
        var faults = new Faults();
        faults.when(act == null || !act.isOfPeople(), "act", "A person closes or withdraws a need");
        faults.needed(
                why,
                Move.LONGEST,
                "why",
                act == NeedAct.CLOSE ? "what came of it" : "why it is withdrawn, for the record");
        faults.refuseIfAny();
        why = why.strip();
    }
}
