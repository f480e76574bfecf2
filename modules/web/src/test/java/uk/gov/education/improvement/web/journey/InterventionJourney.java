package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Instruments of intervention from the draft to the end, over REST and on pages. Each test has an authority of its own. */
@Journey
class InterventionJourney {
    private static final String LIST = "/api/v1/interventions";

    private final RunningServer server;
    private Visitor analyst;
    private Visitor colleague;
    private Visitor authorityLead;

    InterventionJourney(RunningServer server) {
        this.server = server;
    }

    @BeforeEach
    void sign_in() {
        analyst = server.person("analyst");
        colleague = server.person("colleague");
        authorityLead = server.person("north-tyneside");
    }

    @Test
    void over_rest_an_instrument_is_drafted_issued_reviewed_late_and_escalated() {
        var program = server.program("analyst");
        var lga = server.program("lga");
        var before = total(lga, LIST + "?authority=841");

        var draft = program.post(LIST, Map.of("authority", "841", "terms", terms("IMPROVEMENT_NOTICE")))
                .expect(201);

        var path = LIST + "/" + draft.json().at("/id").asText();
        RestJourney.assertProblem(lga.get(path), 404);
        RestJourney.assertProblem(lga.get(path + "/steps"), 404);
        RestJourney.assertProblem(lga.post(LIST, Map.of("authority", "841", "terms", terms("TRUST"))), 403);
        RestJourney.assertProblem(take(lga, path, "issue", draft, step("2026-01-10")), 403);
        assertEquals(before, total(lga, LIST + "?authority=841"));
        assertEquals(0, total(lga, LIST + "?state=DRAFTED"));
        RestJourney.assertProblem(program.post(path + "/issue", step("2026-01-10")), 428);
        RestJourney.assertProblem(take(program, path, "lift", draft, step("2026-01-10")), 409);
        RestJourney.assertProblem(take(program, path, "frown", draft, step("2026-01-10")), 404);
        var wrong = RestJourney.assertProblem(take(program, path, "issue", draft, Map.of("on", "soon")), 422);
        assertEquals("/on", wrong.json().at("/errors/0/pointer").asText(), wrong.toString());

        var issue = step("2026-01-10");
        issue.put("inForce", "2026-01-10");
        var issued = take(program, path, "issue", draft, issue).expect(200);

        assertEquals("YES", issued.json().at("/inForce").asText());
        assertEquals("2026-07-10", issued.json().at("/clocks/reviewDue").asText());
        assertEquals("YES", lga.get(path).json().at("/inForce").asText());
        assertEquals(1, total(lga, LIST + "?authority=841&clock=overdue&asAt=2026-07-11"));
        assertEquals(0, total(lga, LIST + "?authority=841&clock=overdue&asAt=2026-07-10"));
        RestJourney.assertProblem(take(program, path, "review", draft, step("2026-09-01")), 412);

        var reviewed = take(program, path, "review", issued, step("2026-09-01")).expect(200);

        assertEquals("2027-03-01", reviewed.json().at("/clocks/reviewDue").asText());
        assertEquals("IN_FORCE", reviewed.json().at("/state").asText());
        var escalation = step("2026-10-01");
        escalation.put("successorInstrument", "STATUTORY_DIRECTION");
        var escalated = take(program, path, "escalate", reviewed, escalation).expect(200);
        assertEquals("ESCALATED", escalated.json().at("/state").asText());
        RestJourney.assertProblem(take(program, path, "review", escalated, step("2026-10-02")), 409);
        assertEquals(2, program.get(path + "/lineage").json().at("/items").size());
        assertEquals(1, lga.get(path + "/lineage").json().at("/items").size(), "what follows is a draft");
        assertEquals(
                "IN_FORCE",
                lga.get(path + "?asAt=2026-09-30").json().at("/state").asText());
        assertFalse(lga.get(path + "/steps").text().contains("\"successor\":\""), "a draft is not told");
    }

