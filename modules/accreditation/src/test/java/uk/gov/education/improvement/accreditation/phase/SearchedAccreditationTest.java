package uk.gov.education.improvement.accreditation.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.kernel.access.Askers.LGA;
import static uk.gov.education.improvement.kernel.access.Askers.NOBODY;
import static uk.gov.education.improvement.kernel.search.Findings.group;
import static uk.gov.education.improvement.kernel.search.Findings.titles;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.accreditation.AccreditationOnTestDatabase;
import uk.gov.education.improvement.kernel.search.SearchView;

/** Phases and sites are found as they were on the day, in any spelling. */
class SearchedAccreditationTest {
    private static AccreditationOnTestDatabase rollout;

    @BeforeAll
    static void begin() {
        rollout = new AccreditationOnTestDatabase();
    }

    @AfterAll
    static void close() {
        rollout.close();
    }

    @ParameterizedTest
    @CsvSource({
        "phase 1, false",
        "five councils, false",
        "accreditation phase 1, false",
        "cuoncils, true",
        "fvie councils, true"
    })
    void a_phase_is_found_by_its_number_and_name_in_any_spelling(String text, boolean otherwise) {
        var found = group(search(text, "2019-01-01"), "Phases of accreditation");

        assertEquals(List.of("Phase 1: Five councils"), titles(found));
        assertEquals(otherwise, found.otherwise());
        assertEquals(
                "Open from July 2018. Sites recorded here: 5",
                found.hits().getFirst().about());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bury", "Bury phase 1", "accreditation in Bury", "site Bury"})
    void a_site_is_found_by_its_authority_and_its_phase(String text) {
        var found = group(search(text, "2019-01-01"), "Sites of accreditation");

        assertEquals(List.of("Bury: site of phase 1"), titles(found));
        assertEquals("Joined July 2018", found.hits().getFirst().about());
        assertTrue(found.hits().getFirst().authorityId().isPresent());
    }

    @Test
    void a_site_that_is_misspelled_is_found_and_it_says_so() {
        var found = group(search("Mancester", "2019-01-01"), "Sites of accreditation");

        assertEquals(List.of("Manchester: site of phase 1"), titles(found));
        assertTrue(found.otherwise());
    }

    @Test
    void a_phase_alone_finds_its_sites() {
        assertEquals(
                5,
                group(search("phase 1", "2019-01-01"), "Sites of accreditation").total());
    }

    @Test
    void whether_a_site_had_joined_is_as_sure_as_its_day() {
        var perhaps = group(search("Bury", "2018-07-15"), "Sites of accreditation");

        assertEquals(
                "Perhaps joined by this day: July 2018",
                perhaps.hits().getFirst().about());
        assertEquals(List.of(), search("Bury", "2018-06-30").groups());
    }

    @ParameterizedTest
    @CsvSource({
        "phase 1, 2017-10-12",
        "phase 7, 2019-01-01",
        "Bury phase 2, 2019-01-01",
        "sites, 2019-01-01",
        "?!, 2019-01-01"
    })
    void what_leads_to_nothing_finds_nothing(String text, String day) {
        assertEquals(List.of(), search(text, day).groups());
    }

    @Test
    void who_may_read_nothing_searches_nothing() {
        assertEquals(
                List.of(),
                rollout.searches
                        .search(NOBODY, "Bury", rollout.on("2019-01-01"))
                        .searched());
    }

    @Test
    void a_search_costs_the_same_for_one_site_found_and_for_many() {
        var one = rollout.database.statementsOf(() -> search("Bury phase 1", "2019-01-01"));
        var many = rollout.database.statementsOf(() -> search("phase 1", "2019-01-01"));

        // the words that name an authority are looked up
        assertTrue(one.size() - many.size() <= 1, one.size() + " and " + many.size());
    }

    private static SearchView search(String text, String day) {
        return rollout.searches.search(LGA, text, rollout.on(day));
    }
}
