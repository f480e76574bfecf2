package uk.gov.education.improvement.registry.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.database.Lots;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

class InspectionStoreTest {
    /** More than PostgreSQL takes parameters in one statement. */
    private static final int MANY = 70_000;

    @Test
    void as_many_inspections_as_a_file_has_are_asked_for_in_lots() {
        var registry = RegistryOnTestDatabase.toRead();
        var scope = registry.database.access.scope(Askers.LGA, Inspections.READ);
        var store = registry.wiring.the(InspectionStore.class);
        var authority = registry.authorities
                .find(Askers.LGA, "392", registry.on("2024-01-01"))
                .id();
        var known = registry.inspections
                .ofAuthority(Askers.LGA, authority, registry.on("2024-01-01"))
                .getLast();
        var ids = Stream.concat(IntStream.range(1, MANY).mapToObj(number -> "no-" + number), Stream.of(known.id()))
                .toList();

        var versions = registry.database.transactions.within(() -> store.versions(scope, ids, DatedFact.UNSEALED));
        var found = registry.database.transactions.within(() -> store.withIds(scope, ids));
        var statements = registry.database.statementsOf(() -> registry.database.transactions.within(
                () -> List.of(store.versions(scope, ids, DatedFact.UNSEALED), store.withIds(scope, ids))));

        assertEquals(Map.of(known.id(), known.version()), versions);
        assertEquals(List.of(known.id()), found.stream().map(Inspection::id).toList());
        assertEquals(2 * MANY / Lots.LARGEST, statements.size());
        assertTrue(statements.stream()
                .allMatch(sql -> sql.chars().filter(c -> c == '?').count() <= Lots.LARGEST + 1));
    }
}
