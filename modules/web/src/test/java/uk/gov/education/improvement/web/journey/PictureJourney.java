package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The map of authorities on any day, and the timeline of one as a picture. */
@Journey
class PictureJourney {
    private static final String CELLS = ".app-picture__map a";

    private final RunningServer server;

    PictureJourney(RunningServer server) {
        this.server = server;
    }

    @Test
    void the_map_and_its_table_hold_every_authority_of_the_day() {
        var counts = Map.of("2009-04-01", 152, "2019-04-01", 151, "2021-04-01", 152, "2023-04-01", 153);

        counts.forEach((day, count) -> {
            var page = page("/authorities/map?asAt=" + day);

            assertEquals(count, page.select(CELLS).size(), day);
            assertEquals(
                    count.longValue(),
                    page.select(CELLS + " polygon").eachAttr("points").stream()
                            .distinct()
                            .count());
            assertEquals(
                    page.select(CELLS).eachAttr("href").stream().sorted().toList(),
                    page.select("tbody th a").eachAttr("href").stream().sorted().toList());
            assertTrue(page.select("figcaption").text().contains(count + " authorities have their duty"));
        });
    }

    @Test
    void what_is_shown_is_said_in_a_sentence_in_the_legend_and_in_each_cell() {
        var eligibility = page("/authorities/map?show=eligibility&asAt=2017-10-13");
        var judgements = page("/authorities/map?asAt=2017-10-13");
        var regions = page("/authorities/map?show=region&asAt=2017-10-13");

        assertEquals(
                "On 13 October 2017 152 authorities have their duty: eligible 16, a part fails 3, overall below good 11,"
                        + " no judgement recorded 122.",
                eligibility.select("figcaption").text());
        assertTrue(judgements.select(".app-legend").text().contains("O Outstanding: 3"));
        assertEquals(
                "Westminster: Outstanding",
                judgements.select(CELLS + "[aria-label^=Westminster:]").attr("aria-label"));
        assertEquals(
                "L London: 33",
                regions.select(".app-legend li:contains(London)").text());
    }

    @Test
    void the_map_takes_the_filters_of_the_list_and_gives_them_back() {
        var asked = "?region=London&overall=OUTSTANDING&asAt=2017-10-13";
        var map =
                page("/authorities" + asked).select(".app-ways a:contains(Map)").attr("href");

        var page = page(map);

        assertTrue(page.select("figcaption").text().contains("2 of 152 authorities fit the filters: outstanding 2."));
        assertEquals(152, page.select(CELLS).size());
        assertEquals(
                150,
                page.select(CELLS + "[aria-label$=left out by the filters]").size());
        assertEquals(2, page.select("tbody th a").size());
        var list = page("/authorities/map" + asked + "&show=region")
                .select(".app-ways a:contains(List)")
                .attr("href");
        assertEquals(
                Set.of("asAt=2017-10-13", "overall=OUTSTANDING", "region=London"),
                Set.of(list.substring(list.indexOf('?') + 1).split("&")));
        var file = page.select(".app-ways a:contains(File)").attr("href");
        assertEquals(
                3, server.person("analyst").get(file).expect(200).text().lines().count());
    }

    @Test
    void a_map_that_nobody_can_draw_is_refused_in_words() {
        var answer =
                server.person("analyst").get("/authorities/map?show=height").expect(422);

        assertTrue(answer.text().contains("is not one of: Latest overall grade"), answer.text());
    }

    @Test
    void the_timeline_is_drawn_over_the_years_that_are_asked_for() {
        var whole = page("/authorities/392?asAt=2023-04-01");
        var zoomed = page("/authorities/392?from=2018&to=2014&asAt=2023-04-01");

        assertTrue(whole.select("figcaption").text().contains("overall effectiveness was"), whole.text());
        assertEquals(
                List.of("2014", "2015", "2016", "2017", "2018"),
                zoomed.select(".app-picture__lanes line + text").eachText().stream()
                        .filter(text -> text.matches("\\d{4}"))
                        .toList());
        assertTrue(zoomed.select("figcaption").text().startsWith("From 2014 to 2018: "));
        assertFalse(zoomed.select("a:contains(Show all years)").isEmpty());
        assertTrue(server.person("analyst")
                .get("/authorities/392?from=soon")
                .expect(422)
                .text()
                .contains("is not one of: 2009, 2010"));
    }

    @Test
    void a_program_is_given_the_same_lanes() {
        var lanes = server.program("lga")
                .get("/api/v1/authorities/837/timeline?asAt=2023-04-01")
                .expect(200)
                .json()
                .get("lanes");

        assertTrue(lanes.toString().contains("After: Bournemouth, Christchurch and Poole"), lanes.toString());
    }

    @Test
    void every_page_can_be_used_by_anybody(Browser browser) {
        browser.signIn("analyst");
        for (var page : List.of(
                List.of("map-judgement", "/authorities/map?asAt=2017-10-13"),
                List.of("map-region", "/authorities/map?show=region&asAt=2027-04-01"),
                List.of("map-eligibility", "/authorities/map?show=eligibility&region=London&asAt=2019-04-01"),
                List.of("map-error", "/authorities/map?show=height"),
                List.of("timeline-trust", "/authorities/394?from=2016&to=2023"))) {
            browser.visit(page.get(1));
            browser.check(page.get(0));
        }
    }

    @Test
    void a_cell_is_a_link_by_keyboard_too(Browser browser) {
        browser.signIn("analyst");
        browser.visit("/authorities/map?asAt=2017-10-13");
        browser.page().focus(CELLS + "[aria-label^=Hackney]");

        browser.page().keyboard().press("Enter");

        browser.page().waitForURL("**/authorities/*?asAt=2017-10-13");
        assertEquals("Hackney", browser.page().innerText("h1"));
    }

    private Document page(String path) {
        return server.person("analyst").get(path).expect(200).html();
    }
}
