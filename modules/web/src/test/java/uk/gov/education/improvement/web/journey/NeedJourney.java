package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.web.journey.RestJourney.assertProblem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Needs for support: raised, changed, closed and withdrawn, and seen by the authority and the department alone. */
@Journey
class NeedJourney {
    private static final String LIST = "/api/v1/needs";
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final RunningServer server;
    private final String title;

    NeedJourney(RunningServer server) {
        this.server = server;
        this.title = "A stronger front door " + NAMES.incrementAndGet();
    }

    @Test
    void an_authority_raises_a_need_and_changes_it_and_only_it_and_the_department_see_it() {
        var lead = server.person("north-tyneside");
        var wrong = lead.form("/needs/raise").with("title", title).submit().expect(422);
        assertTrue(mainOf(wrong).contains("Select at least one theme"), mainOf(wrong));
        assertTrue(mainOf(wrong).contains("Select how urgent it is"), mainOf(wrong));
        assertFalse(wrong.text().contains("Authority to be helped"), "an authority raises its own");

        var check = raising(lead, "URGENT").submit().expect(200);
        assertTrue(mainOf(check).contains("Neglect, Workforce and social work practice"), mainOf(check));
        var back = lead.form(check).with("step", "change").submit().expect(200);
        assertEquals(2, back.html().select("input[name=themes][checked]").size());
        var raised = lead.follow(
                        lead.form(check).with("step", "confirm").submit().expect(303))
                .expect(200);
        var path = raised.uri().getPath();
        assertTrue(mainOf(raised).contains("The need is raised. North Tyneside and the department see it."));
        assertTrue(mainOf(raised).contains("it has waited 0 days"), mainOf(raised));

        var stale = lead.get(path + "/change").expect(200);
        var changed = server.person("analyst");
        var changeCheck = changed.form(path + "/change")
                .with("urgency", "PLANNED")
                .submit()
                .expect(200);
        assertTrue(mainOf(changeCheck).contains("Urgent: within 4 weeks"), mainOf(changeCheck));
        var done = changed.follow(
                changed.form(changeCheck).with("step", "confirm").submit().expect(303));
        assertTrue(mainOf(done).contains("Planned: no time is set"), mainOf(done));
        var staleCheck =
                lead.form(stale).with("title", title + ", soon").submit().expect(200);
        var refused = lead.form(staleCheck).with("step", "confirm").submit().expect(412);
        assertTrue(mainOf(refused).contains("Amina Analyst (demonstration) changed it"), mainOf(refused));
        assertTrue(mainOf(refused).contains("Urgency: Planned: no time is set (was: Urgent: within 4 weeks)"));

        for (var sees : List.of("north-tyneside", "analyst", "programme-manager")) {
            assertTrue(mainOf(server.person(sees).get(path)).contains(title), sees);
            assertTrue(server.person(sees).get("/needs").text().contains(title), sees);
            assertTrue(server.person(sees).get("/needs.csv").text().contains(title), sees);
            assertTrue(mainOf(server.person(sees).get("/authorities/392")).contains(title), sees);
            assertTrue(mainOf(server.person(sees).get("/")).contains("Needs for support"), sees);
            assertTrue(
                    mainOf(server.person(sees).get("/search?q=" + title.replace(' ', '+')))
                            .contains(title),
                    sees);
        }
        unseen(path);
    }

    private void unseen(String path) {
        var id = path.substring(path.lastIndexOf('/') + 1);
        var other = server.person("wigan");
        other.get(path).expect(404);
        other.get(path + "/change").expect(404);
        other.get(path + "/close").expect(404);
        for (var list : List.of("/needs", "/needs.csv", "/needs?authority=392", "/support/time", "/authorities/392")) {
            assertFalse(other.get(list).expect(200).text().contains(id), list);
        }
        assertProblem(server.program("wigan").get(LIST + "/" + id), 404);
        assertFalse(server.program("wigan").get(LIST).text().contains(id));
        assertFalse(
                server.program("wigan").get(LIST + "/time-to-support").text().contains(id));
        for (var nobody : List.of("north-east", "lga")) {
            assertProblem(server.program(nobody).get(LIST), 403);
            assertProblem(server.program(nobody).get(LIST + "/" + id), 403);
            assertProblem(server.program(nobody).get(LIST + "/time-to-support"), 403);
        }
        var leader = server.person("north-east");
        leader.get("/needs").expect(403);
        leader.get("/needs.csv").expect(403);
        leader.get("/support/time").expect(403);
        assertTrue(leader.get("/").html().select("nav a[href=/needs]").isEmpty());
        assertFalse(mainOf(leader.get("/authorities/392")).contains("Needs for support"));
        for (var unknowing : List.of("wigan", "north-east")) {
            var found = server.person(unknowing).get("/search?q=" + title.replace(' ', '+'));
            assertFalse(found.text().contains(id), unknowing);
        }
    }

