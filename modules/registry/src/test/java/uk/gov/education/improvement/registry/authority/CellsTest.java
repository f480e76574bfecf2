package uk.gov.education.improvement.registry.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

/** The map of England, drawn by hand. */
class CellsTest {
    private final RegistryOnTestDatabase registry = RegistryOnTestDatabase.toRead();
    private final Map<String, Cell> cells = registry.authorities.cells(Askers.LGA, registry.on("2026-11-21"));

    @ParameterizedTest
    @CsvSource({
        "2, 4, true", // to its left
        "4, 4, true", // to its right
        "2, 3, true", // above, to the left and to the right: an odd row stands half a cell further east
        "3, 3, true",
        "2, 5, true",
        "3, 5, true",
        "4, 3, false",
        "1, 5, false",
        "3, 4, false", // itself
        "3, 2, false",
        "5, 4, false"
    })
    void a_cell_touches_the_six_around_it(int column, int row, boolean touches) {
        var cell = new Cell(3, 4);

        assertEquals(touches, cell.touches(new Cell(column, row)));
        assertEquals(touches, new Cell(column, row).touches(cell));
    }

    @Test
    void every_authority_of_any_day_has_a_cell() {
        assertEquals(162, cells.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2009-04-01", "2017-10-13", "2019-04-01", "2021-04-01", "2023-04-01", "2027-04-01"})
    void no_two_authorities_of_a_day_share_a_cell(String day) {
        var shared =
                inForce(day).stream()
                        .collect(Collectors.groupingBy(authority -> cells.get(authority.id())))
                        .values()
                        .stream()
                        .filter(together -> together.size() > 1)
                        .toList();

        assertEquals(List.of(), shared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2009-04-01", "2017-10-13", "2019-04-01", "2021-04-01", "2023-04-01", "2027-04-01"})
    void a_region_hangs_together_on_any_day(String day) {
        var regions = inForce(day).stream()
                .collect(Collectors.groupingBy(
                        AuthorityRef::region,
                        Collectors.mapping(authority -> cells.get(authority.id()), Collectors.toSet())));

        assertEquals(9, regions.size());
        regions.forEach((region, members) -> assertTrue(hangsTogether(members), region + " on " + day));
    }

    @Test
    void cells_that_lie_apart_are_seen_to_lie_apart() {
        assertFalse(hangsTogether(Set.of(new Cell(0, 0), new Cell(2, 0))));
    }

    @Test
    void a_successor_stands_in_the_cell_of_each_predecessor_or_beside_it() {
        var views = registry.authorities.withIds(Askers.LGA, cells.keySet(), registry.on("2027-04-01"));
        var lineage = views.stream()
                .flatMap(successor -> successor.predecessors().stream()
                        .filter(predecessor -> !isNear(cells.get(successor.id()), cells.get(predecessor.id())))
                        .map(predecessor ->
                                predecessor.name() + " to " + successor.form().name()))
                .toList();

        assertEquals(
                14, views.stream().mapToInt(view -> view.predecessors().size()).sum());
        assertEquals(List.of(), lineage);
    }

    /** Who borders whom in the world, some of them. */
    @ParameterizedTest
    @CsvSource({"391, 392", "380, 383", "352, 355", "330, 331", "204, 206", "886, 887", "878, 933", "941, 940"})
    void neighbours_are_near(String one, String other) {
        var byNumber = inForce("2026-11-21").stream()
                .filter(authority -> authority.dfeNumber().isPresent())
                .collect(Collectors.toMap(authority -> authority.dfeNumber().get(), Function.identity()));
        var from = cells.get(byNumber.get(one).id());
        var to = cells.get(byNumber.get(other).id());

        assertTrue(Math.abs(from.row() - to.row()) + Math.abs(from.column() - to.column()) <= 2, from + " " + to);
    }

    private List<AuthorityRef> inForce(String day) {
        return registry.authorities.inForce(Askers.LGA, registry.on(day));
    }

    private static boolean isNear(Cell one, Cell other) {
        return one.equals(other) || one.touches(other);
    }

    private static boolean hangsTogether(Collection<Cell> cells) {
        var apart = new HashSet<>(cells);
        var reached = new ArrayDeque<Cell>();
        reached.add(cells.iterator().next());
        apart.remove(reached.peek());
        while (!reached.isEmpty()) {
            var cell = reached.remove();
            var beside = apart.stream().filter(cell::touches).toList();
            apart.removeAll(beside);
            reached.addAll(beside);
        }
        return apart.isEmpty();
    }
}
