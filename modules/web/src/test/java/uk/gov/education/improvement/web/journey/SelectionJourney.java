package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.web.journey.Applying.APPLICATIONS;
import static uk.gov.education.improvement.web.journey.OpenRound.seen;
import static uk.gov.education.improvement.web.journey.RestJourney.assertProblem;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Selection, from scores to letters: nobody but the department learns what is decided before it is published. */
@Journey
class SelectionJourney {
    private static final Map<String, String> TAG = Map.of("If-Match", "\"2-0\"");

    private final RunningServer server;
    private Applying applying;
    private Visitor manager;
    private String round;
    private String rest;
    private String northTyneside;
    private String wigan;

    SelectionJourney(RunningServer server) {
        this.server = server;
    }

    @BeforeEach
    void open_a_round_and_apply() {
        applying = new Applying(server);
        manager = server.program("programme-manager");
        round = applying.round();
        rest = "/api/v1/rounds/" + round;
        northTyneside = applying.submitted("north-tyneside", round, "Days of our best people");
        wigan = applying.submitted("wigan", round, "The Deal");
        manager.post(rest + "/assessors", Map.of("signIn", "assessor", "name", "Asha", "region", ""))
                .expect(201);
        manager.post(rest + "/assessors", Map.of("signIn", "second-assessor", "name", "Bilal", "region", ""))
                .expect(201);
    }

    @Test
    void programs_rank_moderate_decide_publish_and_select_from_the_reserve_list() {
        applying.afterClosing(() -> {
            var waiting = scored();
            assertEquals(1, waiting, "while one waits, the other is ranked");
            var ranking = manager.get(rest + "/ranking").expect(200).json();
            assertEquals(northTyneside, ranking.at("/items/0/applicationId").asText());
            assertEquals("92.00", ranking.at("/items/0/total").asText());
            assertEquals(
                    "Weighted totals",
                    manager.get(rest + "/assessor-agreement")
                            .expect(200)
                            .json()
                            .at("/items/2/about")
                            .asText());
            unseen();

            var score = rest + "/moderations/" + wigan + "/1";
            var set = Map.of("points", "3", "why", "The panel agreed");
            assertProblem(manager.put(score, set), 428);
            var before = seen(manager, rest + "/ranking/" + wigan);
            assertProblem(manager.send("PUT", score, Map.of("points", "9", "why", "Too good"), before), 422);
            assertProblem(manager.send("PUT", rest + "/moderations/" + wigan + "/7", set, before), 404);
            assertEquals(
                    "68.00",
                    manager.send("PUT", score, set, before)
                            .expect(200)
                            .json()
                            .at("/ranked/total")
                            .asText());
            assertProblem(manager.send("PUT", score, set, before), 412);

            assertProblem(manager.post(rest + "/decide", decision("SELECTED", "", "DECLINED")), 428);
            var round = seen(manager, rest);
            assertProblem(manager.send("POST", rest + "/decide", decision("SELECTED", "", "SELECTED"), round), 409);
            var unreasoned = assertProblem(
                    manager.send("POST", rest + "/decide", decision("DECLINED", "", "SELECTED"), round), 422);
            assertEquals(2, unreasoned.json().at("/errors").size(), unreasoned.text());
            assertProblem(
                    manager.send(
                            "POST",
                            rest + "/decide",
                            Map.of(
                                    "effective",
                                    day(),
                                    "why",
                                    "They offer most",
                                    "source",
                                    "The minister’s letter",
                                    "outcomes",
                                    List.of(Map.of("application", wigan, "outcome", "DECLINED"))),
                            round),
                    409);
            var decided = manager.send("POST", rest + "/decide", decision("SELECTED", "", "RESERVE"), round)
                    .expect(200);
            assertEquals("DECIDED", decided.json().at("/stage").asText());
            var second = assertProblem(
                    manager.send("POST", rest + "/decide", decision("DECLINED", "", "DECLINED"), round), 412);
            assertTrue(second.text().contains("decided it on"), second.text());
            unseen();
            assertEquals(
                    "SELECTED",
                    manager.get(APPLICATIONS + "/" + northTyneside + "/letter")
                            .expect(200)
                            .json()
                            .at("/outcome")
                            .asText());

            assertProblem(manager.post(rest + "/conclude", move()), 428);
            manager.send("POST", rest + "/conclude", move(), seen(manager, rest))
                    .expect(200);
            var letter = server.program("wigan")
                    .get(APPLICATIONS + "/" + wigan + "/letter")
                    .expect(200)
                    .json();
            assertEquals("RESERVE", letter.at("/outcome").asText());
            assertEquals("68.00", letter.at("/total").asText());
            assertFalse(letter.toString().contains("Asha"), letter::toString);
            assertFalse(letter.toString().contains("92.00"), letter::toString);
            assertProblem(server.program("wigan").get(APPLICATIONS + "/" + northTyneside + "/letter"), 404);
            assertProblem(server.program("lga").get(APPLICATIONS + "/" + wigan + "/letter"), 403);
            assertEquals(
                    2,
                    server.program("lga")
                            .get(rest + "/outcome")
                            .expect(200)
                            .json()
                            .at("/items")
                            .size());

            var promotion = APPLICATIONS + "/" + wigan + "/promote";
            assertProblem(manager.post(promotion, move()), 428);
            assertProblem(manager.send("POST", promotion, move(), seen(manager, APPLICATIONS + "/" + wigan)), 409);
            var lead = server.program("north-tyneside");
            var own = APPLICATIONS + "/" + northTyneside;
            lead.send("POST", own + "/withdraw", Map.of("why", "We have too few people"), seen(lead, own))
                    .expect(200);
            manager.send("POST", promotion, move(), seen(manager, APPLICATIONS + "/" + wigan))
                    .expect(200);
            assertEquals(
                    "SELECTED",
                    server.program("wigan")
                            .get(APPLICATIONS + "/" + wigan)
                            .expect(200)
                            .json()
                            .at("/state")
                            .asText());
            assertProblem(manager.send("POST", APPLICATIONS + "/none/promote", move(), TAG), 404);
        });
    }

