package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.web.journey.OpenRound.seen;
import static uk.gov.education.improvement.web.journey.RestJourney.assertProblem;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Assessment, from naming a panel to scores that are handed in apart, unseen by whoever must not see them. */
@Journey
class AssessmentJourney {
    private static final String SHEETS = "/api/v1/score-sheets";

    private final RunningServer server;
    private Applying applying;
    private Visitor manager;
    private String round;
    private String panel;

    AssessmentJourney(RunningServer server) {
        this.server = server;
    }

    @BeforeEach
    void open_a_round() {
        applying = new Applying(server);
        manager = server.program("programme-manager");
        round = applying.round();
        panel = "/rounds/" + round + "/assessors";
    }

    @Test
    void a_panel_is_named_applications_are_assigned_by_rule_and_each_assessor_scores_apart() {
        var northTyneside = applying.submitted("north-tyneside", round, "Days of our best people");
        var wigan = applying.submitted("wigan", round, "The Deal");
        var person = server.person("programme-manager");
        assertTrue(mainOf(person.get(panel).expect(200)).contains("Nobody is on it yet"));
        var wrong = person.form(panel + "/add")
                .with("signIn", "analyst")
                .with("name", "Amina")
                .submit()
                .expect(422);
        assertTrue(mainOf(wrong).contains("Nobody who may score signs in as “analyst”"), mainOf(wrong));
        named(person, "assessor", "Asha Assessor", "LONDON");
        var twice = person.form(panel + "/add")
                .with("signIn", "assessor")
                .with("name", "Asha Assessor")
                .submit()
                .expect(409);
        assertTrue(mainOf(twice).contains("is an assessor of this round already"), mainOf(twice));
        named(person, "second-assessor", "Bilal", "NORTH_EAST");
        var early =
                person.form(panel + "/assign").with("step", "confirm").submit().expect(409);
        assertTrue(mainOf(early).contains("are not scored now"), mainOf(early));

        applying.afterClosing(() -> {
            var asManager = server.person("programme-manager");
            applying.eligible(round, wigan);
            var first = follow(asManager, asManager.form(panel + "/assign").with("step", "confirm"));
            assertTrue(
                    mainOf(first)
                            .contains("It needs 2 more, and 1 of the panel could be chosen; not Bilal (own region)."),
                    mainOf(first));
            named(asManager, "third-assessor", "Carys", "");
            var assigned = follow(asManager, asManager.form(panel + "/assign").with("step", "confirm"));
            assertTrue(mainOf(assigned).contains("none lacks an assessor"), mainOf(assigned));

            var third = server.person("third-assessor");
            var home = third.get("/").expect(200);
            assertTrue(mainOf(home).contains("Applications for you to score"), mainOf(home));
            var sheet = sheetOf("third-assessor", northTyneside);
            var opened = third.get(sheet).expect(200);
            assertTrue(mainOf(opened).contains("Days of our best people"), mainOf(opened));
            assertTrue(mainOf(opened).contains("How good it is"), mainOf(opened));
            assertFalse(mainOf(opened).contains("Asha"), mainOf(opened));
            var faulty = third.form(sheet)
                    .with("points/1", "6")
                    .with("points/2", "ten")
                    .with("step", "save")
                    .submit()
                    .expect(422);
            assertTrue(mainOf(faulty).contains("The score is a whole number"), mainOf(faulty));
            var half = third.follow(third.form(sheet)
                            .with("points/1", "5")
                            .with("step", "check")
                            .submit()
                            .expect(303))
                    .expect(200);
            assertTrue(mainOf(half).contains("“Practice” has not a reason yet"), mainOf(half));
            var check = third.follow(third.form(sheet)
                            .with("points/1", "4")
                            .with("reason/1", "Steady")
                            .with("points/2", "7")
                            .with("reason/2", "Far and wide")
                            .with("step", "check")
                            .submit()
                            .expect(303))
                    .expect(200);
            assertTrue(mainOf(check).contains("7 of 10 Far and wide"), mainOf(check));
            var stale = third.get(sheet + "/hand-in").expect(200);
            var done = follow(third, third.form(check).with("step", "confirm"));
            assertTrue(mainOf(done).contains("Your scores are handed in"), mainOf(done));
            assertTrue(mainOf(third.form(stale).with("step", "confirm").submit().expect(412))
                    .contains("Carys the Third Assessor (demonstration) handed in it"));
            var counted = asManager.get(panel).expect(200).html().select("tbody tr:contains(Carys) td");
            assertEquals(
                    "0 1 0",
                    counted.eachText().subList(1, 4).stream()
                            .reduce((a, b) -> a + " " + b)
                            .orElseThrow());

            var back = follow(third, third.form(sheet + "/take-back").with("step", "confirm"));
            assertTrue(mainOf(back).contains("Your scores are taken back"), mainOf(back));
            var without = third.form(sheet + "/stand-down")
                    .with("step", "confirm")
                    .submit()
                    .expect(422);
            assertTrue(mainOf(without).contains("Enter what the conflict of interest is"), mainOf(without));
            var down = follow(third, third.form(sheet + "/stand-down").with("why", "I worked there"));
            assertTrue(mainOf(down).contains("This score sheet stands down: I worked there"), mainOf(down));
            assertFalse(mainOf(down).contains("Days of our best people"), mainOf(down));
            var lacking = mainOf(asManager.get(panel).expect(200));
            assertTrue(lacking.contains("Carys (conflict of interest)"), lacking);
            var off = follow(
                    asManager,
                    asManager
                            .form(panel + "/take-off/demonstration-second-assessor")
                            .with("why", "Left"));
            assertTrue(mainOf(off).contains("off the panel"), mainOf(off));
            assertFalse(mainOf(off).contains("Bilal"), mainOf(off));
        });
    }

