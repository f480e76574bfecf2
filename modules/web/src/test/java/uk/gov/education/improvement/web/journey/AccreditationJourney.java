package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.web.journey.RestJourney.assertProblem;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rollout of accreditation: its phases and sites as at any day, and what an administrator does to a phase. */
@Journey
class AccreditationJourney {
    private final RunningServer server;

    AccreditationJourney(RunningServer server) {
        this.server = server;
    }

    @Test
    void what_is_recorded_stands_beside_what_was_stated() {
        var lead = server.person("north-tyneside");

        var then = lead.get("/accreditation?asAt=2022-01-14").expect(200).html();
        var before = mainOf(lead.get("/accreditation?asAt=2017-10-12").expect(200));

        assertEquals(
                List.of("Phase 1: Five councils Paused 17 March 2020 5 sites of Phase 1: Five councils"),
                then.select("#phases + div tbody tr").eachText().subList(0, 1));
        assertEquals(
                List.of("5", "34", "56", "68", "69"),
                then.select("#stated ~ div tbody td:nth-of-type(2)").eachText());
        assertTrue(then.select("#stated ~ div tbody").text().contains("Source: Trade press, 14 January 2022"));
        assertTrue(then.select("main a:contains(Make a phase)").isEmpty());
        assertTrue(before.contains("No phase was planned by this day"), before);
        assertTrue(before.contains("Nobody had stated a figure"), before);
    }

    @Test
    void sites_are_a_list_a_file_and_an_answer_to_programs() {
        var lga = server.program("lga");

        var page = server.person("analyst")
                .get("/accreditation/sites?phase=1&region=North+West&asAt=2019-01-01")
                .expect(200)
                .html();
        var file = server.person("analyst")
                .get("/accreditation/sites.csv?phase=1&asAt=2019-01-01")
                .expect(200)
                .text();
        var first = lga.get("/api/v1/sites?phase=1&asAt=2019-01-01&size=2")
                .expect(200)
                .json();

        assertEquals(
                List.of("Bury", "Manchester", "Oldham", "Wigan"),
                page.select("tbody th a").eachText());
        assertEquals(6, file.lines().count());
        assertTrue(file.contains("383,Leeds,Yorkshire and The Humber,1,,2018-07,CERTAIN,"), file);
        assertEquals(5, first.at("/total").asInt());
        assertEquals(
                "Manchester",
                lga.get("/api/v1/sites?phase=1&asAt=2019-01-01&size=2&after="
                                + first.at("/next").asText())
                        .expect(200)
                        .json()
                        .at("/items/0/authority/name")
                        .asText());
        assertProblem(lga.get("/api/v1/sites?phase=one"), 422);
        server.person("analyst").get("/accreditation/sites?phase=one").expect(422);
    }

    @Test
    void an_administrator_makes_a_phase_and_moves_it_and_nobody_else_does() {
        var admin = server.person("admin");
        var analyst = server.person("analyst");

        var check = admin.form("/accreditation/create-phase")
                .with("number", "30")
                .with("name", "Another wave")
                .with("targetFrom", "20")
                .with("targetTo", "30")
                .with("effective", "2026-01-05")
                .with("why", "More sites asked for it")
                .with("source", "A journey")
                .submit()
                .expect(200);
        assertTrue(mainOf(check).contains("20 to 30% of a site's workforce"));
        var made = admin.follow(confirmed(admin, check).expect(303)).expect(200);
        assertTrue(mainOf(made).contains("The phase is planned"), mainOf(made));
        assertTrue(mainOf(made).contains("by Ada Administrator"), mainOf(made));

        var refused = admin.form("/accreditation/phases/30/open")
                .with("effective", "2199-01-01")
                .with("why", "The sites are ready")
                .with("source", "A journey")
                .submit();
        assertTrue(mainOf(confirmed(admin, refused).expect(422)).contains("is after today"));

        var late = stepped(admin, "open", "2026-02");
        var opened =
                admin.follow(confirmed(admin, stepped(admin, "open", "2026-02")).expect(303));
        assertTrue(mainOf(opened).contains("Open"));
        assertEquals(
                List.of("Pause this phase", "Extend", "Close"),
                opened.html().select(".govuk-button-group a").eachText());
        assertTrue(mainOf(confirmed(admin, late).expect(412)).contains("Ada Administrator"));

        assertFalse(mainOf(analyst.get("/accreditation/phases/30")).contains("Pause this phase"));
        for (var path : List.of("/accreditation/create-phase", "/accreditation/phases/30/pause")) {
            analyst.get(path).expect(403);
        }
        analyst.get("/accreditation/phases/31").expect(404);
        admin.get("/accreditation/phases/30/plan").expect(404);
    }

