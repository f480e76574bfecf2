package uk.gov.education.improvement.registry.application;

import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Asks to hand an application in, to take it back to amend it, or to withdraw it; with effect from today.
 *
 * @param version the version of the application the asker has seen
 * @param why needed to withdraw
 */
public record TakeApplicationStep(String applicationId, long version, ApplicationAct act, Optional<String> why) {
    /** @throws Refused with all that is wrong */
    public TakeApplicationStep {
        var faults = new Faults();
        faults.when(act == null || !act.isOfApplicants(), "act", "An applicant hands in, amends or withdraws");
        faults.when(act == ApplicationAct.WITHDRAW && why.isEmpty(), "why", "Say why you withdraw, for the record");
        why.ifPresent(words -> faults.atMost(words, Move.LONGEST, "why"));
        faults.refuseIfAny();
    }

    /** @param why as it was typed; may be blank */
    public static TakeApplicationStep read(String applicationId, long version, ApplicationAct act, String why) {
        return new TakeApplicationStep(applicationId, version, act, Faults.said(why));
    }
}
