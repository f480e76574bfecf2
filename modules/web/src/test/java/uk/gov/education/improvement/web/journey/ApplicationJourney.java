package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.web.journey.RestJourney.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Applications to a round, from a draft that nobody else sees to what is found of them and decided. */
@Journey
class ApplicationJourney {
    private static final String LIST = "/api/v1/applications";
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final RunningServer server;
    private Visitor manager;
    private LocalDate today;

    ApplicationJourney(RunningServer server) {
        this.server = server;
    }

    @BeforeEach
    void sign_in() {
        manager = server.program("programme-manager");
        today = LocalDate.parse(manager.get(LIST).expect(200).json().at("/asAt").asText());
    }

    @Test
    void an_authority_applies_with_another_amends_and_is_found_eligible() {
        var round = round();
        var lead = server.person("north-tyneside");
        var list = lead.get("/applications").expect(200);
        assertEquals(
                1,
                list.html()
                        .select("main a[href=/applications/start/" + round + "]")
                        .size());

        var begun = lead.follow(lead.form("/applications/start/" + round)
                        .with("step", "confirm")
                        .submit()
                        .expect(303))
                .expect(200);
        var path = pathOf(begun);
        assertTrue(mainOf(begun).contains("You have answered 0 of 2 questions."), mainOf(begun));
        assertTrue(mainOf(begun).contains("Cannot start yet"), mainOf(begun));
        var again = lead.get("/applications/start/" + round).expect(409);
        assertTrue(again.text().contains("Go on with that one"), again.text());
        var wrong = lead.form(path + "/partnership")
                .with("members", "392\n999")
                .submit()
                .expect(422);
        assertTrue(mainOf(wrong).contains("“999” is no authority that is known here"), mainOf(wrong));
        saved(
                lead,
                lead.form(path + "/partnership").with("name", "Both Tynesides").with("members", "393"));
        saved(lead, lead.form(path + "/questions/1").with("answers/1", "one two three four five six"));
        var long1 = lead.get(path).expect(200);
        assertTrue(mainOf(long1).contains("Too long"), mainOf(long1));
        lead.get(path + "/questions/3").expect(404);
        saved(lead, lead.form(path + "/questions/1").with("answers/1", "Our best people"));
        var complete = saved(lead, lead.form(path + "/questions/2").with("answers/2", "Nora"));
        assertTrue(mainOf(complete).contains("You have answered 2 of 2 questions."), mainOf(complete));

        var check = lead.get(path + "/submit").expect(200);
        assertTrue(mainOf(check).contains("North Tyneside, South Tyneside"), mainOf(check));
        assertTrue(mainOf(check).contains("Overall effectiveness: good. Meets the rule."), mainOf(check));
        var stale = lead.get(path + "/submit");
        var submitted = lead.follow(
                        lead.form(check).with("step", "confirm").submit().expect(303))
                .expect(200);
        assertTrue(mainOf(submitted).contains("The application is submitted"), mainOf(submitted));
        assertTrue(mainOf(lead.form(stale).with("step", "confirm").submit().expect(412))
                .contains("Nora of North Tyneside (demonstration) submitted it"));
        var seen = server.person("analyst").get(path).expect(200);
        assertTrue(mainOf(seen).contains("Our best people"), mainOf(seen));
        assertFalse(mainOf(seen).contains("Amend"), mainOf(seen));

        var amended = lead.follow(lead.form(path + "/amend")
                        .with("step", "confirm")
                        .submit()
                        .expect(303))
                .expect(200);
        assertTrue(mainOf(amended).contains("The application is a draft again"), mainOf(amended));
        server.person("analyst").get(path).expect(404);
        saved(lead, lead.form(path + "/questions/1").with("answers/1", "Even more people"));
        lead.follow(lead.form(path + "/submit").with("step", "confirm").submit().expect(303))
                .expect(200);

        afterClosing(() -> {
            var person = server.person("programme-manager");
            assertTrue(mainOf(lead.form(path + "/amend")
                            .with("step", "confirm")
                            .submit()
                            .expect(409))
                    .contains("it closed on"));
            var found = person.follow(person.form(path + "/check")
                            .with("step", "confirm")
                            .submit()
                            .expect(303))
                    .expect(200);
            assertTrue(mainOf(found).contains("The rule was applied: eligible."), mainOf(found));
            assertTrue(mainOf(found).contains("Even more people"), mainOf(found));
            assertTrue(mainOf(lead.get(path)).contains("every member is eligible"), mainOf(lead.get(path)));
        });
    }

