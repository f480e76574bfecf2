package uk.gov.education.improvement.registry.neighbour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.database.Plans;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

/** Whether a comparison finds its neighbours by their index, read from Derby's plans over a set of every authority. */
class NeighbourPlansTest {
    @Test
    void the_neighbours_of_one_authority_are_found_by_their_index_among_those_of_all() {
        try (var registry = RegistryOnTestDatabase.withReferenceData()) {
            var numbers = registry.authorities.inForce(Askers.LGA, registry.on("2021-04-30")).stream()
                    .flatMap(authority -> authority.dfeNumber().stream())
                    .toList();
            var rows = IntStream.range(0, numbers.size())
                    .mapToObj(authority -> IntStream.rangeClosed(1, 10)
                            .mapToObj(place -> "2021-04," + numbers.get(authority) + "," + place + ","
                                    + numbers.get((authority + place) % numbers.size()) + "\n")
                            .collect(Collectors.joining()))
                    .collect(Collectors.joining());
            var taken = registry.files
                    .take(Askers.ANALYST, "neighbours", "set,dfe_code,rank,neighbour_code\n" + rows)
                    .result()
                    .orElseThrow();
            registry.database.sql("call syscs_util.syscs_update_statistics('REGISTRY', 'NEIGHBOUR', null)");
            var asAt = registry.on("2022-12-31");

            var plans = registry.database.plansOf(
                    () -> registry.neighbourSets.compare(Askers.LGA, "392", Optional.empty(), asAt));

            var sets = new Plans(registry.database, "registry.neighbour");
            assertEquals(
                    List.of("Index NEIGHBOUR NEIGHBOUR_IN_SET"),
                    sets
                            .scans(() -> registry.database.transactions.within(
                                    () -> new NeighbourStore(registry.database.entities())
                                            .sets(
                                                    registry.database.access.scope(Askers.LGA, NeighbourSets.READ),
                                                    asAt.recordedBy(),
                                                    10)))
                            .stream()
                            .filter(scan -> !scan.endsWith("NEIGHBOUR_REPLACED_ONCE"))
                            .distinct()
                            .toList());
            assertEquals(1520, taken.added());
            // ours, or that of the key that leads to the authority, which Derby made itself: both are as good
            assertTrue(
                    plans.stream()
                            .anyMatch(Pattern.compile(
                                            "Index Scan ResultSet for NEIGHBOUR using (index NEIGHBOUR_IN_SET|constraint SQL)")
                                    .asPredicate()),
                    plans.toString());
            assertEquals(
                    List.of(),
                    plans.stream()
                            .filter(plan -> plan.contains("Table Scan ResultSet for NEIGHBOUR at"))
                            .toList());
        }
    }
}
