package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partners and their standing, over REST and on pages. Each test that decides has an authority of its own. */
@Journey
class PartnerJourney {
    private static final String LIST = "/api/v1/partners";
    private static final String COLUMNS = "dfe_number,cohort,role,start,end,jointly_with,confidence,source\n";
    private static final String UNDER_REVIEW = "UNDER_REVIEW";

    private final RunningServer server;
    private Visitor analyst;
    private Visitor colleague;
    private Visitor authorityLead;

    PartnerJourney(RunningServer server) {
        this.server = server;
    }

    @BeforeEach
    void sign_in() {
        analyst = server.person("analyst");
        colleague = server.person("colleague");
        authorityLead = server.person("north-tyneside");
    }

    @Test
    void of_the_nine_of_december_2018_three_fell_while_partners_and_one_afterwards() {
        var lga = server.program("lga");
        Waiting.until(
                "the rule has been asked",
                Duration.ofSeconds(60),
                () -> lga.get(LIST + "?cohort=PiP-2&standing=UNDER_REVIEW&asAt=2020-06-01"),
                seen -> seen.json().at("/total").asInt() == 3);

        assertEquals(8, total(lga, LIST + "?cohort=PiP-2&asAt=2018-12-31&standing=ACTIVE"));
        assertEquals(9, memberships(lga.get(LIST + "?cohort=PiP-2&asAt=2018-12-31&size=100")));
        for (var fall : List.of("307 2019-12-19", "204 2019-12-20", "811 2020-03-13")) {
            var number = fall.substring(0, 3);
            var day = fall.substring(4);
            assertEquals(UNDER_REVIEW, standing(lga, number, day));
            assertEquals("ACTIVE", standing(lga, number, "2019-12-01"));
        }
        var doncaster = first(lga, "371");
        var checks = lga.get(LIST + "/" + doncaster + "/checks").json().at("/items");
        assertEquals("2022-04-08", checks.at("/0/published").asText());
        assertEquals("NOT_A_PARTNER_THEN", checks.at("/0/finding").asText());
        assertEquals("ENDED", standing(lga, "371", "2022-04-08"));
        assertEquals(
                1,
                server.program("analyst")
                        .get(LIST + "/" + doncaster)
                        .json()
                        .at("/steps")
                        .size());
    }

    @Test
    void before_a_review_is_decided_only_the_department_is_told_why() {
        var ealing = first(server.program("lga"), "307");
        var told = LIST + "/" + ealing + "?asAt=2020-01-31";

        var outside = server.program("lga").get(told).json();
        var inside = server.program("analyst").get(told).json();

        assertEquals(UNDER_REVIEW, outside.at("/standing").asText());
        assertFalse(outside.at("/steps/1/why").asText().contains("no longer qualifies"), outside.toString());
        assertTrue(inside.at("/steps/1/why").asText().contains("Ealing no longer qualifies"), inside.toString());
        assertEquals(0, total(server.program("lga"), LIST + "/" + ealing + "/checks?asAt=2020-01-31"));
        assertEquals(1, total(server.program("analyst"), LIST + "/" + ealing + "/checks?asAt=2020-01-31"));
        assertFalse(mainOf(authorityLead.get("/partners/" + ealing + "?asAt=2020-01-31"))
                .contains("no longer qualifies"));
    }

