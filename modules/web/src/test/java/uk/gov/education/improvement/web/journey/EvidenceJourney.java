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

/** Evidence: practices from draft to withdrawal, research projects, and what reports mention. All that is written is made up. */
@Journey
class EvidenceJourney {
    private static final String LIST = "/api/v1/practices";
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final RunningServer server;
    private final String title;

    EvidenceJourney(RunningServer server) {
        this.server = server;
        this.title = "Made up: evening visits " + NAMES.incrementAndGet();
    }

    @Test
    void a_practice_is_written_checked_published_changed_and_withdrawn() {
        var analyst = server.person("analyst");
        var wrong = analyst.form("/evidence/practices/write")
                .with("title", title)
                .with("effect", "POSITIVE")
                .submit()
                .expect(422);
        assertTrue(mainOf(wrong).contains("Select at least one theme"), mainOf(wrong));
        assertTrue(mainOf(wrong).contains("Enter who rates it so"), mainOf(wrong));
        var path = draft(analyst);
        unseen(path);

        var published = analyst.follow(analyst.form(path + "/publish")
                .with("why", "Checked by two analysts")
                .submit()
                .expect(303));
        assertTrue(mainOf(published).contains("The practice is published."), mainOf(published));

        for (var sees : List.of("north-tyneside", "programme-manager", "north-east", "lga")) {
            assertTrue(mainOf(server.person(sees).get(path)).contains("Positive effect (+ +)"), sees);
            assertTrue(server.person(sees).get("/evidence?theme=NEGLECT").text().contains(title), sees);
            assertTrue(server.person(sees).get("/evidence.csv").text().contains(title), sees);
            assertTrue(
                    mainOf(server.person(sees).get("/search?q=" + title.replace(' ', '+')))
                            .contains(title),
                    sees);
            server.person(sees).get(path + "/change").expect(403);
            server.person(sees).get("/evidence/practices/write").expect(403);
        }
        var stale = analyst.get(path + "/change").expect(200);
        var colleague = server.person("colleague");
        var check =
                colleague.form(path + "/change").with("cost", "HIGH").submit().expect(200);
        assertTrue(mainOf(check).contains("Low (£)"), mainOf(check));
        colleague.follow(colleague.form(check).with("step", "confirm").submit().expect(303));
        var staleCheck =
                analyst.form(stale).with("title", title + ", changed").submit().expect(200);
        var refused = analyst.form(staleCheck).with("step", "confirm").submit().expect(412);
        assertTrue(mainOf(refused).contains("Chris Colleague (demonstration) changed it"), mainOf(refused));
        assertTrue(mainOf(refused).contains("Cost: High (£££) (was: Low (£))"), mainOf(refused));

        var withdrawn = analyst.follow(analyst.form(path + "/withdraw")
                .with("why", "Made up, and no longer needed")
                .submit()
                .expect(303));
        assertTrue(mainOf(withdrawn).contains("The practice is withdrawn."), mainOf(withdrawn));
        assertTrue(withdrawn.html().select("a[href$=/change]").isEmpty());
        assertTrue(
                mainOf(analyst.form(path + "/publish").with("why", "x").submit().expect(409))
                        .contains("A practice that is withdrawn cannot take this step"));
    }

    private String draft(Visitor analyst) {
        var check = writing(analyst).submit().expect(200);
        assertTrue(mainOf(check).contains("Neglect, Children in care"), mainOf(check));
        var back = analyst.form(check).with("step", "change").submit().expect(200);
        assertEquals(2, back.html().select("input[name=themes][checked]").size());
        return analyst.follow(
                        analyst.form(check).with("step", "confirm").submit().expect(303))
                .expect(200)
                .uri()
                .getPath();
    }

    private FilledForm writing(Visitor analyst) {
        return analyst.form("/evidence/practices/write")
                .with("title", title)
                .with("themes", "NEGLECT")
                .with("themes", "IN_CARE")
                .with("summary", "Made up for a journey")
                .with("effect", "POSITIVE")
                .with("strength", "HIGH")
                .with("cost", "LOW")
                .with("ratedBy", "A made-up centre")
                .with("ratedOn", "2020-06")
                .with("studies", "A made-up study | 2019 | Nowhere | https://example.org/study | It helped");
    }