    @Test
    void a_program_makes_a_phase_and_moves_it_with_the_version_it_has_seen() {
        var admin = server.program("admin");
        var move = Map.of("effective", "2026-02-01", "why", "ready", "source", "a journey");

        var made = admin.post(
                        "/api/v1/phases",
                        Map.of(
                                "number", "40",
                                "name", "By a program",
                                "effective", "2026-01-01",
                                "why", "planned",
                                "source", "a journey"))
                .expect(201);
        var path = "/api/v1/phases/40";
        var tag = admin.get(path).expect(200).header("ETag");

        assertProblem(admin.post(path + "/open", move), 428);
        var opened = admin.send("POST", path + "/open", move, Map.of("If-Match", tag))
                .expect(200);
        assertEquals("OPEN", opened.json().at("/state").asText());
        assertEquals(2, opened.json().at("/version").asInt());
        assertProblem(admin.send("POST", path + "/open", move, Map.of("If-Match", tag)), 412);
        var now = opened.header("ETag");
        assertProblem(admin.send("POST", path + "/evaluate", move, Map.of("If-Match", now)), 409);
        assertProblem(admin.send("POST", path + "/pause", Map.of("effective", "soon"), Map.of("If-Match", now)), 422);
        assertProblem(admin.post("/api/v1/phases", Map.of("number", "x")), 422);
        assertProblem(server.program("lga").send("POST", path + "/pause", move, Map.of("If-Match", now)), 403);
        assertEquals("PLANNED", made.json().at("/state").asText());
        assertProblem(admin.get("/api/v1/phases/999"), 404);
        assertTrue(admin.get("/api/v1/phases/stated-sites?asAt=2020-01-01")
                        .expect(200)
                        .json()
                        .at("/total")
                        .asInt()
                == 3);
    }

    @Test
    void a_file_of_sites_is_taken_from_those_who_may() {
        var file = "dfe_code,name,phase,joined,confidence,source\n"
                + "372,Rotherham,2 (a wave),2019-03-18,sourced,a letter\n399,Nowhere,2,2019,sourced,none\n";

        var taken =
                Imported.by(server.program("analyst"), "kind=sites&refusedApart=true", BodyPublishers.ofString(file));

        assertEquals(1, taken.json().at("/result/new").asInt(), taken.toString());
        assertEquals("dfe_number", taken.json().at("/result/refusals/0/column").asText());
        assertProblem(Imported.by(server.program("lga"), "kind=sites", BodyPublishers.ofString(file)), 403);
    }

    @Test
    void the_pages_hold_in_a_browser(Browser browser) {
        browser.signIn("admin");
        for (var page : List.of(
                "/accreditation accreditation",
                "/accreditation?asAt=2017-10-12 accreditation-before",
                "/accreditation/sites?asAt=2018-07-15 accreditation-sites",
                "/accreditation/phases/1?asAt=2020-06-01 accreditation-phase",
                "/accreditation/create-phase accreditation-create",
                "/accreditation/phases/1/evaluate accreditation-step")) {
            browser.visit(page.substring(0, page.lastIndexOf(' ')));
            browser.check(page.substring(page.lastIndexOf(' ') + 1));
        }
        browser.page().click("text=Continue");
        browser.check("accreditation-step-error");
        browser.page().fill("#effective", "2024");
        browser.page().fill("#why", "What came of it was written up");
        browser.page().fill("#source", "A journey");
        browser.page().click("text=Continue");
        browser.check("accreditation-step-check");
    }

    private static Answer stepped(Visitor admin, String act, String day) {
        return admin.form("/accreditation/phases/30/" + act)
                .with("effective", day)
                .with("why", "The sites are ready")
                .with("source", "A journey")
                .submit()
                .expect(200);
    }

    private static Answer confirmed(Visitor by, Answer check) {
        return by.form(check.expect(200)).with("step", "confirm").submit();
    }

    private static String mainOf(Answer page) {
        return page.html().select("main").text();
    }
}
