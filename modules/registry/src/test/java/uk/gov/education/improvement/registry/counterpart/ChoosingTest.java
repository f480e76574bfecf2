package uk.gov.education.improvement.registry.counterpart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.counterpart.Counterpart.Likeness;
import uk.gov.education.improvement.registry.inspection.Framework;
import uk.gov.education.improvement.registry.inspection.Grade;

/** Who stands beside a recipient, and what came of each. All authorities and reports are made up. */
class ChoosingTest {
    private static final Window WINDOW = window("2018-01", "2018-12", "2022-12-31");

    private final List<AuthorityRef> pool = new ArrayList<>();
    private final Map<String, List<Report>> reports = new HashMap<>();
    private final Map<String, List<Choosing.Time>> given = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    private final AuthorityRef recipient =
            there("recipient", Region.NORTH_EAST, report("2017-06-01", "I"), report("2019-06-01", "RI"));

    @Test
    void those_of_the_same_grade_by_a_report_of_about_the_same_time_stand_beside_it() {
        there("same", Region.LONDON, report("2016-01-01", "I"), report("2020-01-01", "I"));
        there("better before", Region.LONDON, report("2017-06-01", "RI"), report("2020-01-01", "G"));
        there("long before", Region.LONDON, report("2015-05-31", "I"), report("2020-01-01", "G"));
        there("never judged", Region.LONDON);

        var beside = beside(WINDOW);

        assertEquals(GradeChange.IMPROVED, beside.own().change());
        assertEquals(List.of("same"), names(beside));
        assertEquals(new Counts(0, 1, 0, 0, 0, 0), beside.counts());
    }

    @Test
    void neighbours_come_first_by_their_places_then_the_region_then_whose_report_was_nearest() {
        there("far", Region.LONDON, report("2016-06-01", "I"));
        there("near", Region.LONDON, report("2017-05-01", "I"));
        there("region", Region.NORTH_EAST, report("2015-12-01", "I"));
        there("second", Region.LONDON, report("2016-06-01", "I"));
        there("first", Region.LONDON, report("2015-12-01", "I"));
        places.putAll(Map.of("second", 7, "first", 2));

        var beside = beside(WINDOW);

        assertEquals(List.of("first", "second", "region", "near", "far"), names(beside));
        assertEquals(
                List.of(Likeness.NEIGHBOUR, Likeness.NEIGHBOUR, Likeness.REGION, Likeness.OTHER, Likeness.OTHER),
                beside.counterparts().stream().map(Counterpart::likeness).toList());
        assertEquals(
                "Statistical neighbour, place 2",
                beside.counterparts().getFirst().likenessInWords());
        assertEquals(5, beside.counts().notYet());
    }

    @Test
    void who_may_have_had_support_in_that_time_does_not_stand_beside_it() {
        for (var name : List.of("before", "until", "open", "during", "after")) {
            there(name, Region.LONDON, report("2017-06-01", "I"), report("2020-01-01", "G"));
        }
        given.put("before", List.of(time("2013", "2017")));
        given.put("until", List.of(time("2013", "2018")));
        given.put("open", List.of(time("2013", "")));
        given.put("during", List.of(time("2020-05", "2020-06")));
        given.put("after", List.of(time("2022-01", "")));

        assertEquals(List.of("after", "before"), names(beside(WINDOW)));
    }

    @Test
    void at_most_ten_stand_beside_it_and_none_that_had_the_same_support() {
        IntStream.range(0, 15)
                .forEach(i -> there("name " + (char) ('a' + i), Region.LONDON, report("2017-06-01", "I")));

        var beside = choosing().beside(recipient, Set.of("recipient", "name a"), WINDOW, places);

        assertEquals(10, beside.counterparts().size());
        assertFalse(names(beside).contains("name a"));
    }

    @Test
    void what_was_published_within_an_imprecise_day_is_neither_before_nor_after() {
        var imprecise = window("2017", "2019", "2022-12-31");

        var beside = beside(imprecise);

        assertEquals(GradeChange.NO_REPORT_BEFORE, beside.own().change());
        assertEquals(2, beside.own().meanwhile().reports());
        assertEquals(Optional.empty(), beside.own().after());
        assertEquals(List.of(), beside.counterparts());
    }

    @Test
    void what_was_published_while_support_was_given_stands_beside_with_the_last_of_it_and_counts_for_nobody() {
        reports.put(
                "recipient",
                List.of(
                        report("2017-06-01", "I"),
                        report("2018-01-02", "G"),
                        report("2018-12-31", "RI"),
                        report("2019-01-01", "I")));
        there("same", Region.LONDON, report("2017-06-01", "I"), report("2018-05-01", "G"));

        var beside = beside(WINDOW);

        assertEquals(
                new Meanwhile(2, Optional.of(report("2018-12-31", "RI"))),
                beside.own().meanwhile());
        assertEquals(GradeChange.SAME, beside.own().change());
        assertEquals(new Counts(0, 0, 0, 0, 1, 0), beside.counts());
        assertEquals(
                Optional.of(report("2018-05-01", "G")),
                beside.counterparts().getFirst().course().meanwhile().last());
    }

