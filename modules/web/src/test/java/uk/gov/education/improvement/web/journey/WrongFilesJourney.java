package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Files that are wrong, huge or malicious: said clearly, and nobody else notices. */
@Journey(apart = true)
class WrongFilesJourney {
    private static final long HUGE = 500_000_000;

    /**
     * How much more memory the process may hold after 1,000 MB were sent. Its heap may grow meanwhile, within its bound, by
     * what another reader asks.
     */
    private static final long MOST_GROWTH = 150_000_000;

    /** A fifth of the most that is taken. The whole takes five times as long: the cost of a row does not grow. */
    private static final int MANY = 20_000;

    private final RunningServer server;
    private final Visitor analyst;

    WrongFilesJourney(RunningServer server) {
        this.server = server;
        this.analyst = server.program("analyst");
    }

    @Test
    void half_a_gigabyte_of_garbage_is_refused_and_nobody_else_notices() throws Exception {
        // once before, so that what is loaded only once is loaded
        RestJourney.assertProblem(submitted(garbage(70_000_000, false)), 413);
        var before = memory();
        var done = new AtomicBoolean();
        try (var other = Executors.newSingleThreadExecutor()) {
            var slowest = other.submit(() -> {
                var longest = 0L;
                while (!done.get()) {
                    var began = System.nanoTime();
                    analyst.get("/api/v1/authorities").expect(200);
                    longest = Math.max(longest, System.nanoTime() - began);
                }
                return longest / 1_000_000;
            });
            for (var withLength : new boolean[] {true, false}) {
                var refused = RestJourney.assertProblem(submitted(garbage(HUGE, withLength)), 413);
                assertTrue(refused.json().at("/detail").asText().contains("64 MB"), refused.toString());
            }
            done.set(true);

            var grown = memory() - before;
            System.out.printf(
                    "2 × 500 MB refused on %s: memory grew by %d MB, the slowest list meanwhile took %d ms%n",
                    server.database().vendor(), grown / 1_000_000, slowest.get());
            assertTrue(grown < MOST_GROWTH, "memory grew by " + grown);
            assertTrue(slowest.get() < 10_000, "somebody waited " + slowest.get() + " ms");
        }
    }

    private Answer submitted(BodyPublisher file) {
        return Imported.submit(analyst, "kind=judgements", file);
    }

    private static BodyPublisher garbage(long size, boolean withLength) {
        var stream = BodyPublishers.ofInputStream(() -> new Garbage(size));
        return withLength ? BodyPublishers.fromPublisher(stream, size) : stream;
    }

    /** So many bytes of no meaning. */
    private static final class Garbage extends InputStream {
        private static final byte[] SOME = "any,thing;\u0001\n\"".repeat(8_000).getBytes(StandardCharsets.UTF_8);
        private long left;

        Garbage(long size) {
            left = size;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            var some = (int) Math.min(Math.min(length, SOME.length), left);
            System.arraycopy(SOME, 0, into, offset, some);
            left -= some;
            return some;
        }
    }

