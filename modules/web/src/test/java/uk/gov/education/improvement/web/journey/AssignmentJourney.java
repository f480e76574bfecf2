package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.web.journey.RestJourney.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many needs matched together: asked for, watched, compared, accepted. Of councils that do not exist. */
@Journey
class AssignmentJourney {
    private static final String LIST = "/api/v1/assignments";
    private static final String PARTNERS = "/api/v1/partners";
    private static final String PARTNER = "985";

    private final RunningServer server;
    private final Visitor manager;

    AssignmentJourney(RunningServer server) {
        this.server = server;
        this.manager = server.program("programme-manager");
    }

    private String raised(String number, String theme, String urgency) {
        return manager.post(
                        "/api/v1/needs",
                        Map.of(
                                "authority",
                                number,
                                "raisedBy",
                                "DEPARTMENT",
                                "title",
                                "Help from a partner",
                                "sought",
                                "Somebody who has done it before",
                                "themes",
                                List.of(theme),
                                "urgency",
                                urgency))
                .expect(201)
                .json()
                .at("/id")
                .asText();
    }

    /** A partner of the year 2025 on, with days of a theme, and two councils that need somebody. */
    private void funded(String theme, int days) {
        Nowhere.bring(server, PARTNER, "Givershire");
        Nowhere.bring(server, "986", "Needshire");
        Nowhere.bring(server, "987", "Waitshire");
        var brought = Imported.by(
                        server.program("analyst"),
                        "kind=partners",
                        BodyPublishers.ofString("dfe_number,cohort,role,start,end,jointly_with,confidence,source\n"
                                + PARTNER + ",PiP-2,partner,2025-05-01,2099,,sourced,a journey\n"))
                .expect(200);
        assertEquals(0, brought.json().at("/result/refused").asInt(), brought.toString());
        var partner = PARTNERS + "/"
                + manager.get(PARTNERS + "?authority=" + PARTNER)
                        .expect(200)
                        .json()
                        .at("/items/0/id")
                        .asText();
        manager.send(
                        "POST",
                        partner + "/funded-days",
                        Map.of("theme", theme, "year", year(), "days", String.valueOf(days), "source", "Its agreement"),
                        OpenRound.seen(manager, partner))
                .expect(200);
    }

    private static String year() {
        var today = LocalDate.now();
        var begins = today.getMonthValue() < 4 ? today.getYear() - 1 : today.getYear();
        return begins + "-" + String.valueOf(begins + 1).substring(2);
    }