    private void unseen(String path) {
        var id = path.substring(path.lastIndexOf('/') + 1);
        for (var other : List.of("north-tyneside", "lga")) {
            server.person(other).get(path).expect(404);
            for (var list : List.of("/evidence", "/evidence.csv", "/evidence?state=DRAFT")) {
                assertFalse(server.person(other).get(list).expect(200).text().contains(id), list);
            }
            assertFalse(server.person(other)
                    .get("/search?q=" + title.replace(' ', '+'))
                    .text()
                    .contains(id));
            assertProblem(server.program(other).get(LIST + "/" + id), 404);
            assertFalse(server.program(other).get(LIST).text().contains(id));
        }
    }

    @Test
    void a_need_shows_what_is_known_to_work_about_its_themes() {
        var program = server.program("analyst");
        var written = program.post(LIST, body()).expect(201);
        program.send("POST", LIST + "/" + written.json().at("/id").asText() + "/publish", why(), seen(written))
                .expect(200);
        var need = program.post(
                        "/api/v1/needs",
                        Map.of(
                                "authority",
                                "359",
                                "raisedBy",
                                "DEPARTMENT",
                                "title",
                                "Made up",
                                "sought",
                                "Made up",
                                "themes",
                                List.of("DOMESTIC_ABUSE"),
                                "urgency",
                                "SOON"))
                .expect(201);

        var page = server.person("wigan")
                .get("/needs/" + need.json().at("/id").asText())
                .expect(200);

        assertTrue(mainOf(page).contains("What is known to work"), mainOf(page));
        assertTrue(mainOf(page).contains("Positive effect (+ +); strength of evidence: Not rated"), mainOf(page));
        var all = page.html().select("a[href*=/evidence?]").attr("href");
        assertTrue(server.person("wigan").get(all).text().contains(title), all);
    }

    @Test
    void an_engagement_stands_on_practices_and_each_shows_where_it_is_used(Browser browser) {
        var program = server.program("analyst");
        var written = program.post(LIST, body()).expect(201);
        var practice = written.json().at("/id").asText();
        program.send("POST", LIST + "/" + practice + "/publish", why(), seen(written))
                .expect(200);
        var need = program.post(
                        "/api/v1/needs",
                        Map.of(
                                "authority",
                                "353",
                                "raisedBy",
                                "DEPARTMENT",
                                "title",
                                "Made up, with a practice",
                                "sought",
                                "Made up",
                                "themes",
                                List.of("DOMESTIC_ABUSE"),
                                "urgency",
                                "SOON"))
                .expect(201)
                .json()
                .at("/id")
                .asText();
        var manager = server.person("programme-manager");
        var engagement = manager.follow(manager.form("/engagements/choose/" + need + "?kind=LGA")
                        .with("why", "It has worked with all of them")
                        .submit()
                        .expect(303))
                .uri()
                .getPath();

        var scope = manager.form(engagement + "/scope")
                .with("theme-1", "DOMESTIC_ABUSE")
                .with("year-1", "2026-27")
                .with("days-1", "2")
                .with("forms", "MENTORING")
                .with("outcomes", "Fewer children wait")
                .with("evidence", "An audit of 20 cases")
                .with("practices", practice)
                .with("from", "2026-12-01")
                .with("until", "2027-03-31");
        var checked = scope.submit().expect(200);
        assertTrue(mainOf(checked).contains("Practices it stands on " + title), mainOf(checked));
        var scoped = manager.follow(
                manager.form(checked).with("step", "confirm").submit().expect(303));
        var local = LIST + "/" + practice + "/local-evidence";
        assertEquals(0, program.get(local).expect(200).json().at("/total").asInt());
        for (var side : List.of("lead-353", "lga")) {
            EngagementJourney.agreeing(server.person(side), engagement).submit().expect(303);
        }

        assertTrue(mainOf(scoped).contains("Practices it stands on"), mainOf(scoped));
        assertTrue(mainOf(scoped).contains(title), mainOf(scoped));
        var page = mainOf(manager.get("/evidence/practices/" + practice).expect(200));
        assertTrue(page.contains("1 engagement stands on it; no review of impact that you may read says yet"), page);
        assertTrue(page.contains("Oldham, by Local Government Association"), page);
        var known = mainOf(manager.get("/needs/" + need).expect(200));
        assertTrue(known.contains("Here: 1 engagement stands on it"), known);
        assertEquals(1, program.get(local).expect(200).json().at("/engagements").size());
        var elsewhere = server.program("north-tyneside").get(local).expect(200).json();
        assertEquals(1, elsewhere.at("/total").asInt(), "everybody sees support that both sides agreed");
        var detail = elsewhere.at("/engagements/0/detail");
        assertTrue(detail.isNull() || detail.isMissingNode(), elsewhere::toString);
        assertProblem(program.get(LIST + "/none/local-evidence"), 404);
        browser.signIn("programme-manager");
        for (var one : List.of(
                List.of("practice-here", "/evidence/practices/" + practice),
                List.of("need-known-here", "/needs/" + need),
                List.of("engagement-practices", engagement),
                List.of("engagement-scope-practices", engagement + "/scope"))) {
            browser.visit(one.get(1));
            browser.check(one.get(0));
        }
    }