    @Test
    void two_colleagues_write_at_once_and_the_second_keeps_the_own_words() {
        var round = round();
        var first = server.person("north-tyneside");
        var second = server.person("north-tyneside");
        var path = "/applications/"
                + started(server.program("north-tyneside"), round).at("/id").asText();
        var opened = second.get(path + "/questions/2").expect(200);
        saved(first, first.form(path + "/questions/1").with("answers/1", "Our best people"));

        var refused = second.form(opened).with("answers/2", "Nora").submit().expect(412);

        assertTrue(
                mainOf(refused).contains("What will you offer to others?: Our best people (was: Not answered)"),
                mainOf(refused));
        assertEquals("Nora", refused.html().select("textarea").val());
        var newest = second.form(refused).with("step", "newest").submit().expect(200);
        assertEquals("Nora", newest.html().select("textarea").val());
        saved(second, second.form(newest).with("step", "confirm"));
        var both = mainOf(first.get(path));
        assertTrue(both.contains("You have answered 2 of 2 questions."), both);
    }

    @Test
    void who_is_not_eligible_is_told_by_which_part_and_the_decision_against_it_has_a_reason() {
        var round = round();
        var lead = server.program("wigan");
        var path = "/applications/" + submitted(lead, round, "359").at("/id").asText();

        afterClosing(() -> {
            var person = server.person("programme-manager");
            var came = person.follow(person.form("/applications/rule/" + round)
                            .with("step", "confirm")
                            .submit()
                            .expect(303))
                    .expect(200);
            assertTrue(
                    mainOf(came).contains("0 are eligible, 1 is not eligible, and 0 wait for a person."), mainOf(came));
            for (var list : came.html().select("main ul a")) {
                var found = list.text().contains("(1)");
                assertEquals(
                        found, mainOf(person.get(list.attr("href")).expect(200)).contains("Wigan"), list.text());
            }
            server.person("wigan")
                    .get("/applications/rule/" + round + "/applied")
                    .expect(403);
            for (var door : List.of("/applications.csv", LIST)) {
                assertFalse(person.get(door + "?waiting=person&round=" + round)
                        .expect(200)
                        .text()
                        .contains("Wigan"));
            }
            var theirs = mainOf(server.person("wigan").get(path).expect(200));
            assertTrue(theirs.contains("Not eligible"), theirs);
            assertTrue(theirs.contains("May not apply because of help and protection: requires improvement."), theirs);
            assertTrue(theirs.contains("from the report published on 31 March 2017"), theirs);
            assertFalse(theirs.contains("Decide on eligibility"), theirs);
            server.person("wigan").get(path + "/overturn").expect(403);
            server.person("analyst").get(path + "/overturn").expect(403);

            var second = person.get(path + "/overturn").expect(200);
            var without = person.form(path + "/overturn")
                    .with("eligible", "yes")
                    .submit()
                    .expect(422);
            assertTrue(mainOf(without).contains("Enter why it is decided so"), mainOf(without));
            var decided = person.follow(person.form(path + "/overturn")
                            .with("eligible", "yes")
                            .with("why", "It improved since that report")
                            .submit()
                            .expect(303))
                    .expect(200);
            assertTrue(mainOf(decided).contains("It improved since that report"), mainOf(decided));
            assertTrue(mainOf(decided).contains("May not apply because of help and protection"), mainOf(decided));
            var late = person.form(second)
                    .with("eligible", "yes")
                    .with("why", "Me too")
                    .submit()
                    .expect(412);
            assertTrue(mainOf(late).contains("Priya Programme Manager (demonstration) overturned it"), mainOf(late));
        });
    }

