package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.web.journey.RestJourney.assertProblem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.time.PartialDate;

/** Support, from a need to what came of it: chosen, scoped, agreed by both, delivered, extended, reviewed and closed. */
@Journey
class EngagementJourney {
    private static final String LIST = "/api/v1/engagements";
    private static final String NEEDS = "/api/v1/needs";
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final RunningServer server;
    private final String title;
    private Visitor manager;
    private LocalDate today;

    EngagementJourney(RunningServer server) {
        this.server = server;
        this.title = "Help with neglect " + NAMES.incrementAndGet();
    }

    @BeforeEach
    void sign_in() {
        manager = server.program("programme-manager");
        today = LocalDate.parse(manager.get(LIST).expect(200).json().at("/asAt").asText());
    }

    /** Such as 2026-27, from April to March. */
    private String year() {
        var begins = today.getMonthValue() >= 4 ? today.getYear() : today.getYear() - 1;
        return begins + "-" + String.format("%02d", (begins + 1) % 100);
    }

    private String raised(String lead, String number, String theme) {
        return server.program(lead)
                .post(
                        NEEDS,
                        Map.of(
                                "authority",
                                number,
                                "raisedBy",
                                "AUTHORITY",
                                "title",
                                title,
                                "sought",
                                "Somebody who has done it before",
                                "themes",
                                List.of(theme),
                                "urgency",
                                "URGENT"))
                .expect(201)
                .json()
                .at("/id")
                .asText();
    }

    /** The partnership of North Tyneside of 2021, whose end nobody recorded. */
    private String partner() {
        for (var partner : manager.get("/api/v1/partners?authority=392&cohort=SLIP-2021")
                .expect(200)
                .json()
                .at("/items")) {
            return partner.at("/id").asText();
        }
        throw new AssertionError("no partner");
    }

    private void funded(String theme, int days) {
        var path = "/api/v1/partners/" + partner();
        manager.send(
                        "POST",
                        path + "/funded-days",
                        Map.of("theme", theme, "year", year(), "days", String.valueOf(days), "source", "Its agreement"),
                        OpenRound.seen(manager, path))
                .expect(200);
    }

