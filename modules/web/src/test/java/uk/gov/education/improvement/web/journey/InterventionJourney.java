package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    void over_rest_an_instrument_is_drafted_issued_reviewed_late_escalated_replaced_and_lifted() {
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
        assertEquals(
                "NOT_KNOWN",
                lga.get("/api/v1/authorities?q=841")
                        .json()
                        .at("/items/0/inIntervention")
                        .asText(),
                "until what follows is issued and begins");
        var seen = server.person("lga")
                .get("/interventions/" + idIn(path))
                .expect(200)
                .html()
                .text();
        assertTrue(seen.contains("It was escalated. What comes in its place is not recorded here"), seen);
        assertFalse(seen.contains("No instrument is recorded"), seen);

        var direction = followerOf(program, path);
        var replacement = step("2026-10-25");
        replacement.put("successorInstrument", "COMMISSIONER");
        var replaced = take(program, direction, "replace", issued(program, direction, "2026-10-01"), replacement)
                .expect(200);
        var commissioner = followerOf(program, direction);
        var lifted = take(
                        program, commissioner, "lift", issued(program, commissioner, "2026-10-25"), step("2026-11-10"))
                .expect(200);

        assertEquals("REPLACED", replaced.json().at("/state").asText());
        assertEquals("LIFTED", lifted.json().at("/state").asText());
        for (var one : List.of(path, direction, commissioner)) {
            var lineage = lga.get(one + "/lineage").expect(200).json().at("/items");
            assertEquals(
                    List.of("ESCALATED", "REPLACED", "LIFTED"),
                    Stream.of(0, 1, 2)
                            .map(place -> lineage.get(place).at("/state").asText())
                            .toList());
        }
        assertTrue(lga.get(LIST + "/lifted?since=2026-11-10").text().contains(idIn(commissioner)));
        assertEquals("NO", lga.get(path).json().at("/inForce").asText());
        assertEquals(0, total(lga, LIST + "?authority=841&inForce=YES"));
        assertEquals(1, total(lga, LIST + "?authority=841&inForce=YES&asAt=2026-10-20"));
    }

    @Test
    void over_rest_nothing_says_in_force_where_it_is_not_known() {
        var unknown = server.program("lga")
                .get(LIST + "?inForce=NOT_KNOWN&size=100")
                .json()
                .at("/items");

        assertTrue(unknown.size() > 1, unknown.toString());
        unknown.forEach(one -> {
            assertTrue(one.has("state") && one.at("/state").isNull(), one.toString());
            assertFalse(one.has("latest") || one.has("lastRecorded"), one.toString());
        });
    }

    @Test
    void over_rest_a_draft_is_changed_and_dropped_and_nobody_overwrites_another() {
        var program = server.program("analyst");
        var lga = server.program("lga");
        var draft = program.post(LIST, Map.of("authority", "813", "terms", terms("IMPROVEMENT_NOTICE")))
                .expect(201);
        var path = LIST + "/" + draft.json().at("/id").asText();
        var other = new TreeMap<String, Object>(terms("TRUST"));

        RestJourney.assertProblem(program.post(path + "/change", other), 428);
        RestJourney.assertProblem(take(lga, path, "change", draft, other), 403);
        var wrong = RestJourney.assertProblem(
                take(program, path, "change", draft, Map.of("instrument", "FROWN", "service", "SEND")), 422);
        assertEquals("/instrument", wrong.json().at("/errors/0/pointer").asText(), wrong.toString());
        var changed = take(program, path, "change", draft, other).expect(200);

        assertEquals("TRUST", changed.json().at("/terms/instrument").asText());
        assertEquals("DRAFTED", changed.json().at("/state").asText());
        RestJourney.assertProblem(take(program, path, "change", draft, other), 412);
        RestJourney.assertProblem(take(program, path, "drop", draft, step("2026-11-21")), 412);
        RestJourney.assertProblem(lga.get(path), 404);
        assertEquals(1, total(program, LIST + "?authority=813&state=DRAFTED"));
        var today = today();

        var dropped = take(program, path, "drop", changed, step(today)).expect(200);

        assertEquals("DROPPED", dropped.json().at("/state").asText());
        assertEquals(0, total(program, LIST + "?authority=813"));
        RestJourney.assertProblem(program.get(LIST + "?state=DROPPED"), 422);
        RestJourney.assertProblem(take(program, path, "change", dropped, other), 409);
        RestJourney.assertProblem(take(program, path, "issue", dropped, step(today)), 409);
        RestJourney.assertProblem(lga.get(path), 404);
        assertEquals(
                "DROPPED", program.get(path).expect(200).json().at("/state").asText());
    }

    @Test
    void on_pages_of_two_who_change_a_draft_the_second_is_shown_what_the_first_did() {
        var draft = drafted("815", "IMPROVEMENT_NOTICE");
        authorityLead.get(draft + "/change").expect(403);
        var second = colleague
                .form(draft + "/change")
                .with("trigger", "A court judgment")
                .submit();
        assertTrue(mainOf(second).contains("A court judgment Changed: was A report of a journey"), mainOf(second));
        var done = confirmed(
                analyst,
                analyst.form(draft + "/change")
                        .with("instrument", "TRUST")
                        .with("commissioner", "A commissioner")
                        .submit());
        assertTrue(mainOf(analyst.follow(done.expect(303))).contains("The draft is changed"));

        var refused = confirmed(colleague, second).expect(412);

        assertTrue(mainOf(refused).contains("Amina Analyst (demonstration) changed it on"), mainOf(refused));
        assertTrue(
                mainOf(refused).contains("Instrument: Transfer to a trust (was: Improvement notice)"), mainOf(refused));
        assertTrue(mainOf(refused).contains("Commissioner: A commissioner (was: None)"), mainOf(refused));
        assertEquals("A court judgment", refused.html().select("#trigger").text());
        var again = colleague
                .form(colleague.form(refused).with("step", "newest").submit().expect(200))
                .with("others", "A partner")
                .submit();
        assertTrue(mainOf(again).contains("Improvement notice Changed: was Transfer to a trust"), mainOf(again));
        confirmed(colleague, again).expect(303);

        var today = today();
        var late = colleague
                .form(draft + "/issue")
                .with("on", today)
                .with("why", "As was decided")
                .with("source", "A letter")
                .submit();
        var dropped = taken(draft, "drop", today, Map.of());

        assertTrue(mainOf(dropped).contains("It is recorded that the instrument was dropped"), mainOf(dropped));
        assertTrue(mainOf(dropped).contains("It was never issued, and is in no list"), mainOf(dropped));
        assertTrue(mainOf(dropped).contains("As was decided"), mainOf(dropped));
        assertFalse(mainOf(dropped).contains("Change the draft"), mainOf(dropped));
        var told = confirmed(colleague, late).expect(412);
        assertTrue(mainOf(told).contains("Amina Analyst (demonstration) dropped it on"), mainOf(told));
        analyst.get(draft + "/change").expect(409);
        authorityLead.get(draft).expect(404);
        for (var page :
                List.of("/authorities/815", "/interventions?authority=815", "/interventions.csv?authority=815")) {
            assertFalse(analyst.get(page).expect(200).text().contains(idIn(draft)), page);
        }
        var record = mainOf(analyst.get("/administration/record?record=intervention/" + idIn(draft)));
        assertTrue(record.contains("dropped"), record);
        assertTrue(record.contains("changed"), record);
    }

    @Test
    void in_a_browser_an_instrument_goes_all_the_way_and_its_lineage_is_drawn(Browser browser) {
        browser.signIn("analyst");
        browser.visit("/authorities/816/draft-intervention");
        browser.page().check("input[name=instrument][value=IMPROVEMENT_NOTICE]");
        browser.page().check("input[name=service][value=SOCIAL_CARE]");
        browser.page().fill("#trigger", "A report of a journey");
        browser.page().fill("#source", "A submission");
        checkedAndSaved(browser, "Save the draft");
        browser.page().click("text=Change the draft");
        browser.check("intervention-draft-change");
        browser.page().fill("#adviser", "An adviser");
        browser.page().click("text=Continue");
        browser.check("intervention-draft-change-check");
        browser.page().click("button:has-text('Save the change')");
        browser.check("intervention-draft-changed");
        var notice = URI.create(browser.page().url()).getPath();
        assertTrue(browser.page().textContent("main").contains("An adviser"));

        step(browser, notice, "Issue", "2026-01-12", Map.of("inForce", "2026-01-12"));
        browser.visit("/interventions?authority=816&clock=overdue&asAt=2026-08-01");
        assertTrue(browser.page().textContent("main").contains("Review overdue since 12 July 2026"));
        step(browser, notice, "Record a review", "2026-09-02", Map.of());
        step(browser, notice, "Escalate", "2026-09-20", Map.of("successorInstrument", "STATUTORY_DIRECTION"));
        var direction = following(browser);
        step(browser, direction, "Issue", "2026-09-20", Map.of("inForce", "2026-09-20"));
        step(browser, direction, "Replace", "2026-10-25", Map.of("successorInstrument", "COMMISSIONER"));
        var commissioner = following(browser);
        step(browser, commissioner, "Issue", "2026-10-25", Map.of("inForce", "2026-10-25"));
        step(browser, commissioner, "Lift", "2026-11-10", Map.of());

        browser.check("intervention-all-the-way");
        assertEquals(
                List.of("Escalated", "Replaced", "Lifted"),
                browser.page().locator("ol[aria-labelledby=lineage] .govuk-tag").allInnerTexts().stream()
                        .map(String::strip)
                        .toList());
        browser.visit("/interventions/lifted?since=2026-11-01");
        assertTrue(browser.page().textContent("main").contains("York"));

        browser.visit("/authorities/816/draft-intervention");
        browser.page().check("input[name=instrument][value=TRUST]");
        browser.page().check("input[name=service][value=SEND]");
        browser.page().fill("#trigger", "A report of a journey");
        browser.page().fill("#source", "A submission");
        checkedAndSaved(browser, "Save the draft");
        browser.page().click("a:has-text('Drop the draft')");
        browser.check("intervention-drop");
        browser.page().fill("#on", today());
        browser.page().fill("#why", "Another way was found");
        browser.page().fill("#source", "A note");
        browser.page().click("text=Continue");
        browser.check("intervention-drop-check");
        browser.page().click("button:has-text('Drop the draft')");
        browser.check("intervention-dropped");
    }

    @Test
    void the_list_of_authorities_has_those_that_are_counted_on_the_page_of_interventions(Browser browser) {
        for (var day : List.of("2019-12-01", "2020-06-01")) {
            var interventions = authorityLead.get("/interventions?asAt=" + day);
            for (var answer : List.of("YES", "NOT_KNOWN")) {
                var link = interventions
                        .html()
                        .select("a[href*=inIntervention=" + answer + "]")
                        .first();
                var counted = Integer.parseInt(link.select("strong").text());
                var list = authorityLead.get(link.attr("href")).expect(200);
                var file = authorityLead
                        .get(link.attr("href").replace("/authorities?", "/authorities.csv?"))
                        .expect(200)
                        .text();

                assertEquals(
                        counted,
                        total(server.program("lga"), "/api/v1/authorities?asAt=" + day + "&inIntervention=" + answer));
                assertEquals(counted, file.lines().count() - 1, file);
                assertTrue(file.contains(answer.equals("YES") ? ",Yes," : ",Not known,"), file);
                assertTrue(
                        mainOf(list).contains(counted + (counted == 1 ? " authority" : " authorities")), mainOf(list));
                var tag = list.html().select("a.app-filter__tag");
                assertEquals(1, tag.size());
                assertTrue(mainOf(authorityLead.get(tag.attr("href"))).contains("151 authorities"));
            }
        }
        RestJourney.assertProblem(server.program("lga").get("/api/v1/authorities?inIntervention=perhaps"), 422);

        browser.signIn("analyst");
        browser.visit("/authorities?asAt=2020-06-01&inIntervention=YES&inIntervention=NOT_KNOWN");
        browser.check("authorities-in-intervention");
        browser.visit("/authorities");
        browser.check("authorities-with-intervention");
        var draft = drafted("823", "IMPROVEMENT_NOTICE");
        browser.visit(draft + "/change");
        confirmed(
                        colleague,
                        colleague
                                .form(draft + "/change")
                                .with("instrument", "TRUST")
                                .submit())
                .expect(303);
        browser.page().fill("#trigger", "Something else");
        browser.page().click("text=Continue");
        browser.page().click("button:has-text('Save the change')");
        browser.check("intervention-draft-overtaken");
    }

    private String today() {
        return server.program("analyst")
                .get(LIST)
                .expect(200)
                .json()
                .at("/asAt")
                .asText();
    }

    private static void step(Browser browser, String path, String label, String on, Map<String, String> more) {
        browser.visit(path);
        browser.page().click(".govuk-button-group >> text=\"" + label + "\"");
        browser.page().fill("#on", on);
        more.forEach((field, value) -> {
            if (field.equals("successorInstrument")) {
                browser.page().selectOption("#" + field, value);
            } else {
                browser.page().fill("#" + field, value);
            }
        });
        browser.page().fill("#why", "As was decided");
        browser.page().fill("#source", "A letter");
        checkedAndSaved(browser, label);
    }

    private static void checkedAndSaved(Browser browser, String button) {
        browser.page().click("text=Continue");
        browser.page().click("button:has-text('" + button + "')");
        browser.page().waitForURL(url -> url.contains("?done="));
    }

    private static String following(Browser browser) {
        return browser.page().getAttribute("a:has-text('See what follows')", "href");
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
        Nowhere.bring(server, "983", "Erewhon");
        var notice = drafted("983", "IMPROVEMENT_NOTICE");
        taken(notice, "issue", "2026-01-14", Map.of("inForce", "2026-01-14"));
        for (var judged : List.of("2025-12-03,inadequate,inadequate,good,good", "2026-10-07,,good,good,good")) {
            Imported.by(
                            server.program("analyst"),
                            "kind=judgements",
                            BodyPublishers.ofString(Judgements.HEADINGS + "983,ILACS," + judged + "\n"))
                    .expect(200);
        }

        var page = mainOf(analyst.get(notice));

        assertTrue(page.contains("To decide. A judgement published 7 October 2026 is better"), page);
        assertTrue(page.contains("It is in force"));
        assertTrue(mainOf(analyst.get("/")).contains("Erewhon, Improvement notice"), mainOf(analyst.get("/")));
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

    private static Answer issued(Visitor program, String path, String on) {
        var body = step(on);
        body.put("inForce", on);
        return take(program, path, "issue", program.get(path).expect(200), body).expect(200);
    }

    private static String followerOf(Visitor program, String path) {
        var steps = program.get(path + "/steps").expect(200).json().at("/items");
        return LIST + "/" + steps.get(steps.size() - 1).at("/successor").asText();
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