    @Test
    void what_others_recorded_without_an_end_is_not_known_and_not_still_in_force() {
        var lga = server.program("lga");
        var bury = lga.get(LIST + "?authority=351").expect(200).json().at("/items/0");

        assertEquals("NOT_KNOWN", bury.at("/inForce").asText());
        assertTrue(bury.at("/clocks/reviewDue").isNull(), bury.toString());
        assertTrue(mainOf(authorityLead.get("/authorities/351")).contains("is not known"));
        assertTrue(
                mainOf(authorityLead.get("/interventions?authority=351")).contains("January 2022, end not recorded"));
        var lifted = mainOf(authorityLead.get("/interventions/lifted").expect(200));
        assertTrue(lifted.contains("36 authorities lifted out of intervention"), lifted);
        assertTrue(lifted.contains("46 authorities lifted out of intervention"), lifted);
        var csv = authorityLead
                .get("/interventions.csv?authority=380")
                .expect(200)
                .text();
        assertEquals(4, csv.lines().count(), csv);
    }

    @Test
    void on_pages_an_instrument_goes_all_the_way_and_its_lineage_is_drawn() {
        var notice = drafted("840", "IMPROVEMENT_NOTICE");
        assertTrue(mainOf(analyst.get("/authorities/840")).contains("Draft: department only"));
        authorityLead.get(notice).expect(404);
        authorityLead.get(notice + "/issue").expect(403);
        authorityLead.get("/authorities/840/draft-intervention").expect(403);
        for (var page :
                List.of("/authorities/840", "/interventions?authority=840", "/interventions.csv?authority=840")) {
            assertFalse(authorityLead.get(page).expect(200).text().contains(idIn(notice)), page);
        }

        taken(notice, "issue", "2026-01-12", Map.of("inForce", "2026-01-12"));

        assertTrue(mainOf(authorityLead.get(notice).expect(200)).contains("It is in force"));
        assertTrue(mainOf(authorityLead.get("/authorities/840"))
                .contains("It is in intervention in children’s social care"));
        assertTrue(mainOf(analyst.get("/interventions?asAt=2026-08-01&clock=overdue"))
                .contains("Review overdue since 12 July 2026"));
        assertTrue(mainOf(analyst.get("/?asAt=2026-08-01")).contains("Review overdue since 12 July 2026"));
        var stale = colleague
                .form(notice + "/lift")
                .with("on", "2026-09-03")
                .with("why", "Good now")
                .with("source", "A letter")
                .submit()
                .expect(200);
        taken(notice, "review", "2026-09-02", Map.of());
        var refused = confirmed(colleague, stale).expect(412);
        assertTrue(mainOf(refused).contains("Amina Analyst"), mainOf(refused));
        assertTrue(mainOf(refused).contains("reviewed it on"), mainOf(refused));
        assertEquals("Good now", refused.html().select("#why").text());

        taken(notice, "escalate", "2026-09-20", Map.of("successorInstrument", "STATUTORY_DIRECTION"));
        var direction = followerOf(notice);
        taken(direction, "issue", "2026-09-20", Map.of("inForce", "2026-09-20", "reportDue", "2026-10-20"));
        taken(direction, "replace", "2026-10-25", Map.of("successorInstrument", "COMMISSIONER"));
        var commissioner = followerOf(direction);
        taken(commissioner, "issue", "2026-10-25", Map.of("inForce", "2026-10-25"));
        var done = taken(commissioner, "lift", "2026-11-10", Map.of());

        assertTrue(mainOf(done).contains("It is recorded that the instrument was lifted"), mainOf(done));
        for (var page : List.of(notice, direction, commissioner)) {
            assertEquals(
                    List.of(
                            "Improvement notice, children's social care",
                            "Statutory direction, children's social care",
                            "Appointment of a commissioner, children's social care"),
                    authorityLead.get(page).html().select("ol[aria-labelledby=lineage] h3").eachText().stream()
                            .map(words -> words.replace(" (this one)", ""))
                            .toList());
        }
        assertTrue(mainOf(authorityLead.get("/interventions/lifted?since=2026-11-01"))
                .contains("Durham"));
        assertTrue(mainOf(authorityLead.get(notice + "?asAt=2026-03-01")).contains("It is in force on 1 March 2026"));
        analyst.get(notice + "/review").expect(409);
    }

    @Test
    void a_better_judgement_raises_a_task_and_ends_nothing() {
        var notice = drafted("807", "IMPROVEMENT_NOTICE");
        taken(notice, "issue", "2026-01-14", Map.of("inForce", "2026-01-14"));
        for (var judged : List.of("2025-12-03,inadequate,inadequate,good,good", "2026-10-07,,good,good,good")) {
            Imported.by(
                            server.program("analyst"),
                            "kind=judgements",
                            BodyPublishers.ofString(Judgements.HEADINGS + "807,ILACS," + judged + "\n"))
                    .expect(200);
        }

        var page = mainOf(analyst.get(notice));

        assertTrue(page.contains("To decide. A judgement published 7 October 2026 is better"), page);
        assertTrue(page.contains("It is in force"));
        assertTrue(
                mainOf(analyst.get("/")).contains("Redcar and Cleveland, Improvement notice"),
                mainOf(analyst.get("/")));
        assertFalse(mainOf(authorityLead.get("/")).contains("Interventions to decide on"));
        assertFalse(mainOf(analyst.get(notice + "?asAt=2026-10-06")).contains("To decide"));
    }

