package uk.gov.education.improvement.accreditation.phase;

import java.util.Optional;
import java.util.function.Supplier;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.MoveFields;

/**
 * What a form or a program says of a new phase, as it was typed.
 *
 * @param targetFrom the least share of a site's workforce, in per cent; both may be blank, and mean that none is set
 * @param planned from when it is planned, why, and who says so
 */
public record PhaseFields(String number, String name, String targetFrom, String targetTo, MoveFields planned) {
    /** @throws Refused with all that is wrong */
    public CreatePhase read() {
        var faults = new Faults();
        var count = whole(faults, "number", number, "Enter the number of the phase, such as 3");
        var isSet = isSaid(targetFrom) || isSaid(targetTo);
        var from = isSet ? whole(faults, "targetFrom", targetFrom, "Enter the target in per cent, such as 20") : 0;
        var to = isSet ? whole(faults, "targetTo", targetTo, "Enter the target in per cent, such as 30") : 0;
        var sound = faults.found().isEmpty();
        var target = making(faults, () -> isSet && sound ? new PhaseTarget(from, to) : null);
        var move = making(faults, () -> planned.read(PhaseAct.PLAN));
        var called = name == null ? null : name.strip();
        faults.when(called == null || called.isEmpty(), "name", "Enter what the phase is called");
        faults.refuseIfAny();
        return new CreatePhase(count, called, Optional.ofNullable(target), move);
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }

    private static int whole(Faults faults, String field, String text, String words) {
        var good = isSaid(text) && text.strip().matches("\\d{1,3}");
        return faults.when(!good, field, words) ? -1 : Integer.parseInt(text.strip());
    }

    private static <T> T making(Faults faults, Supplier<T> making) {
        try {
            return making.get();
        } catch (Refused refused) {
            refused.refusal().faults().forEach(fault -> faults.when(true, fault.field(), fault.words()));
            return null;
        }
    }
}
