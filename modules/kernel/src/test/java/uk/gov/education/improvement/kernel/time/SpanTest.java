package uk.gov.education.improvement.kernel.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.kernel.time.Certainty.CERTAIN;
import static uk.gov.education.improvement.kernel.time.Certainty.NO;
import static uk.gov.education.improvement.kernel.time.Certainty.POSSIBLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.refusal.Refused;

class SpanTest {
    @Test
    void an_inclusive_end_is_the_last_day_in_force() {
        var span = span("2013-04-01", new End.On(PartialDate.parse("2018-03-31"), true));

        assertEquals(NO, on(span, "2013-03-31"));
        assertEquals(CERTAIN, on(span, "2013-04-01"));
        assertEquals(CERTAIN, on(span, "2018-03-31"));
        assertEquals(NO, on(span, "2018-04-01"));
    }

    @Test
    void an_exclusive_end_is_the_first_day_no_longer_in_force() {
        var span = span("2013-04-01", new End.On(PartialDate.parse("2018-03-31"), false));

        assertEquals(CERTAIN, on(span, "2018-03-30"));
        assertEquals(NO, on(span, "2018-03-31"));
    }

    @Test
    void a_year_only_start_is_possible_through_the_year_and_certain_from_its_last_day() {
        var span = span("2013", End.UNTIL_A_LAW_ENDS_IT);

        assertEquals(NO, on(span, "2012-12-31"));
        assertEquals(POSSIBLE, on(span, "2013-01-01"));
        assertEquals(POSSIBLE, on(span, "2013-12-30"));
        assertEquals(CERTAIN, on(span, "2013-12-31"));
        assertEquals(CERTAIN, on(span, "9999-12-30"));
    }

    @Test
    void a_month_only_inclusive_end_is_certain_on_its_first_day_and_possible_to_its_last() {
        var span = span("2014-09-30", new End.On(PartialDate.parse("2022-09"), true));

        assertEquals(CERTAIN, on(span, "2022-09-01"));
        assertEquals(POSSIBLE, on(span, "2022-09-02"));
        assertEquals(POSSIBLE, on(span, "2022-09-30"));
        assertEquals(NO, on(span, "2022-10-01"));
    }

    @Test
    void a_month_only_exclusive_end_is_never_certain_within_its_month_nor_possible_on_its_last_day() {
        var span = span("2014-09-30", new End.On(PartialDate.parse("2022-09"), false));

        assertEquals(CERTAIN, on(span, "2022-08-31"));
        assertEquals(POSSIBLE, on(span, "2022-09-01"));
        assertEquals(POSSIBLE, on(span, "2022-09-29"));
        assertEquals(NO, on(span, "2022-09-30"));
    }

    @Test
    void an_end_that_is_not_recorded_is_never_read_as_still_in_force() {
        var span = span("2018-01-15", new End.NotRecorded());

        assertEquals(CERTAIN, on(span, "2018-01-15"));
        assertEquals(POSSIBLE, on(span, "2018-01-16"));
        assertEquals(POSSIBLE, on(span, "2150-01-01"));
        assertEquals("15 January 2018, end not recorded", span.inWords());
    }

    @Test
    void what_began_in_some_year_and_has_no_recorded_end_is_certain_on_no_day() {
        for (var from : List.of("2013", "2013-12")) {
            var span = span(from, new End.NotRecorded());

            assertEquals(span.certainFrom(), span.certainUntil());
            assertEquals(POSSIBLE, on(span, "2013-12-01"));
            assertEquals(POSSIBLE, on(span, "2013-12-31"));
            assertEquals(POSSIBLE, on(span, "2014-01-01"));
        }
        assertEquals(POSSIBLE, on(new Span(Optional.empty(), new End.NotRecorded()), "0001-01-01"));
    }

    @Test
    void a_span_is_cut_to_a_life_where_it_certainly_lies_outside() {
        var life = span("2013-04-01", new End.On(PartialDate.parse("2021-03-31"), true));

        assertEquals(
                Optional.of(life),
                span("2012", new End.On(PartialDate.parse("2022"), true)).within(life));
        assertEquals(Optional.of(life), new Span(Optional.empty(), End.UNTIL_A_LAW_ENDS_IT).within(life));
        assertEquals(
                Optional.empty(),
                span("2012", new End.On(PartialDate.parse("2013-03"), true)).within(life));
    }

