package uk.gov.education.improvement.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables, as the project keeps them. */
final class Report {
    private static final double AIM_OF_READS = 0.7;
    private static final double AIM_OF_IMPORT = 1.5;

    private static final String HEADING = "## ";

    private final Path file;
    /** What each table says, by its heading: also those of an earlier run that are not measured anew. */
    private final Map<String, String> sections = new LinkedHashMap<>();

    private StringBuilder text = new StringBuilder();

    Report(Path file) {
        this.file = file;
        for (var section : Files.exists(file) ? read(file).split("(?m)^(?=" + HEADING + ")") : new String[0]) {
            if (section.startsWith(HEADING)) {
                sections.put(section.lines().findFirst().orElseThrow(), section.strip());
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table of its own, with the day and the machine it was measured on. */
    private void section(String heading, Object... values) {
        keep();
        line(HEADING + heading, values);
        line("");
        line("Measured on " + LocalDate.now() + ": " + Runtime.getRuntime().availableProcessors() + " × " + processor()
                + ", Java " + Runtime.version().feature() + ", " + System.getProperty("os.name")
                + ". The load runs on the same machine.");
        line("");
    }

    private void keep() {
        if (!text.isEmpty()) {
            var section = text.toString().strip();
            sections.put(section.lines().findFirst().orElseThrow(), section);
            text = new StringBuilder();
        }
    }

    void startup(String vendor, List<Startup.Result> results) {
        section("Start, %s", vendor);
        line("| start | fastest s | median s | slowest s | largest memory MB |");
        line("|---|---|---|---|---|");
        for (var result : results) {
            var took = result.took();
            line(
                    "| %s | %.1f | %.1f | %.1f | %d |",
                    result.what(),
                    took.getFirst().toMillis() / 1e3,
                    took.get(took.size() / 2).toMillis() / 1e3,
                    took.getLast().toMillis() / 1e3,
                    result.memory());
        }
    }

    void requests(String vendor, int filler, List<Requests.Line> lines) {
        section("Requests, %s, with %,d filler authorities", vendor, filler);
        table(lines);
    }

    void ranking(String vendor, List<Requests.Line> lines) {
        section(
                "Ranking, %s, of %,d applications by %d assessors and %d criteria",
                vendor, Ranking.APPLICATIONS, 5, 12);
        line("All scores of the round are read and ranked for each page of 100. The floor adds up the same scores.");
        line("");
        table(lines);
    }

    void matching(String vendor, List<Requests.Line> lines) {
        section("Matching, %s, of %,d partners for one need", vendor, Matching.PARTNERS);
        line(
                "All partners are ranked with their reasons. The floor reads the latest judgement of as many authorities.");
        line("");
        table(lines);
    }

    void assignment(String vendor, Assigning.Result result) {
        section("Assignment, %s", vendor);
        line(
                "Needs are matched together by a job, from the asking until it is worked out; at most 30 s are looked for the best.");
        line("");
        line("| needs | partners | s | bouts | somebody proposed |");
        line("|---|---|---|---|---|");
        line(
                "| %,d | %,d | %.1f | %d | %,d |",
                result.needs(), result.partners(), result.seconds(), result.bouts(), result.served());
    }

    private void table(List<Requests.Line> lines) {
        line(
                "The product, then the floor. Percentiles in ms; CPU of the server in ms and memory it allocates in KB, each for one request.");
        line("");
        line(
                "| case | per second | floor | share | p50 | p95 | p99 | floor p50 | p95 | p99 | errors | CPU | floor | allocated | floor | server MB |");
        line("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (var one : lines) {
            line(
                    "| %s | %.0f | %.0f | %s | %s | %s | %d | %.2f | %.2f | %.0f | %.0f | %d |",
                    one.name(),
                    one.product().perSecond(),
                    one.floor().perSecond(),
                    bold(one.share(), one.share() >= AIM_OF_READS),
                    percentiles(one.product()),
                    percentiles(one.floor()),
                    one.product().errors() + one.floor().errors(),
                    one.product().cpuMillis(),
                    one.floor().cpuMillis(),
                    one.product().allocatedKilobytes(),
                    one.floor().allocatedKilobytes(),
                    one.memory());
        }
    }

    void imports(String vendor, Imports.Result result) {
        var times = result.product() / result.floor();
        section("Import, %s", vendor);
        line("| rows of the file | import s | raw batch s | times | rows written by each | largest memory MB |");
        line("|---|---|---|---|---|---|");
        line(
                "| %,d | %.1f | %.1f | %s | %,d and %,d | %d |",
                result.rows(),
                result.product(),
                result.floor(),
                bold(times, times <= AIM_OF_IMPORT),
                result.rowsByProduct(),
                result.rowsByFloor(),
                result.memory());
    }

    void standing(String vendor, Standing.Result result) {
        section("Standing, %s", vendor);
        line("What follows from a file of judgements: the rule is asked again of every partner by each of them.");
        line("");
        line("| judgements | partners | import s | all asked again s after it | checks kept | put under review |");
        line("|---|---|---|---|---|---|");
        line(
                "| %,d | %,d | %.1f | %.1f | %,d | %,d |",
                result.judgements(),
                result.partners(),
                result.imported(),
                result.asked(),
                result.checks(),
                result.reviews());
    }

    /** What was measured so far: a run that comes to no end has not been for nothing. */
    void write() {
        keep();
        try {
            Files.writeString(
                    file,
                    "# Measurements\n\nWritten by `scripts/bench`; what they mean stands in [performance.md](performance.md).\n\n"
                            + String.join("\n\n", sections.values()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("Written to " + file);
    }

    /** What does not reach its aim is to be seen. */
    private static String bold(double value, boolean isMet) {
        return String.format(Locale.ROOT, isMet ? "%.2f" : "**%.2f**", value);
    }

    private static String percentiles(Slice slice) {
        return List.of(0.5, 0.95, 0.99).stream()
                .map(share -> String.format(Locale.ROOT, "%.1f", slice.percentile(share)))
                .collect(Collectors.joining(" | "));
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException notHere) {
            return "unknown processor";
        }
    }

    private void line(String words, Object... values) {
        text.append(values.length == 0 ? words : String.format(Locale.UK, words, values))
                .append('\n');
    }
}
