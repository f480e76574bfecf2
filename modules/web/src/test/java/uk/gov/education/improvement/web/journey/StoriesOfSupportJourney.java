package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * Slough's and Sunderland's stories as far as the facts go: reports, instruments and who delivers, each read on days on which
 * more or less of it was known. That anybody supported them is no fact: the support here is made up, and says so.
 */
@Journey
class StoriesOfSupportJourney {
    private static final String SLOUGH = "871";
    private static final String SUNDERLAND = "394";
    private static final String LATER = "2022-12-31";

    private final RunningServer server;

    StoriesOfSupportJourney(RunningServer server) {
        this.server = server;
    }

    @Test
    void on_each_day_what_was_known_of_slough_was_known_and_no_more() {
        assertEquals(List.of(), reports(SLOUGH, "2014-02-13"));
        assertEquals(List.of("2014-02-14 INADEQUATE"), reports(SLOUGH, "2016-01-01"));
        assertEquals(List.of("2014-10"), instruments(SLOUGH, "2016-01-01"));
        assertEquals(List.of(), delivering(SLOUGH, "2015-09-30"));
        assertEquals(List.of("Slough Children's Services Trust"), delivering(SLOUGH, "2016-01-01"));

        assertEquals(
                List.of("2019-03-04 REQUIRES_IMPROVEMENT", "2016-02-17 INADEQUATE", "2014-02-14 INADEQUATE"),
                reports(SLOUGH, "2021-04-01"));
        assertEquals(List.of("Slough Children First"), delivering(SLOUGH, "2021-04-01"));
        assertEquals(List.of("2014-10", "2017-10", "2020-05", "2021-04-01"), instruments(SLOUGH, "2021-04-01"));
        assertTrue(page(SLOUGH, "2016-01-01").contains("Slough Children's Services Trust"));
        assertFalse(page(SLOUGH, "2016-01-01").contains("Slough Children First"));
    }

    @Test
    void on_each_day_what_was_known_of_sunderland_was_known_and_no_more() {
        assertEquals(List.of(), reports(SUNDERLAND, "2015-07-19"));
        assertEquals(List.of("2015-07-20 INADEQUATE"), reports(SUNDERLAND, "2016-01-01"));
        assertEquals(List.of("2015-07-20"), instruments(SUNDERLAND, "2016-01-01"));
        assertEquals(List.of(), delivering(SUNDERLAND, "2016-01-01"));

        assertEquals(List.of("Together for Children Sunderland"), delivering(SUNDERLAND, "2017-04-01"));
        assertEquals(List.of("2015-07-20", "2017-04-03"), instruments(SUNDERLAND, "2018-07-24"));
        assertEquals(
                List.of("2021-08-20 OUTSTANDING", "2018-07-25 INADEQUATE", "2015-07-20 INADEQUATE"),
                reports(SUNDERLAND, LATER));
        assertTrue(page(SUNDERLAND, "2018-07-25").contains("Together for Children Sunderland"));
    }

    @Test
    void what_came_after_support_is_read_beside_authorities_without_and_only_as_far_as_published(Browser browser) {
        supported(SUNDERLAND, "2017-05", "2018-10");
        supported(SUNDERLAND, "2019-01", "2019-12");
        supported(SLOUGH, "2016-03", "2018-02");
        supported(SUNDERLAND, "2022-03", "");
        var lga = server.program("lga");

        var sunderland = comparison(SUNDERLAND, LATER);
        var slough = comparison(SLOUGH, LATER);

        assertEquals("2018-07-25", sunderland.at("/own/before/published").asText());
        assertEquals("2021-08-20", sunderland.at("/own/after/published").asText());
        assertEquals("IMPROVED", sunderland.at("/own/change").asText());
        assertEquals("REQUIRES_IMPROVEMENT", slough.at("/own/after/overall").asText());
        assertTrue(sunderland.at("/counterparts").size() > 0, sunderland.toString());
        sunderland
                .at("/counterparts")
                .forEach(one -> assertEquals(
                        "INADEQUATE", one.at("/course/before/overall").asText(), one.toString()));
        assertEquals(
                "NOT_YET",
                comparison(SUNDERLAND, "2020-12-31").at("/own/change").asText());

        var list = lga.get("/api/v1/comparisons?region=North East&asAt=".replace(" ", "%20") + LATER)
                .expect(200)
                .json();
        assertEquals(2, list.at("/total").asInt(), list.toString());
        assertEquals(0, list.at("/items/0/beside/own/meanwhile/reports").asInt(), list.toString());
        var longer = list.at("/items/1");
        assertEquals("2015-07-20", longer.at("/beside/own/before/published").asText(), longer.toString());
        assertEquals("2021-08-20", longer.at("/beside/own/after/published").asText());
        assertEquals(1, longer.at("/beside/own/meanwhile/reports").asInt());
        assertEquals(
                "2018-07-25", longer.at("/beside/own/meanwhile/last/published").asText());
        var together = lga.get("/api/v1/comparisons/together?asAt=" + LATER)
                .expect(200)
                .json();
        assertTrue(together.at("/recipients/share/of").asInt() >= 2, together.toString());
        assertTrue(together.at("/difference").isNull()
                || together.at("/difference").isMissingNode());
        server.program("assessor").get("/api/v1/comparisons").expect(403);
        server.person("assessor").get("/support/comparison").expect(403);
        lga.get("/api/v1/engagements/none-such/comparison").expect(404);
        lga.get("/api/v1/comparisons?region=Nowhere").expect(422);
        pages(browser, longer.at("/engagement/id").asText());
    }

