package uk.gov.education.improvement.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.kernel.search.Findings.group;
import static uk.gov.education.improvement.kernel.search.Findings.titles;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.search.SearchView;
import uk.gov.education.improvement.kernel.time.AsAt;

/** What one finds, however it is spelled; and what one may not see, nobody finds. */
class SearchTest {
    private final RegistryOnTestDatabase registry = RegistryOnTestDatabase.toRead();

    @ParameterizedTest
    @CsvSource({
        "North Tyneside, North Tyneside",
        "tyneside north, North Tyneside",
        "nth tyneside, North Tyneside",
        "E08000022, North Tyneside",
        "392, North Tyneside",
        "brighton and hove, Brighton and Hove",
        "Brighton & Hove, Brighton and Hove",
        "hove brighton, Brighton and Hove",
        "Saint Helens, St. Helens",
        "WÍGÁN, Wigan"
    })
    void a_name_a_number_or_a_code_is_found_in_any_order_and_any_writing(String text, String name) {
        var found = group(search(text), "Authorities");

        assertEquals(List.of(name), titles(found));
        assertFalse(found.otherwise());
    }

    @ParameterizedTest
    @CsvSource({
        "Wgian, Wigan",
        "Vigan, Wigan",
        "Wigann, Wigan",
        "North Tynside, North Tyneside",
        "Tynsied Nroth, North Tyneside",
        "Harfordshire, Hertfordshire",
        "Cambridgshire, Cambridgeshire",
        "Brighten and Hove, Brighton and Hove"
    })
    void a_name_is_found_that_is_spelled_otherwise_and_it_says_so(String text, String name) {
        var found = group(search(text), "Authorities");

        assertTrue(titles(found).contains(name), titles(found).toString());
        assertTrue(found.otherwise());
    }

    @Test
    void what_had_ended_is_found_and_said_to_have_ended() {
        var hit = group(search("Dorset", "2020-01-01"), "Authorities").hits();

        assertTrue(hit.size() >= 2, hit.toString());
        assertFalse(hit.getFirst().about().contains("no longer"), hit.toString());
        assertTrue(hit.getLast().about().contains("no longer the duty"), hit.toString());
    }

    @Test
    void a_delivery_organisation_is_found_with_whom_it_delivers_for() {
        var hit = group(search("northamptonshire trust", "2022-01-01"), "Delivery organisations")
                .hits()
                .getFirst();

        assertEquals("Northamptonshire Children's Trust", hit.title());
        assertTrue(hit.about().contains("North Northamptonshire"), hit.about());
        assertTrue(hit.authorityId().isPresent());
    }

    @Test
    void a_delivery_organisation_that_is_misspelled_is_found_too() {
        var found = group(search("Doncster trust", "2017-10-13"), "Delivery organisations");

        assertEquals(List.of("Doncaster Children's Services Trust"), titles(found));
        assertTrue(found.hits().getFirst().about().contains("Delivers for Doncaster"));
    }

    @Test
    void before_it_delivers_an_organisation_is_not_said_to_deliver() {
        var view = search("Doncaster trust", "2010-01-01");

        assertTrue(
                view.groups().stream()
                        .flatMap(group -> group.found().hits().stream())
                        .noneMatch(hit -> hit.about().startsWith("Delivers")),
                view.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wigan 2017",
                "2017 judgement of Wigan",
                "wigan SIF",
                "Wigan good",
                "Wgian 2017-03-31",
                "31 March 2017, Wigan",
                "Wigan inspecton",
                "Wigan goood"
            })
    void a_judgement_is_found_by_its_authority_and_what_it_says_or_when(String text) {
        var found = group(search(text), "Judgements");

        assertEquals(List.of("Wigan: inspection, published 31 March 2017"), titles(found));
        assertTrue(found.hits().getFirst().about().contains("Overall: good"));
    }

    @Test
    void a_grade_alone_finds_every_judgement_that_gives_it_and_shows_the_newest() {
        var found = group(search("inadequate"), "Judgements");

        assertTrue(found.total() >= found.hits().size());
        assertTrue(found.hits().size() <= 10);
        assertTrue(found.hits().stream().allMatch(hit -> hit.about().contains("Overall: inadequate")));
    }

    @Test
    void a_judgement_is_not_found_before_it_was_published() {
        var view = search("Wigan", "2017-03-30");

        assertTrue(view.groups().stream().noneMatch(group -> group.plural().equals("Judgements")), view.toString());
    }

    @Test
    void a_draft_is_found_by_the_department_and_by_nobody_else() {
        try (var own = RegistryOnTestDatabase.withReferenceData()) {
            own.files.take(
                    Askers.ANALYST,
                    "judgements",
                    "dfe_number,framework,published,overall,leaders,help_and_protection,in_care\n"
                            + "392,ILACS,2018-06-01,good,good,good,good\n");
            own.database.sql("update registry.judgement_reading set audience = 'DEPARTMENT'");

            var analyst = own.searches.search(Askers.ANALYST, "north tyneside", own.on("2018-12-14"));
            var lga = own.searches.search(Askers.LGA, "north tyneside", own.on("2018-12-14"));

            assertEquals(1, group(analyst, "Judgements").total());
            assertTrue(group(analyst, "Judgements").hits().getFirst().about().contains("Draft: department only"));
            assertTrue(lga.groups().stream().noneMatch(group -> group.plural().equals("Judgements")));
        }
    }

    @Test
    void who_may_read_nothing_searches_nothing() {
        var view = search(Askers.NOBODY, "Wigan", registry.on("2017-10-13"));

        assertEquals(List.of(), view.searched());
        assertEquals(List.of(), view.groups());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "?!", "zanzibar", "%", "__", "' or 1 = 1"})
    void what_leads_to_nothing_finds_nothing(String text) {
        assertEquals(List.of(), search(text).groups());
    }

    @Test
    void what_was_recorded_later_is_not_found_by_an_earlier_instant() {
        try (var own = RegistryOnTestDatabase.withReferenceData()) {
            var before = own.on("2023-06-01");
            own.files.take(
                    Askers.ANALYST,
                    "deliverers",
                    "organisation,kind,dfe_numbers,from,to,basis,source\n"
                            + "Quokka Families Trust,trust,392,2019-01-01,,voluntary,a test\n");

            var after = own.searches.search(Askers.LGA, "quoka", own.on("2023-06-01"));

            assertEquals(1, group(after, "Delivery organisations").total());
            assertEquals(
                    List.of(), own.searches.search(Askers.LGA, "quoka", before).groups());
            assertEquals(
                    List.of(), own.searches.search(Askers.LGA, "quokka", before).groups());
        }
    }

    @Test
    void a_search_costs_the_same_for_one_thing_found_and_for_many() {
        var one = registry.database.statementsOf(() -> search("Wigan")).size();
        var many = registry.database.statementsOf(() -> search("north")).size();

        assertTrue(many <= one + 2, one + " and " + many);
        assertTrue(many <= 50, "statements: " + many);
    }

    private SearchView search(String text) {
        return search(text, "2017-10-13");
    }

    private SearchView search(String text, String day) {
        return search(Askers.LGA, text, registry.on(day));
    }

    private SearchView search(Asker by, String text, AsAt asAt) {
        return registry.searches.search(by, text, asAt);
    }
}
