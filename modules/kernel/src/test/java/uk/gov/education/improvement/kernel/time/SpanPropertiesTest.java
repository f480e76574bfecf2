package uk.gov.education.improvement.kernel.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** What certain and possible mean, against all days that the two dates of a span can stand for. */
class SpanPropertiesTest {
    private static final LocalDate BASE = LocalDate.of(2012, 12, 1);

    @Property(tries = 300)
    void certain_is_said_only_where_every_reading_of_the_dates_has_the_day_in_force(
            @ForAll("dates") PartialDate from,
            @ForAll("dates") PartialDate to,
            @ForAll boolean inclusive,
            @ForAll("days") LocalDate day) {
        Assume.that(readings(from, to, inclusive).findAny().isPresent());
        var span = new Span(Optional.of(from), new End.On(to, inclusive));

        if (span.inForceOn(day) == Certainty.CERTAIN) {
            assertTrue(readings(from, to, inclusive).allMatch(reading -> reading.contains(day)));
        }
    }

    @Property(tries = 300)
    void no_is_said_exactly_where_no_reading_of_the_dates_has_the_day_in_force(
            @ForAll("dates") PartialDate from,
            @ForAll("dates") PartialDate to,
            @ForAll boolean inclusive,
            @ForAll("days") LocalDate day) {
        Assume.that(readings(from, to, inclusive).findAny().isPresent());
        var span = new Span(Optional.of(from), new End.On(to, inclusive));

        var never = readings(from, to, inclusive).noneMatch(reading -> reading.contains(day));

        assertEquals(never, span.inForceOn(day) == Certainty.NO);
    }

    @Property(tries = 300)
    void whole_days_leave_no_doubt(
            @ForAll("days") LocalDate from, @ForAll("days") LocalDate to, @ForAll("days") LocalDate day) {
        Assume.that(!to.isBefore(from));
        var span = new Span(Optional.of(PartialDate.on(from)), new End.On(PartialDate.on(to), true));

        assertFalse(span.inForceOn(day) == Certainty.POSSIBLE);
    }

    @Property(tries = 300)
    void overlapping_is_mutual(@ForAll("spans") Span one, @ForAll("spans") Span other) {
        assertEquals(one.mayOverlap(other), other.mayOverlap(one));
    }

    @Property(tries = 300)
    void a_day_possible_in_both_spans_means_that_they_may_overlap(
            @ForAll("spans") Span one, @ForAll("spans") Span other, @ForAll("days") LocalDate day) {
        Assume.that(one.inForceOn(day) != Certainty.NO && other.inForceOn(day) != Certainty.NO);

        assertTrue(one.mayOverlap(other));
    }

    @Property(tries = 1000)
    void clipping_to_a_life_never_makes_a_day_more_certain(
            @ForAll("anySpans") Span span, @ForAll("anySpans") Span life, @ForAll("days") LocalDate day) {
        var cut = span.within(life);

        var after = cut.map(within -> within.inForceOn(day)).orElse(Certainty.NO);
        assertEquals(after, after.and(span.inForceOn(day)), () -> span + " within " + life + " is " + cut);
    }

    @Property(tries = 1000)
    void clipping_to_a_life_takes_away_only_what_lies_outside_it(
            @ForAll("anySpans") Span span, @ForAll("anySpans") Span life, @ForAll("days") LocalDate day) {
        var cut = span.within(life);

        assertEquals(
                span.inForceOn(day, life),
                cut.map(within -> within.inForceOn(day, life)).orElse(Certainty.NO),
                () -> span + " within " + life + " is " + cut);
    }

    @Property(tries = 300)
    void an_end_that_is_not_recorded_is_never_cut_to_a_day(@ForAll("anySpans") Span span, @ForAll("anySpans") Span life) {
        var cut = span.within(life);
        Assume.that(cut.isPresent() && span.end() instanceof End.NotRecorded);

        assertEquals(span.end(), cut.get().end());
    }

    @Property(tries = 300)
    void what_began_on_no_whole_day_and_has_no_recorded_end_is_certain_on_no_day(
            @ForAll("dates") PartialDate from, @ForAll("days") LocalDate day) {
        var span = new Span(Optional.of(from), new End.NotRecorded());

        assertEquals(
                from.first().equals(from.last()) && day.equals(from.first()),
                span.inForceOn(day) == Certainty.CERTAIN);
    }

    @Property(tries = 300)
    void an_end_is_read_from_its_column_as_it_was_written(@ForAll("ends") End end) {
        var text = EndText.of(end);

        assertEquals(end, EndText.read(text));
        assertTrue(text.length() <= 20, text);
    }

    @Property(tries = 300)
    void a_date_said_is_the_date_read(@ForAll("dates") PartialDate date) {
        assertEquals(date, PartialDate.parse(date.said()));
    }

    /** One way to read the two dates: in force from the first to the last day, both inclusive. */
    private record Reading(LocalDate first, LocalDate last) {
        boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    private static Stream<Reading> readings(PartialDate from, PartialDate to, boolean inclusive) {
        var ends = some(to);
        return some(from).stream()
                .flatMap(first -> ends.stream().map(end -> new Reading(first, inclusive ? end : end.minusDays(1))))
                .filter(reading -> !reading.last().isBefore(reading.first()));
    }

    /** The days a date can mean. */
    private static List<LocalDate> some(PartialDate date) {
        return date.first().datesUntil(date.last().plusDays(1)).toList();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 450).map(BASE::plusDays);
    }

    @Provide
    Arbitrary<PartialDate> dates() {
        return Combinators.combine(days(), Arbitraries.of(4, 7, 10))
                .as((day, length) -> PartialDate.parse(day.toString().substring(0, length)));
    }

    @Provide
    Arbitrary<End> ends() {
        return Arbitraries.oneOf(
                Combinators.combine(dates(), Arbitraries.of(true, false)).as(End.On::new),
                days().map(End.StillInForce::new),
                Arbitraries.just(End.UNTIL_A_LAW_ENDS_IT),
                Arbitraries.just(new End.NotRecorded()));
    }

    /** With all kinds of end, and some that began before records. */
    @Provide
    Arbitrary<Span> anySpans() {
        return Combinators.combine(dates().optional(), ends())
                .as((from, end) -> {
                    try {
                        return Optional.of(new Span(from, end));
                    } catch (Refused endsBeforeItBegins) {
                        return Optional.<Span>empty();
                    }
                })
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    @Provide
    Arbitrary<Span> spans() {
        return Combinators.combine(dates(), dates(), Arbitraries.of(true, false))
                .as((from, to, inclusive) -> {
                    var early = from.first().isBefore(to.first()) ? from : to;
                    var late = early == from ? to : from;
                    var end = late.last().equals(early.first()) ? new End.On(late, true) : new End.On(late, inclusive);
                    return new Span(Optional.of(early), end);
                });
    }
}
