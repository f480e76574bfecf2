package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.web.journey.RestJourney.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Money from an announcement to what is clawed back: programmes, budget lines, awards and instalments. */
@Journey
class FundingJourney {
    private static final int AWARDS = 300;
    private static final int THREADS = 16;
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final RunningServer server;

    FundingJourney(RunningServer server) {
        this.server = server;
    }

    @Test
    void what_is_known_of_two_announcements_is_shown_with_its_source_and_nothing_is_divided() {
        var analyst = server.person("analyst");

        var page = mainOf(analyst.get("/funding?asAt=2018-12-31").expect(200));
        var before = mainOf(analyst.get("/funding?asAt=2017-10-12").expect(200));
        var partners = analyst.get("/partners?asAt=2018-12-31").expect(200).html();
        var programmes = server.program("analyst")
                .get("/api/v1/programmes?asAt=2018-12-31")
                .expect(200)
                .json();

        assertTrue(page.contains("Announced December 2018. Total as stated: £17 million."), page);
        assertTrue(page.contains("Announced 13 October 2017. Total as stated: up to £20 million."), page);
        assertTrue(page.contains("Where no source says how money was divided, nothing is made up"), page);
        assertTrue(page.contains("Eight partnerships £15,000,000 £0 £0 £15,000,000 £0"), page);
        assertFalse(page.contains("Record a programme"), page);
        assertTrue(before.contains("No programme was announced by this day"), before);
        assertEquals(1, partners.select("main a[href^=/funding]").size());
        assertEquals("17000000.00", programmes.at("/items/0/total/provided").asText());
        assertEquals(
                "not-recorded", programmes.at("/items/0/lines/0/years/0/year").asText());
        var oldest = programmes.at("/items").size() - 1;
        assertEquals(
                "20000000.00", programmes.at("/items/" + oldest + "/stated").asText());
    }