    @Test
    void nobody_learns_of_anothers_draft_by_any_door() {
        var round = round();
        var lead = server.program("north-tyneside");
        var draft = started(lead, round);
        var id = draft.at("/id").asText();
        write(lead, draft, "Nobody must read this").expect(200);
        var tag = Map.of("If-Match", "\"2-0\"");

        for (var asker : List.of("wigan", "analyst", "programme-manager", "admin", "lga", "north-east")) {
            var program = server.program(asker);
            var person = server.person(asker);
            var mayNot = asker.equals("lga") || asker.equals("north-east") ? 403 : 404;
            for (var door : List.of("", "/eligibility", "/evidence")) {
                assertProblem(program.get(LIST + "/" + id + door), mayNot);
            }
            person.get("/applications/" + id).expect(mayNot);
            for (var act : List.of("submit", "amend", "withdraw", "partnership", "questions/1", "check", "overturn")) {
                assertTrue(person.get("/applications/" + id + "/" + act).status() >= 403, asker + " " + act);
            }
            for (var act : List.of("submit", "amend", "withdraw", "check", "overturn")) {
                var status = program.send("POST", LIST + "/" + id + "/" + act, Map.of("why", "x"), tag)
                        .status();
                assertTrue(status == 403 || status == 404, asker + " " + act + " " + status);
            }
            assertTrue(write(program, draft, "Mine").status() >= 403);
            if (mayNot == 404) {
                var list = program.get(LIST + "?round=" + round).expect(200).json();
                assertEquals(0, list.at("/total").asInt());
                assertFalse(person.get("/applications?round=" + round)
                        .expect(200)
                        .text()
                        .contains(id));
                assertEquals(
                        1,
                        person.get("/applications.csv?round=" + round)
                                .expect(200)
                                .text()
                                .lines()
                                .count());
            } else {
                assertProblem(program.get(LIST), 403);
                person.get("/applications").expect(403);
                person.get("/applications.csv").expect(403);
            }
            assertFalse(person.get("/search?q=Nobody+must+read").text().contains(id));
        }
        for (var asker : List.of("analyst", "admin")) {
            assertEquals(
                    0,
                    server.program(asker)
                            .get("/api/v1/changes/newest?record=application/" + id)
                            .expect(200)
                            .json()
                            .at("/items")
                            .size());
            assertFalse(server.person(asker)
                    .get("/administration/record")
                    .expect(200)
                    .text()
                    .contains(id));
        }
        assertEquals(
                1,
                lead.get(LIST + "?round=" + round)
                        .expect(200)
                        .json()
                        .at("/total")
                        .asInt());
    }