    private FilledForm raising(Visitor who, String urgency) {
        return who.form("/needs/raise")
                .with("title", title)
                .with("sought", "Somebody who has done it before")
                .with("themes", "NEGLECT")
                .with("themes", "WORKFORCE")
                .with("urgency", urgency)
                .with("tried", "An audit of our own");
    }

    @Test
    void a_need_is_withdrawn_or_closed_with_what_came_of_it_and_then_stays_as_it_is() {
        var lead = server.person("north-tyneside");
        var path = lead.follow(lead.form(raising(lead, "SOON").submit().expect(200))
                        .with("step", "confirm")
                        .submit()
                        .expect(303))
                .uri()
                .getPath();
        var analyst = server.person("analyst");
        var late = analyst.get(path + "/close").expect(200);
        var wordless = lead.form(path + "/withdraw").with("why", " ").submit().expect(422);
        assertTrue(mainOf(wordless).contains("Enter why it is withdrawn"), mainOf(wordless));

        var withdrawn = lead.follow(lead.form(path + "/withdraw")
                .with("why", "We found help ourselves")
                .submit()
                .expect(303));

        assertTrue(mainOf(withdrawn).contains("The need is withdrawn."), mainOf(withdrawn));
        assertTrue(mainOf(withdrawn).contains("We found help ourselves (The authority)"), mainOf(withdrawn));
        assertTrue(withdrawn.html().select("a[href$=/change]").isEmpty());
        var refused = analyst.form(late).with("why", "Met").submit().expect(412);
        assertTrue(mainOf(refused).contains("Nora of North Tyneside (demonstration) withdrew it"), mainOf(refused));
        assertTrue(mainOf(lead.get(path + "/close").expect(409))
                .contains("A need that is withdrawn cannot take this step"));
        assertTrue(mainOf(lead.get(path + "/change").expect(409)).contains("this one is withdrawn"));
        var matches = mainOf(analyst.get(path + "/matches").expect(200));
        assertTrue(matches.contains("it seeks nobody, and nobody is ranked"), matches);
        assertFalse(matches.contains("of 100"), matches);
    }

    @Test
    void the_department_raises_for_an_authority_and_from_a_direction_of_its_own() {
        var analyst = server.person("analyst");
        var unknown = raising(analyst, "SOON")
                .with("authority", "Barnet")
                .with("raised", "2100-01-01")
                .submit()
                .expect(422);
        assertEquals(
                List.of("#authority", "#raisedBy", "#raised"),
                unknown.html().select(".govuk-error-summary a").eachAttr("href"));
        var wrong = raising(analyst, "SOON")
                .with("authority", "380")
                .with("raisedBy", "DIRECTION")
                .submit()
                .expect(422);
        assertTrue(mainOf(wrong).contains("Name the direction that the need comes from"), mainOf(wrong));
        var direction = wrong.html()
                .select("select[name=intervention] option[value~=.+]")
                .first()
                .val();

        var check = analyst.form(wrong).with("intervention", direction).submit().expect(200);
        assertTrue(mainOf(check).contains("Authority Bradford"), mainOf(check));
        var raised = analyst.follow(
                analyst.form(check).with("step", "confirm").submit().expect(303));

        assertTrue(mainOf(raised).contains("The direction it comes from"), mainOf(raised));
        assertTrue(mainOf(raised).contains("Bradford"), mainOf(raised));
        var program = server.program("analyst");
        var body = body("359");
        body.put("raisedBy", "DIRECTION");
        body.put("intervention", direction);
        assertTrue(assertProblem(program.post(LIST, body), 422).text().contains("direction-of-another"));
    }