    @Test
    void people_take_an_award_from_its_proposal_to_what_is_clawed_back() {
        var manager = server.person("programme-manager");
        var member = server.person("north-tyneside");
        var line = pathOf(done(
                manager,
                manager.form(pathOf(done(
                                        manager,
                                        manager.form("/funding/create-programme")
                                                .with(
                                                        "name",
                                                        "Played by people "
                                                                + server.database()
                                                                        .vendor())
                                                .with("announced", "2018-04-01")
                                                .with("stated", "£1,000.01")
                                                .with("source", "A journey")))
                                + "/open-line")
                        .with("name", "Partnerships")
                        .with("purpose", "Support for others")
                        .with("amounts", "2018-19: £1,000.01")
                        .with("effective", "2018-04-01")
                        .with("why", "As announced")
                        .with("source", "A journey")));

        var check = manager.form(line + "/propose-award")
                .with("name", "North and South Tyneside")
                .with("authorities", "392; 393")
                .with("purpose", "Support for others")
                .with("amounts", "2018-19: £900.01")
                .with("effective", "2018-05-01")
                .with("why", "They were chosen")
                .with("source", "A journey")
                .submit()
                .expect(200);
        assertTrue(mainOf(check).contains("Share of 392 £450.01, with an odd penny"), mainOf(check));
        var award = pathOf(manager.follow(confirmed(manager, check).expect(303)).expect(200));

        var late = step(manager, award + "/approve", "2018-05-02", "A letter");
        done(manager, award + "/approve", "2018-05-02", "A letter");
        var stale = confirmed(manager, late).expect(412);
        assertTrue(mainOf(stale).contains("Priya Programme Manager (demonstration) approved it"), mainOf(stale));
        assertTrue(mainOf(manager.get(line)).contains("£100 of £1,000.01 is left"), mainOf(manager.get(line)));
        done(manager, award + "/agree", "2018-06-01", "The signed agreement");
        var planned = done(
                manager,
                manager.form(award + "/plan-instalment")
                        .with("milestone", "The plan is agreed")
                        .with("due", "2018-09-30")
                        .with("year", "2018-19")
                        .with("amount", "£500")
                        .with("effective", "2018-06-01")
                        .with("why", "As agreed")
                        .with("source", "The signed agreement"));
        var instalment =
                planned.html().select("main a[href$=/claim]").attr("href").replace("/claim", "");

        var theirs = mainOf(member.get(award).expect(200));
        assertTrue(theirs.contains("Claim instalment 1"), theirs);
        assertFalse(theirs.contains("Complete this award"), theirs);
        assertTrue(mainOf(member.get("/funding/awards").expect(200)).contains("North and South Tyneside"));
        var without = member.form(instalment + "/claim")
                .with("effective", "2018-10-01")
                .with("why", "It is reached")
                .submit()
                .expect(422);
        assertTrue(mainOf(without).contains("nothing is claimed without evidence"), mainOf(without));
        done(member, instalment + "/claim", "2018-10-01", "The plan, as sent");
        member.get(instalment + "/approve").expect(403);
        done(manager, instalment + "/approve", "2018-10-02", "The plan was read");
        done(manager, instalment + "/pay", "2018-10-03", "The bank's statement");
        var beyond = manager.form(instalment + "/claw-back")
                .with("amount", "£500.01")
                .with("effective", "2018-11-01")
                .with("why", "Not spent")
                .with("source", "The accounts")
                .submit();
        assertTrue(
                mainOf(confirmed(manager, beyond).expect(409)).contains("Only what was paid can be clawed back: £500"));
        var back = done(
                manager,
                manager.form(instalment + "/claw-back")
                        .with("amount", "£0.05")
                        .with("effective", "2018-11-01")
                        .with("why", "Not spent")
                        .with("source", "The accounts"));
        assertTrue(mainOf(back).contains("Partly clawed back"), mainOf(back));
        var ended = done(manager, award + "/complete", "2019-03-31", "The final report");

        assertTrue(mainOf(ended).contains("The award is completed"), mainOf(ended));
        var now = manager.get(line).expect(200);
        assertTrue(mainOf(now).contains("£500.06 of £1,000.01 is left"), mainOf(now));
        assertTrue(mainOf(now).contains("Checked: each balance is the sum of its movements"), mainOf(now));
        assertEquals(
                List.of("Released, 31 March 2019", "Clawed back, 1 November 2018", "Paid, 3 October 2018"),
                now.html().select("#ledger ~ div tbody th").textNodes().stream()
                        .map(node -> node.text().strip())
                        .filter(words -> !words.isEmpty())
                        .limit(3)
                        .toList());
        assertTrue(mainOf(manager.get(line + "?asAt=2018-10-31")).contains("£100 of £1,000.01 is left"));
        var file = manager.get(
                        now.html().select("main a[href*=/ledger]").attr("href").replace("/ledger?", "/ledger.csv?"))
                .expect(200)
                .text();
        assertTrue(file.contains("Clawed back,2018–19,2018-11-01,0.05,1000.01,100.05,400.01,499.95"), file);
    }

