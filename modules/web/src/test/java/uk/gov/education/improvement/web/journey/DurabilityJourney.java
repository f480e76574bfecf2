package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What was acknowledged is there, and what is there was done wholly, however often the machine fails. */
@Journey(apart = true)
class DurabilityJourney {
    private static final int KILLS = 4;
    private static final int WRITERS = 6;
    private static final int ROWS = 6_000;

    private final RunningServer server;
    private final Visitor analyst;

    /** Versions by id, as the server has acknowledged them. */
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    /** Records whose last change was under way when the server died: it may have been done, or not. */
    private final Set<String> doubtful = ConcurrentHashMap.newKeySet();

    private final AtomicInteger days = new AtomicInteger();

    DurabilityJourney(RunningServer server) {
        this.server = server;
        this.analyst = server.program("analyst");
    }

    @Test
    void every_acknowledged_write_outlives_one_power_cut_after_another() throws Exception {
        var atFirst = verified();
        var others = drafts().keySet();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (var kill = 1; kill <= KILLS; kill++) {
                var wanted = acknowledgements() + 40 + 17 * kill;
                var writers = new ArrayList<Future<?>>();
                for (var writer = 0; writer < WRITERS; writer++) {
                    var authority = Integer.toString(202 + writer);
                    writers.add(threads.submit(() -> writeUntilTheServerDies(authority)));
                }
                Waiting.until(
                        wanted + " acknowledgements",
                        Duration.ofMinutes(1),
                        this::acknowledgements,
                        seen -> seen >= wanted);

                server.kill();
                for (var writer : writers) {
                    writer.get();
                }
                server.restart();

                var changes = verified() - atFirst;
                var found = drafts();
                found.keySet().removeAll(others);
                acknowledged.forEach((id, version) -> {
                    var there = found.getOrDefault(id, 0);
                    assertTrue(
                            there == version || doubtful.contains(id) && there == version + 1,
                            id + " was acknowledged as " + version + " and is " + there);
                });
                assertEquals(
                        found.values().stream().mapToLong(Integer::longValue).sum(),
                        changes,
                        "each change of a record has its line in the record of change, and each line its change");
                for (var id : doubtful) {
                    var readings = analyst.get("/api/v1/inspections/" + id + "/readings")
                            .expect(200)
                            .json()
                            .at("/items")
                            .size();
                    assertEquals(found.getOrDefault(id, 0), readings, id);
                }
                // what was in doubt is known now
                acknowledged.putAll(found);
                doubtful.clear();
            }
        }
        System.out.printf(
                "%d acknowledged writes of %d records outlived %d kills on %s%n",
                acknowledgements(),
                acknowledged.size(),
                KILLS,
                server.database().vendor());
    }

    private int acknowledgements() {
        return acknowledged.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Drafts a judgement, corrects it twice, and begins again. */
    private void writeUntilTheServerDies(String authority) {
        var id = "";
        try {
            while (true) {
                var day = LocalDate.of(2014, 1, 1)
                        .plusDays(days.incrementAndGet())
                        .toString();
                var answer = analyst.post(
                                "/api/v1/inspections",
                                Map.of("authority", authority, "judgement", RestJourney.judgement(day, "GOOD")))
                        .expect(201);
                id = answer.json().at("/id").asText();
                acknowledged.put(id, 1);
                for (var version = 2; version <= 3; version++) {
                    answer = RestJourney.correct(
                                    analyst, id, answer.header("ETag"), RestJourney.judgement(day, "INADEQUATE"))
                            .expect(200);
                    acknowledged.put(id, version);
                }
            }
        } catch (UncheckedIOException died) {
            if (!id.isEmpty()) {
                doubtful.add(id);
            }
        }
    }

    /** The length of the record of change, all of which holds. */
    private long verified() {
        var verification =
                analyst.get("/api/v1/changes/verification").expect(200).json();
        assertTrue(verification.at("/broken").isNull(), verification.toString());
        return verification.at("/held").asLong();
    }

    private Map<String, Integer> drafts() {
        var found = new HashMap<String, Integer>();
        var after = "";
        do {
            var page = analyst.get("/api/v1/inspections?state=draft&size=100" + after)
                    .expect(200)
                    .json();
            page.at("/items")
                    .forEach(item -> found.put(
                            item.at("/id").asText(), item.at("/version").asInt()));
            after = page.at("/next").isNull()
                    ? null
                    : "&after=" + page.at("/next").asText();
        } while (after != null);
        return found;
    }

    @Test
    void an_import_that_was_cut_off_is_taken_again_and_done_once() {
        var before = verified();
        var inspections = total();
        var submitted = Imported.submit(
                        analyst,
                        "kind=judgements&fileName=cut.csv",
                        BodyPublishers.ofString(Judgements.rows(ROWS, 2008)))
                .expect(202);
        var id = submitted.json().at("/id").asText();
        Waiting.until(
                "the import is under way",
                Duration.ofMinutes(1),
                () -> analyst.get("/api/v1/imports/" + id).expect(200).json(),
                seen -> seen.at("/rowsDone").asLong() > 0);

        server.kill();
        server.restart();

        assertEquals(before, verified(), "nothing of it was done");
        assertEquals(inspections, total());
        var ended = Imported.ended(analyst, id).json();
        assertEquals("DONE", ended.at("/state").asText(), ended.toString());
        assertEquals(ROWS, ended.at("/result/new").asInt(), ended.toString());
        assertEquals(before + ROWS, verified());
        assertEquals(inspections + ROWS, total());
    }

    private int total() {
        return analyst.get("/api/v1/inspections?size=1")
                .expect(200)
                .json()
                .at("/total")
                .asInt();
    }
}
