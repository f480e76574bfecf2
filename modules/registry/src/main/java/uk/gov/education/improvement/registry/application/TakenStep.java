package uk.gov.education.improvement.registry.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.gov.education.improvement.kernel.time.AsAt;

/**
 * A step of an application as columns, where there are thousands: enough to say where it stands.
 *
 * @param day the first on which it may have taken effect
 * @param certain whether it has certainly taken effect
 * @param late whether it was taken by permission, when the round had closed
 */
record TakenStep(
        ApplicationAct act, ApplicationState to, LocalDate day, boolean certain, boolean late, Instant recordedAt) {
    static TakenStep of(ApplicationStep step, AsAt asAt) {
        return new TakenStep(
                step.act(), step.to(), step.effective().first(), step.hasBegun(asAt), step.isLate(), step.recordedAt());
    }

    /** The last that certainly took effect: what it led to is the state. */
    static Optional<TakenStep> last(List<TakenStep> steps) {
        return steps.stream().filter(TakenStep::certain).reduce((earlier, later) -> later);
    }

    /** By which of the steps of an application, in their order, it was handed in last; none of a draft. */
    static Optional<TakenStep> handedIn(List<TakenStep> steps) {
        return IntStream.range(0, steps.size())
                .filter(at -> steps.get(at).certain())
                .reduce((earlier, later) -> later)
                .stream()
                .boxed()
                .filter(now -> !steps.get(now).to().isDraft())
                .flatMap(now -> steps.subList(0, now + 1).stream())
                .filter(step -> step.act() == ApplicationAct.SUBMIT || step.act() == ApplicationAct.AMEND)
                .reduce((earlier, later) -> later)
                // what was withdrawn while it was amended is not handed in
                .filter(step -> step.act() == ApplicationAct.SUBMIT);
    }
}
