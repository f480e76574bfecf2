package uk.gov.education.improvement.bench.load;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Who could help with one need, of a great many partners, as programs and people ask for it. */
final class Matching {
    static final int PARTNERS = 150;

    static final String MANAGER = "Basic "
            + Base64.getEncoder().encodeToString("programme-manager:demonstration".getBytes(StandardCharsets.UTF_8));

    private Matching() {}

    static List<Requests.Line> measure(Server server) {
        server.install();
        server.addFloor();
        server.useFreshDatabase();
        server.start(Bench.setting("JVM_ARGS", ""));
        try {
            server.send(server.request("/floor/fill?to=" + Requests.NUMBERED).build());
            Imports.took(server, "partners", Standing.partners(PARTNERS), PARTNERS);
            // of an authority that is no partner
            var need = raised(server, PARTNERS + 1);
            var seconds = Double.parseDouble(Bench.setting("BENCH_SECONDS", "3"));
            return new Cases(server)
                    .ofMatching(need, MANAGER).stream()
                            .map(one -> Requests.measure(server, one, seconds))
                            .peek(Requests::print)
                            .toList();
        } finally {
            server.stop();
        }
    }

    /** @return our id of a need of one authority */
    static String raised(Server server, int number) {
        var raised = server.send(server.request("/api/v1/needs")
                .header("Authorization", MANAGER)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"authority\":\"%03d\",\"raisedBy\":\"DEPARTMENT\",\"title\":\"To be measured\",\"sought\":\"filler\","
                                        .formatted(number)
                                + "\"themes\":[\"NEGLECT\"],\"urgency\":\"URGENT\"}"))
                .build());
        if (raised.statusCode() != 201) {
            throw new IllegalStateException(raised.body());
        }
        return Json.read(raised.body()).path("id").asText();
    }
}