    @Test
    void over_rest_a_judgement_by_import_opens_a_review_that_is_decided_once() {
        var program = server.program("analyst");
        var lga = server.program("lga");
        Nowhere.bring(server, "981", "Nowhereshire");
        bring("partners", COLUMNS + "981,PiP-2,partner,2025-05-01,2099,,sourced,a journey\n");
        bring("judgements", Judgements.HEADINGS + "981,ILACS,2025-10-07,inadequate,inadequate,good,good\n");
        var path = LIST + "/" + first(lga, "981");
        var fallen = Waiting.until(
                "a review is open",
                Duration.ofSeconds(60),
                () -> program.get(path).expect(200),
                seen -> seen.json().at("/standing").asText().equals(UNDER_REVIEW));

        assertEquals("2025-10-07", fallen.json().at("/reviewSince").asText());
        RestJourney.assertProblem(take(lga, path, "renew", fallen, "2026-10-20"), 403);
        RestJourney.assertProblem(program.post(path + "/renew", move("2026-10-20")), 428);
        RestJourney.assertProblem(take(program, path, "activate", fallen, "2026-10-20"), 409);
        RestJourney.assertProblem(take(program, path, "frown", fallen, "2026-10-20"), 404);
        RestJourney.assertProblem(take(program, path, "renew", fallen, "2025-10-01"), 422);
        RestJourney.assertProblem(take(program, path, "renew", fallen, "2199-10-01"), 422);
        RestJourney.assertProblem(program.get(LIST + "/nobody"), 404);

        var renewed = take(program, path, "renew", fallen, "2026-10-20").expect(200);

        assertEquals("RENEWED", renewed.json().at("/standing").asText());
        RestJourney.assertProblem(take(program, path, "end", fallen, "2026-10-21"), 412);
        assertTrue(lga.get(path).json().at("/steps/1/why").asText().contains("no longer qualifies"));
        var days = Map.of("theme", "Leadership", "year", "2026-27", "days", "40", "source", "A letter");
        RestJourney.assertProblem(lga.send("POST", path + "/funded-days", days, seen(renewed)), 403);
        var unknown = Map.of("theme", "Edge of care", "year", "2026-27", "days", "40", "source", "A letter");
        RestJourney.assertProblem(program.send("POST", path + "/funded-days", unknown, seen(renewed)), 422);
        program.send("POST", path + "/funded-days", days, seen(renewed)).expect(200);
        RestJourney.assertProblem(program.send("POST", path + "/funded-days", days, seen(renewed)), 412);
        assertEquals(
                40, lga.get(path + "/funded-days").json().at("/items/0/days").asInt());
    }

    @Test
    void on_pages_a_review_waits_at_home_and_the_second_to_decide_is_told() {
        Nowhere.bring(server, "982", "Neverland");
        bring("judgements", Judgements.HEADINGS + "982,ILACS,2025-10-08,requires_improvement,good,good,good\n");
        bring("partners", COLUMNS + "982,PiP-2,partner,2025-05-01,2099,,sourced,a journey\n");
        var path = "/partners/" + first(server.program("lga"), "982");
        Waiting.until(
                "a review waits",
                Duration.ofSeconds(60),
                () -> analyst.get(path),
                page -> mainOf(page).contains("To decide"));
        assertTrue(mainOf(analyst.get("/")).contains("Partners to decide on"));
        assertFalse(mainOf(authorityLead.get("/")).contains("Partners to decide on"));
        authorityLead.get(path + "/suspend").expect(403);
        assertTrue(mainOf(authorityLead.get("/authorities/982")).contains("It is a partner on"));
        assertTrue(mainOf(authorityLead.get("/authorities/982")).contains("Partner in Practice: put under review"));
        var second = decision(colleague, path, "end", "2026-10-21");

        var done = analyst.follow(confirmed(analyst, decision(analyst, path, "suspend", "2026-10-20"))
                .expect(303));

        assertTrue(mainOf(done).contains("It is recorded that the partner was suspended"), mainOf(done));
        var refused = confirmed(colleague, second).expect(412);
        assertTrue(mainOf(refused).contains("Amina Analyst"), mainOf(refused));
        assertTrue(mainOf(authorityLead.get(path)).contains("As was decided"));
        var days = analyst.form(path + "/funded-days")
                .with("theme", "NEGLECT")
                .with("year", "2026-27")
                .with("days", "12")
                .with("source", "A letter")
                .submit();
        assertTrue(mainOf(analyst.follow(days.expect(303))).contains("Neglect"));
    }

    @Test
    void a_partner_of_one_programme_is_drawn_in_one_line_with_the_next_and_lists_agree() {
        var page = authorityLead.get("/partners?authority=392&asAt=2021-07-01").expect(200);
        var links = page.html().select("tbody th a").eachAttr("href");

        assertEquals(2, links.size());
        for (var link : links) {
            assertEquals(
                    2,
                    authorityLead
                            .get(link)
                            .html()
                            .select("ol[aria-labelledby=succession] h3")
                            .size());
        }
        assertEquals(
                3,
                authorityLead
                        .get("/partners.csv?authority=392&asAt=2021-07-01")
                        .expect(200)
                        .text()
                        .lines()
                        .count());
        assertEquals(2, total(server.program("lga"), LIST + "?authority=392&asAt=2021-07-01"));
        assertTrue(mainOf(authorityLead.get("/search?q=north+tyneside")).contains("Partners"));
        authorityLead.get("/partners?cohort=PiP-9").expect(422);
        authorityLead.get("/partners/nobody").expect(404);
    }