    /** What the server's process holds, in bytes. */
    private long memory() {
        try (var lines =
                Files.lines(Path.of("/proc", Long.toString(server.process().pid()), "status"))) {
            return 1024
                    * lines.filter(line -> line.startsWith("VmRSS:"))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_is_no_list_of_rows_is_told_so_at_once() {
        var row = Judgements.HEADINGS + Judgements.row(0, 2013);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("empty", new byte[0]);
        files.put("UTF-16", row.getBytes(StandardCharsets.UTF_16));
        files.put("UTF-16 without a mark", row.getBytes(StandardCharsets.UTF_16LE));
        files.put("a spreadsheet", concat("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1), new byte[5_000]));
        files.put("zero bytes", (row + "\u0000").getBytes(StandardCharsets.UTF_8));
        files.put("other columns", "a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8));
        files.put("a column twice", ("published," + row).getBytes(StandardCharsets.UTF_8));
        files.put("quotation marks", bytes('"', 5_000_000));
        files.put("opened, never closed", ("\"" + row.repeat(50_000)).getBytes(StandardCharsets.UTF_8));
        files.put("one line", bytes('a', 60_000_000));
        files.put("one line of commas", bytes(',', 60_000_000));
        files.put("blank lines", bytes('\n', 60_000_000));
        var before = analyst.get("/api/v1/imports").expect(200).text();
        files.forEach((what, bytes) -> {
            var began = System.nanoTime();
            var refused = submitted(BodyPublishers.ofByteArray(bytes));
            assertEquals(422, refused.status(), what + ": " + refused);
            RestJourney.assertProblem(refused, 422);
            assertTrue(refused.json().at("/detail").asText().length() < 1_000, what);
            var seconds = (System.nanoTime() - began) / 1e9;
            assertTrue(seconds < 30, what + " took " + seconds + " s");
        });
        assertEquals(before, analyst.get("/api/v1/imports").expect(200).text(), "none of them became an import");
        RestJourney.assertProblem(Imported.submit(analyst, "kind=", BodyPublishers.ofString(row)), 422);
        RestJourney.assertProblem(Imported.submit(analyst, "kind=people", BodyPublishers.ofString(row)), 422);
        RestJourney.assertProblem(
                Imported.submit(server.program("lga"), "kind=judgements", BodyPublishers.ofString(row)), 403);
    }

    private static byte[] bytes(char one, int many) {
        var bytes = new byte[many];
        Arrays.fill(bytes, (byte) one);
        return bytes;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void rows_that_open_a_quotation_late_are_refused_with_the_place() {
        var file = Judgements.rows(3_000, 2012) + "\"202,SIF,2012-01-01" + Judgements.rows(20_000, 2012);

        var ended = imported("", file);

        assertEquals("REFUSED", ended.json().at("/state").asText(), ended.toString());
        assertTrue(ended.json().at("/failure").asText().contains("3001"), ended.toString());
    }

    @Test
    void a_file_is_taken_whole_or_not_at_all_unless_the_refused_are_set_apart() {
        var file = Judgements.rows(60, 2011) + "202,SIF,2011-13-01,good,good,good,good\n"
                + "999,SIF,2011-01-01,good,good,good,good\n" + Judgements.row(0, 2011)
                + "203,SIF,2011-02-01,splendid,,,\n";

        var rehearsed = imported("&dryRun=true", file).json();
        var whole = imported("", file).json();
        assertEquals(0, inYear("2011"));
        var apart = imported("&refusedApart=true", file).json();
        assertEquals(60, inYear("2011"));
        var again = imported("&refusedApart=true", file).json();

        for (var result :
                Map.of("rehearsed", rehearsed, "whole", whole, "apart", apart).entrySet()) {
            assertEquals("DONE", result.getValue().at("/state").asText(), result.toString());
            assertEquals(64, result.getValue().at("/result/read").asInt(), result.toString());
            assertEquals(4, result.getValue().at("/result/refused").asInt(), result.toString());
            assertEquals(60, result.getValue().at("/result/new").asInt(), result.toString());
            assertEquals(
                    result.getKey().equals("apart"),
                    result.getValue().at("/result/applied").asBoolean(),
                    result.toString());
        }
        assertEquals(60, again.at("/result/same").asInt(), again.toString());
        assertEquals(0, again.at("/result/changed").asInt(), again.toString());
        var refusals = apart.at("/result/refusals").toString();
        assertTrue(refusals.contains("the same stands in row 2 already"), refusals);
        assertTrue(refusals.contains("\"row\":62,\"column\":\"published\",\"value\":\"2011-13-01\""), refusals);
    }

    private int inYear(String year) {
        return analyst.get("/api/v1/inspections?size=1&publishedFrom=" + year + "-01-01&publishedTo=" + year + "-12-31")
                .expect(200)
                .json()
                .at("/total")
                .asInt();
    }

    private Answer imported(String more, String file) {
        return Imported.by(analyst, "kind=judgements" + more, BodyPublishers.ofString(file))
                .expect(200);
    }

    @Test
    void many_rows_are_rehearsed_in_steady_memory() {
        var file = Judgements.rows(MANY, 2000).getBytes(StandardCharsets.UTF_8);
        var before = memory();
        var began = System.nanoTime();

        var submitted = Imported.submit(
                        analyst,
                        "kind=judgements&dryRun=true",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file)))
                .expect(202);
        var answered = System.nanoTime();
        var ended = Imported.ended(analyst, submitted.json().at("/id").asText()).json();

        System.out.printf(
                "%d rows (%d kB) on %s: taken in after %.1f s, rehearsed after %.1f s, memory grew by %d MB%n",
                MANY,
                file.length / 1_000,
                server.database().vendor(),
                (answered - began) / 1e9,
                (System.nanoTime() - began) / 1e9,
                (memory() - before) / 1_000_000);
        assertEquals("DONE", ended.at("/state").asText(), ended.toString());
        assertEquals(MANY, ended.at("/result/new").asInt(), ended.toString());
        assertFalse(ended.at("/result/applied").asBoolean());
        assertTrue(Duration.ofNanos(System.nanoTime() - began).compareTo(Duration.ofMinutes(2)) < 0);
    }

    @Test
    void more_rows_than_a_server_can_hold_are_refused_wholly() {
        // none of them is right, which is soon seen; they count all the same
        var file = Judgements.HEADINGS + "202,SIF,2000,splendid,,,\n".repeat(100_001);
        var before = inYear("2000");

        var ended = imported("&dryRun=true", file).json();

        assertEquals("REFUSED", ended.at("/state").asText(), ended.toString());
        assertTrue(ended.at("/failure").asText().contains("100,000 rows"), ended.toString());
        assertEquals(before, inYear("2000"));
    }
}
