package uk.gov.education.improvement.web.journey;

import java.net.http.HttpRequest.BodyPublisher;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Brings a file over REST and waits until its import has ended. */
final class Imported {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final List<String> ENDED = List.of("DONE", "REFUSED", "FAILED");

    private Imported() {}

    /** What came of it, or the problem when the file was not taken at all. */
    static Answer by(Visitor who, String parameters, BodyPublisher file) {
        var submitted = submit(who, parameters, file);
        return submitted.status() == 202 ? ended(who, submitted.json().at("/id").asText()) : submitted;
    }

    static Answer submit(Visitor who, String parameters, BodyPublisher file) {
        return who.send("POST", "/api/v1/imports?" + parameters, Map.of("Content-Type", "text/csv"), file);
    }

    static Answer ended(Visitor who, String id) {
        return Waiting.until(
                "import " + id + " has ended",
                LONGEST,
                () -> who.get("/api/v1/imports/" + id).expect(200),
                seen -> ENDED.contains(seen.json().at("/state").asText()));
    }
}
