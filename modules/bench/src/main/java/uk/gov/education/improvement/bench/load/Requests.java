package uk.gov.education.improvement.bench.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** Every case, on the product and on the floor in turn, so that both see the same machine. */
final class Requests {
    /** The filler authorities that have a DfE number. */
    static final int NUMBERED = 199;

    /** England has 153 authorities; with more than these, one answer about all of them takes the better part of a minute. */
    private static final int MOST_OVER_ALL = 20_000;

    private static final int TURNS = 4;

    private Requests() {}

    /** One line of the table. */
    record Line(String name, Slice product, Slice floor, long memory) {
        double share() {
            return product.perSecond() / floor.perSecond();
        }
    }

    static void measure(Server server, BiConsumer<Integer, List<Line>> lines) {
        var seconds = Double.parseDouble(Bench.setting("BENCH_SECONDS", "3"));
        server.install();
        server.addFloor();
        server.useFreshDatabase();
        server.start(Bench.setting("JVM_ARGS", ""));
        try {
            // the same days are drafted once only, whatever the size
            server.send(server.request("/floor/fill?to=" + NUMBERED).build());
            var cases = new Cases(server).all();
            var sizes = Arrays.stream(Bench.setting("BENCH_AUTHORITIES", NUMBERED + " 20000 200000")
                            .split(" "))
                    .map(Integer::valueOf)
                    .toList();
            for (var size : sizes) {
                System.out.println("Filling up to " + size + " authorities that do not exist");
                server.send(server.request("/floor/fill?to=" + size).build());
                var measured = new ArrayList<Line>();
                for (var one : cases.stream()
                        .filter(one -> size <= MOST_OVER_ALL || !one.overAll())
                        .toList()) {
                    var line = measure(server, one, seconds);
                    print(line);
                    measured.add(line);
                }
                lines.accept(size, measured);
            }
        } finally {
            server.stop();
        }
    }

    static void print(Line line) {
        System.out.printf(
                "%-26s %8.1f of %8.1f per second: %.2f; %d errors%n",
                line.name(),
                line.product().perSecond(),
                line.floor().perSecond(),
                line.share(),
                line.product().errors() + line.floor().errors());
    }

    static Line measure(Server server, Case one, double seconds) {
        var warm = new Slice();
        for (var turn = 0; turn < 2; turn++) {
            warm.load(server, one.product(), seconds);
            warm.load(server, one.floor(), seconds);
        }
        var product = new Slice();
        var floor = new Slice();
        for (var turn = 0; turn < TURNS; turn++) {
            product.load(server, one.product(), seconds);
            floor.load(server, one.floor(), seconds);
        }
        return new Line(one.name(), product, floor, server.memory("VmRSS"));
    }
}
