package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.web.journey.RestJourney.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rounds of applications: set up section by section, published, put off and ended; and a draft is nobody else's. */
@Journey
class RoundJourney {
    private static final String LIST = "/api/v1/rounds";
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final RunningServer server;
    private Visitor admin;
    private Visitor manager;
    private Visitor authorityLead;
    private LocalDate today;

    RoundJourney(RunningServer server) {
        this.server = server;
    }

    @BeforeEach
    void sign_in() {
        admin = server.person("admin");
        manager = server.person("programme-manager");
        authorityLead = server.person("north-tyneside");
        today = LocalDate.parse(server.program("analyst")
                .get(LIST)
                .expect(200)
                .json()
                .at("/asAt")
                .asText());
    }

    @Test
    void an_administrator_sets_a_round_up_by_the_task_list_and_a_programme_manager_publishes_it() {
        var name = "Partners of a journey on " + server.database().vendor();
        var begun = admin.follow(admin.form("/rounds/create-round")
                        .with("name", name)
                        .submit()
                        .expect(303))
                .expect(200);
        var round = pathOf(begun);
        assertTrue(mainOf(begun).contains("The round is begun"), mainOf(begun));
        assertEquals(
                7,
                begun.html()
                        .select(".govuk-task-list__status:contains(Not started)")
                        .size());
        assertEquals(
                0, begun.html().select("main a:contains(Publish this round)").size());
        assertTrue(mainOf(admin.get("/rounds")).contains(name));
        authorityLead.get(round).expect(404);

        var early = confirmed(manager, step(manager, round + "/publish", today)).expect(409);
        assertTrue(
                mainOf(early)
                        .contains(
                                "fill in: Name and purpose, Money and places, Rule of eligibility, Dates, Questions of"
                                        + " the form, Criteria and weights, Assessors and ties."),
                mainOf(early));

        saved(round, "about", Map.of("purpose", "To help councils that need it\nin their own region"));
        saved(round, "money", Map.of("lineId", line().at("/id").asText(), "money", "£1,500,000.50", "places", "8"));
        saved(round, "rule", with(day("eligibilityDay", today), Map.of("rule", rule())));
        var wrongDays = admin.form(round + "/set-up/dates");
        with(day("opens", today.plusDays(2)), day("closes", today.plusDays(1))).forEach(wrongDays::with);
        assertTrue(
                mainOf(wrongDays.submit().expect(422)).contains("must close on the day it opens, or on a later one"));
        saved(
                round,
                "dates",
                with(day("opens", today), with(day("closes", today.plusDays(30)), day("decides", today.plusDays(60)))));
        saved(round, "questions", Map.of("questions.0.text", "What do you do well?", "questions.0.mostWords", "500"));
        var heavy = admin.form(round + "/set-up/criteria")
                .with("criteria.0.name", "Leadership")
                .with("criteria.0.weight", "101")
                .with("criteria.0.highest", "5")
                .submit()
                .expect(422);
        assertEquals(
                "The weight is a whole number from 1 to 100",
                heavy.html()
                        .select(".govuk-error-summary a[href=#criteria.0.weight]")
                        .text());
        var incomplete = saved(
                round,
                "criteria",
                Map.of("criteria.1.name", "Leadership", "criteria.1.weight", "60", "criteria.1.highest", "5"));
        assertTrue(
                mainOf(incomplete).contains("fill in: Criteria and weights, Assessors and ties."), mainOf(incomplete));
        assertEquals(
                "Incomplete",
                incomplete
                        .html()
                        .select(".govuk-task-list__item:contains(Criteria) .govuk-tag")
                        .text());
        saved(
                round,
                "criteria",
                Map.of("criteria.1.name", "Reach", "criteria.1.weight", "40", "criteria.1.highest", "7"));
        var complete = saved(round, "assessment", Map.of("assessors", "3", "tieBreak", "HANDED_IN_FIRST"));
        assertEquals(
                7,
                complete.html()
                        .select(".govuk-task-list__status:contains(Completed)")
                        .size());

        var preview = mainOf(admin.get(round + "/preview").expect(200));
        assertTrue(preview.contains("What do you do well?"), preview);
        assertTrue(preview.contains("£1,500,000.50 for all of them"), preview);
        assertTrue(preview.contains("Leadership 60 5 Reach 40 7"), preview);
        assertEquals(
                0,
                admin.get(round + "/preview")
                        .html()
                        .select("main a[href^=/funding]")
                        .size());
        assertEquals(1, admin.get(round).html().select("main a[href^=/funding]").size());
        authorityLead.get(round + "/preview").expect(403);
        assertFalse(authorityLead.get("/rounds").expect(200).text().contains(name));
        assertFalse(authorityLead.get("/rounds.csv").expect(200).text().contains(name));

        var published = manager.follow(
                confirmed(manager, step(manager, round + "/publish", today)).expect(303));

        assertTrue(mainOf(published).contains("The round is published"), mainOf(published));
        var seen = authorityLead.get(round).expect(200);
        assertTrue(mainOf(seen).contains("Open for applications"), mainOf(seen));
        assertTrue(mainOf(seen).contains("in their own region"), mainOf(seen));
        assertEquals(0, seen.html().select("main .govuk-button-group").size());
        assertEquals(1, seen.html().select("main a[href^=/eligibility?rule=]").size());
        assertEquals(0, seen.html().select("main a[href^=/funding]").size());
        assertTrue(mainOf(authorityLead.get("/rounds?state=PUBLISHED")).contains(name));
        assertTrue(authorityLead.get("/rounds.csv").text().contains(name + ",Published,Open for applications,"));
        assertTrue(mainOf(admin.get(round)).contains("by Priya Programme Manager"), mainOf(admin.get(round)));
        assertEquals(
                1,
                authorityLead
                        .get("/partners")
                        .html()
                        .select("main a[href^=/rounds]")
                        .size());
    }

