package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.web.journey.RestJourney.assertProblem;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The LGA's system reports its programme, and repeats what it does not know the answer of. What took part is made up. */
@Journey(apart = true)
class LeadershipJourney {
    private static final String PARTICIPATIONS = "/api/v1/leadership/participations";
    private static final String COHORTS = "/api/v1/leadership/cohorts";
    private static final String REPLAYED = "Idempotent-Replayed";

    private final RunningServer server;
    private final Visitor lga;

    LeadershipJourney(RunningServer server) {
        this.server = server;
        this.lga = server.program("lga");
    }

    @Test
    void a_request_that_is_sent_again_is_answered_as_before_and_done_once() {
        var before = reported();

        var first = keyed("key-1", PARTICIPATIONS, days("K1", "392", "2")).expect(201);
        var again = keyed("key-1", PARTICIPATIONS, days("K1", "392", "2")).expect(201);

        assertEquals(before + 1, reported());
        assertEquals("", first.header(REPLAYED));
        assertEquals("true", again.header(REPLAYED));
        assertEquals(first.text(), again.text());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(first.header("ETag"), again.header("ETag"));
        lga.get(first.header("Location")).expect(200);
        var another = assertProblem(keyed("key-1", PARTICIPATIONS, days("K1", "392", "3")), 422);
        assertEquals(
                "/problems/idempotency-key-reused", another.json().at("/type").asText());
        assertEquals(
                "/problems/idempotency-key-invalid",
                assertProblem(keyed("k".repeat(201), PARTICIPATIONS, days("K1", "392", "3")), 422)
                        .json()
                        .at("/type")
                        .asText());
        assertEquals(before + 1, reported());
        // without the key it is another request, which says what stands already
        lga.post(PARTICIPATIONS, days("K1", "392", "2")).expect(200);
        assertEquals(before + 1, reported());
    }

    @Test
    void a_request_that_was_refused_may_be_sent_again_with_its_key() {
        assertProblem(keyed("key-2", PARTICIPATIONS, days("K2", "000", "2")), 422);

        var mended = keyed("key-2", PARTICIPATIONS, days("K2", "392", "2")).expect(201);

        assertEquals("", mended.header(REPLAYED));
    }

    @Test
    void the_key_of_another_program_is_another_key_and_resources_know_nothing_of_it() {
        var analyst = server.program("analyst");
        var draft = Map.of("authority", "350", "judgement", RestJourney.judgement("2016-03-01", "GOOD"));
        keyed("key-3", PARTICIPATIONS, days("K3", "392", "2")).expect(201);

        var first = analyst.send("POST", "/api/v1/inspections", draft, Map.of("Idempotency-Key", "key-3"))
                .expect(201);
        var again = analyst.send("POST", "/api/v1/inspections", draft, Map.of("Idempotency-Key", "key-3"))
                .expect(201);

        assertEquals("", first.header(REPLAYED));
        assertEquals("true", again.header(REPLAYED));
        assertEquals(first.header("ETag"), again.header("ETag"));
        // a change needs its If-Match, which belongs to the request
        var correction = Map.of("judgement", RestJourney.judgement("2016-03-01", "INADEQUATE"), "reason", "A mistake.");
        var path = "/api/v1/inspections/" + first.json().at("/id").asText() + "/correct";
        var changed = analyst.send(
                        "POST", path, correction, Map.of("Idempotency-Key", "key-3", "If-Match", first.header("ETag")))
                .expect(200);
        var repeated = analyst.send(
                        "POST", path, correction, Map.of("Idempotency-Key", "key-3", "If-Match", first.header("ETag")))
                .expect(200);
        assertEquals(changed.text(), repeated.text());
        assertProblem(
                analyst.send(
                        "POST",
                        path,
                        correction,
                        Map.of("Idempotency-Key", "key-3", "If-Match", changed.header("ETag"))),
                422);
    }

    @Test
    void of_many_at_once_with_one_key_one_is_done_and_all_are_answered_alike() throws Exception {
        var before = reported();
        var start = new CyclicBarrier(6);

        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var tasks = IntStream.range(0, 6)
                    .<Callable<Answer>>mapToObj(one -> () -> {
                        start.await();
                        return keyed("key-4", PARTICIPATIONS, days("K4", "392", "2"));
                    })
                    .toList();
            for (var answer : threads.invokeAll(tasks)) {
                answers.add(answer.get().expect(201));
            }
        }

