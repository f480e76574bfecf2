package uk.gov.education.improvement.bench.load;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;

/** A file of judgements, taken by the product and written by a raw batch. */
final class Imports {
    private static final int ROWS = Integer.parseInt(Bench.setting("BENCH_ROWS", "100000"));
    private static final int FOR_WARMTH = ROWS / 10;
    private static final String[] GRADES = {"outstanding", "good", "requires_improvement", "inadequate"};

    private Imports() {}

    /** What became of it. */
    record Result(int rows, double product, double floor, long rowsByProduct, long rowsByFloor, long memory) {}

    static Result measure(Server server) {
        server.install();
        server.addFloor();
        server.useFreshDatabase();
        server.start(Bench.setting("JVM_ARGS", ""));
        try {
            server.send(server.request("/floor/fill?to=" + Requests.NUMBERED).build());
            // each file has days of its own, so that every row of each is new
            floor(server, FOR_WARMTH, LocalDate.of(1980, 1, 1));
            product(server, FOR_WARMTH, LocalDate.of(1990, 1, 1));
            var before = rows(server);
            var floor = floor(server, ROWS, LocalDate.of(2000, 1, 1));
            var between = rows(server);
            var product = product(server, ROWS, LocalDate.of(2010, 1, 1));
            var after = rows(server);
            System.out.printf(
                    "import of %d rows: %.1f s, raw batch %.1f s: %.2f%n", ROWS, product, floor, product / floor);
            return new Result(ROWS, product, floor, after - between, between - before, server.memory("VmHWM"));
        } finally {
            server.stop();
        }
    }

    private static double floor(Server server, int rows, LocalDate first) {
        var file = file(rows, first);
        var began = System.nanoTime();
        var answer = server.send(server.request("/floor/load?rows=" + rows)
                .POST(BodyPublishers.ofString(file))
                .build());
        if (Json.number(answer.body(), "written") != rows) {
            throw new IllegalStateException(answer.body());
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static double product(Server server, int rows, LocalDate first) {
        return took(server, "judgements", file(rows, first), rows);
    }

    /** How many seconds the product took for a file of which every row is new. */
    static double took(Server server, String kind, String file, int rows) {
        var basic =
                "Basic " + Base64.getEncoder().encodeToString("analyst:demonstration".getBytes(StandardCharsets.UTF_8));
        var began = System.nanoTime();
        var queued = Json.read(server.send(server.request("/api/v1/imports?kind=" + kind + "&fileName=filler.csv")
                        .header("Authorization", basic)
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(file))
                        .build())
                .body());
        var id = queued.path("id").asText();
        while (true) {
            var asked = server.send(server.request("/api/v1/imports/" + id)
                    .header("Authorization", basic)
                    .build());
            // a slow machine may keep who asks waiting for longer than the database lets it: then one asks again
            var seen = asked.statusCode() == 503 ? queued : Json.read(asked.body());
            if (!seen.path("result").isNull() && seen.path("result").path("new").asInt() == rows) {
                return (System.nanoTime() - began) / 1e9;
            }
            if (!seen.path("failure").isNull() || !seen.path("result").isNull() || !seen.has("id")) {
                throw new IllegalStateException(seen.toString());
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static long rows(Server server) {
        var counts =
                Json.read(server.send(server.request("/floor/counts").build()).body());
        var rows = 0L;
        for (var count : counts) {
            rows += count.asLong();
        }
        return rows;
    }

    /** Judgements of authorities that do not exist, one for each authority and week. */
    static String file(int rows, LocalDate first) {
        var file = new StringBuilder(
                "dfe_number,framework,published,overall,leaders,help_and_protection,in_care,care_leavers,"
                        + "adoption,confidence,source\n");
        for (var row = 0; row < rows; row++) {
            file.append("%03d".formatted(row % Requests.NUMBERED + 1))
                    .append(",SIF,")
                    .append(first.plusWeeks(row / Requests.NUMBERED));
            for (var part = 0; part < 6; part++) {
                file.append(',').append(GRADES[(row + part) % GRADES.length]);
            }
            file.append(",filler,filler of the bench\n");
        }
        return file.toString();
    }
}
