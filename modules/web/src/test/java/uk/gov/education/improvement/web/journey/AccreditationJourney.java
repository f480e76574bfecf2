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
        var before = mainOf(lead.get("/accreditation?asAt=2015-10-12").expect(200));

        assertEquals(
                List.of("Phase 1: Five councils Paused 17 March 2020 5 sites of Phase 1: Five councils"),
                then.select("#phases + div tbody tr:contains(Phase 1:)").eachText());
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

        var late = stepped(admin, "/accreditation/phases/30/open", "2026-02");
        var opened = admin.follow(confirmed(admin, stepped(admin, "/accreditation/phases/30/open", "2026-02"))
                .expect(303));
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
    void an_administrator_corrects_a_step_takes_the_last_one_back_and_what_was_known_stays() {
        var admin = server.person("admin");
        var program = server.program("admin");
        made(program, "50");
        var path = "/accreditation/phases/50";
        confirmed(admin, stepped(admin, path + "/open", "2026-02-01")).expect(303);
        confirmed(admin, stepped(admin, path + "/pause", "2026-02-20")).expect(303);
        var before = program.get("/api/v1/phases/50").expect(200).json();

        var form = admin.form(path + "/steps/2/correct");
        var wrong = form.with("reason", "The letter gives another day")
                .with("effective", "2026-03-01")
                .submit();
        assertTrue(mainOf(confirmed(admin, wrong).expect(422)).contains("is after the step that came next"));
        var late = admin.form(path + "/steps/3/take-back")
                .with("reason", "Never taken")
                .submit();
        var check = admin.form(path + "/steps/2/correct")
                .with("reason", "The letter gives another day")
                .with("effective", "2026-02-03")
                .submit();
        assertTrue(mainOf(check.expect(200)).contains("3 February 2026"));
        var corrected = mainOf(admin.follow(confirmed(admin, check).expect(303)));
        assertTrue(corrected.contains("The step is corrected"), corrected);
        assertTrue(corrected.contains("Corrected: The letter gives another day"), corrected);
        assertTrue(mainOf(confirmed(admin, late).expect(412)).contains("Ada Administrator"));

        var back = mainOf(admin.follow(confirmed(
                        admin,
                        admin.form(path + "/steps/3/take-back")
                                .with("reason", "Never taken")
                                .submit())
                .expect(303)));
        assertTrue(back.contains("The step is taken back"), back);
        assertFalse(back.contains("20 February 2026"), back);

        var then = program.get("/api/v1/phases/50?recordedBy="
                        + before.at("/recordedBy").asText())
                .expect(200)
                .json();
        assertEquals(before, then);
        assertEquals("PAUSED", then.at("/state").asText());
        assertEquals(
                "OPEN", program.get("/api/v1/phases/50").json().at("/state").asText());
        for (var other : List.of("analyst", "lga")) {
            server.person(other).get(path + "/steps/2/correct").expect(403);
            assertFalse(mainOf(server.person(other).get(path)).contains("Take back"));
        }
        admin.get(path + "/steps/3/take-back").expect(404);
    }

    @Test
    void a_program_corrects_a_step_with_the_version_it_has_seen() {
        var admin = server.program("admin");
        var tag = made(admin, "60").header("ETag");
        var path = "/api/v1/phases/60/steps/1";
        var right = Map.of("effective", "2026-01-02", "why", "planned", "source", "a journey", "reason", "a slip");

        assertProblem(admin.post(path + "/correct", right), 428);
        assertProblem(admin.send("POST", path + "/correct", Map.of(), Map.of("If-Match", tag)), 422);
        var corrected = admin.send("POST", path + "/correct", right, Map.of("If-Match", tag))
                .expect(200);
        var now = Map.of("If-Match", corrected.header("ETag"));
        assertEquals(2, corrected.json().at("/version").asInt());
        assertEquals("a slip", corrected.json().at("/steps/0/correction").asText());
        assertProblem(admin.send("POST", path + "/correct", right, Map.of("If-Match", tag)), 412);
        assertProblem(admin.send("POST", path + "/correct", right, now), 422);
        assertProblem(admin.send("POST", path + "/take-back", Map.of("reason", "a slip"), now), 409);
        assertProblem(admin.send("POST", path + "/take-back", Map.of(), now), 422);
        assertProblem(admin.send("POST", "/api/v1/phases/60/steps/9/correct", right, now), 404);
        assertProblem(server.program("analyst").send("POST", path + "/correct", right, now), 403);
    }

    @Test
    void the_pilot_is_made_by_the_page_and_then_a_file_may_name_it() {
        var admin = server.person("admin");
        var analyst = server.program("analyst");
        var file = "dfe_code,name,phase,joined,confidence,source\n"
                + "821,Luton,0 (proof of concept pilot),2016,sourced,a report\n";

        var refused = Imported.by(analyst, "kind=sites", BodyPublishers.ofString(file));
        var check = admin.form("/accreditation/create-phase")
                .with("number", "0")
                .with("name", "Pilot")
                .with("effective", "2016")
                .with("why", "A proof of concept")
                .with("source", "A journey")
                .submit();
        var made = admin.follow(confirmed(admin, check).expect(303)).expect(200);
        var taken = Imported.by(analyst, "kind=sites", BodyPublishers.ofString(file));

        assertTrue(
                refused.json().at("/result/refusals/0/words").asText().contains("An administrator makes it first")
                        || refused.toString().contains("An administrator makes it first"),
                refused.toString());
        assertEquals("Phase 0: Pilot", made.html().select("h1").text());
        assertEquals(1, taken.json().at("/result/new").asInt(), taken.toString());
        assertEquals(
                "Luton",
                admin.get("/accreditation/sites?phase=0")
                        .html()
                        .select("tbody th a")
                        .text());
    }

    @Test
    void a_program_makes_a_phase_and_moves_it_with_the_version_it_has_seen() {
        var admin = server.program("admin");
        var move = Map.of("effective", "2026-02-01", "why", "ready", "source", "a journey");

        var made = made(admin, "40");
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
        browser.visit("/accreditation/phases/1/steps/3/correct");
        browser.check("accreditation-correct");
        browser.page().click("text=Continue");
        browser.check("accreditation-correct-error");
        browser.page().fill("#reason", "The letter gives another day");
        browser.page().click("text=Continue");
        browser.check("accreditation-correct-check");
        browser.visit("/accreditation/phases/1/steps/4/take-back");
        browser.check("accreditation-take-back");
        browser.visit("/accreditation/phases/1");
        browser.check("accreditation-phase-admin");
    }

    private static Answer made(Visitor admin, String number) {
        return admin.post(
                        "/api/v1/phases",
                        Map.of(
                                "number", number,
                                "name", "By a program",
                                "effective", "2026-01-01",
                                "why", "planned",
                                "source", "a journey"))
                .expect(201);
    }

    private static Answer stepped(Visitor admin, String path, String day) {
        return admin.form(path)
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
