package uk.gov.education.improvement.kernel.trail;

import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * What is done to some work.
 *
 * @param effective the day it takes effect, as precise as the source
 * @param published the day the world could know; empty for the day it took effect
 * @param why for the record
 * @param source who says so, and where
 */
public record Move<A extends Enum<A>>(
        A act, PartialDate effective, Optional<PartialDate> published, String why, String source) {
    /** The longest reason, and the longest source, in characters. */
    public static final int LONGEST = 500;

    public Move {
        var faults = new Faults();
        faults.when(act == null, "act", "Say what is done");
        faults.when(effective == null, "effective", "Enter the day it takes effect");
        faults.when(why == null || why.isBlank(), "why", "Say why, for the record");
        faults.when(why != null && why.length() > LONGEST, "why", "Say why in at most " + LONGEST + " characters");
        faults.when(source == null || source.isBlank(), "source", "Say who says so, and where");
        faults.when(
                source != null && source.length() > LONGEST,
                "source",
                "Name the source in at most " + LONGEST + " characters");
        faults.refuseIfAny();
    }

    /** @throws Refused when the day it takes effect lies in the future */
    public void refuseFuture(LocalDate today) {
        if (effective.first().isAfter(today)) {
            throw new Refused(new StepRefusal.StepInFuture(
                    effective.inWords(), PartialDate.on(today).inWords()));
        }
    }
}