    @Test
    void nobody_outside_the_department_learns_of_a_draft_by_any_door() {
        var program = server.program("programme-manager");
        var draft = drafted(program).json();
        var id = draft.at("/id").asText();
        var name = draft.at("/terms/name").asText();

        for (var who : List.of("north-tyneside", "north-east", "lga")) {
            var outside = server.program(who);
            assertProblem(outside.get(LIST + "/" + id), 404);
            assertFalse(outside.get(LIST + "?size=100").expect(200).text().contains(name));
            assertEquals(
                    0,
                    outside.get(LIST + "?state=DRAFT")
                            .expect(200)
                            .json()
                            .at("/total")
                            .asInt());
            var person = server.person(who);
            person.get("/rounds/" + id).expect(404);
            for (var path :
                    List.of("/rounds?size=100", "/rounds.csv", "/rounds?state=DRAFT", "/rounds.csv?state=DRAFT")) {
                assertFalse(person.get(path).expect(200).text().contains(name), path);
            }
            for (var path : List.of("preview", "set-up/about", "publish", "put-off", "clone")) {
                person.get("/rounds/" + id + "/" + path).expect(403);
            }
            person.get("/rounds/create-round").expect(403);
            var tag = Map.of("If-Match", "\"2-a\"");
            assertProblem(outside.post(LIST, Map.of("name", "Mine")), 403);
            assertProblem(outside.send("PUT", LIST + "/" + id + "/terms", Map.of("name", "Mine"), tag), 403);
            assertProblem(outside.post(LIST + "/" + id + "/clone", Map.of("name", "Mine")), 403);
            assertProblem(outside.send("POST", LIST + "/" + id + "/put-off", Map.of(), tag), 403);
            assertProblem(outside.send("POST", LIST + "/" + id + "/drop", move(), tag), 403);
        }
        server.program("analyst").get(LIST + "/" + id).expect(200);
        server.person("analyst").get("/rounds/" + id + "/set-up/about").expect(403);
    }

    @Test
    void of_two_who_set_up_one_round_the_second_is_refused_and_shown_what_the_first_did() {
        var round = "/rounds/"
                + drafted(server.program("programme-manager")).json().at("/id").asText();
        var second = manager.form(round + "/set-up/about")
                .with("purpose", "Mine")
                .submit()
                .expect(200);
        assertTrue(mainOf(second).contains("Mine Changed: was To help others"), mainOf(second));
        saved(round, "money", Map.of("places", "7"));
        saved(round, "about", Map.of("purpose", "Hers"));

        var refused = confirmed(manager, second).expect(412);

        assertTrue(mainOf(refused).contains("Ada Administrator (demonstration) changed it"), mainOf(refused));
        assertTrue(mainOf(refused).contains("Places: 7 (was: 8)"), mainOf(refused));
        assertTrue(mainOf(refused).contains("What it is for: Hers (was: To help others)"), mainOf(refused));
        assertEquals("Mine", refused.html().select("#purpose").text());
        var again = manager.form(
                        manager.form(refused).with("step", "newest").submit().expect(200))
                .with("purpose", "Ours")
                .submit();
        assertTrue(mainOf(again).contains("Ours Changed: was Hers"), mainOf(again));
        var kept = mainOf(manager.follow(confirmed(manager, again).expect(303)));
        assertTrue(kept.contains("Ours"), kept);
        assertTrue(kept.contains("At most 7 partnerships"), kept);

        var late = step(manager, round + "/drop", today);
        confirmed(admin, step(admin, round + "/publish", today)).expect(303);
        assertTrue(mainOf(confirmed(manager, late).expect(412))
                .contains("Ada Administrator (demonstration) published it"));
        var setUp = manager.get(round + "/set-up/about").expect(409).text();
        assertTrue(setUp.contains("Only a draft can be changed, and this round is published"), setUp);
    }

