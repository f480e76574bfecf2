package uk.gov.education.improvement.kernel.trail;

import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * What a form or a program says of a step, as it was typed.
 *
 * @param effective the day it takes effect: a day, a month or a year
 * @param published the day the world could know, where it is another one; may be blank
 */
public record MoveFields(String effective, String published, String why, String source) {
    /** @throws Refused with all that is wrong */
    public <A extends Enum<A>> Move<A> read(A act) {
        var faults = new Faults();
        var from = date(faults, "effective", effective);
        var known = date(faults, "published", published);
        try {
            var move = new Move<>(act, from.orElse(null), known, stripped(why), stripped(source));
            faults.refuseIfAny();
            return move;
        } catch (Refused refused) {
            // a day that is none is said to be none, and not to be missing as well
            var said = faults.found().stream().map(Fault::field).toList();
            refused.refusal().faults().stream()
                    .filter(fault -> !said.contains(fault.field()))
                    .forEach(fault -> faults.when(true, fault.field(), fault.words()));
            faults.refuseIfAny();
            throw refused;
        }
    }

    private static Optional<PartialDate> date(Faults faults, String field, String text) {
        return Optional.ofNullable(
                faults.reading(field, () -> PartialDate.parseOptional(text).orElse(null)));
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }
}
