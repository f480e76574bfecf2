package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The box on every page, and what it finds. */
@Journey
class SearchJourney {
    private static final String ANNOUNCED = "asAt=2017-10-13";

    private final RunningServer server;

    SearchJourney(RunningServer server) {
        this.server = server;
    }

    @Test
    void every_page_has_the_box_and_it_looks_from_the_day_of_the_page() {
        for (var path : List.of("/", "/authorities/392", "/inspections", "/eligibility", "/administration/record")) {
            var separator = path.contains("record") ? "" : "?" + ANNOUNCED;
            var form = server.person("analyst")
                    .get(path + separator)
                    .expect(200)
                    .html()
                    .select("header form[role=search]");

            assertEquals("/search", form.attr("action"), path);
            assertEquals(
                    separator.isEmpty() ? "" : "2017-10-13",
                    form.select("input[name=asAt]").val(),
                    path);
        }
        assertTrue(server.visitor()
                .get("/sign-in")
                .html()
                .select("form[role=search]")
                .isEmpty());
    }

    @Test
    void a_misspelled_name_finds_what_was_meant_and_says_that_it_is_spelled_otherwise() {
        var page = server.person("north-tyneside")
                .get("/search?q=North+Tynsied&" + ANNOUNCED)
                .expect(200)
                .html();

        assertTrue(page.text().contains("These are spelled nearly so"), page.text());
        assertTrue(page.select("main a:contains(North Tyneside)").attr("href").endsWith("?" + ANNOUNCED));
        assertTrue(page.text().contains("Found on 13 October 2017: authorities 1, judgements "), page.text());
        assertTrue(
                page.text()
                        .contains(
                                "Searched: alliances, applications, authorities, awards, delivery organisations, engagements, interventions, judgements, needs, "
                                        + "partners, phases of accreditation, practices, research projects, rounds, sites of accreditation."),
                page.text());
    }

    @Test
    void what_is_found_is_one_for_people_and_programs() {
        var asked = "/search?q=wigan+2017&" + ANNOUNCED;

        var page = server.person("lga").get(asked).expect(200).html();
        var answer = server.program("lga").get("/api/v1" + asked).expect(200).json();

        assertEquals(1, page.select("main ul.govuk-list--spaced li").size());
        assertEquals("Judgements", answer.at("/groups/0/plural").asText());
        assertEquals(
                page.select("main ul.govuk-list--spaced a").text(),
                answer.at("/groups/0/found/hits/0/title").asText());
        assertTrue(page.select("main ul.govuk-list--spaced a")
                .attr("href")
                .contains(answer.at("/groups/0/found/hits/0/id").asText()));
        assertEquals("2017-10-13", answer.at("/asAt").asText());
    }

    @Test
    void a_draft_is_found_by_the_department_alone() {
        server.program("analyst")
                .post(
                        "/api/v1/inspections",
                        Map.of("authority", "394", "judgement", RestJourney.judgement("2027-03-09", "GOOD")))
                .expect(201);
        var asked = "/search?q=sunderland+2027-03-09";

        assertTrue(server.person("analyst").get(asked).expect(200).text().contains("expected 9 March 2027"));
        assertFalse(server.person("lga").get(asked).expect(200).text().contains("9 March 2027"));
        assertEquals(
                0,
                server.program("lga")
                        .get("/api/v1" + asked)
                        .expect(200)
                        .json()
                        .at("/groups")
                        .size());
    }

    @Test
    void interventions_alliances_phases_and_sites_are_found_and_lead_to_their_pages() {
        var lead = server.person("north-tyneside");

        for (var asked : Map.of(
                        "Bury improvment notice", "Bury: improvement notice, children's social care",
                        "north east aliance", "North East RIIA",
                        "five councils", "Phase 1: Five councils",
                        "Mancester phase 1", "Manchester: site of phase 1")
                .entrySet()) {
            var page = lead.get("/search?asAt=2022-02-01&q=" + asked.getKey().replace(' ', '+'))
                    .expect(200)
                    .html();
            var link = page.select("main ul.govuk-list--spaced a").stream()
                    .filter(hit -> hit.text().equals(asked.getValue()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(asked + " in " + page.text()))
                    .attr("href");
            assertTrue(link.endsWith("asAt=2022-02-01"), link);
            lead.get(link).expect(200);
        }
        var sites = lead.get("/accreditation/sites?authority=352&asAt=2022-02-01")
                .expect(200)
                .html();
        assertEquals("Manchester", sites.select("tbody th a").text());
        lead.get("/accreditation/sites?authority=000").expect(422);
        assertEquals(
                1,
                server.program("lga")
                        .get("/api/v1/sites?authority=352&asAt=2022-02-01")
                        .expect(200)
                        .json()
                        .at("/total")
                        .asInt());
        server.program("lga").get("/api/v1/sites?authority=000").expect(404);
    }

    @Test
    void an_instrument_that_is_a_draft_is_found_and_counted_for_the_department_alone() {
        var asked = "/search?q=gateshead+commissioner";
        var before = server.person("lga")
                .get(asked)
                .expect(200)
                .html()
                .select("#results")
                .text();
        server.program("analyst")
                .post(
                        "/api/v1/interventions",
                        Map.of(
                                "authority",
                                "390",
                                "terms",
                                Map.of(
                                        "instrument",
                                        "COMMISSIONER",
                                        "service",
                                        "SOCIAL_CARE",
                                        "trigger",
                                        "a journey",
                                        "source",
                                        "a journey")))
                .expect(201);

        assertTrue(server.person("analyst").get(asked).expect(200).text().contains("Draft: department only"));
        assertEquals(
                before,
                server.person("lga")
                        .get(asked)
                        .expect(200)
                        .html()
                        .select("#results")
                        .text());
    }

    @Test
    void what_makes_no_sense_is_answered_in_words() {
        var analyst = server.person("analyst");

        var tooLong = analyst.get("/search?q=" + "x".repeat(201)).expect(422).html();
        assertTrue(tooLong.title().startsWith("Error: "));
        assertEquals("#q", tooLong.select(".govuk-error-summary a").attr("href"));
        assertEquals(1, tooLong.select("#q").size());
        assertTrue(analyst.get("/search?q=zanzibar").expect(200).text().contains("Nothing that you may see is found"));
        for (var text : List.of("%25", "%27%3B--", "%00", "%3Cscript%3E", "%F0%9F%90%91")) {
            assertTrue(
                    List.of(200, 422).contains(analyst.get("/search?q=" + text).status()), text);
        }
        server.program("lga").get("/api/v1/search?query=wigan").expect(422);
        server.visitor().get("/api/v1/search?q=wigan").expect(401);
    }

    @Test
    void search_holds_in_a_browser_and_by_the_keyboard(Browser browser) {
        browser.signIn("analyst");
        browser.visit("/authorities?asAt=2017-10-13");
        browser.page().focus("#site-search");
        browser.page().keyboard().type("doncster");
        browser.page().keyboard().press("Enter");
        browser.page().waitForURL(url -> url.contains("/search?"));

        assertTrue(browser.page().url().contains("asAt=2017-10-13"));
        browser.check("search-otherwise");
        browser.visit("/search?q=good&asAt=2017-10-13");
        browser.check("search");
        browser.visit("/search?q=bury&asAt=2022-02-01");
        browser.check("search-many-kinds");
        browser.visit("/search?q=zanzibar");
        browser.check("search-nothing");
        browser.visit("/search?q=" + "x".repeat(201));
        browser.check("search-refused");
    }
}