    @Test
    void a_date_that_may_lie_in_the_life_is_left_as_it_was_said() {
        var life = span("2013-04-01", new End.On(PartialDate.parse("2021-03-31"), true));
        var vague = span("2013", new End.On(PartialDate.parse("2021"), true));

        assertEquals(Optional.of(vague), vague.within(life));
        assertEquals(NO, vague.inForceOn(LocalDate.parse("2013-03-31"), life));
        assertEquals(POSSIBLE, vague.inForceOn(LocalDate.parse("2013-04-01"), life));
        assertEquals(CERTAIN, vague.inForceOn(LocalDate.parse("2014-01-01"), life));
        assertEquals(NO, vague.inForceOn(LocalDate.parse("2021-04-01"), life));
    }

    @Test
    void an_end_that_is_not_recorded_stays_so_in_a_life_that_has_one() {
        var county = span("2009-04-01", new End.On(PartialDate.parse("2021-03-31"), true));
        var successor = span("2021-04-01", End.UNTIL_A_LAW_ENDS_IT);
        var trust = span("2020-11-01", new End.NotRecorded());

        assertEquals(Optional.of(trust), trust.within(county));
        assertEquals(CERTAIN, trust.inForceOn(LocalDate.parse("2020-11-01"), county));
        assertEquals(POSSIBLE, trust.inForceOn(LocalDate.parse("2021-03-31"), county));
        assertEquals(NO, trust.inForceOn(LocalDate.parse("2021-04-01"), county));
        assertEquals(NO, trust.inForceOn(LocalDate.parse("2021-03-31"), successor));
        assertEquals(POSSIBLE, trust.inForceOn(LocalDate.parse("2021-04-01"), successor));
        assertEquals("1 November 2020, end not recorded", trust.since(county).inWords());
        assertEquals("1 April 2021, end not recorded", trust.since(successor).inWords());
    }

    @Test
    void known_still_in_force_on_a_day_is_certain_to_that_day_and_possible_after_it() {
        var span = span("2018-01-15", new End.StillInForce(LocalDate.parse("2019-07-01")));

        assertEquals(CERTAIN, on(span, "2019-07-01"));
        assertEquals(POSSIBLE, on(span, "2019-07-02"));
        assertEquals("15 January 2018, still in force on 1 July 2019", span.inWords());
    }

    @Test
    void a_start_before_records_began_is_not_an_absence() {
        var span = new Span(Optional.empty(), new End.On(PartialDate.parse("2019-03-31"), true));

        assertEquals(CERTAIN, on(span, "1974-04-01"));
        assertEquals(CERTAIN, on(span, "2019-03-31"));
        assertEquals(NO, on(span, "2019-04-01"));
        assertEquals("before records began, to 31 March 2019", span.inWords());
    }

    @Test
    void a_span_that_ends_before_it_begins_is_refused() {
        var refused = assertThrows(
                Refused.class, () -> span("2018-12-13", new End.On(PartialDate.parse("2018-12-12"), true)));

        assertEquals(
                "It ends (2018-12-12) before it begins (2018-12-13)",
                refused.refusal().words());
    }

    @Test
    void an_exclusive_end_on_the_first_day_leaves_no_day_and_is_refused() {
        assertThrows(Refused.class, () -> span("2018-12-13", new End.On(PartialDate.parse("2018-12-13"), false)));
    }

    @Test
    void a_span_may_begin_and_end_in_one_year_or_on_one_day() {
        assertEquals(POSSIBLE, on(span("2013", new End.On(PartialDate.parse("2013"), true)), "2013-06-15"));
        assertEquals(CERTAIN, on(span("2018-12-13", new End.On(PartialDate.parse("2018-12-13"), true)), "2018-12-13"));
    }

    @Test
    void spans_that_follow_each_other_do_not_overlap() {
        var before = span("2009-04-01", new End.On(PartialDate.parse("2013-03-31"), true));
        var after = span("2013-04-01", End.UNTIL_A_LAW_ENDS_IT);

        assertFalse(before.mayOverlap(after));
        assertFalse(after.mayOverlap(before));
    }

    @Test
    void spans_that_share_a_possible_day_may_overlap() {
        var before = span("2009-04-01", new End.On(PartialDate.parse("2013"), true));
        var after = span("2013-12-31", End.UNTIL_A_LAW_ENDS_IT);

        assertTrue(before.mayOverlap(after));
        assertTrue(after.mayOverlap(before));
    }

