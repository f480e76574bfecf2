package uk.gov.education.improvement.web.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A round that authorities apply to over REST, for journeys about what comes after. */
final class Applying {
    static final String APPLICATIONS = OpenRound.APPLICATIONS;

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final RunningServer server;
    private final Visitor manager;
    private final LocalDate today;

    Applying(RunningServer server) {
        this.server = server;
        this.manager = server.program("programme-manager");
        this.today = LocalDate.parse(
                manager.get(APPLICATIONS).expect(200).json().at("/asAt").asText());
    }

    /**
     * Published and open today and tomorrow; scored by two, for practice and reach. The rule is asked by June 2018, when North
     * Tyneside was good and a part of Wigan was not.
     */
    String round() {
        var number = NAMES.incrementAndGet();
        var programme = OpenRound.programme(manager, "To be scored for " + number, "2018-04-01");
        var line = OpenRound.line(manager, programme, "Partnerships", Map.of("2018-19", "1000.00"), "2018-04-01");
        var terms = OpenRound.terms("A round that is scored " + number, line, "1000.00", today, today.plusDays(1));
        terms.put("places", "1");
        terms.put("eligibilityDay", "2018-06-29");
        terms.put("tieBreak", "HANDED_IN_FIRST");
        terms.put(
                "criteria",
                List.of(
                        Map.of("name", "Practice", "about", "How good it is", "weight", "60", "highest", "5"),
                        Map.of("name", "Reach", "about", "", "weight", "40", "highest", "10")));
        terms.put(
                "questions",
                List.of(Map.of("text", "What will you offer to others?", "hint", "In a few words", "mostWords", "20")));
        return OpenRound.published(manager, terms, today);
    }

    /** The id of an application of the own authority alone. */
    String submitted(String lead, String round, String answer) {
        var by = server.program(lead);
        var draft = by.post(APPLICATIONS, Map.of("round", round)).expect(201).json();
        var path = APPLICATIONS + "/" + draft.at("/id").asText();
        by.send(
                        "PUT",
                        path + "/text",
                        Map.of(
                                "name", draft.at("/name").asText(),
                                "members", List.of(draft.at("/members/0/id").asText()),
                                "answers", Map.of("1", answer)),
                        OpenRound.seen(by, path))
                .expect(200);
        by.send("POST", path + "/submit", Map.of(), OpenRound.seen(by, path)).expect(200);
        return draft.at("/id").asText();
    }

    /** The rule is applied to all of a round, and a person decides for those that it finds ineligible. */
    void eligible(String round, String... overturned) {
        manager.post(APPLICATIONS + "/checks", Map.of("round", round)).expect(200);
        for (var id : overturned) {
            var path = APPLICATIONS + "/" + id;
            manager.send(
                            "POST",
                            path + "/overturn",
                            Map.of("eligible", true, "why", "It improved"),
                            OpenRound.seen(manager, path))
                    .expect(200);
        }
    }

    /** On the day after the round closed; the day is the real one again afterwards. */
    void afterClosing(Runnable work) {
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
}