    @Test
    void a_programme_manager_goes_from_the_ranking_to_letters_by_pages(Browser browser) {
        applying.afterClosing(() -> {
            browser.signIn("programme-manager");
            browser.visit("/rounds/" + round + "/ranking");
            assertEquals(List.of("2 applications wait to be found eligible or not"), waits(browser));
            assigned();
            score("assessor", northTyneside, 5);
            browser.visit("/rounds/" + round + "/ranking");
            browser.check("selection-ranking-waits");
            assertEquals(List.of("3 score sheets are still to be handed in"), waits(browser));
            assertEquals(0, browser.page().locator("#reserves").count(), "a button that would be refused");
            browser.page().click("main >> text=3 score sheets are still to be handed in");
            assertTrue(browser.page().textContent("h1").contains("Assessors of"));
            score("second-assessor", northTyneside, 5);
            score("assessor", wigan, 5);
            score("second-assessor", wigan, 2);
            browser.visit("/rounds/" + round + "/ranking");
            browser.check("selection-ranking");
            assertEquals(List.of(), waits(browser));
            browser.page().click("main >> text=Wigan");
            browser.check("selection-scores");
            browser.page().click("main >> text=Set the score >> nth=0");
            browser.check("selection-moderate");
            browser.page().fill("#points", "9");
            browser.page().click("main >> button:has-text('Set the score')");
            browser.check("selection-moderate-error");
            browser.page().fill("#points", "3");
            browser.page().fill("#why", "The panel agreed");
            browser.page().click("main >> button:has-text('Set the score')");
            browser.check("selection-moderated");
            browser.visit("/rounds/" + round);
            browser.check("selection-round-closed");
            browser.page().click("main >> text=Record the decision of this round");
            browser.page().fill("#reserves", "1");
            browser.page().click("main >> button:has-text('Record the decision')");
            browser.check("selection-decision");
            browser.page().fill("#effective", day());
            browser.page().fill("#why", "They offer most to others");
            browser.page().fill("#source", "The minister’s letter");
            browser.page().click("main >> button:has-text('Continue')");
            browser.page().click("main >> button:has-text('Record the decision')");
            browser.check("selection-decision-error");
            browser.page().fill("[name='why/" + wigan + "']", "It improved since its report");
            browser.page().click("main >> button:has-text('Continue')");
            browser.check("selection-decision-check");
            browser.page().click("main >> button:has-text('Record the decision')");
            browser.check("selection-decided");
            browser.visit("/applications/" + wigan + "/letter");
            browser.check("selection-letter-unpublished");
            browser.visit("/rounds/" + round + "/publish-outcome");
            browser.check("selection-publish");
            browser.page().fill("#effective", day());
            browser.page().fill("#why", "The outcome is announced");
            browser.page().fill("#source", "The department’s site");
            browser.page().click("main >> button:has-text('Continue')");
            browser.check("selection-publish-check");
            browser.page().click("main >> button:has-text('Publish the outcome')");
            browser.check("selection-published");
            browser.visit("/applications/" + wigan);
            browser.check("selection-no-place-free");
            assertEquals(
                    0,
                    browser.page()
                            .locator("main >> text=Select from the reserve list")
                            .count());
            assertTrue(browser.page().textContent(".govuk-inset-text").contains("No place is free"));
            browser.page().click("main >> text=Who is selected");
            assertTrue(browser.page().textContent("#outcome").contains("Selected"));
            var lead = server.program("north-tyneside");
            var own = APPLICATIONS + "/" + northTyneside;
            lead.send("POST", own + "/withdraw", Map.of("why", "We have too few people"), seen(lead, own))
                    .expect(200);
            browser.visit("/rounds/" + round);
            assertFalse(browser.page().textContent("main").contains("North Tyneside"), "who withdrew");
            browser.visit("/applications/" + wigan);
            browser.page().click("main >> text=Select from the reserve list");
            browser.check("selection-promote");
            browser.page().context().clearCookies();
            browser.signIn("wigan");
            browser.visit("/applications/" + wigan);
            browser.check("selection-application");
            browser.page().click("main >> text=Letter about the outcome");
            browser.check("selection-letter");
            assertTrue(browser.page()
                    .textContent("main")
                    .contains("Your application is on the reserve list, at place 1."));
            browser.visit("/rounds/" + round);
            browser.check("selection-round-applicant");
            var csv = server.person("programme-manager").get("/rounds/" + round + "/ranking.csv");
            assertTrue(csv.expect(200).text().contains("Reserve list, place 1"), csv::text);
        });
    }