    @Test
    void a_published_round_is_put_off_cloned_and_cancelled() {
        var round = "/rounds/" + published().json().at("/id").asText();
        var earlier = manager.form(round + "/put-off");
        with(day("closes", today.plusDays(9)), Map.of("why", "Too many")).forEach(earlier::with);
        assertTrue(mainOf(confirmed(manager, earlier.submit()).expect(422)).contains("must be later than the one"));
        var without = manager.form(round + "/put-off").with("why", "").submit().expect(422);
        assertEquals(
                List.of("#closes-day", "#why"),
                without.html().select(".govuk-error-summary a").eachAttr("href"));

        var later = manager.form(round + "/put-off");
        with(day("closes", today.plusDays(25)), Map.of("why", "Many asked for it"))
                .forEach(later::with);
        var putOff = mainOf(manager.follow(confirmed(manager, later.submit()).expect(303)));

        assertTrue(putOff.contains("The closing day is put off"), putOff);
        for (var reader : List.of("programme-manager", "north-tyneside")) {
            assertTrue(mainOf(server.person(reader).get(round)).contains("Many asked for it"), reader);
        }
        var draft =
                drafted(server.program("programme-manager")).json().at("/id").asText();
        assertTrue(mainOf(manager.get("/rounds/" + draft + "/publish")).contains("The whole day"), draft);
        var cloned = manager.follow(manager.form(round + "/clone")
                .with("name", "Another year")
                .submit()
                .expect(303));
        assertTrue(mainOf(cloned).contains("Another year"), mainOf(cloned));
        assertTrue(
                mainOf(cloned)
                        .contains(
                                "Before the round can be published, fill in: Money and places, Rule of eligibility, Dates."),
                mainOf(cloned));
        assertEquals(1, cloned.html().select("main a[href=" + round + "]").size());
        assertTrue(
                mainOf(manager.form(round + "/clone").with("name", " ").submit().expect(422))
                        .contains("Enter what the round is called"));
        manager.get(round + "/decide").expect(404);
        manager.get(round + "/conclude").expect(404);
        var cancelled = mainOf(manager.follow(
                confirmed(manager, step(manager, round + "/cancel", today)).expect(303)));
        assertTrue(cancelled.contains("The round is cancelled"), cancelled);
        assertTrue(mainOf(authorityLead.get(round).expect(200)).contains("Ended without an outcome"));
        assertTrue(authorityLead.get("/rounds.csv?state=CANCELLED").text().contains(round.replace("/rounds/", "")));
        manager.get(round + "/prepare").expect(404);
        manager.get("/rounds/none/publish").expect(404);
        manager.get(round + "/set-up/weather").expect(404);
    }

