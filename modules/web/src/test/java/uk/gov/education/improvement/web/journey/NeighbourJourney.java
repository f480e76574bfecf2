package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An authority beside its statistical neighbours, on the demonstration's judgements. The sets are made up and say so; the
 * years before 2009 have none.
 */
@Journey
class NeighbourJourney {
    private static final String SETS = """
            set,dfe_code,rank,neighbour_code,neighbour_name,closeness,source
            2017-04,392,1,207,Kensington and Chelsea,Very Close,made up for a journey
            2017-04,392,2,359,Wigan,Very Close,made up for a journey
            2017-04,392,3,394,Sunderland,Close,made up for a journey
            2017-04,392,4,390,Gateshead,Somewhat close,made up for a journey
            2017-04,392,5,837,Bournemouth,Not Close,made up for a journey
            2021-04,392,1,928,Northamptonshire,,made up for a journey
            2021-04,392,2,394,Sunderland,,made up for a journey
            2021-04,837,1,392,North Tyneside,,made up for a journey
            """;
    private static final String PAGE = "/authorities/392/neighbours";
    private static final String REST = "/api/v1/authorities/392/neighbours";

    private final RunningServer server;

    NeighbourJourney(RunningServer server) {
        this.server = server;
    }

    @BeforeEach
    void bring_the_sets() {
        var brought = Imported.by(server.program("analyst"), "kind=neighbours", BodyPublishers.ofString(SETS));
        assertEquals("DONE", brought.json().at("/state").asText(), brought.toString());
        assertEquals(0, brought.json().at("/result/refused").asInt(), brought.toString());
    }

    @Test
    void the_profile_leads_to_the_comparison_which_says_its_set_its_source_and_its_counts() {
        var profile = page("/authorities/392?asAt=2017-10-13");
        var link = profile.selectFirst("a:contains(Compare it with its statistical neighbours)")
                .attr("href");

        var page = page(link);

        assertEquals(PAGE + "?asAt=2017-10-13", link);
        assertTrue(
                said(page)
                        .contains(
                                "North Tyneside has 5 statistical neighbours in the set of April 2017; 5 of them count on"
                                        + " 13 October 2017. Overall effectiveness: North Tyneside was judged good; of the 5, 1 is"
                                        + " better, 1 is the same and 1 is worse; for 2 it is not recorded here."),
                said(page));
        assertTrue(said(page).contains("Source of the set: made up for a journey"));
        assertEquals(
                List.of("Overall effectiveness Good 1 1 1 2", "Help and protection Good 0 1 2 2"),
                page.select("#parts + div tbody tr").eachText().stream()
                        .filter(row -> row.startsWith("Overall") || row.startsWith("Help"))
                        .toList());
        assertTrue(page.select("#neighbours + div tbody tr").get(2).text().contains("Worse"));
    }

    @Test
    void a_neighbour_that_became_another_is_named_with_it_and_left_out() {
        var page = page(PAGE + "?asAt=2019-04-01");

        assertTrue(said(page).contains("in the set of April 2017; 4 of them count on 1 April 2019"), said(page));
        assertTrue(said(page).contains("Not counted: it had ended by 1 April 2019. Succeeded by"), said(page));
        assertTrue(page.select("#neighbours + div td a:contains(Bournemouth, Christchurch and Poole)")
                .hasAttr("href"));
    }

    @Test
    void the_set_is_chosen_in_the_address_and_one_that_came_later_says_so() {
        var later = page(PAGE + "?set=2021-04&asAt=2017-10-13");
        var none = page(PAGE + "?asAt=1999-01-01");

        assertTrue(said(later).contains("came after 13 October 2017, when nobody could compare by it"), said(later));
        assertTrue(said(later).contains("Not counted: it had ended by the day of the set, April 2021"), said(later));
        assertTrue(said(none).contains("On 1 January 1999 no set of statistical neighbours was certainly there"));
        assertEquals(
                PAGE + "?set=2017-04&asAt=1999-01-01",
                none.select("a:contains(April 2017)").attr("href"));
        assertTrue(said(server.person("analyst")
                        .get(PAGE + "?set=1999")
                        .expect(404)
                        .html())
                .contains("There is no set of statistical neighbours “1999”"));
        server.person("analyst").get(PAGE + "?sett=2021-04").expect(422);
    }

