package uk.gov.education.improvement.registry.award;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

/** What a search finds of money, on a real database. */
class SearchedMoneyTest {
    private static final String DAY = "2018-12-31";

    private static final Set<String> MONEY = Set.of("Funding programmes", "Budget lines", "Awards");

    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withReferenceData();

    private static Awarded awarded;

    @BeforeAll
    static void load() {
        awarded = new Awarded(registry, Map.of("2018-19", "£10,000"));
        awarded.agreed();
    }

    @Test
    void a_programme_and_a_budget_line_are_found_by_their_names() {
        assertEquals(List.of("Funding programmes: " + awarded.line.programme()), found(Awarded.MANAGER, "award from"));
        assertEquals(List.of("Budget lines: Partnerships"), found(Awarded.MANAGER, "partnershps"));
    }

    @Test
    void an_award_is_found_by_whom_it_is_for_and_only_by_who_may_see_it() {
        var camden = new Asker(
                "p-camden", "", Organisation.parse("authority:202"), Set.of("authority-lead"), Origin.REST, "a search");

        assertEquals(List.of("Awards: North and South Tyneside"), awards(Awarded.MANAGER));
        assertEquals(List.of("Awards: North and South Tyneside"), awards(Askers.NORTH_TYNESIDE));
        assertEquals(List.of(), awards(camden));
        assertEquals(List.of(), awards(Askers.LGA));
        assertEquals(List.of(), found(Askers.LGA, "partnerships"));
    }

    private static List<String> awards(Asker by) {
        return found(by, "south tyneside").stream()
                .filter(one -> one.startsWith("Awards"))
                .toList();
    }

    /** Of money; other things may be called alike. */
    private static List<String> found(Asker by, String text) {
        return registry.searches.search(by, text, registry.on(DAY)).groups().stream()
                .filter(group -> MONEY.contains(group.plural()))
                .flatMap(group -> group.found().hits().stream().map(hit -> group.plural() + ": " + hit.title()))
                .toList();
    }
}
