package uk.gov.education.improvement.registry.register;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import uk.gov.education.improvement.registry.inspection.InspectionFilter;

/**
 * Whether what the product asks uses its indexes, read from Derby's plans over fourteen thousand readings. What Derby cannot do, to read
 * an index backwards for the newest first, is for the plans of PostgreSQL to show.
 */
class PlansTest {
    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withDemonstrationData();

    private static AsAt asAt;
    private static String authority;
    private static String inspection;

    @BeforeAll
    static void load() {
        for (var i = 1; i <= 200; i++) {
            registry.database.sql("""
                    insert into registry.judgement_reading
                    select substr(id, 10) || '-%1$d', inspection_id, authority_id, audience, framework, visit, visit_start,
                      visit_end, overall, leaders, help_and_protection, in_care, care_leavers, adoption, findings,
                      confidence, reason, from_said, end_said, certain_from, certain_until, possible_from,
                      possible_until, published_said, certainly_published,
                      possibly_published, recorded_at, source, replaces, withdrawn
                    from registry.judgement_reading where length(id) = 36""".formatted(i));
        }
        registry.database.sql("call syscs_util.syscs_update_statistics('REGISTRY', 'JUDGEMENT_READING', null)");
        registry.database.sql("call syscs_util.syscs_update_statistics('REGISTRY', 'AUTHORITY_TERM', null)");
        asAt = registry.on("2017-10-13");
        authority = registry.authorities.find(Askers.LGA, "392", asAt).id();
        inspection = registry.inspections
                .ofAuthority(Askers.LGA, authority, asAt)
                .getFirst()
                .id();
    }

    @Test
    void a_scan_of_the_whole_table_would_be_seen() {
        var plans = plansOf(() -> registry.inspections.list(Askers.LGA, notOfOneAuthority(), asAt));

        assertTrue(plans.stream().anyMatch(PlansTest::readsAllReadings), plans.toString());
    }

    @Test
    void a_page_of_the_newest_judgements_is_the_beginning_of_their_index() {
        var readings = new Plans(registry.database, "registry.judgement_reading");

        readings.assertPageBy("READING_BY_DAY", () -> registry.inspections.list(Askers.LGA, notOfOneAuthority(), asAt));
        readings.assertPageBy("READING_BY_DAY", () -> {
            var filter = InspectionFilter.of(new Address(Map.of("overall", List.of("GOOD"))));
            registry.inspections.list(Askers.LGA, filter, asAt);
        });
    }

    @Test
    void the_judgements_of_one_authority_are_found_by_their_index() {
        var plans = plansOf(() -> registry.inspections.ofAuthority(Askers.LGA, authority, asAt));

        assertTrue(plans.stream().noneMatch(PlansTest::readsAllReadings), plans.toString());
    }

    @Test
    void the_latest_judgement_of_one_authority_is_found_by_its_index() {
        var plans = plansOf(() -> registry.inspections.standing(Askers.LGA, List.of(authority), asAt));

        assertTrue(plans.stream().noneMatch(PlansTest::readsAllReadings), plans.toString());
    }

    @Test
    void the_latest_judgements_of_all_authorities_are_each_the_first_of_their_index() {
        var plans = plansOf(() -> registry.inspections.standing(Askers.LGA, List.of(), asAt));

        assertTrue(plans.stream().noneMatch(PlansTest::readsAllReadings), plans.toString());
        assertTrue(
                plans.stream().anyMatch(plan -> plan.contains("using index READING_OF_AUTHORITY")), plans.toString());
        // sorted, it would have read the whole history of each, and not stopped at the first
        assertTrue(plans.stream().noneMatch(plan -> plan.contains("Sort ResultSet")), plans.toString());
    }

    @Test
    void an_inspection_and_its_readings_are_found_by_their_index() {
        var plans = plansOf(() -> {
            registry.inspections.find(Askers.LGA, inspection, asAt);
            registry.inspections.readings(Askers.LGA, inspection, asAt);
        });

        assertTrue(plans.stream().noneMatch(PlansTest::readsAllReadings), plans.toString());
    }

    @Test
    void the_words_of_a_search_are_found_by_their_index() {
        var filter = RegisterFilter.of(new Address(Map.of("q", List.of("tyneside"))));

        var plans = plansOf(() -> registry.register.list(Askers.LGA, filter, asAt));

        assertTrue(
                plans.stream().noneMatch(plan -> plan.contains("Scan ResultSet for AUTHORITY_TERM at")),
                plans.toString());
    }

    private static InspectionFilter notOfOneAuthority() {
        return InspectionFilter.of(new Address(Map.of()));
    }

    private static boolean readsAllReadings(String plan) {
        return plan.contains("Table Scan ResultSet for JUDGEMENT_READING")
                || plan.contains("Hash Scan ResultSet for JUDGEMENT_READING");
    }

    /** At least one, so that a question that is no longer asked does not pass. */
    private static List<String> plansOf(Runnable question) {
        var plans = registry.database.plansOf(question);

        assertFalse(plans.isEmpty());

        return plans;
    }
}