    @Test
    void programs_do_the_same_with_the_version_they_have_seen() {
        var program = server.program("programme-manager");
        var begun = program.post(LIST, Map.of("name", "By a program")).expect(201);
        var path = begun.location().getPath();
        var tag = Map.of("If-Match", begun.header("ETag"));
        assertEquals("IN_PREPARATION", begun.json().at("/stage").asText());
        assertEquals(7, begun.json().at("/missing").size());

        assertProblem(program.post(LIST, Map.of("name", " ")), 422);
        assertProblem(program.put(path + "/terms", terms()), 428);
        assertProblem(program.send("POST", path + "/publish", move(), tag), 409);
        var wrong = new HashMap<>(terms());
        wrong.put("criteria", List.of(Map.of("name", "Leadership", "weight", 0, "highest", 5)));
        wrong.put("money", "1.005");
        var refused = assertProblem(program.send("PUT", path + "/terms", wrong, tag), 422);
        assertEquals("/money", refused.json().at("/errors/0/pointer").asText());
        assertEquals(
                "/criteria/0/weight", refused.json().at("/errors/1/pointer").asText());
        var nowhere = new HashMap<>(terms());
        nowhere.put("rule", "1066");
        assertProblem(program.send("PUT", path + "/terms", nowhere, tag), 422);
        var written = program.send("PUT", path + "/terms", terms(), tag).expect(200);
        assertEquals("1500000.00", written.json().at("/money").asText());
        assertEquals(0, written.json().at("/missing").size());
        assertProblem(program.send("PUT", path + "/terms", terms(), tag), 412);
        assertEquals(
                written.header("ETag"),
                program.get(path).expect(200).header("ETag"),
                "the one that is read can be changed");

        var published = program.send("POST", path + "/publish", move(), Map.of("If-Match", written.header("ETag")))
                .expect(200);
        var now = Map.of("If-Match", published.header("ETag"));
        assertEquals("OPEN", published.json().at("/stage").asText());
        assertProblem(program.send("PUT", path + "/terms", terms(), now), 409);
        assertProblem(program.send("POST", path + "/drop", move(), now), 409);
        assertProblem(program.send("POST", path + "/decide", move(), now), 409);
        assertProblem(program.send("POST", path + "/frown", move(), now), 404);
        assertProblem(program.post(path + "/put-off", later(25)), 428);
        assertProblem(program.send("POST", path + "/put-off", later(5), now), 422);
        assertProblem(program.send("POST", path + "/put-off", Map.of("closes", "2018"), now), 422);
        var putOff = program.send("POST", path + "/put-off", later(25), now).expect(200);
        assertEquals(
                today.plusDays(25).toString(), putOff.json().at("/terms/closes").asText());
        assertEquals(
                today.plusDays(20).toString(),
                program.get(path + "?recordedBy="
                                + published.json().at("/recordedBy").asText())
                        .expect(200)
                        .json()
                        .at("/terms/closes")
                        .asText(),
                "what was published stays readable");
        var clone =
                program.post(path + "/clone", Map.of("name", "Another year")).expect(201);
        assertEquals(path, LIST + "/" + clone.json().at("/clonedFrom").asText());
        assertEquals(
                "Another year",
                program.get(clone.location().getPath())
                        .expect(200)
                        .json()
                        .at("/terms/name")
                        .asText());
        var lga = server.program("lga");
        lga.get(path).expect(200);
        assertProblem(lga.get(clone.location().getPath()), 404);
        assertProblem(program.get(LIST + "?state=sold"), 422);
        assertProblem(program.get(LIST + "/none"), 404);
        assertTrue(program.get(LIST + "?state=PUBLISHED&size=1")
                        .expect(200)
                        .json()
                        .at("/total")
                        .asInt()
                >= 1);
    }

    @Test
    void the_pages_hold_in_a_browser(Browser browser) {
        var program = server.program("programme-manager");
        var draft = "/rounds/"
                + program.post(LIST, Map.of("name", "A round in a browser"))
                        .expect(201)
                        .json()
                        .at("/id")
                        .asText();
        var complete = "/rounds/" + drafted(program).json().at("/id").asText();
        var published = "/rounds/" + published().json().at("/id").asText();
        browser.signIn("admin");
        for (var page : List.of(
                "/rounds rounds",
                "/rounds/create-round round-create",
                draft + " round-draft",
                draft + "/set-up/about round-about",
                complete + "/set-up/money round-money",
                complete + "/set-up/rule round-rule",
                complete + "/set-up/dates round-dates",
                complete + "/set-up/questions round-questions",
                complete + "/set-up/criteria round-criteria",
                complete + "/set-up/assessment round-assessment",
                complete + " round-complete",
                complete + "/preview round-preview",
                complete + "/publish round-publish",
                published + " round-published",
                published + "/put-off round-put-off",
                published + "/clone round-clone")) {
            browser.visit(page.substring(0, page.lastIndexOf(' ')));
            browser.check(page.substring(page.lastIndexOf(' ') + 1));
        }
        browser.visit(complete + "/set-up/criteria");
        browser.page().fill("[id='criteria.0.weight']", "90");
        browser.page().click("text=Continue");
        browser.check("round-criteria-error");
        browser.page().fill("[id='criteria.0.weight']", "70");
        browser.page().fill("[id='criteria.2.name']", "Reach");
        browser.page().fill("[id='criteria.2.weight']", "-1");
        browser.page().click("text=Continue");
        browser.check("round-criteria-row-error");
        browser.visit(complete + "/set-up/about");
        browser.page().fill("#purpose", "Something else");
        saved(complete, "money", Map.of("places", "7"));
        browser.page().click("text=Continue");
        browser.check("round-about-check");
        browser.page().click("button:has-text('Save')");
        browser.check("round-overtaken");
        browser.visit(complete + "/publish");
        browser.page().fill("#effective", today.toString());
        browser.page().fill("#why", "All is set up");
        browser.page().fill("#source", "A submission");
        browser.page().click("text=Continue");
        browser.check("round-publish-check");
        browser.page().click("text=Publish the round");
        browser.check("round-done");
    }