    @Test
    void a_need_is_met_step_by_step_on_pages_each_side_by_its_own_sign_in(Browser browser) {
        funded("NEGLECT", 10);
        var need = raised("lead-394", "394", "NEGLECT");
        var department = server.person("programme-manager");
        var sunderland = server.person("lead-394");
        var tyneside = server.person("north-tyneside");

        var open = department.get("/needs/" + need).expect(200);
        assertTrue(mainOf(open).contains("Find a provider"), mainOf(open));
        assertFalse(mainOf(sunderland.get("/needs/" + need)).contains("Find a provider"));
        sunderland.get("/engagements/choose/" + need).expect(403);
        var choosing = "/engagements/choose/" + need;
        var refused = department
                .form(choosing)
                .with("partner", partner())
                .with("why", "Near, and strong on it")
                .submit()
                .expect(409);
        assertTrue(mainOf(refused).contains("not in good standing (not known)"), mainOf(refused));
        var twice = department
                .form(choosing)
                .with("partner", partner())
                .with("kind", "LGA")
                .with("why", "Both")
                .submit()
                .expect(422);
        assertTrue(mainOf(twice).contains("Choose a partner or another kind of provider, and not both"), mainOf(twice));
        var matched = department.follow(department
                .form(choosing)
                .with("partner", partner())
                .with("why", "Near, and strong on it")
                .with("override", "Its agreement runs on")
                .submit()
                .expect(303));
        var path = matched.uri().getPath();
        assertTrue(mainOf(matched).contains("Support of Sunderland by North Tyneside"), mainOf(matched));
        assertTrue(mainOf(matched).contains("Its agreement runs on"), mainOf(matched));
        assertTrue(
                department
                        .get("/needs/" + need)
                        .html()
                        .select("main a.govuk-button:not(.govuk-button--secondary)")
                        .isEmpty(),
                "nobody else is looked for first where a provider is chosen");
        var closing = mainOf(department.get("/needs/" + need + "/close").expect(200));
        assertTrue(closing.contains("Support for it is live: by North Tyneside"), closing);
        server.person("wigan").get(path).expect(404);
        sunderland.get(path + "/scope").expect(403);

        var wrong = tyneside.form(path + "/scope")
                .with("theme-1", "Juggling")
                .with("year-1", year())
                .with("days-1", "2")
                .submit()
                .expect(422);
        assertTrue(mainOf(wrong).contains("There is no theme “Juggling”"), mainOf(wrong));
        assertFalse(mainOf(wrong).contains("row 4"), mainOf(wrong));
        var more = tyneside.form(wrong).with("step", "add").submit().expect(200);
        assertTrue(mainOf(more).contains("row 4"), mainOf(more));
        browser.signIn("programme-manager");
        browser.visit(path + "/scope");
        browser.page().locator("text=Add another row").click();
        browser.check("engagement-scope");
        var checked = tyneside.form(more)
                .with("theme-1", "")
                .with("year-1", "")
                .with("days-1", "")
                .with("theme-4", "NEGLECT")
                .with("year-4", year())
                .with("days-4", "2.5")
                .with("forms", "MENTORING")
                .with("forms", "CASE_AUDIT")
                .with("outcomes", "Fewer children wait\nBetter chronologies")
                .with("evidence", "An audit of 20 cases")
                .with("from", today.toString())
                .with("until", today.plusDays(90).toString())
                .submit()
                .expect(200);
        assertTrue(mainOf(checked).contains("Neglect, " + year() + ": 2.5 days"), mainOf(checked));
        assertTrue(mainOf(tyneside.get(path)).contains("It is not written yet"));
        done(tyneside, tyneside.form(checked).with("step", "confirm"));
        matched(raised("lead-394", "394", "QUALITY"));
        var unlooked =
                sunderland.form(path + "/agree").with("looked", "no").submit().expect(422);
        assertTrue(mainOf(unlooked).contains("Confirm that you have looked"), mainOf(unlooked));
        assertTrue(mainOf(sunderland.get("/")).contains("waits for your agreement"));
        done(sunderland, sunderland.form(path + "/agree").with("looked", "yes"));
        department.get(path + "/agree").expect(403);
        assertTrue(mainOf(tyneside.get(path)).contains("has still to agree"), path);
        var both = done(tyneside, agreeing(tyneside, path));
        assertTrue(mainOf(both).contains("Agreed by both"), mainOf(both));
        assertTrue(mainOf(both).contains("Your agreement is recorded."), mainOf(both));
        var other = server.person("wigan").get(path).expect(200);
        assertTrue(mainOf(other).contains("The log, the reviews and the feedback are for the parties"), mainOf(other));
        assertFalse(other.text().contains("An audit of 20 cases"));
        assertTrue(mainOf(server.person("north-east").get("/authorities/394")).contains("Supported by"));
        var asked = server.person("lga").get("/engagements").expect(200);
        assertTrue(mainOf(asked).contains("Sunderland, by North Tyneside"));
        assertEquals(
                "Support", asked.html().select("nav [aria-current]").first().text());
        assertTrue(mainOf(sunderland.get("/needs/" + need)).contains("By North Tyneside"), need);
        var timeline = server.person("lga").get("/authorities/394").expect(200);
        assertTrue(mainOf(timeline).contains("North Tyneside: Neglect Agreed by both"), mainOf(timeline));
        assertFalse(mainOf(timeline).contains("Need for support raised"), mainOf(timeline));
        assertTrue(mainOf(sunderland.get("/authorities/394")).contains("Need for support raised"));
        assertTrue(mainOf(department.get("/search?q=sunderland")).contains("Support of Sunderland by North Tyneside"));

        done(tyneside, tyneside.form(path + "/start").with("why", "The first visit is arranged"));
        assertTrue(mainOf(sunderland.get("/needs/" + need)).contains("Support in place"));
        var begun = mainOf(server.person("lga").get("/authorities/394"));
        assertTrue(
                begun.contains(
                        "Supported by North Tyneside " + PartialDate.on(today).inWords()),
                begun);
        logged(tyneside, path, "2").expect(303);
        var beyond = logged(tyneside, path, "1").expect(409);
        assertTrue(mainOf(beyond).contains("2.5 days are agreed and 2 delivered: 0.5 days left"), mainOf(beyond));
        done(
                department,
                department
                        .form(path + "/extend")
                        .with("theme-1", "NEGLECT")
                        .with("year-1", year())
                        .with("days-1", "1.5")
                        .with("why", "More is wanted"));
        logged(tyneside, path, "1").expect(303);
        var delivered = tyneside.get(path).expect(200);
        assertTrue(mainOf(delivered).contains("Delivered: mentoring 3 days."), mainOf(delivered));
        assertTrue(mainOf(department.get("/partners/" + partner())).contains("Days agreed, delivered and left"));
        for (var page : List.of("", "/deliveries", "/complete")) {
            browser.visit(path + page);
            browser.check("engagement" + page.replace('/', '-'));
        }
        browser.visit("/engagements");
        browser.check("engagements");
        var counted = manager.get("/api/v1/partners/" + partner() + "/days").expect(200);
        assertTrue(counted.text().contains("\"funded\":10,\"agreed\":4,\"delivered\":3,\"left\":6"), counted.text());
        for (var page : List.of("/support/time", "/needs/" + need, "/authorities/394", "/")) {
            browser.visit(page);
            browser.check("support" + (page.contains("needs") ? "-need" : page.replace('/', '-')));
        }
        assertTrue(mainOf(department.get("/support/time")).contains("0 to 14 days"));
        done(tyneside, tyneside.form(path + "/complete").with("why", "All is delivered"));

        onDay(today.plusMonths(6), () -> {
            assertTrue(mainOf(sunderland.get("/")).contains("its impact is to be reviewed, due on"));
            assertFalse(mainOf(tyneside.get("/")).contains("its impact is to be reviewed"));
            reviewed(sunderland, path);
        });
        onDay(today.plusMonths(13), () -> {
            reviewed(department, path);
            var given = done(
                    sunderland,
                    sunderland
                            .form(path + "/feedback")
                            .with("usefulness", "VERY")
                            .with("words", "The days in the team")
                            .with("again", "YES"));
            assertTrue(mainOf(given).contains("Your feedback is recorded"), mainOf(given));
            sunderland.get(path + "/close").expect(403);
            var closed = done(
                    department,
                    department.form(path + "/close").with("came", "Fewer children wait, and for less long"));
            assertTrue(mainOf(closed).contains("Closed"), mainOf(closed));
            var over = department.get("/needs/" + need).expect(200);
            assertTrue(mainOf(over).contains("Its support is over"), mainOf(over));
            assertEquals(
                    "Close the need",
                    over.html().select("main a.govuk-button").first().text());
            assertTrue(mainOf(tyneside.get(path)).contains("The days in the team"));
        });
    }

