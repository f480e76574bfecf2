package uk.gov.education.improvement.kernel.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gathers everything that is wrong with a command, so that it can be said at once. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    /** Notes the fault when {@code wrong} holds, and answers whether it did. */
    public boolean when(boolean wrong, String field, String words) {
        if (wrong) {
            found.add(new Fault(field, words));
        }
        return wrong;
    }

    /** Runs a reading that may refuse; its words become a fault of the field and the answer is null. */
    public <T> T reading(String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refused refused) {
            found.add(new Fault(field, refused.refusal().words()));
            return null;
        }
    }

    public List<Fault> found() {
        return List.copyOf(found);
    }

    /** @throws Refused with all faults, when there are any */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new Refused(new CommonRefusal.Invalid(found()));
        }
    }
}