    private void pages(Browser browser, String longer) {
        var analyst = server.person("analyst");
        var path = "/engagements/" + engagement(SUNDERLAND, "2019-12-31");

        var comparison = main(analyst, path + "/comparison?asAt=" + LATER);
        var all = main(analyst, "/support/comparison?asAt=" + LATER);
        var one = main(analyst, path + "?asAt=" + LATER);
        var open = "/engagements/" + engagement(SUNDERLAND, LATER);

        assertTrue(comparison.contains("It was inadequate overall before, and outstanding in its next graded report"));
        assertTrue(comparison.contains("This shows what followed support, and not what caused it."), comparison);
        assertTrue(comparison.contains("How this is made"), comparison);
        assertFalse(comparison.contains("graded report of Sunderland was published"), comparison);
        assertTrue(
                main(analyst, "/engagements/" + longer + "/comparison?asAt=" + LATER)
                        .contains("While support was given, one graded report of Sunderland was published:"
                                + " inadequate (25 July 2018). That is not part of what is compared."),
                longer);
        assertTrue(all.contains("While support was given, not compared: inadequate (25 July 2018)"), all);
        assertTrue(all.contains("No difference between the two is worked out"), all);
        assertTrue(one.contains("This support was recorded from what others published."), one);
        assertTrue(main(analyst, open).contains("no end is recorded"));
        assertTrue(main(analyst, open + "/comparison").contains("Its end is not recorded by"));
        assertTrue(main(analyst, "/authorities/394?asAt=" + LATER).contains("Supported by North Tyneside"));
        var file =
                analyst.get("/support/comparison.csv?asAt=" + LATER).expect(200).text();
        assertTrue(
                file.contains(
                        "Sunderland,North Tyneside,2019-01,2019-12,2018-07-25,Inadequate,2021-08-20,Outstanding,Improved"),
                file);
        assertTrue(file.contains(",1,2018-07-25,Inadequate"), file);
        var manager = server.program("programme-manager");
        var seen = manager.get("/api/v1" + open).expect(200).header("ETag");
        manager.send("POST", "/api/v1" + open + "/complete", Map.of("why", "It is over"), Map.of("If-Match", seen))
                .expect(409);
        browser.signIn("analyst");
        for (var page : List.of(
                List.of("comparison", path + "/comparison?asAt=" + LATER),
                List.of("comparison-longer", "/engagements/" + longer + "/comparison?asAt=" + LATER),
                List.of("comparison-early", path + "/comparison?asAt=2020-06-30"),
                List.of("comparison-open", open + "/comparison"),
                List.of("comparisons", "/support/comparison?asAt=" + LATER),
                List.of("comparisons-none", "/support/comparison?asAt=2012-01-01"),
                List.of("engagement-of-a-file", open),
                List.of("engagements-of-files", "/engagements?asAt=" + LATER),
                List.of("authority-supported", "/authorities/394?asAt=" + LATER))) {
            browser.visit(page.get(1));
            browser.check(page.get(0));
        }
    }

    private JsonNode comparison(String number, String day) {
        var id = engagement(number, number.equals(SLOUGH) ? "2018-12-31" : "2019-12-31");
        return server.program("lga")
                .get("/api/v1/engagements/" + id + "/comparison?asAt=" + day)
                .expect(200)
                .json()
                .at("/recipients/0");
    }

    /** The one that was begun last by the day. */
    private String engagement(String number, String day) {
        var items = server.program("lga")
                .get("/api/v1/engagements?recipient=" + number + "&provider=392&asAt=" + day)
                .expect(200)
                .json()
                .at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(one -> one.at("/recorded/source").asText().equals("made up for a demonstration"))
                .max(Comparator.comparing(one -> one.at("/began").asText()))
                .orElseThrow()
                .at("/id")
                .asText();
    }

    private void supported(String number, String start, String end) {
        var file = "provider_code,provider,recipient_code,recipient,basis,start,end,what,confidence,source\n392,,"
                + number + ",,demonstration," + start + "," + end
                + ",no fact: made up to show the page,made up,made up for a demonstration\n";
        var answer = Imported.by(
                server.program("analyst"),
                "kind=engagements&fileName=demonstration.csv",
                BodyPublishers.ofString(file));
        assertEquals(
                1,
                answer.json().at("/result/new").asInt()
                        + answer.json().at("/result/same").asInt(),
                answer.toString());
    }

    /** The newest first. */
    private List<String> reports(String number, String day) {
        return items("/api/v1/inspections?authority=" + number + "&asAt=" + day).stream()
                .map(one -> one.at("/published").asText() + " "
                        + one.at("/parts/0/grade").asText())
                .toList();
    }

    private List<String> instruments(String number, String day) {
        return items("/api/v1/interventions?authority=" + number + "&asAt=" + day).stream()
                .map(one -> one.at("/from").asText())
                .sorted()
                .toList();
    }

    private List<String> delivering(String number, String day) {
        return StreamSupport.stream(
                        server.program("lga")
                                .get("/api/v1/authorities/" + number + "?asAt=" + day)
                                .expect(200)
                                .json()
                                .at("/deliverers")
                                .spliterator(),
                        false)
                .filter(one -> one.at("/onTheDay").asText().equals("CERTAIN"))
                .map(one -> one.at("/name").asText())
                .toList();
    }

    private List<JsonNode> items(String path) {
        return StreamSupport.stream(
                        server.program("lga")
                                .get(path)
                                .expect(200)
                                .json()
                                .at("/items")
                                .spliterator(),
                        false)
                .toList();
    }

    private String page(String number, String day) {
        return main(server.person("lga"), "/authorities/" + number + "?asAt=" + day);
    }

    private static String main(Visitor visitor, String path) {
        return visitor.get(path).expect(200).html().select("main").text();
    }
}