    /** Nobody learns of a ranking, a score or a decision by any door. */
    private void unseen() {
        for (var asker : List.of("north-tyneside", "wigan", "lga", "north-east", "assessor", "second-assessor")) {
            var program = server.program(asker);
            var person = server.person(asker);
            for (var door : List.of("/ranking", "/ranking/" + wigan, "/assessor-agreement")) {
                assertProblem(program.get(rest + door), 403);
            }
            assertProblem(
                    program.send("PUT", rest + "/moderations/" + wigan + "/1", Map.of("points", "1", "why", "x"), TAG),
                    403);
            assertProblem(program.send("POST", rest + "/decide", decision("SELECTED", "", "DECLINED"), TAG), 403);
            assertProblem(program.send("POST", rest + "/conclude", move(), TAG), 403);
            assertProblem(program.send("POST", APPLICATIONS + "/" + wigan + "/promote", move(), TAG), 403);
            for (var page : List.of(
                    "/ranking",
                    "/ranking.csv",
                    "/ranking/" + wigan,
                    "/ranking/" + wigan + "/1",
                    "/decision",
                    "/publish-outcome")) {
                person.get("/rounds/" + round + page).expect(403);
            }
            person.get("/applications/" + wigan + "/promote").expect(403);
            person.get("/administration/record").expect(403);
            var letter = asker.equals("wigan") || asker.equals("north-tyneside") ? 404 : 403;
            assertProblem(program.get(APPLICATIONS + "/" + wigan + "/letter"), letter);
            person.get("/applications/" + wigan + "/letter").expect(letter);
            assertEquals(
                    0,
                    program.get(rest + "/outcome")
                            .expect(200)
                            .json()
                            .at("/total")
                            .asInt());
            var seen = person.get("/rounds/" + round)
                    .expect(200)
                    .html()
                    .select("main")
                    .text();
            assertFalse(seen.contains("North Tyneside"), seen);
            assertFalse(seen.contains("minister"), seen);
            assertFalse(person.get("/search?q=minister").text().contains(round), asker);
        }
    }

    /** How many were ranked when only one application had all its scores. */
    private int scored() {
        assigned();
        score("assessor", northTyneside, 5);
        score("second-assessor", northTyneside, 5);
        score("assessor", wigan, 5);
        var ranked = 0;
        for (var row : manager.get(rest + "/ranking").expect(200).json().at("/items")) {
            ranked += row.hasNonNull("place") ? 1 : 0;
        }
        score("second-assessor", wigan, 2);
        return ranked;
    }

    private void assigned() {
        applying.eligible(round, wigan);
        manager.post(rest + "/assessors/assign", Map.of()).expect(200);
    }

    /** What the page says has to come first. */
    private static List<String> waits(Browser browser) {
        return browser.page().locator(".govuk-inset-text a").allTextContents();
    }

    private void score(String assessor, String application, int practice) {
        var by = server.program(assessor);
        var sheet = "";
        for (var one :
                by.get("/api/v1/score-sheets?round=" + round).expect(200).json().at("/items")) {
            if (one.at("/applicationId").asText().equals(application)) {
                sheet = "/api/v1/score-sheets/" + one.at("/id").asText();
            }
        }
        var scores = Map.of(
                "1",
                Map.of("points", practice, "reason", "Steady"),
                "2",
                Map.of("points", 8, "reason", "Far and wide"));
        by.send("PUT", sheet + "/scores", Map.of("scores", scores), seen(by, sheet))
                .expect(200);
        by.send("POST", sheet + "/hand-in", Map.of(), seen(by, sheet)).expect(200);
    }

    private Map<String, Object> decision(String first, String why, String second) {
        return Map.of(
                "effective",
                day(),
                "why",
                "They offer most to others",
                "source",
                "The minister’s letter",
                "outcomes",
                List.of(
                        Map.of("application", northTyneside, "outcome", first, "why", why),
                        second.equals("RESERVE")
                                ? Map.of(
                                        "application",
                                        wigan,
                                        "outcome",
                                        second,
                                        "reserve",
                                        1,
                                        "why",
                                        "It improved since its report")
                                : Map.of("application", wigan, "outcome", second)));
    }

    private Map<String, String> move() {
        return Map.of("effective", day(), "why", "It is announced", "source", "The department’s site");
    }

    /** The day after the closing. */
    private String day() {
        return LocalDate.parse(
                        manager.get(APPLICATIONS).expect(200).json().at("/asAt").asText())
                .toString();
    }
}