    @Test
    void programs_do_the_same_with_the_version_they_have_seen() {
        var manager = server.program("programme-manager");
        var line = line(manager, Map.of("2018-19", "100.00"));
        var path = "/api/v1/programmes/" + line.at("/programmeId").asText() + "/lines/"
                + line.at("/id").asText();
        var tag = manager.get(path).expect(200).header("ETag");
        var more = with(Map.of("year", "2018-19", "amount", "0.01"));

        assertProblem(manager.post(path + "/increase", more), 428);
        var increased = manager.send("POST", path + "/increase", more, Map.of("If-Match", tag))
                .expect(200);
        assertEquals("100.01", increased.json().at("/total/available").asText());
        assertProblem(manager.send("POST", path + "/increase", more, Map.of("If-Match", tag)), 412);
        var now = Map.of("If-Match", increased.header("ETag"));
        for (var amount : List.of("1.005", "-1", "0", "1,234.5", "", "1000000000000")) {
            var wrong = with(Map.of("year", "2018-19", "amount", amount));
            assertProblem(manager.send("POST", path + "/increase", wrong, now), 422);
        }
        var beyond = with(Map.of("year", "2018-19", "amount", "100.02"));
        assertProblem(manager.send("POST", path + "/carry-over", beyond, now), 409);
        assertProblem(manager.send("POST", path + "/decrease", beyond, now), 409);
        assertProblem(manager.send("POST", path + "/divide", beyond, now), 404);

        var award = proposed(manager, line, "392", "60.00");
        var other = proposed(manager, line, "202", "40.02");
        var approved = act(manager, award, "approve").expect(200);
        assertProblem(act(manager, other, "approve"), 409);
        var agreed = act(manager, approved.json(), "agree").expect(200).json();
        var instalments = "/api/v1/awards/" + award.at("/id").asText() + "/instalments";
        var plan = with(Map.of("milestone", "A plan", "due", "2018-09-30", "year", "2018-19", "amount", "60.00"));
        var planned = manager.post(instalments, plan).expect(201).json();
        assertProblem(manager.post(instalments, plan), 409);
        var instalment = instalments + "/" + planned.at("/instalments/0/id").asText();
        var member = server.program("north-tyneside");
        var seen = Map.of("If-Match", member.get(instalment).expect(200).header("ETag"));
        assertProblem(
                member.send("POST", instalment + "/claim", Map.of("effective", "2018-10-01", "why", "x"), seen), 422);
        var claimed =
                member.send("POST", instalment + "/claim", with(Map.of()), seen).expect(200);
        assertEquals("CLAIMED", claimed.json().at("/state").asText());
        assertProblem(member.send("POST", instalment + "/pay", with(Map.of()), seen), 403);
        assertProblem(
                manager.send("POST", instalment + "/pay", with(Map.of()), Map.of("If-Match", claimed.header("ETag"))),
                409);
        assertProblem(act(manager, agreed, "complete"), 409);
        var ledger = manager.get("/api/v1/programmes/" + line.at("/programmeId").asText() + "/ledger?size=1")
                .expect(200)
                .json();
        assertEquals(3, ledger.at("/total").asInt());
        assertEquals("COMMIT", ledger.at("/items/0/kind").asText());
        assertEquals("40.01", ledger.at("/items/0/after/available").asText());
        assertProblem(manager.get("/api/v1/awards?state=sold"), 422);
        assertProblem(manager.get("/api/v1/programmes/none"), 404);
    }

    @Test
    void another_authority_learns_nothing_of_an_award_by_any_door() {
        var manager = server.program("programme-manager");
        var line = line(manager, Map.of("2018-19", "100.00"));
        var award = proposed(manager, line, "202", "60.00").at("/id").asText();
        var number = line.at("/id").asText();

        for (var asker : List.of("north-tyneside", "lga", "north-east")) {
            var status = asker.equals("north-east") ? 403 : 404;
            var program = server.program(asker);
            assertProblem(program.get("/api/v1/awards/" + award), status);
            assertProblem(program.get("/api/v1/awards/" + award + "/instalments"), status);
            assertProblem(
                    program.send(
                            "POST",
                            "/api/v1/awards/" + award + "/approve",
                            with(Map.of()),
                            Map.of("If-Match", "\"1-a\"")),
                    403);
        }
        for (var path : List.of("/funding/awards/" + award)) {
            server.person("north-tyneside").get(path).expect(404);
        }
        server.person("north-tyneside").get("/funding").expect(403);
        server.person("north-tyneside").get("/funding/lines/" + number).expect(403);
        server.person("north-tyneside")
                .get("/funding/awards/" + award + "/approve")
                .expect(403);
        var list = server.program("north-tyneside")
                .get("/api/v1/awards?line=" + number)
                .expect(200)
                .json();
        assertEquals(0, list.at("/total").asInt());
        assertEquals(
                1,
                server.person("north-tyneside")
                        .get("/funding/awards.csv?line=" + number)
                        .expect(200)
                        .text()
                        .lines()
                        .count());
        var lga = server.program("lga");
        var toTheLga = lga.get("/api/v1/awards").expect(200).json();
        assertEquals(0, toTheLga.at("/total").asInt(), "what is awarded to others");
        assertProblem(lga.get("/api/v1/programmes/" + line.at("/programmeId").asText() + "/lines/" + number), 404);
        assertEquals(
                0,
                lga.get("/api/v1/programmes/" + line.at("/programmeId").asText() + "/ledger")
                        .expect(200)
                        .json()
                        .at("/total")
                        .asInt());
        assertEquals(
                "Leadership through the LGA",
                lga.get("/api/v1/programmes?asAt=2018-12-31")
                        .expect(200)
                        .json()
                        .at("/items/0/lines/0/name")
                        .asText());
    }