    @Test
    void programs_do_the_same_with_the_version_they_have_seen() {
        var round = round();
        var lead = server.program("north-tyneside");
        assertProblem(lead.post(LIST, Map.of()), 422);
        assertProblem(lead.post(LIST, Map.of("round", "none")), 404);
        assertProblem(manager.post(LIST, Map.of("round", round)), 403);
        var draft = started(lead, round);
        var path = LIST + "/" + draft.at("/id").asText();
        assertProblem(lead.post(LIST, Map.of("round", round)), 409);
        var tag = Map.of("If-Match", lead.get(path).expect(200).header("ETag"));
        assertProblem(lead.put(path + "/text", Map.of("name", "x")), 428);
        assertProblem(lead.send("PUT", path + "/text", Map.of("name", ""), tag), 422);
        assertProblem(lead.send("POST", path + "/submit", Map.of(), tag), 409);
        assertProblem(lead.send("POST", path + "/select", Map.of(), tag), 404);
        write(lead, draft, "Our people").expect(200);
        assertProblem(lead.send("PUT", path + "/text", Map.of("name", "x", "members", List.of("392")), tag), 412);
        assertEquals(
                "ELIGIBLE",
                lead.get(path + "/eligibility")
                        .expect(200)
                        .json()
                        .at("/items/0/verdict")
                        .asText());

        var submitted =
                lead.send("POST", path + "/submit", Map.of(), seen(lead, path)).expect(200);

        assertEquals("SUBMITTED", submitted.json().at("/state").asText());
        assertProblem(lead.send("POST", path + "/withdraw", Map.of("why", ""), seen(lead, path)), 422);
        assertProblem(manager.send("POST", path + "/check", Map.of(), seen(manager, path)), 409);
        assertProblem(manager.post(LIST + "/checks", Map.of("round", round)), 409);
        assertProblem(manager.send("POST", path + "/overturn", Map.of("why", "x"), seen(manager, path)), 422);
        assertProblem(
                manager.send("POST", path + "/overturn", Map.of("eligible", true, "why", "x"), seen(manager, path)),
                409);
        var late = Map.of(
                "round", round, "authority", "359", "until", today.plusDays(2).toString(), "why", "Floods");
        assertProblem(server.program("analyst").post(LIST + "/late-permissions", late), 403);
        manager.post(LIST + "/late-permissions", late).expect(201);
        afterClosing(() -> {
            assertProblem(
                    server.program("north-tyneside").send("POST", path + "/amend", Map.of(), seen(lead, path)), 409);
            var applicant = server.person("wigan");
            for (var page : List.of("/", "/rounds/" + round, "/applications/start/" + round)) {
                assertTrue(
                        mainOf(applicant.get(page).expect(200)).contains("by permission"),
                        page + mainOf(applicant.get(page)));
            }
            var wigan = submitted(server.program("wigan"), round, "359");
            assertTrue(wigan.at("/late").asBoolean());
            var after = mainOf(applicant.get("/applications/" + wigan.at("/id").asText() + "?done=submit"));
            assertTrue(after.contains("You can amend it until the end of"), after);
            var without = mainOf(server.person("north-tyneside").get(path.replace("/api/v1", "") + "?done=submit"));
            assertFalse(without.contains("You can amend it"), without);
            var all = manager.post(LIST + "/checks", Map.of("round", round))
                    .expect(200)
                    .json();
            assertEquals(
                    "1 1 0",
                    all.at("/eligible").asText() + " " + all.at("/ineligible").asText() + " "
                            + all.at("/notKnown").asText());
            var evidence = manager.get(LIST + "/" + wigan.at("/id").asText() + "/evidence")
                    .expect(200)
                    .json();
            var kept = evidence.at("/items/0/explanation");
            var same = manager.get("/api/v1/eligibility/359?rule=2017-10&asAt="
                            + kept.at("/asAt").asText() + "&recordedBy="
                            + kept.at("/recordedBy").asText())
                    .expect(200)
                    .json();
            assertEquals(same, kept);
        });
        assertProblem(manager.get(LIST + "?state=sold"), 422);
    }

