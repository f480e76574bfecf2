package uk.gov.education.improvement.registry.intervention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.database.Plans;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

/** Whether what is asked of instruments uses its indexes, read from Derby's plans over thousands of them that ended long ago. */
class InterventionPlansTest {
    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withReferenceData();

    private static Plans facts;
    private static Plans steps;
    private static AsAt asAt;
    private static String authority;
    private static String instrument;

    @BeforeAll
    static void load() {
        registry.ownFiles.load("interventions", "/demonstration/interventions.csv");
        asAt = registry.on("2022-12-31");
        authority = registry.authorities.find(Askers.LGA, "351", asAt).id();
        instrument = registry.interventions
                .ofAuthority(Askers.LGA, authority, asAt)
                .getFirst()
                .id();
        new Plans(registry.database, "registry.intervention")
                .filled(200, Map.of("known_by", "substr(known_by, 1, 60) || '~%d'"));
        facts = new Plans(registry.database, "registry.intervention_fact")
                .filled(
                        200,
                        Map.of(
                                "intervention_id", Plans.derived("intervention_id"),
                                "authority_id", "(select min(id) from registry.authority)",
                                "listed_from", "date('2000-01-01')",
                                "certain_from", "date('2000-01-01')",
                                "certain_until", "date('2001-01-01')",
                                "possible_from", "date('2000-01-01')",
                                "possible_until", "date('2001-01-01')",
                                "replaces", "cast(null as varchar(36))"));
        steps = new Plans(registry.database, "registry.intervention_step")
                .filled(
                        200,
                        Map.of(
                                "intervention_id",
                                Plans.derived("intervention_id"),
                                "successor_id",
                                "cast(null as varchar(36))"));
    }

    @Test
    void a_scan_of_the_whole_table_would_be_seen() {
        assertFalse(facts.whole(() -> list(Map.of())).isEmpty(), "all are counted, so that all are read");
    }

    @Test
    void a_page_of_the_newest_is_the_beginning_of_their_index() {
        facts.assertPageBy("FACT_BY_DAY", () -> list(Map.of()));
        facts.assertPageBy("FACT_BY_DAY", () -> list(Map.of("state", List.of("LIFTED"))));
        facts.assertPageBy("FACT_BY_DAY", () -> list(Map.of("clock", List.of("overdue"))));
    }

    @Test
    void those_of_one_authority_are_found_by_its_index() {
        facts.assertUses(
                "FACT_OF_AUTHORITY",
                "authority_id",
                () -> registry.interventions.ofAuthority(Askers.LGA, authority, asAt));
        facts.assertUses(
                "FACT_OF_AUTHORITY",
                "authority_id",
                () -> registry.interventions.list(
                        Askers.LGA,
                        InterventionFilter.of(new Address(Map.of())).ofAuthorities(List.of(authority)),
                        asAt));
        facts.assertUses(
                "FACT_OF_AUTHORITY",
                "authority_id",
                () -> registry.oversight.inForce(Askers.LGA, List.of(authority), asAt));
    }

    @Test
    void those_that_ended_since_a_day_are_found_by_their_end() {
        facts.assertUses(
                "FACT_BY_END",
                "possible_until",
                () -> registry.oversight.lifted(Askers.LGA, LocalDate.parse("2015-01-01"), asAt));
    }

    @Test
    void one_is_found_with_its_steps_and_what_it_followed() {
        facts.assertUses(
                "FACT_OF_INTERVENTION",
                "intervention_id",
                () -> registry.interventions.find(Askers.LGA, instrument, asAt));
        steps.assertUses(
                "STEP_TO_SUCCESSOR",
                "successor_id",
                () -> registry.interventions.predecessors(Askers.LGA, instrument, asAt));
        assertEquals(List.of(), steps.whole(() -> registry.interventions.steps(Askers.LGA, instrument, asAt)));
    }

    private static Object list(Map<String, List<String>> asked) {
        return registry.interventions.list(Askers.LGA, InterventionFilter.of(new Address(asked)), asAt);
    }
}
