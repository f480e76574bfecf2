package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Looking into the record of change: what changed, who changed it, and with what else. */
@Journey
class RecordOfChangeJourney {
    private final RunningServer server;

    RecordOfChangeJourney(RunningServer server) {
        this.server = server;
    }

    @Test
    void from_a_judgement_one_sees_what_changed_and_who_changed_it() {
        var id = corrected("301", "2026-02-05");
        var analyst = server.person("analyst");

        var link = analyst.get("/inspections/" + id)
                .expect(200)
                .html()
                .select("main a:contains(What changed)")
                .attr("href");
        var list = analyst.get(link).expect(200).html();
        var entry = analyst.get(list.select("tbody th a").first().attr("href"))
                .expect(200)
                .html();

        assertEquals("2 entries, newest first", list.select("#results").text());
        assertTrue(list.select("tbody tr").first().text().startsWith("inspection corrected"), list.text());
        assertTrue(list.select("tbody tr").first().text().contains("by a program"));
        assertTrue(list.select(".app-filter__tag").text().contains("inspection/" + id));
        assertTrue(entry.text().contains("An inspection was corrected by a program."), entry.text());
        assertTrue(
                entry.select("tbody tr").text().contains("Grades, overall effectiveness Not said here Inadequate"),
                entry.text());
        assertTrue(entry.text().contains("what was said before stands in an entry of its own"), entry.text());
        assertEquals(
                "/inspections/" + id,
                entry.select("main a:contains(as it is now)").attr("href"));
    }

    @Test
    void the_list_is_one_for_pages_files_and_programs() {
        var id = corrected("302", "2026-02-05");
        var asked = "?person=analyst&record=inspection/" + id;

        var page = server.person("analyst")
                .get("/administration/record" + asked)
                .expect(200)
                .html();
        var file = server.person("analyst")
                .get("/administration/record.csv" + asked)
                .expect(200)
                .text()
                .lines()
                .toList();
        var answer = server.program("analyst")
                .get("/api/v1/changes/newest" + asked)
                .expect(200)
                .json();

        assertEquals(2, page.select("tbody tr").size());
        assertEquals(3, file.size());
        assertEquals(2, answer.at("/total").asInt());
        var position = answer.at("/items/0/position").asText();
        assertTrue(page.select("tbody th a").first().attr("href").endsWith("/" + position));
        assertTrue(file.get(1).startsWith(position + ","), file.get(1));
        assertEquals(
                "corrected",
                server.program("analyst")
                        .get("/api/v1/changes/" + position)
                        .expect(200)
                        .json()
                        .at("/line/what")
                        .asText());
        assertTrue(page.select(".app-filter__tags").text().contains("Amina Analyst"), page.text());
    }

    @Test
    void from_an_authority_one_comes_to_the_import_that_recorded_it_and_to_all_it_changed() {
        var analyst = server.person("analyst");
        var link = analyst.get("/authorities/330")
                .expect(200)
                .html()
                .select("main a:contains(What changed)")
                .attr("href");

        var first = analyst.get(link)
                .expect(200)
                .html()
                .select("tbody th a")
                .first()
                .attr("href");
        var steps = analyst.get(first).expect(200).html();

        var mine = analyst.get(steps.select("main a:contains(All that the service itself)")
                        .attr("href"))
                .expect(200)
                .html();
        assertTrue(mine.select("#results").text().contains("entries"), mine.text());
        assertTrue(mine.select("tbody tr td").text().contains("The service itself"));
    }

    @Test
    void the_whole_record_is_verified_from_its_list() {
        var page = server.person("analyst")
                .form("/administration/record")
                .with("verify", "yes")
                .submit()
                .expect(200)
                .html();

        assertTrue(page.text().contains("The record holds:"), page.text());
        assertEquals(25, page.select("tbody tr").size());
    }

    @Test
    void the_record_is_for_those_who_may_read_it() {
        for (var person : List.of("lga", "north-tyneside", "north-east")) {
            server.person(person).get("/administration/record").expect(403);
            server.person(person).get("/administration/record/1").expect(403);
            server.person(person).get("/administration/record.csv").expect(403);
            server.program(person).get("/api/v1/changes/newest").expect(403);
            server.program(person).get("/api/v1/changes/1").expect(403);
            assertTrue(server.person(person)
                    .get("/authorities/330")
                    .html()
                    .select("main a:contains(What changed)")
                    .isEmpty());
        }
    }

    @Test
    void what_makes_no_sense_is_answered_in_words() {
        var analyst = server.person("analyst");

        for (var asked : List.of("from=yesterday", "record=inspection", "after=***", "rekord=x/1")) {
            var page =
                    analyst.get("/administration/record?" + asked).expect(422).html();
            assertTrue(page.title().startsWith("Error: "), asked);
        }
        analyst.get("/administration/record/999999999").expect(404);
        analyst.get("/administration/record/x").expect(404);
        server.program("analyst").get("/api/v1/changes/999999999").expect(404);
        server.program("analyst").get("/api/v1/changes/newest?record=x").expect(422);
    }

    @Test
    void the_pages_hold_in_a_browser(Browser browser) {
        var id = corrected("380", "2026-02-06");
        browser.signIn("analyst");

        browser.visit("/administration/record?record=inspection/" + id + "&person=analyst&from=2026-01-01");
        browser.check("record-filtered");
        browser.page().click("tbody th a");
        browser.check("record-entry");
        browser.visit("/administration/record?from=yesterday");
        browser.check("record-refused");
        browser.visit("/administration/record?to=1990-01-01");
        browser.check("record-empty");
    }

    private String corrected(String authority, String published) {
        var analyst = server.program("analyst");
        var judgement = new HashMap<>(RestJourney.judgement(published, "GOOD"));
        var draft = analyst.post("/api/v1/inspections", Map.of("authority", authority, "judgement", judgement))
                .expect(201);
        var id = draft.json().at("/id").asText();
        judgement.put("overall", "INADEQUATE");
        RestJourney.correct(analyst, id, draft.header("ETag"), judgement).expect(200);
        return id;
    }
}