    @Test
    void the_pages_hold_in_a_browser(Browser browser) {
        var round = round();
        var path = "/applications/"
                + started(server.program("north-tyneside"), round).at("/id").asText();
        browser.signIn("north-tyneside");
        browser.visit(path);
        browser.check("application-draft");
        browser.visit(path + "/partnership");
        browser.check("application-partnership");
        browser.page().fill("#members", "999");
        browser.page().click("text=Save and continue");
        browser.check("application-partnership-error");
        browser.page().fill("#members", "393");
        browser.page().click("text=Save and continue");
        for (var number : List.of("1", "2")) {
            browser.visit(path + "/questions/" + number);
            browser.check("application-question");
            browser.page().fill("textarea", "Our people");
            browser.page().click("text=Save and continue");
        }
        browser.check("application-complete");
        browser.visit(path + "/submit");
        browser.check("application-check");
        browser.page().click("main >> text=Submit >> nth=-1");
        browser.check("application-submitted");
        for (var page : List.of("/applications", path + "/amend", path + "/withdraw")) {
            browser.visit(page);
            browser.check("application" + page.substring(page.lastIndexOf('/')).replace('/', '-'));
        }
        browser.visit(path + "/withdraw");
        browser.page().click("text=Withdraw it");
        browser.check("application-withdraw-error");
        submitted(server.program("wigan"), round, "359");
        afterClosing(() -> {
            browser.page().context().clearCookies();
            browser.signIn("programme-manager");
            browser.visit("/applications?round=" + round);
            browser.check("application-list-department");
            for (var page : List.of("rule", "late")) {
                browser.visit("/applications/" + page + "/" + round);
                browser.check("application-" + page);
            }
            browser.page().click("text=Let it apply late");
            browser.check("application-late-error");
            browser.visit("/applications/rule/" + round);
            browser.page().click("text=Apply the rule to all >> nth=-1");
            browser.check("application-rule-applied");
            browser.page().click("text=Not eligible (1)");
            browser.page().click("main a:text-is('Wigan')");
            browser.check("application-ineligible");
            browser.page().click("text=Decide on eligibility");
            browser.check("application-overturn");
            browser.page().click("text=Record the decision");
            browser.check("application-overturn-error");
        });
    }

    /** On the day after the round closed; the day is the real one again afterwards. */
    private void afterClosing(Runnable work) {
        var analyst = server.person("analyst");
        var day = today.plusDays(2);
        try {
            analyst.form("/demonstration-day")
                    .with("day-day", String.valueOf(day.getDayOfMonth()))
                    .with("day-month", String.valueOf(day.getMonthValue()))
                    .with("day-year", String.valueOf(day.getYear()))
                    .submit()
                    .expect(303);
            work.run();
        } finally {
            analyst.form("/demonstration-day").with("real", "yes").submit();
        }
    }

    /** Published and open today and tomorrow; the rule is asked by June 2018, when both Tynesides were good. */
    private String round() {
        var number = NAMES.incrementAndGet();
        var programme = OpenRound.programme(manager, "To be applied for " + number, "2018-04-01");
        var line = OpenRound.line(manager, programme, "Partnerships", Map.of("2018-19", "1000.00"), "2018-04-01");
        var terms = OpenRound.terms("A round to apply to " + number, line, "1000.00", today, today.plusDays(1));
        terms.put("eligibilityDay", "2018-06-29");
        terms.put(
                "questions",
                List.of(
                        Map.of("text", "What will you offer to others?", "hint", "In a few words", "mostWords", "5"),
                        Map.of("text", "Who leads it?", "mostWords", "5")));
        return OpenRound.published(manager, terms, today);
    }

    private static JsonNode started(Visitor by, String round) {
        return by.post(LIST, Map.of("round", round)).expect(201).json();
    }

    private static Answer write(Visitor by, JsonNode draft, String answer) {
        return by.send(
                "PUT",
                LIST + "/" + draft.at("/id").asText() + "/text",
                Map.of(
                        "name", draft.at("/name").asText(),
                        "members", List.of(draft.at("/members/0/id").asText()),
                        "answers", Map.of("1", answer, "2", "Somebody")),
                Map.of("If-Match", "\"" + draft.at("/version").asInt() + "-0\""));
    }

    private static JsonNode submitted(Visitor by, String round, String number) {
        var draft = started(by, round);
        assertEquals(number, draft.at("/members/0/dfeNumber").asText());
        write(by, draft, "Our people").expect(200);
        var path = LIST + "/" + draft.at("/id").asText();
        return by.send("POST", path + "/submit", Map.of(), seen(by, path))
                .expect(200)
                .json();
    }

    private static Map<String, String> seen(Visitor by, String path) {
        return Map.of("If-Match", by.get(path).expect(200).header("ETag"));
    }

    private static Answer saved(Visitor by, FilledForm form) {
        return by.follow(form.submit().expect(303)).expect(200);
    }

    private static String pathOf(Answer page) {
        return page.uri().getPath();
    }

    private static String mainOf(Answer page) {
        return page.html().select("main").text();
    }
}