    @Test
    void nobody_learns_of_the_scores_of_another_by_any_door() {
        var application = applying.submitted("north-tyneside", round, "Days of our best people");
        name("assessor", "Asha", "");
        name("second-assessor", "Bilal", "");
        applying.afterClosing(() -> {
            applying.eligible(round);
            manager.post("/api/v1" + panel + "/assign", Map.of()).expect(200);
            var sheet = sheetOf("assessor", application);
            var id = sheet.substring(sheet.lastIndexOf('/') + 1);
            var asha = server.program("assessor");
            write(asha, id, "Nobody must read this").expect(200);
            unseen(id, sheet);
            for (var asker : List.of("analyst", "admin")) {
                assertFalse(
                        server.program(asker)
                                .get("/api/v1/changes/newest?record=score-sheet/" + id)
                                .expect(200)
                                .text()
                                .contains("Nobody must read this"),
                        asker);
            }

            asha.send("POST", SHEETS + "/" + id + "/hand-in", Map.of(), seen(asha, SHEETS + "/" + id))
                    .expect(200);
            unseen(id, sheet);
            for (var asker : List.of("north-tyneside", "wigan", "lga", "north-east", "assessor", "second-assessor")) {
                assertProblem(server.program(asker).get("/api/v1" + panel), 403);
                server.person(asker).get(panel).expect(403);
                assertFalse(
                        mainOf(server.person(asker).get("/rounds/" + round).expect(200))
                                .contains("Asha"),
                        asker);
                server.person(asker).get("/administration/record").expect(403);
            }
            // who may not read applications at all, reads no application as an assessor but by a sheet
            for (var door : List.of("", "/eligibility", "/evidence")) {
                assertProblem(asha.get(Applying.APPLICATIONS + "/" + application + door), 403);
            }
            server.person("assessor").get("/applications/" + application).expect(403);
            server.person("assessor").get("/applications.csv").expect(403);
        });
    }

    private void unseen(String id, String sheet) {
        for (var asker : List.of(
                "second-assessor", "analyst", "programme-manager", "admin", "north-tyneside", "lga", "north-east")) {
            var expected = asker.equals("second-assessor") ? 404 : 403;
            var program = server.program(asker);
            var person = server.person(asker);
            assertProblem(program.get(SHEETS + "/" + id), expected);
            var tag = Map.of("If-Match", "\"2-0\"");
            assertProblem(program.send("PUT", SHEETS + "/" + id + "/scores", Map.of(), tag), expected);
            for (var act : List.of("hand-in", "take-back", "stand-down")) {
                assertProblem(program.send("POST", SHEETS + "/" + id + "/" + act, Map.of("why", "x"), tag), expected);
                person.get(sheet + "/" + act).expect(expected);
            }
            person.get(sheet).expect(expected);
            if (expected == 404) {
                assertFalse(program.get(SHEETS).expect(200).text().contains(id));
                assertFalse(person.get("/score-sheets.csv").expect(200).text().contains(id));
                assertFalse(person.get("/score-sheets").expect(200).text().contains(id));
            } else {
                assertProblem(program.get(SHEETS), 403);
                person.get("/score-sheets").expect(403);
                person.get("/score-sheets.csv").expect(403);
            }
            assertFalse(person.get("/search?q=Nobody+must+read").text().contains(id));
        }
    }

