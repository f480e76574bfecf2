package uk.gov.education.improvement.registry.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.database.Plans;
import uk.gov.education.improvement.kernel.file.ImportResult;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.undo.UndoImport;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

/** Research projects by file; but for the product's own they are made up. */
class ResearchFileTest {
    private static final String HEADINGS = "title,themes,dfe_numbers,researchers,start,end,products,published,source\n";
    private static final String FIRST =
            "Made up: doors,Neglect; IN_CARE,392;359,A made-up centre; Another,2019,2020-06,"
                    + "A report | https://example.org/a | 2020-07; A film,2020-08-01,a test\n";
    private static final String OTHER = "Made up: windows,NEGLECT,,,,,,2020-09-01,a test\n";

    @AutoClose
    private final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withReferenceData();

    @Test
    void a_project_says_what_its_source_tells() {
        var result = take(FIRST + OTHER);

        assertEquals(2, result.added());
        var project = registry.researchProjects.find(Askers.LGA, id("Made up: doors"), registry.on("2026-01-01"));
        assertEquals("Neglect, Children in care", project.themesInWords());
        assertEquals("North Tyneside, Wigan", project.authoritiesInWords());
        assertEquals(List.of("A made-up centre", "Another"), project.researchers());
        assertEquals("2019 to June 2020", project.when());
        assertEquals(
                List.of(
                        new Product("A report", Optional.of("https://example.org/a"), Optional.of("2020-07")),
                        new Product("A film", Optional.empty(), Optional.empty())),
                project.products());
    }

    @Test
    void the_product_s_own_file_knows_the_research_of_the_pandemic() {
        registry.ownFiles.load("research-projects", "/demonstration/research-projects.csv");

        var project = list(Map.of("authority", List.of("392")), "2021-06-18").getFirst();

        assertEquals("Research on keeping children safe in the pandemic", project.title());
        assertEquals(List.of("Munro", "Turnell"), project.researchers());
        assertEquals("Not recorded", project.when());
        assertEquals(List.of(), list(Map.of(), "2021-06-17"));
    }

    @Test
    void projects_are_found_by_theme_and_authority_and_what_was_told_last_comes_first() {
        take(FIRST + OTHER);

        assertEquals(List.of("Made up: windows", "Made up: doors"), titles(Map.of("theme", List.of("neglect"))));
        assertEquals(List.of("Made up: doors"), titles(Map.of("theme", List.of("IN_CARE"))));
        assertEquals(List.of("Made up: doors"), titles(Map.of("authority", List.of("359"))));
        assertEquals(List.of(), titles(Map.of("authority", List.of("380"))));
        assertEquals(List.of(), titles(Map.of("authority", List.of("999"))));
        var first = registry.researchProjects.list(
                Askers.LGA, asking(Map.of("size", List.of("1"))), registry.on("2026-01-01"));
        var next = Map.of(
                "size",
                List.of("1"),
                "after",
                List.of(first.next().orElseThrow().text()));
        assertEquals(List.of("Made up: doors"), titles(next));
        assertEquals(List.of("Made up: doors"), searched("doors"));
        assertEquals(List.of("Made up: doors"), searched("wigan"));
    }

    private List<String> searched(String text) {
        return registry.searches.search(Askers.LGA, text, registry.on("2026-01-01")).groups().stream()
                .filter(group -> group.plural().equals("Research projects"))
                .flatMap(group -> group.found().hits().stream().map(hit -> hit.title()))
                .toList();
    }

    @Test
    void the_same_again_changes_nothing_and_something_else_is_a_correction_that_can_be_undone() {
        take(FIRST);
        assertEquals(1, take(FIRST).same());
        var before = registry.on("2026-01-01");
        var id = id("Made up: doors");

        var corrected = registry.files.take(
                Askers.ANALYST, "research-projects", HEADINGS + "made up: Doors,QUALITY,,,,,,2020-08-01,a test\n");

        assertEquals(1, corrected.result().orElseThrow().changed());
        assertEquals("made up: Doors", now(id).title());
        assertEquals(
                "Made up: doors",
                registry.researchProjects.find(Askers.LGA, id, before).title());
        assertEquals(List.of(), titles(Map.of("theme", List.of("NEGLECT"))));
        registry.undoings.undo(Askers.ANALYST, new UndoImport(corrected.id(), corrected.version(), "a mistake"));
        assertEquals("Made up: doors", now(id).title());
        assertEquals(List.of("Made up: doors"), titles(Map.of("theme", List.of("NEGLECT"))));
        assertEquals(List.of("Made up: doors"), titles(Map.of("authority", List.of("392"))));
    }

