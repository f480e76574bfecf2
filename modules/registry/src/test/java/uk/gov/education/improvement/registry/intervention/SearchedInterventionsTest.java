package uk.gov.education.improvement.registry.intervention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.kernel.search.Findings.group;
import static uk.gov.education.improvement.kernel.search.Findings.kinds;
import static uk.gov.education.improvement.kernel.search.Findings.titles;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.search.SearchView;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.instrument.InterventionFields;

/** Instruments of intervention are found by what they are, whose and when, as at the day; drafts by the department alone. */
class SearchedInterventionsTest {
    private static final String TODAY = "2026-11-21";

    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withReferenceData();

    @BeforeAll
    static void load() {
        registry.ownFiles.load("interventions", "/demonstration/interventions.csv");
        registry.setTheDay(TODAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bury",
                "improvement notice bury",
                "Bury January 2022",
                "bury notice 2022",
                "Bury social care",
                "Intervention in Bury"
            })
    void an_instrument_is_found_by_its_authority_and_what_it_is_or_when(String text) {
        var found = group(search(text), "Interventions");

        assertEquals(List.of("Bury: improvement notice, children's social care"), titles(found));
        assertFalse(found.otherwise());
        assertTrue(found.hits().getFirst().about().startsWith("In force when last recorded. January 2022"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bradfrod replaced",
                "Bradferd statutory direction replaced",
                "Bradford repalced",
                "Bradfort diretcion"
            })
    void one_that_is_misspelled_is_found_and_it_says_so(String text) {
        var view = search(text);

        assertTrue(group(view, "Interventions").otherwise());
        assertEquals(2, group(view, "Interventions").total());
    }

    @Test
    void a_kind_of_instrument_alone_finds_them_all_and_shows_the_newest() {
        var found = group(search("direction"), "Interventions");

        assertTrue(found.total() > found.hits().size(), found.toString());
        assertEquals(10, found.hits().size());
    }

    @Test
    void before_it_was_issued_an_instrument_is_not_found() {
        assertFalse(kinds(search(Askers.LGA, "Bury", "2021-12-31")).contains("Interventions"));
    }

    @Test
    void a_draft_is_found_and_counted_for_the_department_alone() {
        var before = search("North Tyneside");
        registry.interventionWork.draft(
                Askers.ANALYST,
                new DraftIntervention(
                        registry.authorities
                                .find(Askers.ANALYST, "392", registry.on(TODAY))
                                .id(),
                        new InterventionFields(
                                        "IMPROVEMENT_NOTICE", "SOCIAL_CARE", "a test", "", "", "", "", "", "", "a test")
                                .read()));

        var department = group(search(Askers.ANALYST, "north tyneside", TODAY), "Interventions");
        var notices = group(search(Askers.ANALYST, "improvement notice", TODAY), "Interventions");

        assertEquals(1, department.total());
        assertTrue(department.hits().getFirst().about().endsWith("Draft: department only"), department.toString());
        for (var other : List.of(Askers.LGA, Askers.NORTH_TYNESIDE)) {
            assertEquals(kinds(before), kinds(search(other, "north tyneside", TODAY)));
            assertEquals(
                    notices.total() - 1,
                    group(search(other, "improvement notice", TODAY), "Interventions")
                            .total());
        }
    }

    @Test
    void a_search_costs_the_same_for_one_instrument_found_and_for_many() {
        var one = registry.database.statementsOf(() -> search("Bury notice")).size();
        var many =
                registry.database.statementsOf(() -> search("north direction")).size();

        assertEquals(one, many);
    }

    private static SearchView search(String text) {
        return search(Askers.LGA, text, TODAY);
    }

    private static SearchView search(Asker by, String text, String day) {
        return registry.searches.search(by, text, registry.on(day));
    }
}
