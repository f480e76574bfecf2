package uk.gov.education.improvement.registry.neighbour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.authority.AuthorityView.Relative;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.neighbour.ComparisonView.NeighbourView;

/** The sets are made up; the judgements are those of the demonstration, and nobody else's are recorded. */
class NeighbourSetsTest {
    private static final String HEADINGS = "set,dfe_code,rank,neighbour_code,closeness,source\n";
    private static final String SOURCE = ",Close,made up\n";

    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withDemonstrationData();

    private static AsAt beforeTheLoad;

    @BeforeAll
    static void load() {
        beforeTheLoad = registry.on("2022-12-31");
        registry.files.take(
                Askers.ANALYST,
                "neighbours",
                HEADINGS
                        + "2017-04,392,1,207" + SOURCE
                        + "2017-04,392,2,359" + SOURCE
                        + "2017-04,392,3,394" + SOURCE
                        + "2017-04,392,4,390" + SOURCE
                        + "2017-04,392,5,837" + SOURCE
                        + "2017-04,390,1,392" + SOURCE
                        + "2021-04,392,1,928" + SOURCE
                        + "2021-04,392,2,394" + SOURCE
                        + "2021-04,392,3,839" + SOURCE
                        + "2021-04,837,1,392" + SOURCE);
    }

    @Test
    void each_part_says_how_many_of_those_that_count_are_better_the_same_and_worse() {
        var view = compare("392", "2017-10-13");

        assertEquals("2017-04", view.set().orElseThrow().set());
        assertEquals(List.of("made up"), view.sources());
        assertEquals(5, view.counted());
        assertEquals(
                Map.of(Against.BETTER, 1L, Against.SAME, 1L, Against.WORSE, 1L, Against.NOT_RECORDED, 2L),
                counts(view, Part.OVERALL));
        assertEquals(
                Map.of(Against.SAME, 1L, Against.WORSE, 2L, Against.NOT_RECORDED, 2L),
                counts(view, Part.HELP_AND_PROTECTION));
        assertEquals(
                List.of(Against.BETTER, Against.SAME, Against.WORSE, Against.NOT_RECORDED, Against.NOT_RECORDED),
                view.neighbours().stream()
                        .map(one -> one.against().get(Part.OVERALL))
                        .toList());
    }

    @Test
    void all_that_count_are_counted_once_on_every_part() {
        for (var day : List.of("2017-10-13", "2019-04-01", "2022-12-31")) {
            var view = compare("392", day);

            for (var line : view.parts()) {
                assertEquals(
                        view.counted(),
                        line.neighbours().values().stream()
                                .mapToLong(one -> one)
                                .sum(),
                        day + " " + line.part());
            }
        }
    }

    @Test
    void a_part_that_the_later_framework_has_not_is_no_grade() {
        var view = compare("392", "2022-12-31");

        assertEquals("2021-04", view.set().orElseThrow().set());
        assertEquals(
                Map.of(Against.NO_SUCH_PART, 1L, Against.NOT_RECORDED, 1L),
                counts(view, Part.ADOPTION),
                "Sunderland's ILACS report has no such part, and Bournemouth, Christchurch and Poole has no report");
    }

    @Test
    void where_the_authority_has_no_grade_nothing_is_compared() {
        var view = compare("390", "2017-10-13");

        assertEquals(Map.of(Against.NOT_COMPARED, 1L), counts(view, Part.OVERALL));
        assertEquals(Optional.empty(), view.parts().getFirst().own());
    }

    @Test
    void a_neighbour_that_became_another_stays_with_who_succeeded_it_and_does_not_count() {
        var before = compare("392", "2019-03-31");
        var after = compare("392", "2019-04-01");

        assertEquals(5, before.counted());
        assertEquals(4, after.counted());
        var bournemouth = neighbour(after, "Bournemouth");
        assertEquals(Membership.ENDED, bournemouth.membership());
        assertEquals(Map.of(), bournemouth.against());
        assertEquals(
                List.of("Bournemouth, Christchurch and Poole"),
                bournemouth.successors().stream().map(Relative::name).toList());
    }

    @Test
    void a_neighbour_that_had_ended_by_the_day_of_the_set_never_counts_not_even_while_it_had_its_duty() {
        var in2022 = compare("392", "2022-12-31");
        var in2018 = compare("392", "2018-12-31", "2021-04");

        for (var view : List.of(in2022, in2018)) {
            assertEquals(
                    Membership.ENDED_BY_THE_SET,
                    neighbour(view, "Northamptonshire").membership());
        }
        assertEquals(2, in2022.counted());
        assertEquals(
                Membership.NOT_BEGUN,
                neighbour(in2018, "Bournemouth, Christchurch and Poole").membership());
        assertEquals(1, in2018.counted());
    }

