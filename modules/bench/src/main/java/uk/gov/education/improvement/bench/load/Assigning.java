package uk.gov.education.improvement.bench.load;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** How long it takes to match a great many needs together, from the asking until the run is worked out. */
final class Assigning {
    private static final int NEEDS = 500;
    private static final long LONGEST = 10 * 60 * 1_000_000_000L;

    private Assigning() {}

    /**
     * @param seconds from the asking to the end, as the product says
     * @param served needs for which somebody is proposed
     */
    record Result(int needs, int partners, double seconds, int bouts, int served) {}

    static Result measure(Server server) {
        server.install();
        server.addFloor();
        server.useFreshDatabase();
        server.start(Bench.setting("JVM_ARGS", ""));
        try {
            server.send(server.request("/floor/fill?to=" + Requests.NUMBERED).build());
            Imports.took(server, "partners", Standing.partners(Matching.PARTNERS), Matching.PARTNERS);
            for (var number = 1; number <= Matching.PARTNERS; number++) {
                fund(server, number);
            }
            var others = Requests.NUMBERED - Matching.PARTNERS;
            for (var need = 0; need < NEEDS; need++) {
                Matching.raised(server, Matching.PARTNERS + 1 + need % others);
            }
            var result = ran(server);
            System.out.println(result);
            return result;
        } finally {
            server.stop();
        }
    }

    /** Ten to fifty days of the theme. */
    private static void fund(Server server, int number) {
        var partner = Json.read(server.send(asking(server, "/api/v1/partners?authority=%03d".formatted(number))
                        .build())
                .body());
        var path = "/api/v1/partners/" + partner.at("/items/0/id").asText();
        var seen = server.send(asking(server, path).build()).headers().firstValue("ETag");
        var today = LocalDate.now();
        var begins = today.getMonthValue() < 4 ? today.getYear() - 1 : today.getYear();
        var funded = server.send(asking(server, path + "/funded-days")
                .header("If-Match", seen.orElse(""))
                .POST(BodyPublishers.ofString(
                        "{\"theme\":\"NEGLECT\",\"year\":\"%d-%02d\",\"days\":\"%d\",\"source\":\"filler\"}"
                                .formatted(begins, (begins + 1) % 100, 10 + number % 5 * 10)))
                .build());
        if (funded.statusCode() != 200) {
            throw new IllegalStateException(funded.body());
        }
    }

    private static Result ran(Server server) {
        var begun = Json.read(server.send(asking(server, "/api/v1/assignments")
                        .POST(BodyPublishers.ofString("{\"seconds\":\"30\"}"))
                        .build())
                .body());
        var end = System.nanoTime() + LONGEST;
        while (System.nanoTime() < end) {
            var seen = Json.read(server.send(asking(
                                    server,
                                    "/api/v1/assignments/" + begun.path("id").asText())
                            .build())
                    .body());
            if (!seen.path("failure").isNull()) {
                throw new IllegalStateException(seen.toString());
            }
            if (!seen.path("result").isNull()) {
                var served = 0;
                for (var urgency : seen.at("/result/byUrgency")) {
                    served += urgency.path("proposed").asInt();
                }
                var took = Duration.between(
                        Instant.parse(seen.path("queuedAt").asText()),
                        Instant.parse(seen.path("finishedAt").asText()));
                return new Result(
                        seen.at("/result/needs").asInt(),
                        Matching.PARTNERS,
                        took.toMillis() / 1000.0,
                        seen.at("/result/bouts").asInt(),
                        served);
            }
            Standing.pause();
        }
        throw new IllegalStateException("not worked out");
    }

    private static HttpRequest.Builder asking(Server server, String path) {
        return server.request(path)
                .header("Authorization", Matching.MANAGER)
                .header("Content-Type", "application/json");
    }
}
