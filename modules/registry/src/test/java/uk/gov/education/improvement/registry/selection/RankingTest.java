package uk.gov.education.improvement.registry.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.registry.application.ApplicationState;
import uk.gov.education.improvement.registry.round.Criterion;
import uk.gov.education.improvement.registry.round.TieBreak;
import uk.gov.education.improvement.registry.selection.DecideRound.Chosen;

/** The order of applications by what assessors gave. */
class RankingTest {
    private static final List<Criterion> CRITERIA =
            List.of(new Criterion("Practice", "", 60, 5), new Criterion("Reach", "", 40, 10));

    @Test
    void a_total_is_the_weighted_mean_of_what_was_given_out_of_a_hundred() {
        var marks = marks("a", sheet(5, 10), sheet(4, 7), sheet(4, 6));

        var ranked = ranking(TieBreak.HANDED_IN_FIRST, marks).ranked().getFirst();

        // 60 × (13/3)/5 + 40 × (23/3)/10 = 52 + 30⅔
        assertEquals("82.67", Ranked.shown(ranked.total().orElseThrow()));
        assertEquals("248/3", ranked.total().orElseThrow().toString().replace(" ", ""));
        assertEquals("4.33", Ranked.shown(ranked.points().getFirst().orElseThrow()));
    }

    @Test
    void what_the_department_set_counts_instead_of_the_mean_and_the_spread_stays() {
        var marks = new Marks(
                "a", Optional.of(ApplicationState.ELIGIBLE), day(1), List.of(sheet(5, 10), sheet(1, 10)), Map.of(1, 2));

        var ranked = Ranking.of(CRITERIA, TieBreak.HANDED_IN_FIRST, 2, List.of(marks))
                .ranked()
                .getFirst();

        assertEquals("64.00", Ranked.shown(ranked.total().orElseThrow()));
        assertEquals(Optional.of(new Spread(1, 5, 4, true)), ranked.spreads().getFirst());
    }

    @Test
    void thirds_that_decimals_would_tell_apart_are_level() {
        var one = marks("a", sheet(1, 0), sheet(1, 0), sheet(2, 0));
        var other = marks("b", sheet(2, 0), sheet(1, 0), sheet(1, 0));

        var second = ranking(TieBreak.HANDED_IN_FIRST, one, other).ranked().get(1);

        assertEquals(Optional.of(new Ranked.Level("a", "the one that was started first")), second.level());
    }

    @Test
    void a_tie_is_broken_as_the_round_says_and_the_row_says_by_what() {
        // both have 60: 3 of 5 and 6 of 10; 5 of 5 and 0 of 10
        var even = marks("a", sheet(3, 6), sheet(3, 6), sheet(3, 6));
        var uneven = marks("b", sheet(5, 0), sheet(5, 0), sheet(5, 0));

        var heaviest = ranking(TieBreak.HEAVIEST_CRITERION, even, uneven);
        var lowest = ranking(TieBreak.LOWEST_SCORE, even, uneven);

        assertEquals(List.of("b", "a"), ids(heaviest));
        assertEquals(
                "the higher score for “Practice”, which has a weight of 60",
                heaviest.ranked().get(1).level().orElseThrow().because());
        assertEquals(List.of("a", "b"), ids(lowest));
        assertEquals(
                "the higher of their lowest scores for any criterion",
                lowest.ranked().get(1).level().orElseThrow().because());
    }

    @Test
    void where_the_round_does_not_tell_them_apart_the_day_does_and_then_which_was_started_first() {
        var late = marks("a", 2, sheet(3, 6), sheet(3, 6), sheet(3, 6));
        var early = marks("b", 1, sheet(3, 6), sheet(3, 6), sheet(3, 6));
        var later = marks("c", 2, sheet(3, 6), sheet(3, 6), sheet(3, 6));

        var ranking = ranking(TieBreak.HEAVIEST_CRITERION, later, late, early);

        assertEquals(List.of("b", "a", "c"), ids(ranking));
        assertEquals(
                List.of("the one that was handed in first", "the one that was started first"),
                ranking.ranked().stream()
                        .flatMap(one -> one.level().stream())
                        .map(Ranked.Level::because)
                        .toList());
    }

