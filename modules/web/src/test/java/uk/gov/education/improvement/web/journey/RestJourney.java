package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What programs may rely on. */
@Journey
class RestJourney {
    /** What must never be seen outside: names of classes and lines of a stack. */
    static final Pattern INSIDES = Pattern.compile(
            "Exception|\\bat [a-z]+\\.[a-z.]+\\(|(java|jakarta|uk\\.gov|com|org)\\.[a-z]+\\.[a-z]+|SQLSTATE");

    private final RunningServer server;
    private final Visitor analyst;
    private final Visitor colleague;
    private final Visitor northTyneside;
    private final Visitor lga;

    RestJourney(RunningServer server) {
        this.server = server;
        this.analyst = server.program("analyst");
        this.colleague = server.program("colleague");
        this.northTyneside = server.program("north-tyneside");
        this.lga = server.program("lga");
    }

    /** By a framework of the time that gives an overall grade. */
    static Map<String, Object> judgement(String published, String overall) {
        var year = Integer.parseInt(published.substring(0, 4));
        return new HashMap<>(Map.of(
                "framework", year < 2018 ? "SIF" : year < 2023 ? "ILACS_2018" : "ILACS_2023",
                "visit", "INSPECTION",
                "published", published,
                "overall", overall,
                "leaders", "GOOD",
                "helpAndProtection", "GOOD",
                "inCare", "GOOD",
                "source", "a journey"));
    }

    private Answer drafted(String authority, String published) {
        return analyst.post(
                        "/api/v1/inspections",
                        Map.of("authority", authority, "judgement", judgement(published, "GOOD")))
                .expect(201);
    }

    static Answer correct(Visitor who, String id, String tag, Map<String, Object> judgement) {
        return who.send(
                "POST",
                "/api/v1/inspections/" + id + "/correct",
                Map.of("judgement", judgement, "reason", "the report says so"),
                tag.isEmpty() ? Map.of() : Map.of("If-Match", tag));
    }

    static Answer assertProblem(Answer answer, int status) {
        answer.expect(status);
        assertTrue(answer.header("Content-Type").startsWith("application/problem+json"), answer.toString());
        var problem = answer.json();
        assertEquals(status, problem.at("/status").asInt(), answer.toString());
        // about:blank says that the answer means no more than its status (RFC 9457, 4.2.1)
        assertTrue(problem.at("/type").asText().matches("/problems/[a-z-]+|about:blank"), answer.toString());
        assertFalse(problem.at("/title").asText().isBlank(), answer.toString());
        assertFalse(problem.at("/detail").asText().isBlank(), answer.toString());
        assertFalse(INSIDES.matcher(answer.text()).find(), answer.toString());
        return answer;
    }