    @Test
    void a_person_asks_watches_compares_and_accepts_on_pages(Browser browser) {
        funded("DOMESTIC_ABUSE", 12);
        var urgent = raised("986", "DOMESTIC_ABUSE", "URGENT");
        raised("987", "DOMESTIC_ABUSE", "PLANNED");
        var person = server.person("programme-manager");

        assertTrue(person.get("/needs").html().select("a[href=/assignments]").size() == 1);
        var wrong = person.form("/assignments/new")
                .with("days", "none")
                .with("seconds", "600")
                .submit()
                .expect(422);
        assertTrue(mainOf(wrong).contains("Enter whole seconds from 1 to 60"), mainOf(wrong));
        assertTrue(mainOf(wrong).contains("Enter days in whole or half numbers"), mainOf(wrong));
        var begun = person.follow(person.form("/assignments/new")
                .with("themes", "DOMESTIC_ABUSE")
                .with("regions", "LONDON")
                .submit()
                .expect(303));
        var path = begun.uri().getPath();
        var ended = Waiting.until(
                "the run is worked out",
                Duration.ofSeconds(60),
                () -> person.get(path).expect(200),
                page -> page.header("Refresh").isEmpty());

        assertTrue(mainOf(ended).contains("Worked out"), mainOf(ended));
        assertTrue(mainOf(ended).contains("Givershire"), mainOf(ended));
        assertTrue(mainOf(ended).contains("Nobody is chosen yet"), mainOf(ended));
        assertTrue(mainOf(ended).contains("its days are reckoned for Needshire"), mainOf(ended));
        assertTrue(mainOf(ended).contains("; what was chosen then brought 0."), mainOf(ended));
        assertTrue(mainOf(ended).contains("Worked out from What was recorded by "), mainOf(ended));
        browser.signIn("programme-manager");
        browser.visit("/assignments/new");
        browser.check("assignment-form");
        browser.visit("/assignments");
        browser.check("assignments");
        browser.visit(path);
        browser.check("assignment");

        var nothing = person.form(ended).with("step", "accept").submit().expect(422);
        assertTrue(mainOf(nothing).contains("Select at least one need"), mainOf(nothing));
        var check = person.form(ended)
                .with("needs", urgent)
                .with("step", "accept")
                .submit()
                .expect(200);
        assertTrue(mainOf(check).contains("Needshire: Help from a partner"), mainOf(check));
        assertFalse(mainOf(check).contains("Waitshire"), mainOf(check));
        var accepted = person.follow(
                person.form(check).with("step", "confirm").submit().expect(303));
        assertTrue(mainOf(accepted).contains("1 provider is chosen."), mainOf(accepted));
        assertEquals(
                1, accepted.html().select(".govuk-notification-banner--success").size());
        assertTrue(accepted.html().select("main a[href^=/engagements/]").size() == 1);
        browser.visit(path);
        browser.check("assignment-accepted");
        var again = person.form(check).with("step", "confirm").submit().expect(303);
        assertTrue(
                mainOf(person.follow(again)).contains("had been accepted before, and are passed over"),
                mainOf(person.follow(again)));
    }

    @Test
    void what_is_ticked_is_kept_in_another_run() {
        funded("CHILD_PROTECTION", 10);
        raised("986", "CHILD_PROTECTION", "URGENT");
        var planned = raised("987", "CHILD_PROTECTION", "PLANNED");
        var person = server.person("programme-manager");
        var first = ran(Map.of("themes", List.of("CHILD_PROTECTION"), "regions", List.of("London")));
        var page = person.get("/assignments/" + first.at("/id").asText()).expect(200);

        var begun = person.form(page)
                .with("needs", proposal(first, 0).at("/needId").asText())
                .with("step", "again")
                .submit()
                .expect(303);
        var again = ended(begun.location().getPath().replace("/assignments/", ""));

        assertTrue(proposal(again, 0).at("/pinned").asBoolean(), again.toString());
        assertEquals(1, again.at("/asked/pins").size(), again.toString());
        assertEquals(planned, proposal(again, 1).at("/needId").asText());
    }

    @Test
    void a_pin_that_cannot_be_kept_is_named_on_the_page() {
        var run = ran(Map.of(
                "themes",
                List.of("QUALITY"),
                "regions",
                List.of("East Midlands"),
                "pins",
                List.of(Map.of("need", "no-need", "partner", "nobody"))));

        assertEquals(1, run.at("/result/unkept").size(), run.toString());
        var page = server.person("programme-manager")
                .get("/assignments/" + run.at("/id").asText())
                .expect(200);
        assertTrue(mainOf(page).contains("Settled on by hand, and not kept"), mainOf(page));
        assertTrue(mainOf(page).contains("Need “no-need” takes no part"), mainOf(page));
    }