        assertEquals(before + 1, reported());
        assertEquals(1, answers.stream().map(Answer::text).distinct().count());
        assertEquals(
                1,
                answers.stream()
                        .filter(answer -> answer.header(REPLAYED).isEmpty())
                        .count());
    }

    @Test
    void a_file_that_is_sent_again_is_imported_once() {
        var file =
                "reference,strand,dfe_number,day,days\nF1,ADVISER_DAYS,359,2019-01-01,2\nF2,Peer challenge,392,2019-01-02,4\n";
        var headers = Map.of("Content-Type", "text/csv", "Idempotency-Key", "key-5");
        var address = "/api/v1/imports?kind=leadership-participations&fileName=made-up.csv";

        var first = lga.send("POST", address, headers, BodyPublishers.ofString(file))
                .expect(202);
        var again = lga.send("POST", address, headers, BodyPublishers.ofString(file))
                .expect(202);

        assertEquals("true", again.header(REPLAYED));
        assertEquals(first.text(), again.text());
        var ended = Imported.ended(lga, first.json().at("/id").asText());
        assertEquals(2, ended.json().at("/result/new").asInt(), ended.toString());
        assertProblem(lga.send("POST", address, headers, BodyPublishers.ofString(file.replace("359", "392"))), 422);
        // the LGA's list has its own imports and no other
        lga.get("/api/v1/imports")
                .expect(200)
                .json()
                .forEach(one -> assertTrue(one.at("/kind").asText().startsWith("leadership-"), one.toString()));
    }

    @Test
    void two_thousand_rows_are_one_request_and_with_two_wrong_ones_none_is_taken() {
        var rows = new ArrayList<>(IntStream.range(0, 2_000)
                .mapToObj(one ->
                        days("B" + one, List.of("392", "359", "350", "351").get(one % 4), "0.5"))
                .toList());
        var wrong = new ArrayList<>(rows);
        wrong.set(3, days("B3", "392", "half a day"));
        wrong.set(1_999, days("B1999", "000", "1"));
        var before = reported();

        var refused = assertProblem(keyed("key-6", PARTICIPATIONS + "/batch", Map.of("rows", wrong)), 422);

        assertEquals("/problems/rows-refused", refused.json().at("/type").asText());
        assertEquals(
                List.of("/rows/1999/dfeNumber", "/rows/3/days"),
                IntStream.range(0, refused.json().at("/errors").size())
                        .mapToObj(one ->
                                refused.json().at("/errors/" + one + "/pointer").asText())
                        .sorted()
                        .collect(Collectors.toList()));
        assertEquals(before, reported());
        var began = System.nanoTime();
        var taken =
                keyed("key-6", PARTICIPATIONS + "/batch", Map.of("rows", rows)).expect(200);
        System.out.printf(
                "2,000 rows in %.1f s on %s%n",
                (System.nanoTime() - began) / 1e9, server.database().vendor());
        assertEquals(2_000, taken.json().at("/added").asInt(), taken.toString());
        assertEquals(before + 2_000, reported());
        assertEquals(
                taken.text(),
                keyed("key-6", PARTICIPATIONS + "/batch", Map.of("rows", rows)).text());
        assertEquals(before + 2_000, reported());
    }

    @Test
    void the_department_sees_the_reach_and_another_authority_not_who_went_from_here() {
        lga.post(COHORTS, cohort("J1", "12")).expect(201);
        lga.post(COHORTS, cohort("J1", "14")).expect(200);
        var report = new HashMap<String, Object>(
                Map.of("reference", "J-P1", "cohort", "J1", "dfeNumber", "392", "day", "2019-02-01", "people", 4));
        var id = lga.post(PARTICIPATIONS, report).expect(201).json().at("/id").asText();
        report.putAll(Map.of("reference", "J-P2", "people", 11));
        assertTrue(assertProblem(lga.post(PARTICIPATIONS, report), 422).text().contains("of 14 places 4 are taken"));
        var own = server.program("north-tyneside");
        var other = server.program("wigan");

        var measures = server.program("analyst")
                .get("/api/v1/leadership/measures?asAt=2019-12-31")
                .expect(200)
                .json();

        assertEquals(4, measures.at("/strands/1/people").asInt(), measures.toString());
        assertEquals(9, measures.at("/regions").size());
        assertTrue(measures.at("/belowGood/councils").asInt() > 0);
        own.get(PARTICIPATIONS + "/" + id).expect(200);
        assertProblem(other.get(PARTICIPATIONS + "/" + id), 404);
        other.get(PARTICIPATIONS + "?size=100")
                .expect(200)
                .json()
                .at("/items")
                .forEach(row ->
                        assertEquals("359", row.at("/authority/dfeNumber").asText()));
        assertTrue(other.get("/api/v1/leadership/measures")
                .expect(200)
                .json()
                .at("/regions")
                .isNull());
        assertProblem(other.get("/api/v1/leadership/measures?region=North+East"), 403);
        assertProblem(other.get("/api/v1/leadership/measures?authority=392"), 403);
        assertProblem(server.program("north-east").get(PARTICIPATIONS), 403);
        server.program("north-east").get("/api/v1/leadership/strands").expect(200);
        assertProblem(own.post(PARTICIPATIONS, report), 403);
        assertProblem(lga.post(PARTICIPATIONS, Map.of("strands", "x")), 422);
        assertProblem(lga.get(PARTICIPATIONS + "?year=2019"), 422);
        assertEquals(
                4,
                lga.get("/api/v1/leadership/cohorts?strand=LEADERSHIP_ESSENTIALS")
                        .expect(200)
                        .json()
                        .at("/items/0/taken")
                        .asInt());
        var profile = server.person("north-tyneside")
                .get("/authorities/392")
                .expect(200)
                .html()
                .text();
        assertTrue(profile.contains("Leadership programme"), profile);
        assertFalse(server.person("wigan")
                .get("/authorities/392")
                .expect(200)
                .html()
                .select("dl")
                .text()
                .contains("Leadership programme"));
        assertNotEquals(
                "",
                server.person("analyst")
                        .get("/support/leadership/participations.csv")
                        .expect(200)
                        .text());
    }

    @Test
    void the_pages_hold_in_a_browser(Browser browser) {
        lga.post(COHORTS, cohort("P1", "20")).expect(201);
        lga.post(
                        PARTICIPATIONS,
                        Map.of(
                                "reference",
                                "P-P1",
                                "cohort",
                                "P1",
                                "dfeNumber",
                                "392",
                                "day",
                                "2019-02-01",
                                "people",
                                3,
                                "days",
                                1.5,
                                "role",
                                "Lead member",
                                "what",
                                "Made up for a journey"))
                .expect(201);
        browser.signIn("lga");
        browser.visit("/support/leadership");
        browser.check("leadership");
        browser.visit("/support/leadership/strands/LEADERSHIP_ESSENTIALS");
        browser.check("leadership-strand");
        browser.visit("/support/leadership/participations?strand=LEADERSHIP_ESSENTIALS");
        browser.check("leadership-participations");
        browser.visit("/imports");
        browser.check("leadership-imports");
    }

    private Answer keyed(String key, String path, Object body) {
        return lga.send("POST", path, body, Map.of("Idempotency-Key", key));
    }

    /** How many participations there are; the record of change also holds what jobs do meanwhile. */
    private long reported() {
        return lga.get(PARTICIPATIONS + "?size=1")
                .expect(200)
                .json()
                .at("/total")
                .asLong();
    }

    private static Map<String, Object> days(String reference, String number, String days) {
        return Map.of(
                "reference",
                reference,
                "strand",
                "ADVISER_DAYS",
                "dfeNumber",
                number,
                "day",
                "2018-12-01",
                "days",
                days);
    }

    private static Map<String, Object> cohort(String reference, String places) {
        return Map.of(
                "reference",
                reference,
                "strand",
                "LEADERSHIP_ESSENTIALS",
                "name",
                "Spring 2019",
                "from",
                "2019-01-01",
                "places",
                places);
    }
}
