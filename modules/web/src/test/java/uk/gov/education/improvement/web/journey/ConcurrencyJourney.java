package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many at once: nobody is lost, nobody wins twice, nobody waits for ever. */
@Journey(apart = true)
class ConcurrencyJourney {
    private static final int WRITERS = 16;
    private static final int CORRECTIONS = 6;
    private static final int ROUNDS = 8;

    private static final AtomicInteger DAYS = new AtomicInteger();

    private final RunningServer server;
    private final Visitor analyst;

    /** On Derby whoever reads waits for the file's transaction, so a file may not be long there. */
    private final int rows;

    ConcurrencyJourney(RunningServer server) {
        this.server = server;
        this.analyst = server.program("analyst");
        this.rows = server.database().vendor() == Database.Vendor.DERBY ? 1_200 : 8_000;
    }

    @Test
    void sixteen_writers_of_different_records_leave_a_record_without_gaps() throws Exception {
        var before = held();

        var began = System.nanoTime();
        together(WRITERS, writer -> {
            var answer = draft(Integer.toString(301 + writer));
            for (var correction = 1; correction <= CORRECTIONS; correction++) {
                answer = correct(answer).expect(200);
            }
            return answer;
        });

        var writes = WRITERS * (1 + CORRECTIONS);
        System.out.printf(
                "%d writes by %d writers in %.1f s on %s%n",
                writes,
                WRITERS,
                (System.nanoTime() - began) / 1e9,
                server.database().vendor());
        assertEquals(before + writes, held());
    }

    @Test
    void of_sixteen_who_change_one_version_exactly_one_wins() throws Exception {
        var before = held();
        var last = draft("317");
        for (var round = 1; round <= ROUNDS; round++) {
            var seen = last;
            var start = new CyclicBarrier(WRITERS);
            var answers = together(WRITERS, writer -> {
                start.await();
                return correct(seen);
            });

            var won = answers.stream().filter(answer -> answer.status() == 200).toList();
            assertEquals(1, won.size(), answers.toString());
            answers.stream()
                    .filter(answer -> answer.status() != 200)
                    .forEach(answer -> RestJourney.assertProblem(answer, 412));
            last = won.getFirst();
            assertEquals(1 + round, last.json().at("/version").asInt());
        }
        assertEquals(before + 1 + ROUNDS, held());
    }

    @Test
    void people_read_and_write_while_a_file_is_taken() throws Exception {
        var before = held();
        var drafts = new ArrayList<Answer>();
        for (var writer = 0; writer < 4; writer++) {
            drafts.add(draft(Integer.toString(202 + writer)));
        }
        var ended = new AtomicBoolean();
        var written = new AtomicInteger(drafts.size());
        var slowestRead = new AtomicLong();
        var slowestWrite = new AtomicLong();
        var reads = new AtomicInteger();

        var import1 = Imported.submit(
                        analyst,
                        "kind=judgements&fileName=one.csv",
                        BodyPublishers.ofString(Judgements.rows(rows, 2013)))
                .expect(202);
        var import2 = Imported.submit(
                        analyst,
                        "kind=judgements&fileName=two.csv",
                        BodyPublishers.ofString(Judgements.rows(rows / 4, 2013).replace("good\n", "outstanding\n")))
                .expect(202);
        var results = together(8, one -> {
            if (one == 0) {
                try {
                    Imported.ended(analyst, import1.json().at("/id").asText());
                    return Imported.ended(analyst, import2.json().at("/id").asText());
                } finally {
                    ended.set(true);
                }
            }
            var answer = one <= 4 ? drafts.get(one - 1) : null;
            while (!ended.get()) {
                var began = System.nanoTime();
                if (one <= 4) {
                    answer = correct(answer).expect(200);
                    written.incrementAndGet();
                } else {
                    answer = analyst.get(List.of(
                                            "/api/v1/authorities?asAt=2017-10-13",
                                            "/api/v1/inspections?size=50",
                                            "/api/v1/eligibility?asAt=2017-10-13")
                                    .get(one - 5))
                            .expect(200);
                    reads.incrementAndGet();
                }
                var took = (System.nanoTime() - began) / 1_000_000;
                (one <= 4 ? slowestWrite : slowestRead).accumulateAndGet(took, Math::max);
            }
            return answer;
        });

        System.out.printf(
                "while %d rows were taken on %s: %d writes, the slowest %d ms; %d reads, the slowest %d ms%n",
                rows, server.database().vendor(), written.get(), slowestWrite.get(), reads.get(), slowestRead.get());
        var first = analyst.get("/api/v1/imports/" + import1.json().at("/id").asText())
                .json();
        assertEquals("DONE", first.at("/state").asText(), first.toString());
        assertEquals(rows, first.at("/result/new").asInt(), first.toString());
        var second = results.getFirst().json();
        assertEquals("DONE", second.at("/state").asText(), second.toString());
        assertEquals(rows / 4, second.at("/result/changed").asInt(), second.toString());
        assertEquals(before + written.get() + rows + rows / 4, held());
        assertTrue(slowestRead.get() < 20_000, "a reader waited " + slowestRead + " ms");
    }

    private Answer draft(String authority) {
        var day = LocalDate.of(2015, 1, 1).plusDays(DAYS.incrementAndGet()).toString();
        return analyst.post(
                        "/api/v1/inspections",
                        Map.of("authority", authority, "judgement", RestJourney.judgement(day, "GOOD")))
                .expect(201);
    }

    private Answer correct(Answer seen) {
        var inspection = seen.json();
        return RestJourney.correct(
                analyst,
                inspection.at("/id").asText(),
                seen.header("ETag"),
                RestJourney.judgement(inspection.at("/published").asText(), "INADEQUATE"));
    }

    private long held() {
        var verification =
                analyst.get("/api/v1/changes/verification").expect(200).json();
        assertTrue(verification.at("/broken").isNull(), verification.toString());
        return verification.at("/held").asLong();
    }

    private interface Doing<T> {
        T by(int one) throws Exception;
    }

    private static <T> List<T> together(int many, Doing<T> doing) throws Exception {
        try (var threads = Executors.newFixedThreadPool(many)) {
            var tasks = IntStream.range(0, many)
                    .<Callable<T>>mapToObj(one -> () -> doing.by(one))
                    .toList();
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
