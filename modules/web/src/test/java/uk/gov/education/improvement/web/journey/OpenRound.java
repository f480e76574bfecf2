package uk.gov.education.improvement.web.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Programmes, budget lines, rounds and applications as programs make them, for journeys that begin with them. */
final class OpenRound {
    static final String APPLICATIONS = "/api/v1/applications";
    static final String ROUNDS = "/api/v1/rounds";

    private static final Map<String, String> WHY = Map.of("why", "a reason", "source", "a letter");

    private OpenRound() {}

    static String programme(Visitor manager, String name, String announced) {
        return manager.post(
                        "/api/v1/programmes",
                        Map.of("name", name, "announced", announced, "source", "Department, " + announced))
                .expect(201)
                .json()
                .at("/id")
                .asText();
    }

    static String line(Visitor manager, String programme, String name, Map<String, String> amounts, String day) {
        return manager.post(
                        "/api/v1/programmes/" + programme + "/lines",
                        with(Map.of("name", name, "purpose", "Support for others", "amounts", amounts), day))
                .expect(201)
                .json()
                .at("/id")
                .asText();
    }

    /** All that a round must say, with two questions, two criteria and two assessors. */
    static Map<String, Object> terms(String name, String line, String money, LocalDate opens, LocalDate closes) {
        var terms = new HashMap<String, Object>(Map.of(
                "name",
                name,
                "purpose",
                "Partners who help others",
                "lineId",
                line,
                "money",
                money,
                "places",
                "8",
                "rule",
                "2017-10",
                "eligibilityDay",
                closes.toString(),
                "opens",
                opens.toString(),
                "closes",
                closes.toString(),
                "decides",
                closes.plusDays(30).toString()));
        terms.put("assessors", "2");
        terms.put("tieBreak", "HEAVIEST_CRITERION");
        terms.put(
                "criteria",
                List.of(
                        Map.of("name", "What is offered", "weight", "60", "highest", "5"),
                        Map.of("name", "How others were helped before", "weight", "40", "highest", "5")));
        terms.put(
                "questions",
                List.of(
                        Map.of("text", "What will you offer to others?", "hint", "In a few words", "mostWords", "50"),
                        Map.of("text", "Who leads it?", "mostWords", "10")));
        return terms;
    }

    /** @return our id of it */
    static String published(Visitor manager, Map<String, Object> terms, LocalDate on) {
        var id = manager.post(ROUNDS, terms).expect(201).json().at("/id").asText();
        act(manager, ROUNDS + "/" + id, "publish", with(Map.of(), on.toString()))
                .expect(200);
        return id;
    }

    static JsonNode submitted(Visitor lead, String round, String name, List<String> others) {
        var draft = lead.post(APPLICATIONS, Map.of("round", round)).expect(201).json();
        var path = APPLICATIONS + "/" + draft.at("/id").asText();
        var members = new ArrayList<>(List.of(draft.at("/members/0/id").asText()));
        members.addAll(others);
        lead.send(
                        "PUT",
                        path + "/text",
                        Map.of(
                                "name",
                                name.isEmpty() ? draft.at("/name").asText() : name,
                                "members",
                                members,
                                "answers",
                                Map.of("1", "Days of our best people", "2", "The director")),
                        seen(lead, path))
                .expect(200);
        return act(lead, path, "submit", Map.of()).expect(200).json();
    }

    static Answer act(Visitor by, String path, String act, Map<String, ?> body) {
        return by.send("POST", path + "/" + act, body, seen(by, path));
    }

    static Map<String, String> seen(Visitor by, String path) {
        return Map.of("If-Match", by.get(path).expect(200).header("ETag"));
    }

    /** With when, why, and who says so. */
    static Map<String, Object> with(Map<String, ?> body, String day) {
        var all = new HashMap<String, Object>(body);
        all.putAll(WHY);
        all.put("effective", day);
        return all;
    }
}
