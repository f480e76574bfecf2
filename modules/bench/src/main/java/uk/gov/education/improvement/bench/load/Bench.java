package uk.gov.education.improvement.bench.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Measures the product beside its floor, on a server of its own, and writes the tables of {@code docs/measurements.md}.
 *
 * <p>Arguments: what to measure, of {@code startup}, {@code requests}, {@code import}, {@code standing} and
 * {@code ranking}, {@code matching}, {@code assignment}; none for all. {@code
 * BENCH_DATABASES} says on which databases, {@code BENCH_SECONDS} how long each slice of a measurement takes, {@code
 * BENCH_AUTHORITIES} with how many filler authorities, {@code BENCH_ROWS} how long the imported file is.
 */
public final class Bench {
    private static final List<String> PARTS =
            List.of("startup", "requests", "import", "standing", "ranking", "matching", "assignment");

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var parts = arguments.length == 0 ? PARTS : Arrays.asList(arguments);
        if (!PARTS.containsAll(parts)) {
            System.err.println("Usage: scripts/bench [" + String.join("] [", PARTS) + "]");
            System.exit(2);
        }
        var report = new Report(Path.of("docs", "measurements.md"));
        for (var vendor : setting("BENCH_DATABASES", "derby postgresql").split(" ")) {
            try (var database = Database.of(vendor)) {
                var server = new Server(database);
                if (parts.contains("startup")) {
                    report.startup(vendor, Startup.measure(server));
                    report.write();
                }
                if (parts.contains("requests")) {
                    Requests.measure(server, (filler, lines) -> {
                        report.requests(vendor, filler, lines);
                        report.write();
                    });
                }
                if (parts.contains("import")) {
                    report.imports(vendor, Imports.measure(server));
                    report.write();
                }
                if (parts.contains("ranking")) {
                    report.ranking(vendor, Ranking.measure(server));
                    report.write();
                }
                if (parts.contains("matching")) {
                    report.matching(vendor, Matching.measure(server));
                    report.write();
                }
                if (parts.contains("assignment")) {
                    report.assignment(vendor, Assigning.measure(server));
                    report.write();
                }
                if (parts.contains("standing")) {
                    report.standing(vendor, Standing.measure(server));
                    report.write();
                }
            }
        }
        System.exit(0);
    }

    static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }
}
