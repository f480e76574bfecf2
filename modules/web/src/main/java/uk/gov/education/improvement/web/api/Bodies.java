package uk.gov.education.improvement.web.api;

import java.util.function.Supplier;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** How bodies that ask for a change are read. */
final class Bodies {
    private Bodies() {}

    /** What is wrong with a field is said of the place it has in the body. */
    static <T> T within(String place, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refused refused) {
            throw new Refused(new Invalid(refused.refusal().faults().stream()
                    .map(fault -> new Fault(place + "." + fault.field(), fault.words()))
                    .toList()));
        }
    }

    static void needed(Object body, Object inner) {
        if (body == null || inner == null) {
            throw new Refused(new Invalid("", "The body lacks what is to be done"));
        }
    }
}