    @Test
    void programs_write_change_and_publish_by_the_version_they_have_seen() {
        var program = server.program("analyst");
        assertProblem(server.program("lga").post(LIST, body()), 403);
        var unknown = body();
        unknown.put("themes", List.of("Edge of care"));
        assertTrue(assertProblem(program.post(LIST, unknown), 422).text().contains("unknown-theme"));
        var written = program.post(LIST, body()).expect(201);
        var path = LIST + "/" + written.json().at("/id").asText();
        assertEquals("DRAFT", written.json().at("/state").asText());
        assertEquals("POSITIVE", written.json().at("/ratings/effect").asText());

        assertProblem(program.put(path + "/text", body()), 428);
        var published =
                program.send("POST", path + "/publish", why(), seen(written)).expect(200);
        assertProblem(program.send("PUT", path + "/text", body(), seen(written)), 412);
        assertProblem(program.send("POST", path + "/write", why(), seen(published)), 404);
        var changed = body();
        changed.put("effect", "MIXED");
        var now = program.send("PUT", path + "/text", changed, seen(published)).expect(200);
        assertEquals(
                "MIXED",
                server.program("lga").get(path).json().at("/ratings/effect").asText());
        var gone = program.send("POST", path + "/withdraw", why(), seen(now)).expect(200);
        assertTrue(assertProblem(program.send("PUT", path + "/text", body(), seen(gone)), 409)
                .text()
                .contains("practice-withdrawn"));
        assertTrue(assertProblem(program.send("POST", path + "/publish", why(), seen(gone)), 409)
                .text()
                .contains("practice-act-not-possible"));
        assertProblem(program.get(LIST + "?effect=great"), 422);
        assertProblem(program.get("/api/v1/research-projects/none"), 404);
        assertProblem(program.get("/api/v1/mentions?role=helper"), 422);
        assertEquals(
                200, server.program("lga").get("/api/v1/mentions").expect(200).status());
    }

    @Test
    void the_research_of_the_pandemic_is_found_by_its_authority_and_its_researchers() {
        var lead = server.person("north-tyneside");

        var list = lead.get("/evidence/research?authority=392").expect(200);
        var path = list.html().select("main a[href*=/evidence/research/]").attr("href");
        var page = lead.get(path).expect(200);

        assertTrue(mainOf(page).contains("Munro; Turnell"), mainOf(page));
        assertTrue(mainOf(page).contains("Local press, 18 June 2021"), mainOf(page));
        assertTrue(lead.get("/search?q=munro").text().contains("/evidence/research/"));
        assertTrue(lead.get("/evidence/research.csv").text().contains("pandemic"));
        assertTrue(server.program("lga")
                .get("/api/v1/research-projects?authority=392")
                .expect(200)
                .text()
                .contains("Turnell"));
    }

    private Map<String, Object> body() {
        var body = new HashMap<String, Object>();
        body.put("title", title);
        body.put("summary", "Made up for a journey");
        body.put("themes", List.of("domestic_abuse"));
        body.put("effect", "POSITIVE");
        body.put("ratedBy", "A made-up centre");
        body.put("ratedOn", "2020");
        return body;
    }

    private static Map<String, Object> why() {
        return Map.of("why", "For a journey");
    }

    @Test
    void every_page_can_be_used_by_anybody(Browser browser) {
        var path = draft(server.person("analyst"));
        var research = server.person("analyst")
                .get("/evidence/research")
                .html()
                .select("main a[href*=/evidence/research/]")
                .attr("href");
        browser.signIn("analyst");
        for (var page : List.of(
                List.of("evidence", "/evidence"),
                List.of("evidence-none", "/evidence?asAt=1990-01-01"),
                List.of("practice", path),
                List.of("practice-write", "/evidence/practices/write"),
                List.of("practice-change", path + "/change"),
                List.of("practice-publish", path + "/publish"),
                List.of("research-list", "/evidence/research"),
                List.of("research", research),
                List.of("mentions", "/evidence/mentions"))) {
            browser.visit(page.get(1));
            browser.check(page.get(0));
        }
    }

    private static Map<String, String> seen(Answer answer) {
        return Map.of("If-Match", answer.header("ETag"));
    }

    private static String mainOf(Answer page) {
        return page.html().select("main").text();
    }
}
