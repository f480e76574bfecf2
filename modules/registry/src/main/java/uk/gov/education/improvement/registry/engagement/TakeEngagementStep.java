package uk.gov.education.improvement.registry.engagement;

import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Asks to start, pause, resume, complete, decline or withdraw, with effect from today.
 *
 * @param version the version of the engagement the asker has seen
 * @param why for the record
 */
public record TakeEngagementStep(String engagementId, long version, EngagementAct act, String why) {
    /** @throws Refused with all that is wrong */
    public TakeEngagementStep {
        var faults = new Faults();
        faults.when(act == null || !act.isPlain(), "act", "Say what is to be done");
        faults.needed(why, Move.LONGEST, "why", "why, for the record");
        faults.refuseIfAny();
        why = why.strip();
    }

    /** @param why as it was typed; may be blank where delivery starts or goes on */
    public static TakeEngagementStep read(String engagementId, long version, EngagementAct act, String why) {
        var said = Faults.said(why)
                .or(() -> act == EngagementAct.START || act == EngagementAct.RESUME
                        ? Optional.of(act.label())
                        : Optional.empty());
        return new TakeEngagementStep(engagementId, version, act, said.orElse(null));
    }
}
