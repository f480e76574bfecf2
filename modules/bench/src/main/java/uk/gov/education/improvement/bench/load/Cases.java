package uk.gov.education.improvement.bench.load;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is asked of both. */
final class Cases {
    /** The rule that the product's first question is about. */
    private static final String RULE = "2017-10";

    private static final String DAY = "2017-10-13";

    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("analyst:demonstration".getBytes(StandardCharsets.UTF_8));
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\"[^>]*value=\"([^\"]+)\"");

    /** How many drafts are there to be corrected in turn: one report corrected a thousand times is nobody's case. */
    private static final int DRAFTS = 400;

    private final Server server;
    private final AtomicInteger days = new AtomicInteger();

    Cases(Server server) {
        this.server = server;
    }

    List<Case> all() {
        var cases = new ArrayList<Case>();
        cases.add(read("authority by id", "/api/v1/authorities/" + id("392"), "/floor/authority/" + id("392")));
        cases.add(read("authority by old code", "/api/v1/authorities/E08000020", "/floor/authority/E08000020"));
        cases.add(read("list of 20", "/api/v1/authorities?size=20", "/floor/list?size=20"));
        cases.add(read("search", "/api/v1/authorities?q=north+tyne&size=20", "/floor/list?q=north+tyne&size=20"));
        cases.add(read(
                "eligibility over all",
                "/api/v1/eligibility?size=25&rule=" + RULE + "&asAt=" + DAY,
                "/floor/eligibility?size=25&rule=" + RULE + "&asAt=" + DAY));
        cases.add(page("profile page", "/authorities/392", "/floor/page/392"));
        // the floor says which authorities are eligible, and draws nothing
        cases.add(page(
                "map page",
                "/authorities/map?show=eligibility&asAt=" + DAY,
                "/floor/eligibility?size=400&rule=" + RULE + "&asAt=" + DAY));
        cases.add(new Case(
                "create a draft",
                false,
                () -> server.send(server.request("/api/v1/inspections")
                                        .header("Authorization", BASIC)
                                        .header("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofString(draft()))
                                        .build())
                                .statusCode()
                        == 201,
                () -> server.send(server.request("/floor/create")
                                        .POST(BodyPublishers.ofString(draft()))
                                        .build())
                                .statusCode()
                        == 200));
        cases.add(change());
        return cases;
    }

    /** Whether the product puts the same ones first as the floor does, is asked once. */
    /** The floor reads the latest judgement of as many authorities. */
    List<Case> ofMatching(String need, String authorization) {
        var floor = "/floor/eligibility?rule=2017-10&size=" + Matching.PARTNERS;
        var path = "/needs/" + need + "/matches";
        var asked = server.request("/api/v1" + path)
                .header("Authorization", authorization)
                .build();
        var ranked = Json.read(server.send(asked).body()).path("ranked").size();
        if (ranked < Matching.PARTNERS) {
            throw new IllegalStateException("only " + ranked + " are ranked");
        }
        var askedOfFloor = server.request(floor).build();
        return List.of(
                new Case(
                        "matching",
                        false,
                        () -> server.send(asked).statusCode() == 200,
                        () -> server.send(askedOfFloor).statusCode() == 200),
                page("matching page", path, floor));
    }

    List<Case> ofRanking(String round) {
        var floor = "/floor/rank?round=" + round + "&size=100";
        var product = "/api/v1/rounds/" + round + "/ranking?size=100";
        var asked = server.request(product).header("Authorization", BASIC).build();
        var ours = Json.read(server.send(asked).body()).path("items");
        var bare = Json.read(server.send(server.request(floor).build()).body()).path("items");
        if (ours.isEmpty() || !ours.findValuesAsText("applicationId").equals(bare.findValuesAsText("applicationId"))) {
            throw new IllegalStateException("the floor ranks otherwise\n" + ours + "\n" + bare);
        }
        var askedOfFloor = server.request(floor).build();
        return List.of(
                new Case(
                        "ranking",
                        false,
                        () -> server.send(asked).statusCode() == 200,
                        () -> server.send(askedOfFloor).statusCode() == 200),
                page("ranking page", "/rounds/" + round + "/ranking", floor));
    }

    /** The floor is one only if it says the same. */
    private Case read(String name, String product, String floor) {
        var ours = server.send(
                server.request(product).header("Authorization", BASIC).build());
        var bare = server.send(server.request(floor).build());
        if (ours.statusCode() != 200 || !Json.timeless(ours.body()).equals(Json.timeless(bare.body()))) {
            throw new IllegalStateException(
                    name + ": the floor does not answer as the product does\n" + ours.body() + "\n" + bare.body());
        }
        var asked = server.request(product).header("Authorization", BASIC).build();
        var askedOfFloor = server.request(floor).build();
        return new Case(
                name,
                product.contains("eligibility"),
                () -> server.send(asked).statusCode() == 200,
                () -> server.send(askedOfFloor).statusCode() == 200);
    }

    private Case page(String name, String product, String floor) {
        var asked = server.request(product).header("Cookie", signIn()).build();
        if (server.send(asked).statusCode() != 200) {
            throw new IllegalStateException(name + ": there is no page " + product);
        }
        var askedOfFloor = server.request(floor).build();
        return new Case(
                name,
                product.contains("eligibility"),
                () -> server.send(asked).statusCode() == 200,
                () -> server.send(askedOfFloor).statusCode() == 200);
    }

    private String signIn() {
        var form = server.send(server.request("/sign-in").build());
        var token = TOKEN.matcher(form.body());
        if (!token.find()) {
            throw new IllegalStateException("no form to sign in with");
        }
        var signedIn = server.send(server.request("/sign-in")
                .header("Cookie", cookies(form.headers().allValues("set-cookie")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("user=analyst&password=demonstration&csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
                .build());
        if (signedIn.statusCode() != 303) {
            throw new IllegalStateException("not signed in: " + signedIn.body());
        }
        return cookies(signedIn.headers().allValues("set-cookie"));
    }

    private static String cookies(List<String> set) {
        return set.stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    private String id(String number) {
        return Json.read(server.send(server.request("/api/v1/authorities/" + number)
                                .header("Authorization", BASIC)
                                .build())
                        .body())
                .path("id")
                .asText();
    }

    private record Draft(String id, String authority, String etag, long version, String body) {}

    private Case change() {
        var ours = new ConcurrentLinkedDeque<Draft>();
        var bare = new ConcurrentLinkedDeque<Draft>();
        for (var i = 0; i < 2 * DRAFTS; i++) {
            var body = draft();
            var made = server.send(server.request("/api/v1/inspections")
                    .header("Authorization", BASIC)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build());
            var id = Json.read(made.body()).path("id").asText();
            var correction = body.replaceFirst("\\{\"authority\":\"[^\"]+\",", "{\"reason\":\"measured\",");
            (i % 2 == 0 ? ours : bare)
                    .add(new Draft(id, "", made.headers().firstValue("etag").orElse(""), 1, correction));
        }
        return new Case(
                "change with precondition",
                false,
                () -> {
                    var draft = ours.remove();
                    var changed = server.send(server.request("/api/v1/inspections/" + draft.id() + "/correct")
                            .header("Authorization", BASIC)
                            .header("Content-Type", "application/json")
                            .header("If-Match", draft.etag())
                            .POST(BodyPublishers.ofString(draft.body()))
                            .build());
                    ours.add(new Draft(
                            draft.id(),
                            "",
                            changed.headers().firstValue("etag").orElse(draft.etag()),
                            0,
                            draft.body()));
                    return changed.statusCode() == 200;
                },
                () -> {
                    var draft = bare.remove();
                    var changed =
                            server.send(server.request("/floor/change/" + draft.id() + "?version=" + draft.version())
                                    .POST(BodyPublishers.ofString(draft.body()))
                                    .build());
                    bare.add(new Draft(draft.id(), "", "", draft.version() + 1, draft.body()));
                    return changed.statusCode() == 200;
                });
    }

    /** Of a filler authority, and of a day that it has none of. */
    private String draft() {
        var number = days.getAndIncrement();
        return """
                {"authority":"filler-%06d","judgement":{"framework":"SIF","visit":"INSPECTION","published":"%s",\
                "overall":"GOOD","leaders":"GOOD","helpAndProtection":"REQUIRES_IMPROVEMENT","inCare":"GOOD",\
                "careLeavers":"OUTSTANDING","adoption":"GOOD","confidence":"filler","source":"filler of the bench"}}""".formatted(
                        number % Requests.NUMBERED + 1, LocalDate.of(2017, 1, 1).plusDays(number / Requests.NUMBERED));
    }
}
