package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.web.journey.RestJourney.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The nine alliances, with the authorities of their regions as members on any day. */
@Journey
class AllianceJourney {
    private final RunningServer server;

    AllianceJourney(RunningServer server) {
        this.server = server;
    }

    @Test
    void the_nine_have_the_authorities_of_their_regions_on_the_day() {
        var lga = server.program("lga");

        var alliances = lga.get("/api/v1/alliances?asAt=2023-04-01").expect(200).json();
        var members = lga.get("/api/v1/alliances/North%20East/members?asAt=2020-05-01")
                .expect(200)
                .json();

        assertEquals(
                List.of("10", "11", "33", "12", "24", "19", "15", "14", "15"),
                texts(alliances.at("/items"), "/members"));
        assertEquals("POSSIBLE", alliances.at("/items/0/onTheDay").asText());
        assertEquals(12, members.at("/total").asInt());
        members.at("/items").forEach(member -> {
            if (member.at("/authority/dfeNumber").asText().equals("392")) {
                assertEquals("2020-04-15", member.at("/latest/published").asText());
            }
        });
        assertProblem(lga.get("/api/v1/alliances/atlantis"), 404);
    }

    @Test
    void the_pages_say_from_which_day_and_what_is_not_recorded() {
        var lead = server.person("north-tyneside");

        var list = lead.get("/alliances?asAt=2023-04-01").expect(200).html();
        var one = lead.get("/alliances/north_east?asAt=2017-10-13").expect(200).html();

        assertEquals(
                List.of("10", "11", "33", "12", "24", "19", "15", "14", "15"),
                list.select("#alliances + div tbody td:nth-of-type(1)").eachText());
        assertTrue(
                list.text().contains("Not known whether it is there on this day: April 2018, end not recorded"),
                list.text());
        assertTrue(one.text().contains("Not there on this day: April 2018, end not recorded"), one.text());
        assertTrue(one.select("#members ~ div tbody").text().contains("North Tyneside"));
        assertTrue(one.text().contains("published 13 June 2017"));
        lead.get("/alliances/atlantis").expect(404);
    }

    @Test
    void a_file_says_more_of_an_alliance() {
        var file = "region,short,name,la_count,challenge_form,self_evaluation,cycle,data,concern_route,source\n"
                + "West Midlands,WM RIIA,West Midlands ADCS network (RIIA),14,a panel first,annual,annual,set,may"
                + " raise,s\n";

        var taken = Imported.by(server.program("analyst"), "kind=alliances", BodyPublishers.ofString(file));

        assertEquals(1, taken.json().at("/result/changed").asInt(), taken.toString());
        assertTrue(
                server.person("analyst").get("/alliances/west_midlands").text().contains("a panel first"));
        assertProblem(Imported.by(server.program("lga"), "kind=alliances", BodyPublishers.ofString(file)), 403);
    }

    @Test
    void the_pages_hold_in_a_browser(Browser browser) {
        browser.signIn("lga");
        browser.visit("/alliances?asAt=2023-04-01");
        browser.check("alliances");
        browser.visit("/alliances/london?asAt=2019-12-01");
        browser.check("alliance");
    }

    private static List<String> texts(JsonNode items, String pointer) {
        var texts = new ArrayList<String>();
        items.forEach(item -> texts.add(item.at(pointer).asText()));
        return texts;
    }
}
