package uk.gov.education.improvement.bench.load;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A round that a great many apply to, and its ranking, as programs and people ask for it. */
final class Ranking {
    static final int APPLICATIONS = Integer.parseInt(Bench.setting("BENCH_APPLICATIONS", "2000"));

    private static final String MANAGER = "Basic "
            + Base64.getEncoder().encodeToString("programme-manager:demonstration".getBytes(StandardCharsets.UTF_8));

    private Ranking() {}

    static List<Requests.Line> measure(Server server) {
        server.install();
        server.addFloor();
        server.useFreshDatabase();
        server.start(Bench.setting("JVM_ARGS", ""));
        try {
            server.send(server.request("/floor/fill?to=" + Requests.NUMBERED).build());
            var round = published(server);
            server.send(server.request("/floor/score?round=" + round + "&to=" + APPLICATIONS)
                    .build());
            var seconds = Double.parseDouble(Bench.setting("BENCH_SECONDS", "3"));
            return new Cases(server)
                    .ofRanking(round).stream()
                            .map(one -> Requests.measure(server, one, seconds))
                            .peek(Requests::print)
                            .toList();
        } finally {
            server.stop();
        }
    }

    private static String published(Server server) {
        var today = LocalDate.now();
        var programme = id(post(
                server,
                "/api/v1/programmes",
                "{\"name\":\"To be measured\",\"announced\":\"2018-04-01\",\"source\":\"filler of the bench\"}",
                ""));
        var step = "\"effective\":\"" + today + "\",\"why\":\"measured\",\"source\":\"filler of the bench\"";
        var line = id(post(
                server,
                "/api/v1/programmes/" + programme + "/lines",
                "{\"name\":\"To be measured\",\"purpose\":\"filler\",\"amounts\":{\"2018-19\":\"1000.00\"}," + step
                        + "}",
                ""));
        var weights = new int[] {8, 8, 8, 8, 8, 8, 8, 8, 9, 9, 9, 9};
        var criteria = IntStream.range(0, weights.length)
                .mapToObj(place -> "{\"name\":\"Criterion %d\",\"weight\":\"%d\",\"highest\":\"5\"}"
                        .formatted(place, weights[place]))
                .collect(Collectors.joining(","));
        var prepared = post(
                server,
                "/api/v1/rounds",
                "{\"name\":\"To be measured\",\"purpose\":\"filler\",\"lineId\":\"" + line
                        + "\",\"money\":\"1000.00\",\"places\":\"8\",\"rule\":\"2017-10\",\"eligibilityDay\":\"2018-06-29\",\"opens\":\""
                        + today + "\",\"closes\":\"" + today + "\",\"decides\":\"" + today.plusDays(1)
                        + "\",\"assessors\":\"5\",\"tieBreak\":\"HANDED_IN_FIRST\",\"criteria\":[" + criteria
                        + "],\"questions\":[{\"text\":\"What?\",\"mostWords\":\"5\"}]}",
                "");
        var round = id(prepared);
        post(
                server,
                "/api/v1/rounds/" + round + "/publish",
                "{" + step + "}",
                prepared.headers().firstValue("etag").orElse(""));
        return round;
    }

    private static String id(HttpResponse<String> made) {
        if (made.statusCode() != 201) {
            throw new IllegalStateException(made.body());
        }
        return Json.read(made.body()).path("id").asText();
    }

    private static HttpResponse<String> post(Server server, String path, String body, String version) {
        var request = server.request(path)
                .header("Authorization", MANAGER)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return server.send((version.isEmpty() ? request : request.header("If-Match", version)).build());
    }
}
