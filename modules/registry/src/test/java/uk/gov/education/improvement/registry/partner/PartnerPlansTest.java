package uk.gov.education.improvement.registry.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

/** What partners cost, and whether they are found by their indexes, where every authority is one in two cohorts. */
class PartnerPlansTest {
    private static final Pattern WHOLE = Pattern.compile("Table Scan ResultSet for PARTNER_(MEMBER|STEP|CHECK) at");

    private static RegistryOnTestDatabase registry;
    private static AsAt asAt;
    private static String authority;

    @BeforeAll
    static void load() {
        registry = RegistryOnTestDatabase.withReferenceData();
        var numbers = registry.authorities.inForce(Askers.LGA, registry.on("2018-12-31")).stream()
                .flatMap(one -> one.dfeNumber().stream())
                .toList();
        for (var cohort : List.of("PiP-1", "SLIP")) {
            registry.files.take(
                    Askers.ANALYST,
                    "partners",
                    numbers.stream()
                            .map(number -> number + "," + cohort + ",partner,2016-01-01,2025\n")
                            .collect(Collectors.joining("", "dfe_number,cohort,role,start,end\n", "")));
        }
        for (var table : List.of("PARTNER", "PARTNER_MEMBER", "PARTNER_STEP")) {
            registry.database.sql("call syscs_util.syscs_update_statistics('REGISTRY', '" + table + "', null)");
        }
        asAt = registry.on("2018-12-31");
        authority = registry.authorities.find(Askers.LGA, "392", asAt).id();
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @Test
    void a_list_costs_the_same_for_10_partners_and_for_150() {
        var few = count(() -> list(10), 10);
        var many = count(() -> list(150), 150);

        assertEquals(few, many);
        assertTrue(many <= 11, "statements: " + many);
    }

    @Test
    void all_that_are_listed_cost_a_few_statements_together() {
        var statements = count(() -> registry.partners.listed(Askers.LGA, asAt).size(), 304);

        assertTrue(statements <= 6, "statements: " + statements);
    }

    @Test
    void the_partnerships_of_one_authority_are_found_by_their_indexes() {
        var plans = registry.database.plansOf(() -> registry.partners.ofAuthority(Askers.LGA, authority, asAt));

        assertFalse(plans.isEmpty());
        assertEquals(List.of(), plans.stream().filter(WHOLE.asPredicate()).toList());
    }

    @Test
    void one_partner_with_all_that_its_page_shows_is_found_by_its_indexes() {
        var partner = registry.partners.ofAuthority(Askers.LGA, authority, asAt).getFirst();

        var plans = registry.database.plansOf(() -> {
            registry.partners.find(Askers.LGA, partner.id(), asAt);
            registry.partners.checks(Askers.LGA, partner, asAt);
            registry.partners.fundedDays(Askers.LGA, partner, asAt);
            registry.partners.succession(Askers.LGA, partner, asAt);
        });

        assertEquals(List.of(), plans.stream().filter(WHOLE.asPredicate()).toList());
    }

    private static int count(Supplier<Integer> work, int rows) {
        return registry.database
                .statementsOf(() -> assertEquals(rows, work.get()))
                .size();
    }

    private static int list(int size) {
        var filter = new PartnerFilter(
                List.of(), List.of(), List.of(), List.of(PartnerStanding.ACTIVE), Optional.empty(), size);
        return registry.partners.list(Askers.LGA, filter, asAt).rows().size();
    }
}
