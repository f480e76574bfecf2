package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who could help with a need: ranked with reasons, left out by a rule, and chosen by a person. */
@Journey
class MatchingJourney {
    private final RunningServer server;

    MatchingJourney(RunningServer server) {
        this.server = server;
    }

    private String raised(String theme) {
        return server.program("lead-394")
                .post(
                        "/api/v1/needs",
                        Map.of(
                                "authority",
                                "394",
                                "raisedBy",
                                "AUTHORITY",
                                "title",
                                "Help by who has done it",
                                "sought",
                                "Somebody who has done it before",
                                "themes",
                                List.of(theme),
                                "urgency",
                                "SOON"))
                .expect(201)
                .json()
                .at("/id")
                .asText();
    }

    @Test
    void every_provider_is_ranked_with_reasons_or_left_out_by_a_rule() {
        var matches = "/api/v1/needs/" + raised("ADOLESCENTS") + "/matches";

        var answer = server.program("analyst").get(matches).expect(200).json();

        assertTrue(answer.at("/ranked").size() > 0, answer.toString());
        answer.at("/ranked").forEach(one -> assertEquals(5, one.at("/reasons").size(), one.toString()));
        answer.at("/leftOut")
                .forEach(one -> assertFalse(one.at("/words").asText().isBlank(), one.toString()));
        assertEquals(
                100,
                answer.at("/weights/STRENGTH").asInt()
                        + answer.at("/weights/DAYS").asInt()
                        + answer.at("/weights/NEARNESS").asInt()
                        + answer.at("/weights/LIKENESS").asInt()
                        + answer.at("/weights/PAST_WORK").asInt());
    }

    @Test
    void nobody_but_the_department_sees_how_providers_rank() {
        var need = raised("CARE_LEAVERS");

        for (var nobody : List.of("lead-394", "wigan", "lga")) {
            server.program(nobody).get("/api/v1/needs/" + need + "/matches").expect(403);
            server.person(nobody).get("/needs/" + need + "/matches").expect(403);
        }
        server.program("analyst").get("/api/v1/needs/none-such/matches").expect(404);
    }

    @Test
    void from_the_need_a_person_finds_who_could_help_and_chooses(Browser browser) {
        var need = raised("CARE_LEAVERS");
        var manager = server.person("programme-manager");

        var page = manager.get("/needs/" + need + "/matches").expect(200);

        var words = page.html().text();
        assertTrue(words.contains("Who is there already"), words);
        assertTrue(words.contains("of 100"), words);
        assertTrue(words.contains("Left out"), words);
        browser.signIn("programme-manager");
        browser.visit("/needs/" + need + "/matches");
        browser.check("matches");
        var chosen = manager.follow(manager.form("/engagements/choose/" + need + "?kind=LGA")
                .with("why", "It has worked with all of them")
                .submit()
                .expect(303));
        assertTrue(
                chosen.html().text().contains("Support of Sunderland by Local Government Association"),
                chosen.html().text());
        var after =
                manager.get("/needs/" + need + "/matches").expect(200).html().text();
        assertTrue(after.contains("It supports Sunderland already: Care leavers"), after);
    }
}