    /** Support by the LGA that is live, and only matched. */
    private void matched(String need) {
        manager.send(
                        "POST",
                        LIST,
                        Map.of("need", need, "kind", "LGA", "why", "Its programme"),
                        OpenRound.seen(manager, NEEDS + "/" + need))
                .expect(201);
    }

    /** Whether other support was looked at is asked where the side sees some. */
    static FilledForm agreeing(Visitor by, String engagement) {
        var page = by.get(engagement + "/agree").expect(200);
        var form = by.form(page).with("step", "confirm");
        return page.html().select("[name=looked]").isEmpty() ? form : form.with("looked", "yes");
    }

    private Answer logged(Visitor by, String path, String days) {
        return by.form(path + "/deliveries")
                .with("day", today.toString())
                .with("form", "MENTORING")
                .with("theme", "NEGLECT")
                .with("days", days)
                .with("what", "A day in the duty team")
                .with("by", "A head of service")
                .submit();
    }

    private static void reviewed(Visitor by, String path) {
        done(
                by,
                by.form(path + "/review")
                        .with("changed", "Plans are clearer")
                        .with("evidence", "An audit")
                        .with("outcome-1", "ACHIEVED")
                        .with("outcome-2", "TOO_EARLY"));
    }

    @Test
    void the_same_by_programs_and_what_may_not_be_is_refused_in_its_own_words() {
        var need = raised("lead-394", "394", "QUALITY");
        var version = OpenRound.seen(manager, NEEDS + "/" + need);
        assertProblem(manager.post(LIST, Map.of("need", need, "kind", "LGA", "why", "x")), 428);
        assertEquals(
                "self-support",
                type(assertProblem(
                        manager.send(
                                "POST",
                                LIST,
                                Map.of("need", need, "kind", "AUTHORITY", "provider", "394", "why", "x"),
                                version),
                        409)));
        assertProblem(
                server.program("lead-394").send("POST", LIST, Map.of("need", need, "kind", "LGA", "why", "x"), version),
                403);
        var begun = manager.send("POST", LIST, Map.of("need", need, "kind", "LGA", "why", "Its programme"), version)
                .expect(201);
        var path = LIST + "/" + begun.json().at("/id").asText();
        var lga = server.program("lga");
        var scope = Map.of(
                "themes", List.of("quality"),
                "forms", List.of("TRAINING"),
                "days", List.of(Map.of("theme", "QUALITY", "year", year(), "days", "3")),
                "outcomes", List.of("Audits say the same"),
                "evidence", "Two audits",
                "from", today.toString(),
                "until", today.plusDays(30).toString());
        var scoped = lga.send("PUT", path + "/scope", scope, OpenRound.seen(lga, path))
                .expect(200);
        assertEquals(3, scoped.json().at("/detail/days/0/agreed").asInt());
        assertProblem(
                manager.send("POST", path + "/agree", Map.of("looked", true), OpenRound.seen(manager, path)), 403);
        for (var side : List.of("lga", "lead-394")) {
            var by = server.program(side);
            by.send("POST", path + "/agree", Map.of("looked", true), OpenRound.seen(by, path))
                    .expect(200);
        }
        lga.send("POST", path + "/start", Map.of(), OpenRound.seen(lga, path)).expect(200);
        var day = Map.of(
                "day", today.plusDays(1).toString(),
                "form", "TRAINING",
                "theme", "QUALITY",
                "days", "1",
                "what", "A workshop",
                "by", "A trainer");
        assertEquals(
                "delivered-outside",
                type(assertProblem(lga.send("POST", path + "/deliveries", day, OpenRound.seen(lga, path)), 422)));
        assertProblem(server.program("wigan").send("POST", path + "/withdraw", Map.of("why", "x"), Map.of()), 428);
        var shared = server.program("wigan").get(path).expect(200).json();
        assertTrue(shared.at("/detail").isNull() || shared.at("/detail").isMissingNode(), shared.toString());
        server.program("lead-394")
                .send(
                        "POST",
                        path + "/withdraw",
                        Map.of("why", "The authority is reorganised"),
                        OpenRound.seen(server.program("lead-394"), path))
                .expect(200);
        assertEquals(
                "OPEN",
                manager.get(NEEDS + "/" + need).expect(200).json().at("/state").asText());
        assertProblem(server.program("wigan").get(path), 404);
    }

