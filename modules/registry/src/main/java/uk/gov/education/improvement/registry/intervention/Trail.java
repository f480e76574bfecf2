package uk.gov.education.improvement.registry.intervention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;

/** The steps of one instrument in their order, and what follows from them on any day. */
record Trail(List<InterventionStep> steps) {
    static final Trail EMPTY = new Trail(List.of());

    Trail with(InterventionStep step) {
        return new Trail(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    Optional<InterventionStep> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    /** Where it stands by all its steps; empty when it has none. */
    Optional<InterventionState> state() {
        return last().map(InterventionStep::to);
    }

    /** The last step that had certainly been taken by the day. */
    Optional<InterventionStep> certainly(LocalDate day) {
        return last(step -> !step.lastDay().isAfter(day));
    }

    /** The last step that may have been taken by the day. */
    Optional<InterventionStep> possibly(LocalDate day) {
        return last(step -> !step.firstDay().isAfter(day));
    }

    private Optional<InterventionStep> last(Predicate<InterventionStep> which) {
        return steps.stream().filter(which).reduce((earlier, later) -> later);
    }

    /** A review or a report that is due by what had been done by the day; never where it is not known to be in force. */
    Optional<LocalDate> due(LocalDate day, Function<InterventionStep, Optional<LocalDate>> which) {
        return certainly(day).flatMap(which);
    }

    private Optional<InterventionStep> beginning() {
        return last(step -> step.step() == Step.BEGIN || step.step() == Step.RECORD);
    }

    /** A draft that was dropped never had a time in force that could end. */
    private Optional<InterventionStep> ending() {
        return last().filter(step -> step.to().ended() && step.to() != InterventionState.DROPPED);
    }

    /** Whether it ever came into force. */
    boolean isBegun() {
        return beginning().isPresent();
    }

    /** When it is in force; of what never was, since when it has been there. */
    Span span() {
        var since = beginning().or(() -> last(step -> !step.to().ended())).flatMap(InterventionStep::on);
        return new Span(since, ending().map(Trail::end).orElseGet(this::open));
    }

    private static End end(InterventionStep ending) {
        return ending.on().<End>map(day -> new End.On(day, false)).orElseGet(End.NotRecorded::new);
    }

    /** Where the department keeps its life here, an end would be recorded here. Of others' records it is not known. */
    private End open() {
        return last().filter(InterventionStep::isKept).isPresent() ? End.UNTIL_A_LAW_ENDS_IT : new End.NotRecorded();
    }

    /** The day from which it has certainly ended although nobody recorded when it did. */
    LocalDate goneBy() {
        return ending().filter(step -> step.on().isEmpty())
                .map(InterventionStep::lastDay)
                .orElse(Span.FOREVER);
    }

    /** The first day on which others may see it: that of its issue, or of its beginning as others recorded it. */
    LocalDate listedFrom() {
        return steps.stream()
                .filter(step -> step.step() != Step.DRAFT)
                .findFirst()
                .or(this::last)
                .orElseThrow()
                .firstDay();
    }

    /** Whether a step on this day would come before one that was taken already. */
    boolean isBefore(PartialDate day) {
        return steps.stream()
                .anyMatch(step -> step.step() != Step.DRAFT && step.firstDay().isAfter(day.last()));
    }
}