    @Test
    void programs_do_the_same_with_the_version_they_have_seen() {
        var application = applying.submitted("north-tyneside", round, "Days of our best people");
        var rest = "/api/v1" + panel;
        assertProblem(manager.post(rest, Map.of("signIn", "assessor")), 422);
        assertProblem(server.program("analyst").post(rest, Map.of("signIn", "assessor", "name", "Asha")), 403);
        assertProblem(manager.post("/api/v1/rounds/none/assessors", Map.of("signIn", "assessor", "name", "Asha")), 404);
        name("assessor", "Asha", "London");
        assertProblem(manager.post(rest, Map.of("signIn", "assessor", "name", "Asha")), 409);
        name("second-assessor", "Bilal", "");
        assertProblem(manager.post(rest + "/assign", Map.of()), 409);
        assertProblem(manager.post(rest + "/demonstration-third-assessor/take-off", Map.of("why", "x")), 404);
        assertProblem(manager.post(rest + "/demonstration-assessor/take-off", Map.of()), 422);
        applying.afterClosing(() -> {
            applying.eligible(round);
            assertEquals(
                    2,
                    manager.post(rest + "/assign", Map.of())
                            .expect(200)
                            .json()
                            .at("/assigned")
                            .asInt());
            var asha = server.program("assessor");
            var sheet = sheetOf("assessor", application);
            var path = SHEETS + sheet.substring(sheet.lastIndexOf('/'));
            var id = path.substring(path.lastIndexOf('/') + 1);
            assertEquals(
                    "Days of our best people",
                    asha.get(path)
                            .expect(200)
                            .json()
                            .at("/application/answers/1")
                            .asText());
            assertProblem(asha.put(path + "/scores", Map.of("scores", Map.of())), 428);
            assertProblem(asha.post(path + "/hand-in", Map.of()), 428);
            var before = seen(asha, path);
            assertProblem(asha.send("POST", path + "/hand-in", Map.of(), before), 409);
            assertProblem(
                    asha.send(
                            "PUT",
                            path + "/scores",
                            Map.of("scores", Map.of("1", Map.of("points", 6, "reason", "Too good"))),
                            before),
                    422);
            write(asha, id, "Good").expect(200);
            assertProblem(asha.send("POST", path + "/hand-in", Map.of(), before), 412);
            var handedIn = asha.send("POST", path + "/hand-in", Map.of(), seen(asha, path))
                    .expect(200);
            assertEquals("HANDED_IN", handedIn.json().at("/sheet/state").asText());
            assertProblem(write(asha, id, "Better"), 409);
            asha.send("POST", path + "/take-back", Map.of(), seen(asha, path)).expect(200);
            assertProblem(asha.send("POST", path + "/stand-down", Map.of(), seen(asha, path)), 422);
            asha.send("POST", path + "/stand-down", Map.of("why", "I worked there"), seen(asha, path))
                    .expect(200);
            assertProblem(asha.send("POST", path + "/take-back", Map.of(), seen(asha, path)), 409);
            var conflict = Map.of("application", application, "why", "Married to the director");
            assertProblem(manager.post(rest + "/demonstration-assessor/conflicts", conflict), 409);
            var kept = manager.post(rest + "/demonstration-second-assessor/conflicts", conflict)
                    .expect(200)
                    .json();
            assertEquals(2, kept.at("/conflicts").size());
            assertEquals(
                    application,
                    manager.post(rest + "/assign", Map.of())
                            .expect(200)
                            .json()
                            .at("/gaps/0/applicationId")
                            .asText());
            assertEquals(
                    1,
                    asha.get(SHEETS + "?state=STOOD_DOWN&round=" + round)
                            .expect(200)
                            .json()
                            .at("/total")
                            .asInt());
        });
        assertProblem(server.program("assessor").get(SHEETS + "?state=sold"), 422);
        assertProblem(server.program("assessor").get(SHEETS + "/none"), 404);
    }

