package uk.gov.education.improvement.registry.need;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.gov.education.improvement.registry.need.Raised.DAY;
import static uk.gov.education.improvement.registry.need.Raised.MANAGER;
import static uk.gov.education.improvement.registry.need.Raised.NORTH_EAST;
import static uk.gov.education.improvement.registry.need.Raised.NORTH_TYNESIDE;
import static uk.gov.education.improvement.registry.need.Raised.WIGAN;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

/** Needs are found by who may see them, and by nobody else. */
class SearchedNeedsTest {
    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withReferenceData();

    @BeforeAll
    static void load() {
        new Raised(registry).own(NORTH_TYNESIDE, Urgency.SOON, "NEGLECT");
    }

    @Test
    void a_need_is_found_by_its_recipient_its_title_and_its_themes() {
        for (var text : List.of("north tyneside", "392", "north tynside", "front door", "neglect", "stronger")) {
            for (var sees : List.of(MANAGER, Askers.ANALYST, NORTH_TYNESIDE)) {
                assertEquals(List.of("A stronger front door, North Tyneside: open"), found(sees, text), text);
            }
            for (var other : List.of(WIGAN, NORTH_EAST, Askers.LGA, Askers.NOBODY)) {
                assertEquals(List.of(), found(other, text), text);
            }
        }
        assertEquals(List.of(), found(MANAGER, "wigan"));
    }

    private List<String> found(Asker by, String text) {
        return registry.searches.search(by, text, registry.on(DAY)).groups().stream()
                .filter(group -> group.plural().equals("Needs"))
                .flatMap(group -> group.found().hits().stream().map(hit -> hit.title() + ", " + hit.about()))
                .toList();
    }
}
