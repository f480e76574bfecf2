package uk.gov.education.improvement.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** From the command to the first page. */
final class Startup {
    private static final int TIMES = 3;

    private Startup() {}

    /** So many starts of one kind. */
    record Result(String what, List<Duration> took, long memory) {}

    static List<Result> measure(Server server) {
        var results = new ArrayList<Result>();
        results.add(times("first of all, on an empty database", server, () -> {
            server.install();
            server.useFreshDatabase();
            return server.start("");
        }));
        results.add(times("again, on an empty database", server, () -> {
            server.useFreshDatabase();
            return server.start("");
        }));
        results.add(times("again, on the same database", server, () -> server.start("")));
        results.add(times(
                "the same, compiling less (`scripts/run`)", server, () -> server.start("-XX:TieredStopAtLevel=1")));
        return results;
    }

    private static Result times(String what, Server server, Supplier<Duration> start) {
        var took = new ArrayList<Duration>();
        var memory = 0L;
        for (var time = 0; time < TIMES; time++) {
            took.add(start.get());
            memory = Math.max(memory, server.memory("VmHWM"));
            server.stop();
        }
        System.out.println("start, " + what + ": " + took);
        return new Result(what, took.stream().sorted().toList(), memory);
    }
}
