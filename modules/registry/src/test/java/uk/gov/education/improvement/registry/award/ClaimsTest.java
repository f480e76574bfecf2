package uk.gov.education.improvement.registry.award;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.gov.education.improvement.registry.award.Awarded.MANAGER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.database.Plans;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

/** Claims of instalments that wait for whoever decides on them. */
class ClaimsTest {
    private static final int MANY = 200;

    @AutoClose
    private final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withReferenceData();

    private Awarded awarded;

    @BeforeEach
    void load() {
        awarded = new Awarded(registry, Map.of("2018-19", "£10,000"));
    }

    @Test
    void those_that_wait_are_shown_by_the_day_they_are_due_until_they_are_decided_on() {
        var award = awarded.planned(awarded.agreed(), "2018-19", "£10", "2018-12-31", "");
        award = awarded.planned(award, "2018-19", "£20", "2018-09-30", "");
        award = awarded.planned(award, "2018-19", "£30", "2018-10-31", "");
        for (var instalment : award.instalments().subList(0, 2)) {
            award = awarded.took(MANAGER, instalment, InstalmentAct.CLAIM, "", "2018-07-01");
        }
        var before = registry.now();

        awarded.took(MANAGER, award.instalments().getFirst(), InstalmentAct.APPROVE, "", "2018-07-10");

        assertEquals(List.of("£20", "£30"), amounts(registry.on("2018-07-09")));
        assertEquals(List.of("£30"), amounts(registry.on("2018-07-10")));
        assertEquals(List.of(), amounts(registry.on("2018-06-30")));
        assertEquals(
                List.of("£20", "£30"),
                amounts(AsAt.day(registry.on("2018-07-10").day(), before)));
        var soonest = registry.awards.claims(MANAGER, registry.on("2018-07-09"), 1);
        assertEquals(2, soonest.total());
        assertEquals("North and South Tyneside", soonest.rows().getFirst().award());
        for (var other : List.of(Askers.NORTH_TYNESIDE, Askers.LGA)) {
            assertInstanceOf(
                    NotAllowed.class,
                    assertThrows(Refused.class, () -> registry.awards.claims(other, registry.on("2018-07-09"), 5))
                            .refusal());
        }
    }

    @Test
    void they_cost_as_many_statements_for_few_and_for_many() {
        claimed();
        var asAt = registry.on("2018-07-09");
        var few = registry.database.statementsOf(() -> registry.awards.claims(MANAGER, asAt, 50));
        filled(10, Map.of());

        var many = registry.database.statementsOf(() -> registry.awards.claims(MANAGER, asAt, 50));

        assertEquals(11, amounts(asAt).size());
        assertEquals(few.size(), many.size());
    }

    @Test
    void of_many_that_are_paid_they_are_found_by_their_index() {
        claimed();
        var asAt = registry.on("2018-07-09");

        filled(MANY, Map.of("to_state", "'PAID'"))
                .assertUses("STEP_OF_INSTALMENT_BY_STATE", "to_state", () -> registry.awards.claims(MANAGER, asAt, 50));
    }

    private void claimed() {
        var award = awarded.planned(awarded.agreed(), "2018-19", "£10", "2018-09-30", "");
        awarded.took(MANAGER, award.instalments().getFirst(), InstalmentAct.CLAIM, "", "2018-07-01");
    }

    private Plans filled(int times, Map<String, String> instead) {
        new Plans(registry.database, "registry.instalment").filled(times, Map.of());
        var columns = new HashMap<>(instead);
        columns.put("instalment_id", Plans.derived("instalment_id"));
        columns.put("replaces", "cast(null as varchar(36))");
        return new Plans(registry.database, "registry.instalment_step").filled(times, columns);
    }

    private List<String> amounts(AsAt asAt) {
        return registry.awards.claims(MANAGER, asAt, 50).rows().stream()
                .map(claim -> claim.amount().inWords())
                .toList();
    }
}