    @Test
    void an_authority_that_had_ended_by_the_day_of_the_set_is_compared_with_nobody() {
        var view = compare("837", "2018-12-31", "2021-04");

        assertEquals(Membership.ENDED_BY_THE_SET, view.membership());
        assertEquals(List.of(), view.parts());
        assertEquals(1, view.neighbours().size());
        assertEquals(Map.of(), view.neighbours().getFirst().against());
    }

    @ParameterizedTest
    @CsvSource({
        "2017-04-29, ''",
        "2017-04-30, 2017-04",
        "2021-04-15, 2017-04",
        "2021-04-29, 2017-04",
        "2021-04-30, 2021-04",
        "2026-11-21, 2021-04"
    })
    void unless_one_is_named_it_is_the_newest_that_there_certainly_was_on_the_day(String day, String set) {
        assertEquals(set, compare("392", day).set().map(NeighbourSetRef::set).orElse(""));
    }

    @Test
    void a_set_that_came_later_is_used_when_it_is_named_and_says_so() {
        var view = compare("392", "2017-10-13", "2021-04");

        assertEquals(Certainty.NO, view.set().orElseThrow().onTheDay());
        assertEquals(
                Certainty.POSSIBLE,
                compare("392", "2021-04-15", "2021-04").set().orElseThrow().onTheDay());
    }

    @Test
    void where_there_was_no_set_nothing_is_compared_and_the_later_ones_are_named() {
        var view = compare("392", "2014-01-01");

        assertEquals(Optional.empty(), view.set());
        assertEquals(List.of(), view.neighbours());
        assertEquals(List.of(), view.parts());
        assertEquals(
                List.of("2021-04", "2017-04"),
                view.sets().stream().map(NeighbourSetRef::set).toList());
    }

    @Test
    void a_set_is_not_known_before_it_was_recorded() {
        assertEquals(List.of(), registry.neighbourSets.list(Askers.LGA, beforeTheLoad));
        assertEquals(
                Optional.empty(),
                registry.neighbourSets
                        .compare(Askers.LGA, "392", Optional.empty(), beforeTheLoad)
                        .set());
    }

    @Test
    void the_sets_say_how_large_they_are_and_who_says_so() {
        var sets = registry.neighbourSets.list(Askers.LGA, registry.on("2019-01-01"));

        assertEquals(
                List.of("April 2021 NO 2 4 [made up]", "April 2017 CERTAIN 2 6 [made up]"),
                sets.stream()
                        .map(one -> one.inWords() + " " + one.onTheDay() + " " + one.authorities() + " "
                                + one.neighbours() + " " + one.sources())
                        .toList());
    }

    @Test
    void a_set_that_is_not_there_is_refused_and_so_is_who_may_not_compare() {
        var unknown = assertThrows(Refused.class, () -> compare("392", "2022-12-31", "1999"));

        assertEquals(new NeighbourRefusal.UnknownNeighbourSet("1999"), unknown.refusal());
        assertThrows(
                Refused.class,
                () -> registry.neighbourSets.compare(
                        Askers.NOBODY, "392", Optional.empty(), registry.on("2022-12-31")));
        assertThrows(Refused.class, () -> registry.neighbourSets.list(Askers.NOBODY, registry.on("2022-12-31")));
    }

    @Test
    void one_neighbour_costs_the_same_statements_as_five() {
        var asAt = registry.on("2018-12-31");

        var one = registry.database.statementsOf(
                () -> assertEquals(1, compare("390", asAt).neighbours().size()));
        var five = registry.database.statementsOf(
                () -> assertEquals(5, compare("392", asAt).neighbours().size()));

        // what a deliverer is called is not asked where there is none
        assertTrue(five.size() - one.size() <= 1, one.size() + " and " + five.size());
        assertTrue(five.size() <= 24, "statements: " + five.size());
    }

    private static NeighbourView neighbour(ComparisonView view, String name) {
        return view.neighbours().stream()
                .filter(one -> one.authority().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Those there are any of. */
    private static Map<Against, Long> counts(ComparisonView view, Part part) {
        return view.parts().get(part.ordinal()).neighbours().entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static ComparisonView compare(String authority, String day) {
        return compare(authority, registry.on(day));
    }

    private static ComparisonView compare(String authority, AsAt asAt) {
        return registry.neighbourSets.compare(Askers.LGA, authority, Optional.empty(), asAt);
    }

    private static ComparisonView compare(String authority, String day, String set) {
        return registry.neighbourSets.compare(Askers.LGA, authority, Optional.of(set), registry.on(day));
    }
}
