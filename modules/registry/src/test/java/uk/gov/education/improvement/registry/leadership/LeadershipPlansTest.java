package uk.gov.education.improvement.registry.leadership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.database.Plans;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

/** Whether lists of participations find their rows by an index, and cost the same number of statements whatever their size. */
class LeadershipPlansTest {
    private static final ParticipationFilter PAGE =
            new ParticipationFilter(List.of(), List.of(), List.of(), List.of(), Optional.empty(), 25);

    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withDemonstrationData();

    @BeforeAll
    static void many() {
        var numbers = registry.authorities.inForce(Askers.LGA, registry.on("2019-01-01")).stream()
                .flatMap(authority -> authority.dfeNumber().stream())
                .toList();
        registry.leadershipWork.reportAll(
                Askers.LGA,
                IntStream.range(0, 5_000)
                        .mapToObj(one -> new ParticipationFields(
                                "M" + one,
                                "ADVISER_DAYS",
                                null,
                                numbers.get(one % numbers.size()),
                                "2018-%02d-%02d".formatted(1 + one % 12, 1 + one % 28),
                                null,
                                "1",
                                null,
                                null,
                                null))
                        .toList());
        registry.database.sql("call syscs_util.syscs_update_statistics('REGISTRY', 'PARTICIPATION_REPORT', null)");
    }

    @Test
    void a_page_is_found_in_its_order_by_an_index_for_who_sees_all_and_for_who_sees_the_own() {
        var wigan = registry.authorities
                .find(Askers.LGA, "359", registry.on("2019-01-01"))
                .id();

        assertEquals(List.of(), wholeTables(() -> page(Askers.ANALYST, PAGE)));
        assertEquals(List.of(), wholeTables(() -> page(Askers.NORTH_TYNESIDE, PAGE)));
        assertEquals(List.of(), wholeTables(() -> page(Askers.ANALYST, PAGE.ofAuthorities(List.of(wigan)))));
        assertTrue(new Plans(registry.database, "registry.participation_report")
                .scans(() -> page(Askers.ANALYST, PAGE)).stream().anyMatch(scan -> scan.endsWith("REPORT_NEWEST")));
    }

    @Test
    void a_page_and_the_measures_cost_the_same_number_of_statements_whatever_their_size() {
        var few = new ParticipationFilter(List.of(), List.of(), List.of(), List.of(), Optional.empty(), 2);

        assertEquals(
                registry.database.statementsOf(() -> list(Askers.ANALYST, few)).size(),
                registry.database.statementsOf(() -> list(Askers.ANALYST, PAGE)).size());
        assertEquals(
                registry.database
                        .statementsOf(() ->
                                registry.leadershipMeasures.measure(Askers.ANALYST, PAGE, registry.on("2018-01-02")))
                        .size(),
                registry.database
                        .statementsOf(() ->
                                registry.leadershipMeasures.measure(Askers.ANALYST, PAGE, registry.on("2019-01-01")))
                        .size());
    }

    private static List<String> wholeTables(Runnable asking) {
        return new Plans(registry.database, "registry.participation_report")
                .scans(asking).stream().filter(scan -> scan.startsWith("Table")).toList();
    }

    /** The rows of a page alone: how many there are is counted besides, of all that the asker sees. */
    private static void page(Asker by, ParticipationFilter filter) {
        registry.database.transactions.within(() -> new LeadershipStore(registry.database.entities())
                .page(
                        registry.database.access.scope(by, Leadership.READ),
                        filter,
                        Set.of(),
                        registry.on("2019-01-01")));
    }

    private static void list(Asker by, ParticipationFilter filter) {
        registry.leadership.list(by, filter, registry.on("2019-01-01"));
    }
}