    /** Each precision, each way round within two years, and a day before, within and after each. */
    @Test
    void certain_and_possible_mean_all_and_some_of_the_days_that_two_dates_can_stand_for() {
        var compared = 0;
        for (var from : DATES) {
            for (var to : DATES) {
                for (var inclusive : List.of(true, false)) {
                    var readings = readings(from, to, inclusive);
                    if (readings.isEmpty()) {
                        continue;
                    }
                    var span = new Span(Optional.of(from), new End.On(to, inclusive));
                    for (var day : DAYS) {
                        var said = span.inForceOn(day);
                        var words = span.inWords() + " on " + day;
                        assertEquals(readings.stream().noneMatch(reading -> reading.contains(day)), said == NO, words);
                        assertTrue(
                                said != CERTAIN || readings.stream().allMatch(reading -> reading.contains(day)), words);
                        compared++;
                    }
                }
            }
        }
        assertTrue(compared > 500, "compared: " + compared);
    }

    @Test
    void whole_days_leave_no_doubt() {
        for (var from : DAYS) {
            for (var to : DAYS) {
                if (!to.isBefore(from)) {
                    var span = new Span(Optional.of(PartialDate.on(from)), new End.On(PartialDate.on(to), true));
                    for (var day : DAYS) {
                        assertFalse(span.inForceOn(day) == POSSIBLE, span.inWords() + " on " + day);
                    }
                }
            }
        }
    }

    @Test
    void overlapping_is_mutual_and_a_day_possible_in_both_spans_means_that_they_may() {
        var spans = new ArrayList<Span>();
        for (var from : DATES) {
            for (var end : ENDS) {
                if (!(end instanceof End.On on
                        && readings(from, on.date(), on.inclusive()).isEmpty())) {
                    spans.add(new Span(Optional.of(from), end));
                }
            }
        }
        for (var one : spans) {
            for (var other : spans) {
                var words = one.inWords() + " and " + other.inWords();
                assertEquals(one.mayOverlap(other), other.mayOverlap(one), words);
                var share = DAYS.stream().anyMatch(day -> one.inForceOn(day) != NO && other.inForceOn(day) != NO);
                assertTrue(!share || one.mayOverlap(other), words);
            }
        }
    }

    @Test
    void an_end_is_read_from_its_column_as_it_was_written() {
        for (var end : ENDS) {
            assertEquals(end, EndText.read(EndText.of(end)));
            assertTrue(EndText.of(end).length() <= 20, EndText.of(end));
        }
    }

    @Test
    void a_date_said_is_the_date_read() {
        for (var date : DATES) {
            assertEquals(date, PartialDate.parse(date.said()));
        }
    }

    private static final List<LocalDate> DAYS = Stream.of(
                    "2012-12-31",
                    "2013-01-01",
                    "2013-02-27",
                    "2013-02-28",
                    "2013-03-01",
                    "2013-03-15",
                    "2013-03-31",
                    "2013-04-01",
                    "2013-12-31",
                    "2014-01-01",
                    "2014-01-02")
            .map(LocalDate::parse)
            .toList();

    private static final List<PartialDate> DATES = Stream.concat(
                    Stream.of("2012", "2013", "2014", "2012-12", "2013-01", "2013-02", "2013-03", "2013-12", "2014-01"),
                    DAYS.stream().map(LocalDate::toString))
            .map(PartialDate::parse)
            .toList();

    private static final List<End> ENDS = Stream.of(
                    DATES.stream().map(date -> new End.On(date, true)),
                    DATES.stream().map(date -> new End.On(date, false)),
                    Stream.of(new End.StillInForce(LocalDate.parse("2014-01-02"))),
                    Stream.of(End.UNTIL_A_LAW_ENDS_IT, new End.NotRecorded()))
            .<End>flatMap(ends -> ends)
            .toList();

    /** One way to read two dates: in force from the first to the last day, both inclusive. */
    private record Reading(LocalDate first, LocalDate last) {
        boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    private static List<Reading> readings(PartialDate from, PartialDate to, boolean inclusive) {
        return some(from)
                .flatMap(first -> some(to).map(end -> new Reading(first, inclusive ? end : end.minusDays(1))))
                .filter(reading -> !reading.last().isBefore(reading.first()))
                .toList();
    }

    /** The days a date can mean, as far as they differ before, on or after each of the days asked about. */
    private static Stream<LocalDate> some(PartialDate date) {
        return Stream.concat(
                        Stream.of(date.first(), date.last()),
                        DAYS.stream().flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1))))
                .filter(day -> !day.isBefore(date.first()) && !day.isAfter(date.last()))
                .distinct();
    }

    private static Span span(String from, End end) {
        return new Span(Optional.of(PartialDate.parse(from)), end);
    }

    private static Certainty on(Span span, String day) {
        return span.inForceOn(LocalDate.parse(day));
    }
}