    @Test
    void programs_raise_change_and_close_by_the_version_they_have_seen() {
        var program = server.program("north-tyneside");
        assertTrue(assertProblem(program.post(LIST, body("359")), 403).text().contains("need-of-another"));
        var unknown = body("392");
        unknown.put("themes", List.of("Edge of care"));
        assertTrue(assertProblem(program.post(LIST, unknown), 422).text().contains("unknown-theme"));
        var raised = program.post(LIST, body("392")).expect(201);
        var path = LIST + "/" + raised.json().at("/id").asText();
        assertEquals("OPEN", raised.json().at("/state").asText());
        assertEquals("NEGLECT", raised.json().at("/themes/0/code").asText());
        assertTrue(program.get("/api/v1/themes").json().at("/total").asInt() >= 10);

        var said = body("392");
        List.of("authority", "raisedBy").forEach(said::remove);
        said.put("urgency", "PLANNED");
        assertProblem(program.put(path + "/text", said), 428);
        var changed = program.send("PUT", path + "/text", said, seen(raised)).expect(200);
        assertEquals("PLANNED", changed.json().at("/urgency").asText());
        assertProblem(program.send("PUT", path + "/text", said, seen(raised)), 412);
        assertProblem(program.send("POST", path + "/place", Map.of("why", "Done"), seen(changed)), 404);
        assertProblem(program.send("POST", path + "/close", Map.of(), seen(changed)), 422);
        assertProblem(server.program("wigan").send("POST", path + "/close", Map.of("why", "x"), seen(changed)), 404);
        var closed = server.program("analyst")
                .send("POST", path + "/close", Map.of("why", "A partner came"), seen(changed))
                .expect(200);

        assertEquals("MET", closed.json().at("/state").asText());
        assertTrue(assertProblem(program.send("PUT", path + "/text", said, seen(closed)), 409)
                .text()
                .contains("need-not-open"));
        assertProblem(program.get(LIST + "?late=no"), 422);
        assertProblem(program.get(LIST + "/nothing"), 404);
        var time = server.program("analyst").get(LIST + "/time-to-support").expect(200);
        assertTrue(time.json().at("/all/waiting").isInt(), time.text());
    }

    private Map<String, Object> body(String authority) {
        var body = new HashMap<String, Object>();
        body.put("authority", authority);
        body.put("raisedBy", "AUTHORITY");
        body.put("title", title);
        body.put("sought", "Somebody who has done it before");
        body.put("themes", List.of("neglect"));
        body.put("urgency", "URGENT");
        return body;
    }

    @Test
    void every_page_can_be_used_by_anybody(Browser browser) {
        var analyst = server.person("analyst");
        var check = raising(analyst, "URGENT")
                .with("authority", "330")
                .with("raisedBy", "SIGNAL")
                .with("raised", "2026-01-05")
                .submit()
                .expect(200);
        var path = analyst.follow(
                        analyst.form(check).with("step", "confirm").submit().expect(303))
                .uri()
                .getPath();
        browser.signIn("analyst");

        for (var page : List.of(
                List.of("needs", "/needs"),
                List.of("needs-late", "/needs?late=yes&theme=NEGLECT"),
                List.of("needs-none", "/needs?asAt=1990-01-01"),
                List.of("need", path),
                List.of("need-raise", "/needs/raise?authority=380"),
                List.of("need-change", path + "/change"),
                List.of("need-close", path + "/close"),
                List.of("need-withdraw", path + "/withdraw"),
                List.of("support-time", "/support/time"),
                List.of("authority-needs", "/authorities/330"),
                List.of("home-needs", "/"))) {
            browser.visit(page.get(1));
            browser.check(page.get(0));
        }
        browser.visit("/needs/raise");
        browser.page().locator("main button").click();
        browser.check("need-raise-wrong");
    }

    private static Map<String, String> seen(Answer answer) {
        return Map.of("If-Match", answer.header("ETag"));
    }

    private static String mainOf(Answer page) {
        return page.html().select("main").text();
    }
}
