package uk.gov.education.improvement.bench.load;

import java.time.LocalDate;

/** How long it takes until every partner was asked about again, when a file of judgements of them was brought. */
final class Standing {
    private static final int JUDGEMENTS = 1_000;
    private static final LocalDate AFTER_ALL_BEGAN = LocalDate.of(2018, 6, 1);
    private static final long LONGEST = 10 * 60 * 1_000_000_000L;

    private Standing() {}

    /** @param asked in seconds, from the end of the import until the last check was kept */
    record Result(int judgements, int partners, double imported, double asked, long checks, long reviews) {}

    static Result measure(Server server) {
        server.install();
        server.addFloor();
        server.useFreshDatabase();
        server.start(Bench.setting("JVM_ARGS", ""));
        try {
            server.send(server.request("/floor/fill?to=" + Requests.NUMBERED).build());
            Imports.took(server, "partners", partners(Requests.NUMBERED), Requests.NUMBERED);
            var before = settled(server);
            var reviews = count(server, "reviews");
            var imported = Imports.took(server, "judgements", Imports.file(JUDGEMENTS, AFTER_ALL_BEGAN), JUDGEMENTS);
            var began = System.nanoTime();
            while (count(server, "checks") < before + JUDGEMENTS) {
                if (System.nanoTime() - began > LONGEST) {
                    throw new IllegalStateException("only " + count(server, "checks") + " checks");
                }
                pause();
            }
            var asked = (System.nanoTime() - began) / 1e9;
            var result = new Result(
                    JUDGEMENTS,
                    Requests.NUMBERED,
                    imported,
                    asked,
                    count(server, "checks") - before,
                    count(server, "reviews") - reviews);
            System.out.println(result);
            return result;
        } finally {
            server.stop();
        }
    }

    /** The checks there are when no more come: what the partners' own file asked about is over. */
    private static long settled(Server server) {
        var checks = -1L;
        while (checks != count(server, "checks")) {
            checks = count(server, "checks");
            for (var look = 0; look < 20; look++) {
                pause();
            }
        }
        return checks;
    }

    private static long count(Server server, String what) {
        return Json.number(
                server.send(server.request("/floor/partners").build()).body(), what);
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each filler authority is a partner by itself. */
    static String partners(int many) {
        var file = new StringBuilder("dfe_number,cohort,role,start,end,confidence,source\n");
        for (var number = 1; number <= many; number++) {
            file.append("%03d,PiP-2,partner,2018-01-01,2031-03-31,filler,filler of the bench%n".formatted(number));
        }
        return file.toString();
    }
}