    @Test
    void every_page_can_be_used_by_anybody(Browser browser) {
        bring("partners", COLUMNS + "803,PiP-2,partner,2020-01-01,2099,,sourced,a journey\n");
        var lga = server.program("lga");
        var ealing = "/partners/" + first(lga, "307");
        var active = "/partners/" + first(lga, "803");
        browser.signIn("analyst");

        for (var page : List.of(
                List.of("partners", "/partners"),
                List.of("partners-then", "/partners?asAt=2020-06-01&standing=UNDER_REVIEW&cohort=PiP-2"),
                List.of("partners-none", "/partners?asAt=1990-01-01"),
                List.of("partner-under-review", ealing + "?asAt=2020-06-01"),
                List.of("partner-over", ealing),
                List.of("partner-active", active),
                List.of("partner-succession", "/partners/" + first(lga, "392")),
                List.of("partner-doncaster", "/partners/" + first(lga, "371")),
                List.of("partner-review-form", active + "/review"),
                List.of("partner-funded-days", active + "/funded-days"),
                List.of("authority-partner", "/authorities/392"),
                List.of("home-partners", "/"),
                List.of("eligibility-below-partners", "/eligibility?asAt=2017-10-13"))) {
            browser.visit(page.get(1));
            browser.check(page.get(0));
        }

        browser.visit(active + "/review");
        browser.page().fill("#effective", "soon");
        browser.page().click("text=Continue");
        browser.check("partner-review-error");
        browser.page().fill("#effective", "2026-10-01");
        browser.page().fill("#why", "A worry that was told");
        browser.page().fill("#source", "A letter");
        browser.page().click("text=Continue");
        browser.check("partner-review-check");
        browser.visit(active + "/funded-days");
        browser.page().click("text=Record");
        browser.check("partner-funded-days-error");
    }

    private void bring(String kind, String rows) {
        var brought = Imported.by(server.program("analyst"), "kind=" + kind, BodyPublishers.ofString(rows))
                .expect(200);
        assertEquals(0, brought.json().at("/result/refused").asInt(), brought.toString());
    }

    private static Answer decision(Visitor who, String path, String act, String day) {
        return who.form(path + "/" + act)
                .with("effective", day)
                .with("why", "As was decided")
                .with("source", "A letter")
                .submit()
                .expect(200);
    }

    private static Answer confirmed(Visitor by, Answer check) {
        return by.form(check.expect(200)).with("step", "confirm").submit();
    }

    private static Map<String, String> move(String day) {
        return Map.of("effective", day, "why", "As was decided", "source", "A letter");
    }

    private static Answer take(Visitor who, String path, String act, Answer seen, String day) {
        return who.send("POST", path + "/" + act, move(day), seen(seen));
    }

    private static Map<String, String> seen(Answer answer) {
        return Map.of("If-Match", answer.header("ETag"));
    }

    /** The id of the partnership of an authority that began first. */
    private static String first(Visitor who, String number) {
        var items = who.get(LIST + "?authority=" + number).expect(200).json().at("/items");
        return items.at("/" + (items.size() - 1) + "/id").asText();
    }

    private static String standing(Visitor who, String number, String day) {
        return who.get(LIST + "/" + first(who, number) + "?asAt=" + day)
                .expect(200)
                .json()
                .at("/standing")
                .asText();
    }

    private static int memberships(Answer list) {
        return StreamSupport.stream(list.json().at("/items").spliterator(), false)
                .mapToInt(partner -> partner.at("/members").size())
                .sum();
    }

    private static int total(Visitor who, String path) {
        return who.get(path).expect(200).json().at("/total").asInt();
    }

    private static String mainOf(Answer page) {
        return page.html().select("main").text();
    }
}