    private static String type(Answer problem) {
        var type = problem.json().at("/type").asText();
        return type.substring(type.lastIndexOf('/') + 1).replace(".md", "");
    }

    @Test
    void many_agreements_at_once_never_take_more_days_than_the_provider_has() throws Exception {
        funded("PLACEMENTS", 5);
        var lead = server.program("lead-394");
        var tyneside = server.program("north-tyneside");
        var paths = new ArrayList<String>();
        for (var place = 0; place < 12; place++) {
            var need = raised("lead-394", "394", "PLACEMENTS");
            var begun = manager.send(
                            "POST",
                            LIST,
                            Map.of(
                                    "need", need,
                                    "kind", "PARTNER",
                                    "provider", partner(),
                                    "why", "Near",
                                    "override", "Its agreement runs on"),
                            OpenRound.seen(manager, NEEDS + "/" + need))
                    .expect(201);
            var path = LIST + "/" + begun.json().at("/id").asText();
            manager.send(
                            "PUT",
                            path + "/scope",
                            Map.of(
                                    "themes", List.of("PLACEMENTS"),
                                    "forms", List.of("TRAINING"),
                                    "days", List.of(Map.of("theme", "PLACEMENTS", "year", year(), "days", "1")),
                                    "outcomes", List.of("More homes"),
                                    "evidence", "A count",
                                    "from", today.toString(),
                                    "until", today.toString()),
                            OpenRound.seen(manager, path))
                    .expect(200);
            lead.send("POST", path + "/agree", Map.of("looked", true), OpenRound.seen(lead, path))
                    .expect(200);
            paths.add(path);
        }

        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var seen = paths.stream()
                    .map(path -> Map.entry(path, OpenRound.seen(tyneside, path)))
                    .toList();
            for (var answer : threads.invokeAll(seen.stream()
                    .<Callable<Integer>>map(one ->
                            () -> tyneside.send("POST", one.getKey() + "/agree", Map.of("looked", true), one.getValue())
                                    .status())
                    .toList())) {
                statuses.add(answer.get());
            }
        }

        assertEquals(5, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        assertEquals(7, statuses.stream().filter(status -> status == 409).count(), statuses.toString());
        var without = paths.get(statuses.indexOf(409));
        manager.send("POST", without + "/withdraw", Map.of("why", "No days"), OpenRound.seen(manager, without))
                .expect(200);
        var page = server.person("programme-manager").get(without.replace("/api/v1", ""));
        assertTrue(mainOf(page).contains("The scope had 1 day, which was not taken."), mainOf(page));
        var partner = "/api/v1/partners/" + partner();
        var fewer = manager.send(
                "POST",
                partner + "/funded-days",
                Map.of("theme", "PLACEMENTS", "year", year(), "days", "4", "source", "Its agreement"),
                OpenRound.seen(manager, partner));
        assertEquals("funded-below-taken", type(assertProblem(fewer, 409)));
        var agreed = manager.get(LIST + "?theme=PLACEMENTS&state=AGREED").expect(200);
        assertEquals(5, agreed.json().at("/total").asInt());
    }

    /** The day is the real one again afterwards. */
    private void onDay(LocalDate day, Runnable work) {
        var analyst = server.person("analyst");
        try {
            analyst.form("/demonstration-day")
                    .with("day-day", String.valueOf(day.getDayOfMonth()))
                    .with("day-month", String.valueOf(day.getMonthValue()))
                    .with("day-year", String.valueOf(day.getYear()))
                    .submit()
                    .expect(303);
            work.run();
        } finally {
            analyst.form("/demonstration-day").with("real", "yes").submit();
        }
    }

    private static Answer done(Visitor by, FilledForm form) {
        return by.follow(form.submit().expect(303)).expect(200);
    }

    private static String mainOf(Answer page) {
        return page.html().select("main").text();
    }
}