    @Test
    void the_pages_hold_in_a_browser(Browser browser) {
        var application = applying.submitted("north-tyneside", round, "Days of our best people");
        browser.signIn("programme-manager");
        browser.visit(panel);
        browser.check("assessment-panel-empty");
        browser.visit(panel + "/add");
        browser.check("assessment-add");
        browser.page().click("main >> text=Add the assessor");
        browser.check("assessment-add-error");
        name("assessor", "Asha Assessor", "London");
        name("second-assessor", "Bilal the Second", "");
        applying.afterClosing(() -> {
            applying.eligible(round);
            for (var page : List.of("assign", "conflict", "take-off/demonstration-assessor")) {
                browser.visit(panel + "/" + page);
                browser.check("assessment-" + page.split("/")[0]);
            }
            browser.visit(panel + "/assign");
            browser.page().click("main >> text=Assign them");
            browser.check("assessment-panel-assigned");
            browser.visit(panel + "/conflict");
            browser.page().click("main >> text=Record it");
            browser.check("assessment-conflict-error");
            browser.visit("/rounds/" + round);
            browser.check("assessment-round");
            var sheet = sheetOf("assessor", application);
            browser.page().context().clearCookies();
            browser.signIn("assessor");
            browser.check("assessment-home");
            browser.visit("/score-sheets");
            browser.check("assessment-list");
            browser.visit(sheet);
            browser.check("assessment-sheet");
            browser.page().fill("[name='points/1']", "9");
            browser.page().click("main >> text=Save and check");
            browser.check("assessment-sheet-error");
            browser.page().fill("[name='points/1']", "4");
            browser.page().click("main >> text=Save and check");
            browser.check("assessment-check-incomplete");
            browser.visit(sheet);
            browser.page().fill("[name='reason/1']", "Steady, year after year");
            browser.page().fill("[name='points/2']", "7");
            browser.page().fill("[name='reason/2']", "Far and wide");
            browser.page().click("main >> text=Save and check");
            browser.check("assessment-check");
            browser.page().click("main >> text=Hand in your scores");
            browser.check("assessment-handed-in");
            for (var page : List.of("take-back", "stand-down")) {
                browser.visit(sheet + "/" + page);
                browser.check("assessment-" + page);
            }
            browser.page().click("main >> text=Declare it");
            browser.check("assessment-stand-down-error");
            browser.page().fill("#why", "I worked there until last year");
            browser.page().click("main >> text=Declare it");
            browser.check("assessment-stood-down");
            browser.page().context().clearCookies();
            browser.signIn("programme-manager");
            browser.visit(panel);
            browser.check("assessment-panel-conflict");
        });
    }

    private void named(Visitor person, String signIn, String name, String region) {
        var page = follow(
                person,
                person.form(panel + "/add")
                        .with("signIn", signIn)
                        .with("name", name)
                        .with("region", region));
        assertTrue(mainOf(page).contains("The assessor is on the panel."), mainOf(page));
        assertTrue(mainOf(page).contains(name), mainOf(page));
    }

    private void name(String signIn, String name, String region) {
        manager.post("/api/v1" + panel, Map.of("signIn", signIn, "name", name, "region", region))
                .expect(201);
    }

    /** The page of the live sheet that an assessor has of an application. */
    private String sheetOf(String assessor, String application) {
        for (var sheet : server.program(assessor)
                .get(SHEETS + "?round=" + round)
                .expect(200)
                .json()
                .at("/items")) {
            if (sheet.at("/applicationId").asText().equals(application)) {
                return "/score-sheets/" + sheet.at("/id").asText();
            }
        }
        throw new AssertionError("no sheet of " + assessor);
    }

    private static Answer write(Visitor by, String id, String reason) {
        var score = Map.of("points", 5, "reason", reason);
        return by.send(
                "PUT",
                SHEETS + "/" + id + "/scores",
                Map.of("scores", Map.of("1", score, "2", score)),
                seen(by, SHEETS + "/" + id));
    }

    private static Answer follow(Visitor by, FilledForm form) {
        return by.follow(form.submit().expect(303)).expect(200);
    }

    private static String mainOf(Answer page) {
        return page.html().select("main").text();
    }
}