    @Test
    void over_rest_two_who_accept_at_the_same_moment_choose_each_provider_once() {
        funded("FRONT_DOOR", 40);
        var needs = List.of(raised("986", "FRONT_DOOR", "SOON"), raised("987", "FRONT_DOOR", "SOON"));
        var run = ran(Map.of("themes", List.of("FRONT_DOOR"), "regions", List.of("London"), "days", "10", "seed", "3"));
        var accept = LIST + "/" + run.at("/id").asText() + "/accept";
        assertEquals(2, run.at("/result/byUrgency/1/proposed").asInt(), run.toString());

        var both = Stream.of("programme-manager", "analyst")
                .map(who ->
                        CompletableFuture.supplyAsync(() -> server.program(who).post(accept, Map.of("needs", needs))))
                .toList();
        var answers = both.stream().map(CompletableFuture::join).toList();

        answers.forEach(answer -> answer.expect(200));
        for (var number : List.of("986", "987")) {
            var live = manager.get("/api/v1/engagements?recipient=" + number + "&theme=FRONT_DOOR")
                    .expect(200)
                    .json();
            assertEquals(1, live.at("/total").asInt(), live.toString());
        }
        answers.forEach(answer -> {
            assertTrue(answer.json().at("/needs/0/answer/engagementId").isTextual(), answer.toString());
            assertTrue(answer.json().at("/needs/1/answer/engagementId").isTextual(), answer.toString());
        });
        assertEquals(
                List.of(0, 2),
                answers.stream()
                        .map(answer -> answer.json().at("/passedOver").size())
                        .sorted()
                        .toList());
    }

    @Test
    void nobody_but_the_department_asks_sees_and_accepts_and_what_is_wrong_is_said() {
        var run = ran(Map.of("themes", List.of("QUALITY"), "regions", List.of("East Midlands")));
        var one = LIST + "/" + run.at("/id").asText();

        assertEquals(0, run.at("/result/needs").asInt());
        for (var nobody : List.of("lead-394", "wigan", "lga", "north-east")) {
            assertProblem(server.program(nobody).get(LIST), 403);
            assertProblem(server.program(nobody).get(one), 403);
            assertProblem(server.program(nobody).post(LIST, Map.of()), 403);
            assertProblem(server.program(nobody).post(one + "/accept", Map.of()), 403);
            server.person(nobody).get("/assignments").expect(403);
            server.person(nobody).get("/assignments/new").expect(403);
            assertTrue(server.person(nobody)
                    .get("/")
                    .html()
                    .select("a[href=/assignments]")
                    .isEmpty());
        }
        assertProblem(manager.get(LIST + "/none"), 404);
        assertProblem(manager.post(LIST, Map.of("themes", List.of("Juggling"))), 422);
        assertProblem(manager.post(LIST, Map.of("days", "0", "seconds", "0")), 422);
        var nothing = Collections.singletonList(null);
        for (var field : List.of("pins", "themes", "regions")) {
            var wrong = manager.post(LIST, Map.of(field, nothing));
            assertProblem(wrong, 422);
            assertTrue(wrong.json().at("/errors/0/pointer").asText().endsWith("/" + field), wrong.toString());
        }
        assertProblem(manager.post(one + "/accept", Map.of("needs", Arrays.asList("x", null))), 422);
        assertProblem(manager.post(LIST + "/none/accept", Map.of("needs", List.of("any"))), 404);
        assertProblem(manager.post(one + "/accept", Map.of("needs", List.of())), 422);
        assertTrue(manager.get(LIST).expect(200).text().contains(run.at("/id").asText()));
    }

    private JsonNode ran(Map<String, Object> asked) {
        var begun = manager.post(LIST, asked).expect(202);
        assertTrue(begun.location().getPath().endsWith(begun.json().at("/id").asText()), begun.toString());
        return ended(begun.json().at("/id").asText());
    }

    private JsonNode ended(String id) {
        return Waiting.until(
                "the run is worked out",
                Duration.ofSeconds(60),
                () -> manager.get(LIST + "/" + id).expect(200).json(),
                run -> List.of("DONE", "FAILED", "REFUSED")
                        .contains(run.at("/state").asText()));
    }

    private static JsonNode proposal(JsonNode run, int place) {
        assertEquals("DONE", run.at("/state").asText(), run.toString());
        return run.at("/needs/" + place + "/proposal");
    }

    private static String mainOf(Answer page) {
        return page.html().select("main").text();
    }
}