    @Test
    void a_next_report_counts_for_three_years_and_not_after_the_day_asked() {
        reports.put("recipient", List.of(report("2017-06-01", "I"), report("2021-12-31", "G")));
        assertEquals(GradeChange.IMPROVED, beside(WINDOW).own().change());
        assertTrue(WINDOW.whole());

        var asked = window("2018-01", "2018-12", "2021-12-30");

        assertFalse(asked.whole());
        assertEquals(GradeChange.NOT_YET, beside(asked).own().change());
        reports.put("recipient", List.of(report("2017-06-01", "I"), report("2022-01-01", "G")));
        assertEquals(GradeChange.NOT_YET, beside(WINDOW).own().change());
        assertEquals(1, beside(WINDOW).later().size());
    }

    @Test
    void a_report_without_an_overall_grade_is_not_comparable_and_counts_in_no_share() {
        var without = new Report(
                "x", "x", Framework.ILACS_2026, "2020-01-01", LocalDate.parse("2020-01-01"), Optional.empty());
        there("no grade now", Region.LONDON, report("2017-06-01", "I"), without);
        there("improved", Region.LONDON, report("2017-06-01", "I"), report("2020-01-01", "RI"));

        var counts = beside(WINDOW).counts();

        assertEquals(new Counts(1, 0, 0, 1, 0, 0), counts);
        assertEquals(1, counts.share().of());
    }

    @Test
    void the_range_of_a_share_is_that_of_wilson() {
        var share = Share.of(4, 9);

        assertEquals(new BigDecimal("0.189"), share.lowest().orElseThrow());
        assertEquals(new BigDecimal("0.733"), share.highest().orElseThrow());
        assertEquals(Optional.empty(), Share.of(0, 0).lowest());
    }

    @Test
    void a_difference_is_given_of_ten_recipients_or_more_and_is_the_same_each_time() {
        there("same", Region.LONDON, report("2017-06-01", "I"), report("2020-01-01", "I"));
        there("improved", Region.LONDON, report("2017-06-01", "I"), report("2020-01-01", "G"));
        var ten = IntStream.range(0, 10)
                .mapToObj(i -> new Beside(
                        new AuthorityRef("r" + i, Optional.empty(), "r" + i, Region.LONDON),
                        WINDOW,
                        new Course(
                                Optional.of(report("2017-06-01", "I")),
                                new Meanwhile(0, Optional.empty()),
                                Optional.of(report("2020-01-01", i < 8 ? "G" : "I")),
                                i < 8 ? GradeChange.IMPROVED : GradeChange.SAME),
                        List.of(),
                        beside(WINDOW).counterparts(),
                        new Counts(1, 1, 0, 0, 0, 0)))
                .toList();

        var difference = Difference.of(ten).orElseThrow();

        assertEquals(10, difference.recipients());
        assertEquals(new BigDecimal("0.300"), difference.average());
        assertTrue(
                difference.lowest().compareTo(difference.average()) < 0
                        && difference.highest().compareTo(difference.average()) > 0,
                difference::toString);
        assertTrue(difference.highest().compareTo(new BigDecimal("0.5")) <= 0, difference::toString);
        assertEquals(Optional.of(difference), Difference.of(ten.reversed()));
        assertEquals(Optional.empty(), Difference.of(ten.subList(0, 9)));
    }

    private Choosing choosing() {
        return new Choosing(pool, reports, given);
    }

    private Beside beside(Window window) {
        return choosing().beside(recipient, Set.of("recipient"), window, places);
    }

    private static List<String> names(Beside beside) {
        return beside.counterparts().stream().map(one -> one.authority().name()).toList();
    }

    private AuthorityRef there(String name, Region region, Report... published) {
        var one = new AuthorityRef(name, Optional.empty(), name, region);
        pool.add(one);
        reports.put(name, Arrays.asList(published));
        return one;
    }

    private static Window window(String began, String ended, String known) {
        return Window.of(PartialDate.parse(began), PartialDate.parse(ended), LocalDate.parse(known));
    }

    private static Choosing.Time time(String began, String ended) {
        return new Choosing.Time(PartialDate.parse(began), PartialDate.parseOptional(ended));
    }

    private static Report report(String day, String grade) {
        return new Report(
                day + grade,
                "made up",
                Framework.SIF,
                day,
                LocalDate.parse(day),
                Optional.of(
                        switch (grade) {
                            case "I" -> Grade.INADEQUATE;
                            case "RI" -> Grade.REQUIRES_IMPROVEMENT;
                            default -> Grade.GOOD;
                        }));
    }
}