    @Test
    void three_hundred_awards_at_once_leave_not_a_penny_over_and_lose_none() throws Exception {
        var manager = server.program("programme-manager");
        var line = line(manager, Map.of("2018-19", "1000000.00"));
        var proposals =
                together(AWARDS, place -> () -> proposed(manager, line, "392", place % 2 == 0 ? "4999.99" : "7000.01"));

        var answers = together(AWARDS, place -> () -> act(manager, proposals.get(place), "approve"));

        var committed = 0L;
        var refused = new ArrayList<Long>();
        for (var place = 0; place < AWARDS; place++) {
            var pence = place % 2 == 0 ? 499_999L : 700_001L;
            if (answers.get(place).status() == 200) {
                committed += pence;
            } else {
                assertProblem(answers.get(place), 409);
                refused.add(pence);
            }
        }
        var after = manager.get("/api/v1/programmes/" + line.at("/programmeId").asText() + "/lines/"
                        + line.at("/id").asText())
                .expect(200)
                .json();
        var left = pence(after.at("/total/available"));
        assertEquals(committed, pence(after.at("/total/committed")));
        assertEquals(100_000_000L, committed + left);
        assertTrue(refused.stream().allMatch(pence -> pence > left), left + " was left, and refused were " + refused);
        var approved = manager.get("/api/v1/awards?state=APPROVED&size=1&line="
                        + line.at("/id").asText())
                .expect(200)
                .json();
        assertEquals(AWARDS - refused.size(), approved.at("/total").asInt());
    }

    @Test
    void a_file_of_programmes_is_taken_from_those_who_may() {
        var file = "programme,announced,stated_total,line,purpose,financial_year,amount,source\n"
                + "By a file,2021-06,,A line,Support,2021-22,\"£1,000\",a letter\n"
                + "By a file,2021-06,,Another,Support,2021-23,5.5,a letter\n";

        var taken = Imported.by(
                server.program("programme-manager"),
                "kind=programmes&refusedApart=true",
                BodyPublishers.ofString(file));

        assertEquals(1, taken.json().at("/result/new").asInt(), taken.toString());
        assertEquals(2, taken.json().at("/result/refusals").size(), taken.toString());
        assertProblem(Imported.by(server.program("lga"), "kind=programmes", BodyPublishers.ofString(file)), 403);
    }

