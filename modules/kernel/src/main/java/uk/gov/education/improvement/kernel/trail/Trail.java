package uk.gov.education.improvement.kernel.trail;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * The steps of one piece of work that stood by an instant, in their order; where it stood on any day follows from them.
 *
 * @param version of the work by then: how many things had been recorded of it, steps, corrections, and steps taken back
 */
public record Trail<T extends Step<?, ?>>(List<T> steps, long version) {
    /** Of work that was not recorded yet. */
    public static <T extends Step<?, ?>> Trail<T> empty() {
        return new Trail<>(List.of(), 0);
    }

    /** Where it stands by all of them. */
    public Optional<T> last() {
        return last(step -> true);
    }

    /** The last that had certainly taken effect by the day: what it led to is the state as at that day. */
    public Optional<T> certainly(AsAt asAt) {
        return last(step -> step.asAt(asAt) == Certainty.CERTAIN);
    }

    /** Those that had taken effect by the day, certainly or possibly. */
    public List<T> possibly(AsAt asAt) {
        return steps.stream().filter(step -> step.asAt(asAt) != Certainty.NO).toList();
    }

    /** The last step, where a day is certainly before it: a step on that day would be out of order. */
    public Optional<T> lastAfter(PartialDate day) {
        return last().filter(step -> day.last().isBefore(step.effective().first()));
    }

    /** @throws Refused when the day lies in the future, or is certainly before the step that came last */
    public void refuseOutOfOrder(Move<?> move, LocalDate today) {
        move.refuseFuture(today);
        last().ifPresent(last -> last.refuseBefore(move.effective()));
    }

    /** The step that is known by a place, where it stands. */
    public Optional<T> at(int place) {
        return last(step -> step.place() == place);
    }

    /** The one before a step. */
    public Optional<T> before(T step) {
        return last(other -> other.place() < step.place());
    }

    /** The one that followed a step. */
    public Optional<T> after(T step) {
        return steps.stream().filter(other -> other.place() > step.place()).findFirst();
    }

    private Optional<T> last(Predicate<T> which) {
        return steps.stream().filter(which).reduce((earlier, later) -> later);
    }
}