    private static List<String> texts(JsonNode items, String pointer) {
        var texts = new ArrayList<String>();
        items.forEach(item -> texts.add(item.at(pointer).asText()));
        return texts;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    // versions

    @Test
    void what_one_has_already_is_not_sent_again() {
        for (var path : List.of(
                "/api/v1/authorities/392?asAt=2017-10-13",
                "/api/v1/authorities?asAt=2017-10-13",
                "/api/v1/authorities/392/timeline?asAt=2017-10-13",
                "/api/v1/eligibility?asAt=2017-10-13",
                "/api/v1/inspections?authority=202")) {
            var first = analyst.get(path).expect(200);
            var tag = first.header("ETag");

            var again = analyst.send("GET", path, Map.of("If-None-Match", tag), BodyPublishers.noBody());
            var other = analyst.send("GET", path, Map.of("If-None-Match", "\"another\""), BodyPublishers.noBody());

            assertTrue(tag.matches("\"[0-9a-f-]+\""), path + " " + tag);
            again.expect(304);
            assertEquals(0, again.bytes().length);
            assertEquals(tag, again.header("ETag"));
            other.expect(200);
        }
    }

    @Test
    void a_correction_says_which_version_it_is_of_and_a_late_one_hears_who_was_first() {
        var draft = drafted("393", "2026-02-03");
        var id = draft.json().at("/id").asText();
        var tag = draft.header("ETag");

        assertProblem(correct(analyst, id, "", judgement("2026-02-03", "OUTSTANDING")), 428);
        assertProblem(correct(analyst, id, "\"nonsense\"", judgement("2026-02-03", "OUTSTANDING")), 422);
        assertProblem(correct(analyst, id, "*", judgement("2026-02-03", "OUTSTANDING")), 422);
        var corrected = correct(colleague, id, tag, judgement("2026-02-03", "OUTSTANDING"))
                .expect(200);
        var late = assertProblem(correct(analyst, id, tag, judgement("2026-02-03", "INADEQUATE")), 412);

        assertNotEquals(tag, corrected.header("ETag"));
        assertEquals(2, corrected.json().at("/version").asInt());
        assertTrue(late.json().at("/detail").asText().contains("Chris Colleague"), late.toString());
        assertTrue(late.json().at("/detail").asText().contains("corrected"), late.toString());
        var now = analyst.get("/api/v1/inspections/" + id).expect(200);
        assertEquals(corrected.header("ETag"), now.header("ETag"));
        assertEquals("OUTSTANDING", now.json().at("/parts/0/grade").asText());
        correct(analyst, id, now.header("ETag"), judgement("2026-02-03", "GOOD"))
                .expect(200);
    }

    @Test
    void an_answer_asked_again_by_when_it_was_recorded_is_the_same_for_ever() {
        var draft = drafted("394", "2026-02-03");
        var id = draft.json().at("/id").asText();
        publish(id, draft.header("ETag"), "2026-02-03").expect(200);
        var made = analyst.get("/api/v1/inspections?authority=394").expect(200);
        var recordedBy = "recordedBy=" + made.json().at("/recordedBy").asText();
        var questions = List.of(
                "/api/v1/inspections/" + id + "?",
                "/api/v1/inspections/" + id + "/readings?",
                "/api/v1/inspections?authority=394&",
                "/api/v1/authorities?q=Sunderland&",
                "/api/v1/authorities/394?",
                "/api/v1/authorities/394/timeline?",
                "/api/v1/eligibility/394?",
                "/api/v1/eligibility?");
        var before = questions.stream()
                .map(question -> analyst.get(question + recordedBy).expect(200))
                .toList();

        var tag = analyst.get("/api/v1/inspections/" + id).header("ETag");
        correct(analyst, id, tag, judgement("2026-02-03", "INADEQUATE")).expect(200);
        imported(
                        "kind=judgements",
                        "dfe_number,name,framework,published,overall,leaders,help_and_protection,in_care\n"
                                + "394,City of Sunderland by another name,ILACS,2026-02-17,good,good,good,good\n")
                .expect(200);

        for (var i = 0; i < questions.size(); i++) {
            var after = analyst.get(questions.get(i) + recordedBy).expect(200);
            assertEquals(before.get(i).text(), after.text(), questions.get(i));
        }
        assertEquals(
                "INADEQUATE",
                analyst.get("/api/v1/inspections/" + id)
                        .json()
                        .at("/parts/0/grade")
                        .asText());
        assertEquals(
                0,
                analyst.get("/api/v1/authorities?q=another+name&" + recordedBy)
                        .json()
                        .at("/total")
                        .asInt());
    }

    private Answer publish(String id, String tag, String day) {
        return analyst.send(
                "POST", "/api/v1/inspections/" + id + "/publish", Map.of("published", day), Map.of("If-Match", tag));
    }

    private Answer imported(String parameters, String csv) {
        return Imported.by(analyst, parameters, BodyPublishers.ofString(csv));
    }

    // who sees what

    @Test
    void a_draft_is_nowhere_to_be_seen_outside_the_department_until_it_is_published() {
        var paths = List.of(
                "/api/v1/inspections?authority=393&size=100",
                "/api/v1/inspections?size=100",
                "/api/v1/inspections?state=draft",
                "/api/v1/authorities/393/timeline",
                "/api/v1/authorities/393",
                "/api/v1/authorities?q=393",
                "/api/v1/eligibility/393");
        var before = Stream.of(northTyneside, lga)
                .map(who -> paths.stream().map(path -> seen(who, path)).toList())
                .toList();

        var draft = drafted("393", "2026-03-04");
        var id = draft.json().at("/id").asText();

        assertTrue(draft.json().at("/draft").asBoolean());
        assertTrue(analyst.get("/api/v1/authorities/393/timeline").text().contains(id));
        assertTrue(analyst.get("/api/v1/inspections?authority=393&state=draft")
                .text()
                .contains(id));
        for (var who : List.of(northTyneside, lga)) {
            assertProblem(who.get("/api/v1/inspections/" + id), 404);
            assertProblem(who.get("/api/v1/inspections/" + id + "/readings"), 404);
            assertProblem(correct(who, id, draft.header("ETag"), judgement("2026-03-04", "GOOD")), 403);
        }
        assertEquals(
                before,
                Stream.of(northTyneside, lga)
                        .map(who -> paths.stream().map(path -> seen(who, path)).toList())
                        .toList());

        publish(id, draft.header("ETag"), "2026-03-04").expect(200);

        for (var who : List.of(northTyneside, lga)) {
            who.get("/api/v1/inspections/" + id).expect(200);
            assertTrue(who.get("/api/v1/authorities/393/timeline").text().contains(id));
            assertTrue(who.get("/api/v1/inspections?authority=393").text().contains(id));
            assertEquals(
                    1,
                    who.get("/api/v1/inspections/" + id + "/readings")
                            .json()
                            .at("/items")
                            .size(),
                    "the draft's own reading");
        }
    }

    /** The answer without the instant it was made at. */
    private static String seen(Visitor who, String path) {
        return who.get(path).expect(200).text().replaceAll("\"recordedBy\":\"[^\"]*\"", "");
    }

    @Test
    void without_credentials_or_with_wrong_ones_a_program_is_asked_who_it_is() {
        var nobody = server.visitor();

        for (var who : List.of(
                nobody,
                nobody.identifiedAs("analyst", "wrong"),
                nobody.identifiedAs("nobody-of-that-name", "demonstration"),
                nobody.identifiedAs("analyst", ""),
                nobody.with("Authorization", "Basic %%%"),
                nobody.with("Authorization", "Basic"),
                nobody.with("Authorization", "Bearer abc.def.ghi"))) {
            for (var path : List.of("/api/v1/authorities", "/api/v1/nothing-here", "/api/v1/inspections/1")) {
                var answer = assertProblem(who.get(path), 401);
                assertTrue(answer.header("WWW-Authenticate").startsWith("Basic realm="), answer.toString());
            }
        }
    }

    // what is asked wrongly

    @Test
    void what_cannot_be_understood_is_refused_in_words() {
        for (var path : List.of(
                "/api/v1/authorities?regoin=London",
                "/api/v1/authorities?asAt=2017-13-01",
                "/api/v1/authorities?asAt=yesterday",
                "/api/v1/authorities?asAt=0000-01-01",
                "/api/v1/authorities?asAt=%2B999999999-12-31",
                "/api/v1/authorities?asAt=-999999999-01-01",
                "/api/v1/authorities?publishedBy=2017-02-30",
                "/api/v1/authorities?recordedBy=now",
                "/api/v1/authorities?recordedBy=%2B1000000000-12-31T23:59:59.999999999Z",
                "/api/v1/authorities?recordedBy=-1000000000-01-01T00:00:00Z",
                "/api/v1/authorities?size=0",
                "/api/v1/authorities?size=-1",
                "/api/v1/authorities?size=101",
                "/api/v1/authorities?size=99999999999999999999",
                "/api/v1/authorities?size=many",
                "/api/v1/authorities?after=%F0%9F%98%80",
                "/api/v1/authorities?after=AAAA",
                "/api/v1/authorities?after=AB9h",
                "/api/v1/inspections?after=" + cursor("2017-10-13", "\0"),
                "/api/v1/eligibility?after=" + cursor("\0"),
                "/api/v1/inspections?" + "authority=202&".repeat(11),
                "/api/v1/authorities?region=Narnia",
                "/api/v1/authorities?overall=EXCELLENT",
                "/api/v1/authorities?q=" + "x".repeat(201),
                "/api/v1/inspections?after=" + cursor("not a day", "x"),
                "/api/v1/inspections?after=" + cursor("+999999999-12-31", "x"),
                "/api/v1/inspections?publishedFrom=%2B999999999-12-31",
                "/api/v1/inspections?publishedFrom=2017-13-01",
                "/api/v1/inspections?state=hidden",
                "/api/v1/eligibility?verdict=PERHAPS",
                "/api/v1/eligibility/392?regoin=London",
                "/api/v1/authorities/392?unknown=1",
                "/api/v1/authorities/392/timeline?unknown=1",
                "/api/v1/authorities/392/lineage?unknown=1",
                "/api/v1/delivery-organisations?unknown=1",
                "/api/v1/inspections/1?unknown=1",
                "/api/v1/rules?unknown=1",
                "/api/v1/imports?unknown=1")) {
            assertProblem(analyst.get(path), 422);
        }
    }

    private static String cursor(String... key) {
        return java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\u001f", key).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_is_not_there_is_a_problem_too() {
        for (var path : List.of(
                "/api/v1",
                "/api/v1/",
                "/api/v1/nothing",
                "/api/v2/authorities",
                "/api/",
                "/api",
                "/api/v1/authorities/000",
                "/api/v1/authorities/%20",
                "/api/v1/authorities/" + encoded("Nörth Tyneside 🙂"),
                "/api/v1/inspections/" + encoded("' or 1=1 --"),
                "/api/v1/imports/none",
                "/api/v1/eligibility/000",
                "/api/v1/eligibility?rule=none",
                "/api/v1/inspections?authority=000",
                "/api/v1/authorities/392/nothing")) {
            assertProblem(analyst.get(path), 404);
        }
        for (var method : List.of("PUT", "DELETE", "PATCH")) {
            var refused = assertProblem(analyst.send(method, "/api/v1/authorities/392", Map.of("a", 1), Map.of()), 405);
            assertTrue(refused.header("Allow").contains("GET"), refused.toString());
        }
        assertProblem(analyst.post("/api/v1/authorities", Map.of()), 405);
        assertProblem(
                analyst.send(
                        "POST",
                        "/api/v1/inspections",
                        Map.of("Content-Type", "application/xml"),
                        BodyPublishers.ofString("<a/>")),
                415);
        assertProblem(
                analyst.send(
                        "GET", "/api/v1/authorities", Map.of("Accept", "application/xml"), BodyPublishers.noBody()),
                406);
        assertProblem(
                analyst.send(
                        "POST",
                        "/api/v1/imports?kind=judgements",
                        Map.of("Content-Type", "application/json"),
                        BodyPublishers.ofString("{}")),
                415);
    }

    @Test
    void who_may_not_is_told_so_whatever_the_body_says() {
        var draft = drafted("393", "2026-03-12");
        var path = "/api/v1/inspections/" + draft.json().at("/id").asText();
        var lga = server.program("lga");

        for (var body : List.of("", "{}")) {
            for (var door : List.of(
                    path + "/publish",
                    path + "/correct",
                    "/api/v1/inspections",
                    "/api/v1/interventions",
                    "/api/v1/interventions/none/lift",
                    "/api/v1/interventions/none/change",
                    "/api/v1/disputes/none/decide",
                    "/api/v1/phases",
                    "/api/v1/phases/1/open")) {
                assertProblem(lga.post(door, body), 403);
            }
            for (var door : List.of("/api/v1/imports/none/undo", "/api/v1/leadership/participations/batch")) {
                assertProblem(server.program("wigan").post(door, body), 403);
            }
        }
        assertProblem(lga.send("POST", path + "/publish", "", Map.of("If-Match", draft.header("ETag"))), 403);
    }

    @Test
    void a_body_that_is_no_json_is_told_from_one_that_does_not_fit() {
        for (var broken :
                List.of("{", "nonsense", "{\"authority\":}", "[1,", "\"", "{} {}", "{\"authority\": \"\\u12\"}")) {
            assertProblem(analyst.post("/api/v1/inspections", broken), 400);
        }
        var pointers = new HashMap<String, String>();
        pointers.put("{\"authority\": {\"a\": 1}}", "/authority");
        pointers.put("{\"authority\": \"393\", \"judgement\": []}", "/judgement");
        pointers.put("{\"authority\": \"393\", \"judgement\": 1}", "/judgement");
        pointers.put("{\"authority\": \"393\", \"judgement\": {\"overall\": {\"x\": 1}}}", "/judgement/overall");
        pointers.put("{\"authority\": \"393\", \"judgement\": {\"visitt\": \"x\"}}", "/judgement/visitt");
        pointers.put("{\"unknown\": true}", "/unknown");
        pointers.forEach((body, pointer) -> {
            var answer = assertProblem(analyst.post("/api/v1/inspections", body), 422);
            assertEquals(pointer, answer.json().at("/errors/0/pointer").asText(), answer.toString());
        });
        for (var empty : List.of("", "null", "{}", "[]", "1", "\"text\"", "{\"authority\": \"393\"}")) {
            var answer = analyst.post("/api/v1/inspections", empty);
            assertTrue(answer.status() == 400 || answer.status() == 422, empty + answer);
            assertProblem(answer, answer.status());
        }
        var wrong = judgement("2026-02-30", "SPLENDID");
        wrong.put("source", "");
        var answer =
                assertProblem(analyst.post("/api/v1/inspections", Map.of("authority", "393", "judgement", wrong)), 422);
        assertEquals(
                new TreeSet<>(List.of("/judgement/overall", "/judgement/published", "/judgement/source")),
                new TreeSet<>(texts(answer.json().at("/errors"), "/pointer")));
        var draft = drafted("393", "2026-03-11");
        var path = "/api/v1/inspections/" + draft.json().at("/id").asText();
        var match = Map.of("If-Match", draft.header("ETag"));
        for (var day : List.of("{\"published\": \"soon\"}", "{\"published\": {}}", "{\"published\": 1e400}")) {
            var refused = assertProblem(analyst.send("POST", path + "/publish", day, match), 422);
            assertEquals("/published", refused.json().at("/errors/0/pointer").asText(), refused.toString());
        }
        assertProblem(analyst.send("POST", path + "/publish", "{\"published\": \"-999999999-01-01\"}", match), 422);
        assertProblem(analyst.send("POST", path + "/publish", "{\"published\": \"+999999999-01-01\"}", match), 422);
        var reason = assertProblem(
                analyst.send(
                        "POST",
                        path + "/correct",
                        Map.of("judgement", judgement("2026-03-11", "GOOD"), "reason", "x".repeat(501)),
                        match),
                422);
        assertEquals("/reason", reason.json().at("/errors/0/pointer").asText(), reason.toString());
    }

    @Test
    void strange_text_is_text() {
        var texts = List.of(
                "'; drop table registry.authority; --",
                "<script>alert(1)</script>",
                "%' or '1'='1",
                "_%\\",
                "🙂🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "\ud800",
                "\uffff\ufffe",
                "\u202Eevil",
                "${jndi:ldap://localhost/a}",
                "../../../../etc/passwd",
                "\r\nSet-Cookie: a=b",
                "٣٩٢",
                "İstanbul ẞ ﬃ");
        for (var text : texts) {
            var found = analyst.get("/api/v1/authorities?q=" + encoded(text)).expect(200);
            assertEquals(0, found.json().at("/total").asInt(), text);
            assertNotThere("/api/v1/authorities/", text);
            assertNotThere("/api/v1/inspections/", text);
            assertProblem(analyst.get("/api/v1/authorities?region=" + encoded(text)), 422);
            assertProblem(analyst.get("/api/v1/eligibility?rule=" + encoded(text)), 404);
            assertProblem(analyst.get("/api/v1/authorities?after=" + encoded(text)), 422);
            var keyed = analyst.get("/api/v1/authorities?after=" + cursor(text, text));
            assertTrue(keyed.status() == 200 || keyed.status() == 422, keyed.toString());
            assertProblem(analyst.get("/api/v1/imports?" + encoded(text) + "=1"), 422);
        }
        for (var path : List.of(
                "/api/v1/authorities?q=a%00b",
                "/api/v1/authorities?q=%00",
                "/api/v1/authorities?%00=a",
                "/api/v1/authorities?region=%00",
                "/api/v1/authorities?after=%00",
                "/api/v1/authorities?asAt=%00",
                "/api/v1/eligibility?rule=%00")) {
            assertProblem(analyst.get(path), 422);
        }
        assertEquals(
                152,
                analyst.get("/api/v1/authorities?asAt=2009-04-01")
                        .json()
                        .at("/total")
                        .asInt());
    }

    private void assertNotThere(String path, String text) {
        var answer = analyst.get(path + encoded(text).replace("+", "%20"));
        if (text.matches("(?s).*[/\\\\\\r].*")) {
            // an encoded slash or end of line is refused by the server itself, in its own words, before the product
            // sees it
            answer.expect(400);
        } else {
            assertProblem(answer, 404);
        }
    }

    @Test
    void strange_text_in_a_judgement_is_kept_as_it_is_or_refused() {
        var judgement = judgement("2026-03-18", "GOOD");
        judgement.put("source", "🙂 <b>'; drop table registry.authority; --</b> \u202E \ufffe é");
        var kept = analyst.post("/api/v1/inspections", Map.of("authority", "393", "judgement", judgement))
                .expect(201);
        assertEquals(judgement.get("source"), kept.json().at("/source").asText());
        for (var never : List.of("a\\u0000b", "\\ud800")) {
            var body =
                    ("{\"authority\": \"393\", \"judgement\": {\"framework\": \"ILACS_2023\", \"visit\": \"INSPECTION\","
                            + " \"published\": \"2026-03-19\", \"overall\": \"GOOD\", \"source\": \"" + never + "\"}}");
            var refused = analyst.post("/api/v1/inspections", body);
            assertTrue(refused.status() == 422 || refused.status() == 400, refused.toString());
            assertProblem(refused, refused.status());
        }
    }

    @Test
    void bodies_are_bounded_in_size_and_depth() {
        for (var deep : List.of("[".repeat(100_000), "{\"a\":".repeat(100_000), "{\"authority\":".repeat(2_000))) {
            var answer = analyst.post("/api/v1/inspections", deep);
            assertTrue(answer.status() == 400 || answer.status() == 422, answer.toString());
            assertProblem(answer, answer.status());
        }
        var huge = "{\"authority\": \"" + "x".repeat(8_000_000) + "\"}";
        assertProblem(analyst.post("/api/v1/inspections", huge), 413);
        assertProblem(
                analyst.send(
                        "POST",
                        "/api/v1/inspections",
                        Map.of("Content-Type", "application/json"),
                        BodyPublishers.fromPublisher(BodyPublishers.ofString(huge))),
                413);
        assertProblem(analyst.post("/api/v1/inspections", "{\"authority\": " + "9".repeat(900_000) + "}"), 400);
    }

    @Test
    void broken_requests_never_show_the_insides() {
        var credentials = "Authorization: Basic "
                + java.util.Base64.getEncoder()
                        .encodeToString("analyst:demonstration".getBytes(StandardCharsets.UTF_8));
        var answers = new HashMap<String, String>();
        for (var target : List.of(
                "/api/v1/authorities?q=%00",
                "/api/v1/authorities/%00",
                "/api/v1/authorities/%ff%fe",
                "/api/v1/authorities?q=%ff%fe%c0%80",
                "/api/v1/authorities?q=%zz",
                "/api/v1/authorities?q=%",
                "/api/v1/authorities/%zz",
                "/api/v1/authorities/\u00ff\u00fe",
                "/api/v1/authorities?q=\u00ff\u00fe",
                "/api/v1/authorities/..%2f..%2fetc%2fpasswd",
                "/api/v1/authorities/..;/..;/etc",
                "/api/v1/../../etc/passwd",
                "/api/v1/authorities;a=b/392;c=d",
                "/api/v1/authorities//392",
                "//api/v1/authorities",
                "/api/v1/authorities?q=a\tb",
                "/api/v1/authorities?" + "a=1&".repeat(2_000),
                "/api/v1/authorities?" + "a".repeat(20_000),
                "/api/v1/authorities/" + "a".repeat(20_000),
                "/api/v1/authorities?asAt=" + "9".repeat(5_000),
                "/api/v1/authorities?size=" + "9".repeat(5_000),
                "/api/v1/authorities?recordedBy=" + "9".repeat(5_000),
                "/api/v1/authorities?q={}|^`\\\"<>",
                "http://elsewhere.example/api/v1/authorities")) {
            answers.put(target, Wire.get(server.at("/"), target, credentials));
        }
        answers.put(
                "long header",
                Wire.get(server.at("/"), "/api/v1/authorities", credentials, "X-Long: " + "a".repeat(40_000)));
        answers.put(
                "many headers",
                Wire.get(
                        server.at("/"),
                        "/api/v1/authorities",
                        Stream.concat(
                                        Stream.of(credentials),
                                        Stream.iterate(0, i -> i + 1)
                                                .limit(1_000)
                                                .map(i -> "X-" + i + ": a"))
                                .toArray(String[]::new)));
        answers.put(
                "wrong match",
                Wire.get(server.at("/"), "/api/v1/authorities", credentials, "If-None-Match: ,,\"W/\u00ff"));
        answers.put("wrong accept", Wire.get(server.at("/"), "/api/v1/authorities", credentials, "Accept: ;;;/"));
        answers.put("wrong type", Wire.get(server.at("/"), "/api/v1/authorities", credentials, "Content-Type: ///"));
        answers.put(
                "wrong language",
                Wire.get(server.at("/"), "/api/v1/authorities", credentials, "Accept-Language: ;;q=x"));
        answers.put(
                "wrong cookie",
                Wire.get(server.at("/"), "/api/v1/authorities", credentials, "Cookie: csrf=;=;;\u0001"));
        answers.forEach((asked, answer) -> {
            var shown = asked.substring(0, Math.min(80, asked.length())) + "\n" + answer;
            assertTrue(answer.matches("(?s)HTTP/1\\.1 (200|303|304|4\\d\\d) .*"), shown);
            assertFalse(INSIDES.matcher(answer).find(), shown);
        });
    }

    // the day

    @Test
    void one_judgement_says_whether_it_counted_on_the_day_asked() {
        var draft = drafted("391", "2026-02-03");
        var path = "/api/v1/inspections/" + draft.json().at("/id").asText();

        assertEquals("NO", draft.json().at("/counted").asText());
        var published = publish(draft.json().at("/id").asText(), draft.header("ETag"), "2026-02-03")
                .expect(200);

        assertEquals("CERTAIN", published.json().at("/counted").asText());
        Map.of("2026-02-02", "NO", "2026-02-03", "CERTAIN", "2026-02-04&publishedBy=2026-02-02", "NO")
                .forEach((day, counted) -> assertEquals(
                        counted,
                        analyst.get(path + "?asAt=" + day)
                                .expect(200)
                                .json()
                                .at("/counted")
                                .asText(),
                        day));
    }

    // lists

    @Test
    void pages_of_any_size_walk_all_authorities_once() {
        for (var size : List.of(1, 7, 25, 51, 100)) {
            var walked = walk("/api/v1/authorities?asAt=2009-04-01&size=" + size);
            assertEquals(152, walked.size(), "size " + size);
            assertEquals(152, new HashSet<>(walked).size(), "size " + size);
        }
        assertEquals(152, new HashSet<>(walk("/api/v1/eligibility?asAt=2017-10-13&size=40")).size());
    }

    /** Follows the header Link, page by page. */
    private List<String> walk(String first) {
        var ids = new ArrayList<String>();
        var address = first;
        while (address != null) {
            var page = analyst.get(address).expect(200);
            var total = page.json().at("/total").asInt();
            ids.addAll(texts(page.json().at("/items"), "/id"));
            if (first.contains("eligibility")) {
                ids.removeIf(String::isEmpty);
                ids.addAll(texts(page.json().at("/items"), "/authority/id"));
            }
            var link = Pattern.compile("<([^>]*)>; ?rel=\"next\"").matcher(page.header("Link"));
            var linked = link.find();
            assertEquals(!page.json().at("/next").isNull(), linked, page.toString());
            assertTrue(ids.size() <= total, "more than there are: " + first);
            address = linked ? link.group(1) : null;
        }
        return ids;
    }

    @Test
    void a_walk_is_whole_also_while_rows_are_added() {
        var before = new HashSet<>(walk("/api/v1/inspections?size=100"));
        var walked = new ArrayList<String>();
        var address = "/api/v1/inspections?size=9";
        var added = 0;
        while (address != null) {
            var page = analyst.get(address).expect(200).json();
            walked.addAll(texts(page.at("/items"), "/id"));
            address = page.at("/next").isNull()
                    ? null
                    : "/api/v1/inspections?size=9&after=" + page.at("/next").asText();
            if (added < 6) {
                // some lie before the place that was reached, some after it
                drafted("201", (added % 2 == 0 ? "2026-06-0" : "2014-06-0") + (1 + added));
                added++;
            }
        }
        assertEquals(walked.size(), new HashSet<>(walked).size(), "none twice");
        assertTrue(walked.containsAll(before), "none left out");
    }

    @Test
    void the_register_knows_how_many_authorities_there_were_on_each_day() {
        Map.of("2009-04-01", 152, "2019-04-01", 151, "2021-04-01", 152, "2023-04-01", 153)
                .forEach((day, count) -> {
                    assertEquals(
                            count,
                            analyst.get("/api/v1/authorities?asAt=" + day)
                                    .expect(200)
                                    .json()
                                    .at("/total")
                                    .asInt(),
                            day);
                    assertEquals(
                            count,
                            analyst.get("/api/v1/eligibility?asAt=" + day)
                                    .expect(200)
                                    .json()
                                    .at("/authorities")
                                    .asInt(),
                            day);
                });
    }

    @Test
    void the_rule_of_october_2017_says_who_was_eligible_when_it_began() {
        var answer =
                analyst.get("/api/v1/eligibility?asAt=2017-10-13").expect(200).json();

        assertEquals(152, answer.at("/authorities").asInt());
        assertEquals(16, answer.at("/counts/ELIGIBLE").asInt());
        assertEquals(3, answer.at("/counts/PART_FAILS").asInt());
        assertEquals(11, answer.at("/counts/OVERALL_BELOW").asInt());
        assertEquals(122, answer.at("/counts/NOT_RECORDED").asInt());
        assertEquals(
                16,
                analyst.get("/api/v1/eligibility?asAt=2017-10-13&verdict=ELIGIBLE")
                        .json()
                        .at("/total")
                        .asInt());
    }

    // names and numbers

    @Test
    void an_authority_is_found_by_any_number_or_code_it_ever_had() {
        assertEquals("North Tyneside", nameOf("392"));
        assertEquals("North Tyneside", nameOf("E08000022"));
        assertEquals("North Tyneside", nameOf("e08000022"));
        assertEquals("Gateshead", nameOf("E08000020"));
        assertEquals("Gateshead", nameOf("E08000037"));
        assertEquals("Barnsley", nameOf("E08000016"));
        var id = analyst.get("/api/v1/authorities/392").json().at("/id").asText();
        assertEquals("North Tyneside", nameOf(id));
    }

    private String nameOf(String identifier) {
        return analyst.get("/api/v1/authorities/" + identifier)
                .expect(200)
                .json()
                .at("/form/name")
                .asText();
    }

    @Test
    void names_are_found_in_the_spelling_people_use() {
        assertEquals(List.of("North Tyneside"), found("Nth Tyneside", ""));
        assertEquals(List.of("Bournemouth, Christchurch and Poole"), found("BCP", ""));
        assertTrue(found("Hull", "").stream().anyMatch(name -> name.contains("Hull")));
        assertEquals(
                List.of("St. Helens"),
                found("Saint Helens", "").stream()
                        .map(name -> name.replace("St ", "St. "))
                        .toList());
        assertEquals(List.of("Gateshead"), found("E08000020", ""));
        assertEquals(List.of("Barnsley"), found("E08000016", ""));
        assertEquals(List.of("Bournemouth"), found("Bournemouth", "&asAt=2009-04-01"));
    }

    private List<String> found(String words, String more) {
        return texts(
                analyst.get("/api/v1/authorities?q=" + encoded(words) + more)
                        .expect(200)
                        .json()
                        .at("/items"),
                "/name");
    }

    @Test
    void an_authority_that_has_ended_stands_beside_the_list_and_never_in_it() {
        var answer = analyst.get("/api/v1/authorities?q=Bournemouth&asAt=2023-04-01")
                .expect(200)
                .json();

        assertEquals(List.of("Bournemouth, Christchurch and Poole"), texts(answer.at("/items"), "/name"));
        assertEquals(List.of("Bournemouth"), texts(answer.at("/others"), "/form/name"));
        assertEquals(List.of("ENDED"), texts(answer.at("/others"), "/standing"));
        for (var end : Map.of(
                        "837",
                        "2019-03-31",
                        "836",
                        "2019-03-31",
                        "835",
                        "2019-03-31",
                        "928",
                        "2021-03-31",
                        "909",
                        "2023-03-31")
                .entrySet()) {
            var lastDay = java.time.LocalDate.parse(end.getValue());
            assertTrue(numbersOn(lastDay).contains(end.getKey()), end.toString());
            assertFalse(numbersOn(lastDay.plusDays(1)).contains(end.getKey()), end.toString());
        }
    }

    private List<String> numbersOn(java.time.LocalDate day) {
        var numbers = new ArrayList<String>();
        var address = "/api/v1/authorities?size=100&asAt=" + day;
        var page = analyst.get(address).json();
        numbers.addAll(texts(page.at("/items"), "/dfeNumber"));
        numbers.addAll(texts(
                analyst.get(address + "&after=" + page.at("/next").asText())
                        .json()
                        .at("/items"),
                "/dfeNumber"));
        return numbers;
    }

    // the description

    @Test
    void the_description_names_every_door_there_is_and_no_other() {
        var document = analyst.with("Accept", "application/json")
                .get("/api/v1/openapi")
                .expect(200)
                .json();

        assertTrue(
                document.at("/openapi").asText().startsWith("3.1"),
                document.at("/openapi").asText());
        var described = new TreeSet<String>();
        document.at("/paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method ->
                                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        assertEquals(Served.byTheApplication(), described);
    }

    @Test
    void every_door_takes_the_parameters_it_is_described_with_and_answers_with_its_clocks() {
        var recordedBy =
                analyst.get("/api/v1/authorities").json().at("/recordedBy").asText();
        var clocks = "asAt=2017-10-13&publishedBy=2017-10-12&recordedBy=" + recordedBy;
        var document = analyst.with("Accept", "application/json")
                .get("/api/v1/openapi")
                .json();
        var asked = new TreeSet<String>();

        document.at("/paths").fields().forEachRemaining(path -> {
            var names = new ArrayList<String>();
            path.getValue().at("/get/parameters").forEach(parameter -> {
                if (parameter.at("/in").asText().equals("query")) {
                    names.add(parameter.at("/name").asText());
                }
            });
            var address = first(path.getKey()).replaceAll("\\{(identifier|authority)}", "392");
            if (path.getValue().has("get") && !address.contains("{")) {
                asked.add(path.getKey());
                var isDated = names.contains("asAt");
                // an assessor's own, which nobody else reads
                var asker = address.startsWith("/api/v1/score-sheets") ? server.program("assessor") : analyst;
                var answer = asker.get(address + (isDated ? "?" + clocks : "")).expect(200);
                if (isDated) {
                    var said =
                            answer.json().at("/asAt").isObject() ? answer.json().at("/asAt") : answer.json();
                    assertEquals("2017-10-12", said.at("/publishedBy").asText(), answer.toString());
                    assertEquals(recordedBy, said.at("/recordedBy").asText(), answer.toString());
                }
                for (var name : names) {
                    var one = asker.get(address + "?" + name + "=x").text();
                    assertFalse(one.contains("is not a filter here"), one);
                }
            }
        });

        assertTrue(asked.contains("/api/v1/interventions/{id}/steps"), "" + asked);
        assertTrue(asked.contains("/api/v1/rules") && asked.contains("/api/v1/inspections/{id}/readings"), "" + asked);
        var schema = document.at("/components/schemas/InspectionAnswer/properties");
        assertTrue(schema.has("counted") && schema.has("parts"), "" + schema);
    }

    @Test
    void a_list_that_depends_on_no_day_is_described_with_its_filters_too() {
        var document = analyst.with("Accept", "application/json")
                .get("/api/v1/openapi")
                .json();

        var names = new TreeSet<String>();
        document.at("/paths/~1api~1v1~1changes~1newest/get/parameters")
                .forEach(parameter -> names.add(parameter.at("/name").asText()));

        assertEquals(new TreeSet<>(List.of("after", "batch", "from", "person", "record", "size", "to")), names);
    }

    @Test
    void the_description_says_what_every_body_and_every_answer_holds() {
        var document = analyst.with("Accept", "application/json")
                .get("/api/v1/openapi")
                .json();

        var unsaid = new TreeSet<String>();
        document.at("/paths")
                .fields()
                .forEachRemaining(path -> path.getValue().findValues("schema").stream()
                        .filter(schema -> schema.size() == 1
                                && schema.at("/type").asText().equals("object"))
                        .forEach(schema -> unsaid.add(path.getKey())));

        assertEquals(new TreeSet<>(), unsaid);
    }

    /** The address of the first of its list, where there is one. */
    /** A door with the id of what was there on the day, where its list knows days; what others made since was not. */
    private String first(String path) {
        var list = path.replaceFirst("/\\{id}.*", "");
        if (list.equals(path)) {
            return path;
        }
        var onDay = analyst.get(list + "?asAt=2017-10-13");
        var listed = onDay.status() == 200 ? onDay : analyst.get(list);
        return path.replace("{id}", listed.json().at("/items/0/id").asText("{id}"));
    }
}