    @Test
    void an_authority_that_had_ended_by_the_day_of_the_set_is_kept_and_not_compared() {
        var page = page("/authorities/837/neighbours");

        assertTrue(
                said(page).contains("Bournemouth had ended by the day of the set, April 2021. It is kept in the set"),
                said(page));
        assertTrue(page.select("#parts").isEmpty());
        assertTrue(page.select("main a:contains(Bournemouth, Christchurch and Poole)")
                .hasText());
    }

    @Test
    void a_program_gets_what_the_page_shows_and_the_file_its_rows() {
        var lga = server.program("lga");

        var sets = lga.get("/api/v1/neighbour-sets?asAt=2019-01-01").expect(200).json();
        var compared = lga.get(REST + "?asAt=2017-10-13").expect(200).json();
        var problem = lga.get(REST + "?set=1999").expect(404).json();
        var file = server.person("analyst")
                .get(page(PAGE + "?asAt=2017-10-13")
                        .select("a:contains(Download these neighbours)")
                        .attr("href"))
                .expect(200)
                .text()
                .lines()
                .toList();

        assertEquals("2021-04", sets.at("/items/0/set").asText());
        assertEquals("NO", sets.at("/items/0/onTheDay").asText());
        assertEquals(5, sets.at("/items/1/neighbours").asInt());
        assertEquals("made up for a journey", sets.at("/items/1/sources/0").asText());
        assertEquals("2017-04", compared.at("/set/set").asText());
        assertEquals(5, compared.at("/counted").asInt());
        assertEquals(1, compared.at("/parts/0/neighbours/BETTER").asInt());
        assertEquals("BETTER", compared.at("/neighbours/0/against/OVERALL").asText());
        assertTrue(problem.at("/type").asText().endsWith("unknown-neighbour-set"), problem.toString());
        assertEquals(6, file.size());
        assertTrue(
                file.get(1)
                        .startsWith("2017-04,made up for a journey,392,North Tyneside,1,207,Kensington and Chelsea,Very"
                                + " close,COUNTS,,2016-03-29,"),
                file.get(1));
        assertTrue(file.get(1).contains(",Outstanding,Better,"), file.get(1));
        assertTrue(file.get(1).contains(",2017-10-13,2017-10-13,"), file.get(1));
    }

    @Test
    void whoever_signs_in_may_compare_and_only_the_department_brings_sets() {
        var lead = server.person("north-tyneside");

        lead.get(PAGE).expect(200);
        lead.get("/imports").expect(403);
        RestJourney.assertProblem(
                Imported.submit(server.program("lga"), "kind=neighbours", BodyPublishers.ofString(SETS)), 403);
        assertFalse(said(lead.get(PAGE + "?asAt=1999-01-01").html()).contains("What the file looks like"));
        assertTrue(said(page(PAGE + "?asAt=1999-01-01")).contains("What the file looks like"));
    }

    @Test
    void the_pages_hold_in_a_browser(Browser browser) {
        browser.signIn("analyst");
        for (var page : List.of(
                PAGE + "?asAt=2017-10-13 neighbours",
                PAGE + "?asAt=2019-04-01 neighbours-successor",
                PAGE + "?set=2021-04&asAt=2017-10-13 neighbours-later-set",
                PAGE + "?asAt=1999-01-01 neighbours-no-set",
                "/authorities/837/neighbours neighbours-ended",
                "/imports/kinds/neighbours neighbours-file")) {
            browser.visit(page.substring(0, page.lastIndexOf(' ')));
            browser.check(page.substring(page.lastIndexOf(' ') + 1));
        }
    }

    private Document page(String path) {
        return server.person("analyst").get(path).expect(200).html();
    }

    private static String said(Document page) {
        return page.select("main").text();
    }
}
