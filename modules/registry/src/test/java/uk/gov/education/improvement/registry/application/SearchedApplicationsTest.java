package uk.gov.education.improvement.registry.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static uk.gov.education.improvement.registry.application.Applied.LAST;
import static uk.gov.education.improvement.registry.application.Applied.MANAGER;
import static uk.gov.education.improvement.registry.application.Applied.NORTH_TYNESIDE;
import static uk.gov.education.improvement.registry.application.Applied.lead;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

/** Applications are found by who may see them, and a draft by its applicant alone. */
class SearchedApplicationsTest {
    private static final Asker SOUTH_TYNESIDE = lead("393");

    @AutoClose
    private final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withReferenceData();

    private Applied applied;

    @BeforeEach
    void load() {
        applied = new Applied(registry, LAST);
    }

    @Test
    void the_department_finds_what_is_handed_in_and_an_authority_its_own() {
        var round = applied.round.terms().name();
        applied.submitted(NORTH_TYNESIDE, "393");

        var found = List.of("A partnership, " + round + ": submitted");
        for (var text : List.of("north tyneside", "392", "north tynside", "partnership", "south tyneside")) {
            assertEquals(found, found(MANAGER, text), text);
            assertEquals(found, found(NORTH_TYNESIDE, text), text);
            assertEquals(List.of(), found(SOUTH_TYNESIDE, text), text);
            assertEquals(List.of(), found(Askers.LGA, text), text);
        }
        assertEquals(List.of(), found(MANAGER, "wigan"));
    }

    @Test
    void nobody_finds_another_s_draft() {
        var round = applied.round.terms().name();
        applied.answered(NORTH_TYNESIDE, "393");

        for (var text : List.of("north tyneside", "partnership", "south tyneside")) {
            assertEquals(List.of("A partnership, " + round + ": draft"), found(NORTH_TYNESIDE, text), text);
            for (var other : List.of(MANAGER, Askers.ANALYST, SOUTH_TYNESIDE, Askers.LGA, Askers.NOBODY)) {
                assertEquals(List.of(), found(other, text), text);
            }
        }
    }

    @Test
    void those_of_an_applicant_are_listed_by_its_number() {
        var submitted = applied.submitted(NORTH_TYNESIDE, "393");
        applied.submitted(SOUTH_TYNESIDE);
        applied.answered(lead("359"));

        assertEquals(List.of(submitted.id()), listed("392"));
        assertEquals(List.of(), listed("359"));
    }

    private List<String> listed(String number) {
        var filter = ApplicationFilter.of(new Address(Map.of("applicant", List.of(number))));
        return registry.applications.list(MANAGER, filter, registry.on(LAST)).rows().stream()
                .map(ApplicationView::id)
                .toList();
    }

    private List<String> found(Asker by, String text) {
        return registry.searches.search(by, text, registry.on(LAST)).groups().stream()
                .filter(group -> group.plural().equals("Applications"))
                .flatMap(group -> group.found().hits().stream().map(hit -> hit.title() + ", " + hit.about()))
                .toList();
    }
}
