package uk.gov.education.improvement.registry.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.gov.education.improvement.registry.engagement.Engaged.MANAGER;
import static uk.gov.education.improvement.registry.engagement.Engaged.NORTH_TYNESIDE;
import static uk.gov.education.improvement.registry.engagement.Engaged.SUNDERLAND;
import static uk.gov.education.improvement.registry.engagement.Engaged.YEAR;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

class SearchedEngagementsTest {
    private static RegistryOnTestDatabase registry;
    private static Engaged engaged;

    @BeforeAll
    static void load() {
        registry = Engaged.withPartners();
        engaged = new Engaged(registry);
        engaged.funded(engaged.partner("392"), "NEGLECT", YEAR, 10);
        engaged.matched();
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @Test
    void an_engagement_is_found_by_both_sides_and_its_themes_by_who_may_see_it() {
        for (var text : List.of("sunderland", "394", "north tyneside", "neglect")) {
            for (var sees : List.of(MANAGER, SUNDERLAND, NORTH_TYNESIDE)) {
                assertEquals(
                        List.of("Support of Sunderland by North Tyneside and South Tyneside, Neglect: matched"),
                        found(sees, text),
                        text);
            }
            for (var other : List.of(Engaged.lead("359"), Askers.LGA, Askers.NOBODY)) {
                assertEquals(List.of(), found(other, text), text);
            }
        }
        assertEquals(List.of(), found(MANAGER, "wigan"));
    }

    private static List<String> found(Asker by, String text) {
        return registry.searches.search(by, text, engaged.now()).groups().stream()
                .filter(group -> group.plural().equals("Engagements"))
                .flatMap(group -> group.found().hits().stream().map(hit -> hit.title() + ", " + hit.about()))
                .toList();
    }
}