    private Answer published() {
        var program = server.program("programme-manager");
        var draft = drafted(program);
        return program.send(
                        "POST",
                        LIST + "/" + draft.json().at("/id").asText() + "/publish",
                        move(),
                        Map.of("If-Match", draft.header("ETag")))
                .expect(200);
    }

    /** A draft that lacks nothing. */
    private Answer drafted(Visitor program) {
        return program.post(LIST, terms()).expect(201);
    }

    private Map<String, Object> terms() {
        var terms = new TreeMap<String, Object>();
        terms.put(
                "name",
                "By a program " + NAMES.incrementAndGet() + " on "
                        + server.database().vendor());
        terms.put("purpose", "To help others");
        terms.put("lineId", line().at("/id").asText());
        terms.put("money", "1500000.00");
        terms.put("places", 8);
        terms.put("rule", rule());
        terms.put("eligibilityDay", today.toString());
        terms.put("opens", today.toString());
        terms.put("closes", today.plusDays(20).toString());
        terms.put("decides", today.plusDays(40).toString());
        terms.put(
                "criteria",
                List.of(
                        Map.of("name", "Leadership", "weight", 60, "highest", 5),
                        Map.of("name", "Capacity", "about", "Days a year", "weight", 40, "highest", 10)));
        terms.put("questions", List.of(Map.of("text", "Why you?", "hint", "Briefly", "mostWords", 500)));
        terms.put("assessors", 3);
        terms.put("tieBreak", "LOWEST_SCORE");
        return terms;
    }

    private JsonNode line() {
        var program = server.program("programme-manager");
        var programme = program.post(
                        "/api/v1/programmes",
                        Map.of(
                                "name", "For a round " + NAMES.incrementAndGet(),
                                "announced", "2018-04-01",
                                "source", "a journey"))
                .expect(201)
                .json();
        return program.post(
                        "/api/v1/programmes/" + programme.at("/id").asText() + "/lines",
                        Map.of(
                                "name", "Partnerships",
                                "purpose", "support",
                                "amounts", Map.of("2018-19", "2000000.00"),
                                "effective", "2018-04-01",
                                "why", "announced",
                                "source", "a journey"))
                .expect(201)
                .json();
    }

    private String rule() {
        return server.program("analyst")
                .get("/api/v1/rules")
                .expect(200)
                .json()
                .at("/0/version")
                .asText();
    }

    private Map<String, String> move() {
        return Map.of("effective", today.toString(), "why", "a reason", "source", "a letter");
    }

    private Map<String, String> later(int days) {
        return Map.of("closes", today.plusDays(days).toString(), "why", "many asked for it");
    }

    private Answer saved(String round, String section, Map<String, String> said) {
        var form = admin.form(round + "/set-up/" + section);
        said.forEach(form::with);
        return admin.follow(confirmed(admin, form.submit().expect(200)).expect(303))
                .expect(200);
    }

    private static Map<String, String> day(String name, LocalDate day) {
        return Map.of(
                name + "-day", String.valueOf(day.getDayOfMonth()),
                name + "-month", String.valueOf(day.getMonthValue()),
                name + "-year", String.valueOf(day.getYear()));
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> others) {
        var all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }

    private static Answer step(Visitor by, String path, LocalDate day) {
        return by.form(path)
                .with("effective", day.toString())
                .with("why", "A reason")
                .with("source", "A letter")
                .submit()
                .expect(200);
    }

    private static Answer confirmed(Visitor by, Answer check) {
        return by.form(check.expect(200)).with("step", "confirm").submit();
    }

    private static String pathOf(Answer page) {
        return page.uri().getPath();
    }

    private static String mainOf(Answer page) {
        return page.html().select("main").text();
    }
}
