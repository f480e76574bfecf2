package uk.gov.education.improvement.registry.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.registry.authority.Region;

/** Who scores what, by rule: stated orders only, nothing left to chance, and nobody who may not. */
class AssignmentTest {
    private static final int NO_END = 1_000;

    @Test
    void each_application_gets_those_who_have_least_and_of_these_whoever_was_named_first() {
        var panel = List.of(member("asha"), member("ben"), member("cleo"));

        var assignment = Assignment.of(List.of(open("1"), open("2"), open("3")), panel, Map.of(), 2, NO_END);

        assertEquals(
                Map.of(
                        "1", List.of("asha", "ben"),
                        "2", List.of("cleo", "asha"),
                        "3", List.of("ben", "cleo")),
                assignment.chosen());
        assertEquals(List.of(), assignment.gaps());
    }

    @Test
    void what_each_has_already_counts() {
        var panel = List.of(member("asha"), member("ben"));

        var assignment = Assignment.of(List.of(open("1")), panel, Map.of("asha", 3), 1, NO_END);

        assertEquals(Map.of("1", List.of("ben")), assignment.chosen());
    }

    @Test
    void nobody_scores_the_own_region_or_where_there_is_a_conflict_and_what_lacks_too_many_gets_nobody() {
        var panel = List.of(
                new AssessorView("asha", "Asha", Optional.of(Region.LONDON), LocalDate.EPOCH),
                member("ben"),
                member("cleo"));
        var wanting = new Assignment.Wanting("1", Set.of(Region.LONDON), Set.of(), Set.of("cleo"));

        var assignment = Assignment.of(List.of(wanting), panel, Map.of(), 2, NO_END);

        assertEquals(Map.of(), assignment.chosen());
        assertEquals(
                "It needs 2 more, and 1 of the panel could be chosen; not Asha (own region), cleo (conflict of interest).",
                assignment.gaps().getFirst().inWords());
    }

    @Test
    void done_again_it_fills_gaps_only() {
        var panel = List.of(member("asha"), member("ben"), member("cleo"));
        var full = new Assignment.Wanting("1", Set.of(), Set.of("asha", "ben"), Set.of());
        var half = new Assignment.Wanting("2", Set.of(), Set.of("cleo"), Set.of());

        var assignment = Assignment.of(List.of(full, half), panel, Map.of("asha", 1, "ben", 1, "cleo", 1), 2, NO_END);

        assertEquals(Map.of("2", List.of("asha")), assignment.chosen());
    }

    @Test
    void no_more_than_asked_for_are_done_at_once_and_the_rest_is_counted() {
        var assignment =
                Assignment.of(List.of(open("1"), open("2"), open("3")), List.of(member("asha")), Map.of(), 1, 2);

        assertEquals(Set.of("1", "2"), assignment.chosen().keySet());
        assertEquals(1, assignment.left());
    }

    @Property(tries = 200)
    void where_nothing_forbids_nobody_has_two_more_than_another(
            @ForAll @IntRange(max = 60) int applications,
            @ForAll @IntRange(min = 1, max = 12) int members,
            @ForAll @IntRange(min = 1, max = 9) int each) {
        var panel = IntStream.range(0, members).mapToObj(i -> member("m" + i)).toList();
        var wanting =
                IntStream.range(0, applications).mapToObj(i -> open("a" + i)).toList();

        var assignment = Assignment.of(wanting, panel, Map.of(), each, NO_END);

        var loads = panel.stream()
                .mapToLong(one -> assignment.chosen().values().stream()
                        .filter(chosen -> chosen.contains(one.person()))
                        .count())
                .summaryStatistics();
        assertTrue(loads.getMax() - loads.getMin() <= 1, loads.toString());
        assertEquals(each > members ? applications : 0, assignment.gaps().size());
    }

    @Property(tries = 200)
    void nobody_who_may_not_is_ever_chosen_each_is_chosen_once_and_all_or_none_are(@ForAll Random chance) {
        var regions = Region.values();
        var panel = IntStream.range(0, 1 + chance.nextInt(8))
                .mapToObj(i -> new AssessorView(
                        "m" + i,
                        "m" + i,
                        chance.nextBoolean() ? Optional.of(regions[chance.nextInt(3)]) : Optional.empty(),
                        LocalDate.EPOCH))
                .toList();
        var wanting = IntStream.range(0, chance.nextInt(30))
                .mapToObj(i -> new Assignment.Wanting(
                        "a" + i,
                        Set.of(regions[chance.nextInt(3)]),
                        Set.of("m" + chance.nextInt(8)),
                        Set.of("m" + chance.nextInt(8))))
                .toList();
        var each = 1 + chance.nextInt(4);

        var assignment = Assignment.of(wanting, panel, Map.of(), each, NO_END);

        for (var one : wanting) {
            var chosen = assignment.chosen().getOrDefault(one.id(), List.of());
            assertTrue(chosen.isEmpty() || chosen.size() == each - one.holding().size());
            assertEquals(chosen.size(), Set.copyOf(chosen).size());
            for (var person : chosen) {
                var member = panel.stream()
                        .filter(other -> other.person().equals(person))
                        .findFirst()
                        .orElseThrow();
                assertTrue(member.region().filter(one.regions()::contains).isEmpty());
                assertTrue(!one.conflicts().contains(person));
                assertTrue(!one.holding().contains(person));
            }
        }
        assertEquals(assignment, Assignment.of(wanting, panel, Map.of(), each, NO_END));
    }

    private static AssessorView member(String person) {
        return new AssessorView(person, person, Optional.empty(), LocalDate.EPOCH);
    }

    private static Assignment.Wanting open(String id) {
        return new Assignment.Wanting(id, Set.of(Region.LONDON), Set.of(), Set.of());
    }
}