    @Test
    void the_pages_hold_in_a_browser(Browser browser) {
        var manager = server.program("programme-manager");
        var line = line(manager, Map.of("2018-19", "1000000.00", "2019-20", "250000.00"));
        var award = proposed(manager, line, "392; 393; 202", "400000.00");
        var agreed = act(manager, act(manager, award, "approve").expect(200).json(), "agree")
                .expect(200);
        var path = "/funding/awards/" + agreed.json().at("/id").asText();
        manager.post(
                        "/api/v1" + path.replace("/funding", "") + "/instalments",
                        with(Map.of(
                                "milestone", "The plan is agreed",
                                "due", "2018-09-30",
                                "year", "2018-19",
                                "amount", "100000.00")))
                .expect(201);
        var programme = "/funding/programmes/" + line.at("/programmeId").asText();
        browser.signIn("programme-manager");
        for (var page : List.of(
                "/funding funding",
                "/funding?asAt=2017-10-12 funding-before",
                programme + " funding-programme",
                programme + "/ledger funding-ledger",
                programme + "/open-line funding-open",
                "/funding/lines/" + line.at("/id").asText() + " funding-line",
                "/funding/awards funding-awards",
                path + " funding-award",
                path + "/plan-instalment funding-plan")) {
            browser.visit(page.substring(0, page.lastIndexOf(' ')));
            browser.check(page.substring(page.lastIndexOf(' ') + 1));
        }
        browser.page().click("text=Continue");
        browser.check("funding-plan-error");
        browser.visit(path + "/complete");
        browser.page().fill("#effective", "2019-03-31");
        browser.page().fill("#why", "All is done");
        browser.page().fill("#source", "The final report");
        browser.page().click("text=Continue");
        browser.check("funding-complete-check");
        browser.page().click("text=Complete the award");
        browser.check("funding-completed");
    }

    private JsonNode line(Visitor manager, Map<String, String> amounts) {
        var programme = manager.post(
                        "/api/v1/programmes",
                        Map.of(
                                "name", "By a program " + NAMES.incrementAndGet(),
                                "announced", "2018-04-01",
                                "source", "a journey"))
                .expect(201)
                .json();
        var line = new HashMap<String, Object>(with(Map.of("name", "Partnerships", "purpose", "support")));
        line.put("effective", "2018-04-01");
        line.put("amounts", amounts);
        return manager.post("/api/v1/programmes/" + programme.at("/id").asText() + "/lines", line)
                .expect(201)
                .json();
    }

    private static JsonNode proposed(Visitor manager, JsonNode line, String authorities, String amount) {
        var award = new HashMap<String, Object>(with(Map.of(
                "line",
                line.at("/id").asText(),
                "name",
                "A partnership",
                "purpose",
                "support",
                "authorities",
                authorities)));
        award.put("amounts", Map.of("2018-19", amount));
        return manager.post("/api/v1/awards", award).expect(201).json();
    }

    private static Answer act(Visitor manager, JsonNode award, String act) {
        return manager.send(
                "POST",
                "/api/v1/awards/" + award.at("/id").asText() + "/" + act,
                with(Map.of()),
                Map.of("If-Match", "\"" + award.at("/version").asInt() + "-0\""));
    }

    /** With the day, the reason and the evidence. */
    private static Map<String, String> with(Map<String, String> more) {
        var all = new HashMap<>(Map.of("effective", "2018-06-01", "why", "a reason", "source", "a letter"));
        all.putAll(more);
        return all;
    }

    private static long pence(JsonNode amount) {
        return Long.parseLong(amount.asText().replace(".", ""));
    }

    private interface Doing<T> {
        Callable<T> by(int place);
    }

    private static <T> List<T> together(int many, Doing<T> doing) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var tasks = new ArrayList<Callable<T>>();
            for (var place = 0; place < many; place++) {
                tasks.add(doing.by(place));
            }
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static Answer step(Visitor by, String path, String day, String evidence) {
        return by.form(path)
                .with("effective", day)
                .with("why", "A reason")
                .with("source", evidence)
                .submit()
                .expect(200);
    }

    private static Answer done(Visitor by, String path, String day, String evidence) {
        return by.follow(confirmed(by, step(by, path, day, evidence)).expect(303))
                .expect(200);
    }

    private static Answer done(Visitor by, FilledForm form) {
        return by.follow(confirmed(by, form.submit().expect(200)).expect(303)).expect(200);
    }

    private static Answer confirmed(Visitor by, Answer check) {
        return by.form(check.expect(200)).with("step", "confirm").submit();
    }

    private static String pathOf(Answer page) {
        return page.uri().getPath();
    }

    private static String mainOf(Answer page) {
        return page.html().select("main").text();
    }
}