    @Test
    void every_page_can_be_used_by_anybody(Browser browser) {
        var draft = drafted("805", "STATUTORY_DIRECTION");
        var notice = drafted("806", "IMPROVEMENT_NOTICE");
        taken(notice, "issue", "2026-01-13", Map.of("inForce", "2026-01-13", "reportDue", "2026-06-01"));
        var bradford = analyst.get("/interventions?authority=380")
                .html()
                .select("tbody th a")
                .first()
                .attr("href");
        browser.signIn("analyst");

        for (var page : List.of(
                List.of("interventions", "/interventions"),
                List.of("interventions-then", "/interventions?asAt=2020-06-01&inForce=YES&inForce=NOT_KNOWN&size=10"),
                List.of("interventions-none", "/interventions?asAt=1990-01-01"),
                List.of("interventions-lifted", "/interventions/lifted"),
                List.of("intervention", notice),
                List.of("intervention-lineage", bradford),
                List.of("intervention-draft", draft + "?done=draft"),
                List.of("intervention-draft-form", "/authorities/805/draft-intervention"),
                List.of("intervention-issue", draft + "/issue"),
                List.of("intervention-escalate", notice + "/escalate"),
                List.of("authority-in-intervention", "/authorities/806"),
                List.of("home-decisions", "/"))) {
            browser.visit(page.get(1));
            browser.check(page.get(0));
        }

        browser.visit("/authorities/805/draft-intervention");
        browser.page().click("text=Continue");
        browser.check("intervention-draft-error");

        browser.visit(notice + "/escalate");
        browser.page().fill("#on", "soon");
        browser.page().click("text=Continue");
        browser.check("intervention-escalate-error");
        browser.page().fill("#on", "2026-10-01");
        browser.page().selectOption("#successorInstrument", "STATUTORY_DIRECTION");
        browser.page().fill("#why", "Too slow");
        browser.page().fill("#source", "A letter");
        browser.page().click("text=Continue");
        browser.check("intervention-escalate-check");
    }

    private String followerOf(String path) {
        return analyst.get(path)
                .expect(200)
                .html()
                .select("a:contains(See what follows)")
                .attr("href");
    }

    /** The path of a new draft. */
    private String drafted(String authority, String instrument) {
        var check = analyst.form("/authorities/" + authority + "/draft-intervention")
                .with("instrument", instrument)
                .with("service", "SOCIAL_CARE")
                .with("trigger", "A report of a journey")
                .with("adviser", "An adviser")
                .with("source", "A journey")
                .submit()
                .expect(200);
        return confirmed(analyst, check).expect(303).location().getPath();
    }

    private Answer taken(String path, String step, String on, Map<String, String> more) {
        var form = analyst.form(path + "/" + step)
                .with("on", on)
                .with("why", "As was decided")
                .with("source", "A letter");
        more.forEach(form::with);
        return analyst.follow(confirmed(analyst, form.submit().expect(200)).expect(303));
    }

    private static Answer take(Visitor who, String path, String step, Answer seen, Map<String, ?> body) {
        return who.send("POST", path + "/" + step, body, Map.of("If-Match", seen.header("ETag")));
    }

    private static Map<String, Object> step(String on) {
        return new TreeMap<>(Map.of("on", on, "why", "As was decided", "source", "A letter"));
    }

    private static Map<String, Object> terms(String instrument) {
        return Map.of(
                "instrument", instrument, "service", "SOCIAL_CARE", "trigger", "Ofsted", "source", "A submission");
    }

    private static int total(Visitor who, String path) {
        return who.get(path).expect(200).json().at("/total").asInt();
    }

    private static Answer confirmed(Visitor by, Answer check) {
        return by.form(check.expect(200)).with("step", "confirm").submit();
    }

    private static String idIn(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String mainOf(Answer page) {
        return page.html().select("main").text();
    }
}