    @ParameterizedTest
    @CsvSource({
        "'A,Doors,,,,,,2020-01-01,a test', themes, There is no theme “Doors”",
        "'A,NEGLECT,999,,,,,2020-01-01,a test', dfe_numbers, is not an authority we know",
        "'A,NEGLECT,,,2020,2019,,2020-01-01,a test', end, is before the start",
        "'A,NEGLECT,,,,,,2020-01,a test', published, is not a whole day",
        "'A,NEGLECT,,,,,,2099-01-01,a test', published, is after today",
        "'A,NEGLECT,,,,,A | example.org,2020-01-01,a test', products, 'is not title, web address and day'",
        "'A,NEGLECT,,,,,| https://example.org,2020-01-01,a test', products, has a product without title",
        "',NEGLECT,,,,,,2020-01-01,a test', title, is blank",
        "'A,NEGLECT,,,,,,2020-01-01,', source, is blank"
    })
    void what_is_wrong_with_a_row_is_said_at_its_column(String row, String column, String why) {
        var result = take(row + "\n");

        assertFalse(result.applied());
        assertEquals(column, result.refusals().getFirst().column());
        assertTrue(
                result.refusals().getFirst().why().startsWith(why),
                result.refusals().toString());
    }

    @Test
    void who_may_not_bring_or_read_does_neither_and_what_is_not_there_is_refused() {
        var asAt = registry.on("2026-01-01");

        assertThrows(Refused.class, () -> registry.files.take(Askers.LGA, "research-projects", HEADINGS + OTHER));
        assertInstanceOf(
                NotAllowed.class,
                assertThrows(Refused.class, () -> registry.researchProjects.list(Askers.NOBODY, asking(Map.of()), asAt))
                        .refusal());
        assertInstanceOf(
                ResearchRefusal.UnknownResearchProject.class,
                assertThrows(Refused.class, () -> registry.researchProjects.find(Askers.LGA, "none", asAt))
                        .refusal());
    }

    @Test
    void one_project_and_a_page_of_them_are_found_by_their_indexes() {
        take(FIRST);
        var id = id("Made up: doors");
        var plans = new Plans(registry.database, "registry.research_project")
                .filled(
                        300,
                        Map.of("project_id", Plans.derived("project_id"), "replaces", "cast(null as varchar(36))"));

        plans.assertUses(
                "TELLING_OF_RESEARCH_PROJECT",
                "project_id",
                () -> registry.researchProjects.find(Askers.LGA, id, registry.on("2026-01-01")));
        plans.assertPageBy("RESEARCH_PROJECT_NEWEST", () -> titles(Map.of()));
    }

    private ResearchView now(String id) {
        return registry.researchProjects.find(Askers.LGA, id, registry.on("2026-01-01"));
    }

    private String id(String title) {
        return list(Map.of(), "2026-01-01").stream()
                .filter(project -> project.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> titles(Map<String, List<String>> address) {
        return list(address, "2026-01-01").stream().map(ResearchView::title).toList();
    }

    private List<ResearchView> list(Map<String, List<String>> address, String day) {
        return registry.researchProjects
                .list(Askers.LGA, asking(address), registry.on(day))
                .rows();
    }

    private static ResearchFilter asking(Map<String, List<String>> address) {
        return ResearchFilter.of(new Address(address));
    }

    private ImportResult take(String rows) {
        return registry.files
                .take(Askers.ANALYST, "research-projects", HEADINGS + rows)
                .result()
                .orElseThrow();
    }
}