    @Test
    void one_whose_sheets_are_not_all_in_waits_apart() {
        var waiting = marks("a", sheet(5, 10), sheet(5, 10));
        var complete = marks("b", sheet(0, 0), sheet(0, 0), sheet(0, 0));

        var ranking = ranking(TieBreak.HANDED_IN_FIRST, waiting, complete);

        assertEquals(List.of("b"), ids(ranking));
        assertEquals("a", ranking.waiting().getFirst().id());
        assertEquals(Optional.empty(), ranking.waiting().getFirst().total());
    }

    @Test
    void a_spread_is_wide_where_it_is_more_than_a_third_of_the_scale() {
        assertFalse(Spread.of(3, 4, 5).wide());
        assertTrue(Spread.of(3, 5, 5).wide());
        assertFalse(Spread.of(2, 5, 9).wide());
        assertTrue(Spread.of(2, 6, 9).wide());
    }

    @Test
    void the_order_does_not_hang_on_the_order_in_which_they_come() {
        var random = new Random(7);
        for (var tieBreak : TieBreak.values()) {
            for (var time = 0; time < 50; time++) {
                var all = new ArrayList<>(IntStream.range(0, 12)
                        .mapToObj(number -> marks(
                                "a" + (100 + number),
                                1 + random.nextInt(2),
                                sheet(random.nextInt(3), random.nextInt(3)),
                                sheet(random.nextInt(3), random.nextInt(3)),
                                sheet(random.nextInt(3), random.nextInt(3))))
                        .toList());
                var first = ids(Ranking.of(CRITERIA, tieBreak, 3, all));

                Collections.shuffle(all, random);

                assertEquals(first, ids(Ranking.of(CRITERIA, tieBreak, 3, all)));
            }
        }
    }

    @Test
    void one_is_passed_over_where_one_that_ranks_lower_fares_better() {
        var ranking = ranking(
                TieBreak.HANDED_IN_FIRST,
                marks("a", sheet(5, 9), sheet(5, 9), sheet(5, 9)),
                marks("b", sheet(4, 9), sheet(4, 9), sheet(4, 9)),
                marks("c", sheet(3, 9), sheet(3, 9), sheet(3, 9)),
                marks("d", sheet(2, 9), sheet(2, 9), sheet(2, 9)));

        assertEquals(List.of(), ranking.passedOver(List.of(selected("a"), reserve("b", 1), reserve("c", 2), not("d"))));
        assertEquals(List.of(), ranking.passedOver(List.of(selected("a"), not("b"), not("c"), not("d"))));
        assertEquals(List.of("b"), ranking.passedOver(List.of(selected("a"), not("b"), selected("c"), not("d"))));
        assertEquals(
                List.of("b"), ranking.passedOver(List.of(selected("a"), reserve("b", 2), reserve("c", 1), not("d"))));
        assertEquals(
                List.of("a", "b", "c"),
                ranking.passedOver(List.of(not("a"), reserve("b", 1), not("c"), selected("d"))));
    }

    private static Chosen selected(String id) {
        return new Chosen(id, Outcome.SELECTED, Optional.empty(), Optional.empty());
    }

    private static Chosen reserve(String id, int place) {
        return new Chosen(id, Outcome.RESERVE, Optional.of(place), Optional.empty());
    }

    private static Chosen not(String id) {
        return new Chosen(id, Outcome.DECLINED, Optional.empty(), Optional.empty());
    }

    private static Ranking ranking(TieBreak tieBreak, Marks... all) {
        return Ranking.of(CRITERIA, tieBreak, 3, List.of(all));
    }

    private static List<String> ids(Ranking ranking) {
        return ranking.ranked().stream().map(Ranked::id).toList();
    }

    @SafeVarargs
    private static Marks marks(String id, List<Integer>... sheets) {
        return marks(id, 1, sheets);
    }

    @SafeVarargs
    private static Marks marks(String id, int day, List<Integer>... sheets) {
        return new Marks(id, Optional.of(ApplicationState.ELIGIBLE), day(day), List.of(sheets), Map.of());
    }

    private static Optional<LocalDate> day(int day) {
        return Optional.of(LocalDate.of(2018, 11, day));
    }

    private static List<Integer> sheet(int... points) {
        return IntStream.of(points).boxed().toList();
    }
}
