package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A judgement from its draft to its correction, on pages. Each test drafts for an authority of its own, so that none finds
 * what another has left behind.
 */
@Journey
class JudgementJourney {
    private final RunningServer server;
    private Visitor analyst;
    private Visitor colleague;
    private Visitor authorityLead;

    JudgementJourney(RunningServer server) {
        this.server = server;
    }

    @BeforeEach
    void sign_in() {
        analyst = server.person("analyst");
        colleague = server.person("colleague");
        authorityLead = server.person("north-tyneside");
    }

    @Test
    void only_the_department_learns_of_a_draft() {
        var draft = drafted("392", "2026-02-03");

        analyst.get(draft).expect(200);
        assertTrue(mainOf(analyst.get("/authorities/392")).contains("Draft: department only"));
        assertTrue(analyst.get("/inspections.csv?authority=392").text().contains(",draft,"));
        assertTrue(mainOf(analyst.get("/inspections?authority=392")).contains("3 judgements"));

        authorityLead.get(draft).expect(404);
        authorityLead.get(draft + "/correct").expect(403);
        authorityLead.get("/authorities/392/draft-judgement").expect(403);
        for (var page : List.of(
                "/authorities/392",
                "/authorities/392?asAt=2026-02-04",
                "/inspections?authority=392",
                "/inspections?authority=392&state=draft",
                "/inspections.csv?authority=392")) {
            var seen = authorityLead.get(page).expect(200).text();
            assertFalse(seen.contains(idIn(draft)), page);
            assertFalse(seen.contains("3 February 2026"), page);
            assertFalse(seen.contains(",draft,"), page);
        }
        assertTrue(mainOf(authorityLead.get("/inspections?authority=392")).contains("2 judgements"));
        assertFalse(mainOf(authorityLead.get("/inspections")).contains("Draft"));
        assertFalse(mainOf(authorityLead.get("/authorities/392")).contains("Draft"));
    }

    @Test
    void a_draft_is_published_on_a_day_that_has_come() {
        var draft = drafted("313", "2026-03");

        var tooSoon = analyst.form(draft + "/publish")
                .with("published-day", "1")
                .with("published-month", "1")
                .with("published-year", "2199")
                .submit();
        var refused = confirmed(analyst, tooSoon).expect(422);

        assertTrue(mainOf(refused).contains("is after today"));
        assertEquals("2199", refused.html().select("#published-year").val());
        authorityLead.get(draft).expect(404);

        var check = analyst.form(draft + "/publish")
                .with("published-day", "12")
                .with("published-month", "3")
                .with("published-year", "2026")
                .submit()
                .expect(200);
        var done = analyst.follow(confirmed(analyst, check).expect(303));

        assertTrue(mainOf(done).contains("The judgement is published"));
        assertTrue(mainOf(authorityLead.get(draft).expect(200)).contains("published 12 March 2026"));
        assertTrue(mainOf(authorityLead.get("/authorities/313")).contains("published 12 March 2026"));
    }

    @Test
    void a_correction_keeps_the_earlier_reading_with_who_and_why() {
        var judgement = judgementOf("306");

        var check = analyst.form(judgement + "/correct")
                .with("overall", "OUTSTANDING")
                .with("reason", "The summary table was misread")
                .submit()
                .expect(200);
        assertTrue(mainOf(check).contains("Changed: was"));

        var done = analyst.follow(confirmed(analyst, check).expect(303));

        assertTrue(mainOf(done).contains("The correction is saved"));
        assertTrue(mainOf(done).contains("An earlier reading"));
        assertTrue(mainOf(done).contains("The summary table was misread"));
        assertTrue(mainOf(done).contains("by Amina Analyst"));
        assertFalse(mainOf(authorityLead.get(judgement)).contains("Amina Analyst"));
    }

    @Test
    void who_comes_second_is_told_what_the_first_did_and_changes_nothing() {
        var judgement = judgementOf("307");
        var late = colleague
                .form(judgement + "/correct")
                .with("leaders", "INADEQUATE")
                .with("reason", "Read again")
                .submit()
                .expect(200);
        correct(analyst, judgement, "leaders", "OUTSTANDING");

        var refused = confirmed(colleague, late).expect(412);

        assertTrue(mainOf(refused).contains("Amina Analyst"), mainOf(refused));
        assertTrue(mainOf(refused).contains("corrected it on"));
        assertTrue(mainOf(refused).contains("Nothing of yours was saved"));
        var html = refused.html();
        assertTrue(mainOf(refused).contains("Impact of leaders: Outstanding (was:"), mainOf(refused));
        assertEquals("Read again", html.select("#reason").text());
        assertEquals("INADEQUATE", html.select("#leaders option[selected]").val());
        assertFalse(html.select("main a[href=" + judgement + "]").isEmpty());
        assertFalse(html.select("main a[href=" + judgement + "/correct]").isEmpty());
        assertEquals(
                "OUTSTANDING",
                colleague
                        .get(judgement + "/correct")
                        .html()
                        .select("#leaders option[selected]")
                        .val());

        var again = colleague.form(refused).with("step", "newest").submit().expect(200);
        var recheck = colleague
                .form(again)
                .with("reason", "Read again, together")
                .submit()
                .expect(200);

        assertTrue(mainOf(recheck).contains("Changed: was Outstanding"), mainOf(recheck));
        confirmed(colleague, recheck).expect(303);
    }

    @Test
    void a_form_that_is_wrong_comes_back_as_it_was_typed() {
        var form = analyst.form("/authorities/315/draft-judgement")
                .with("framework", "ILACS_2026")
                .with("visit", "SHORT")
                .with("overall", "GOOD")
                .with("visitEnd", "30 February")
                .with("source", "")
                .submit()
                .expect(422);

        var html = form.html();
        assertTrue(html.title().startsWith("Error: "));
        assertEquals(
                List.of("#visitEnd", "#published", "#source", "#overall"),
                html.select(".govuk-error-summary a").eachAttr("href"));
        assertEquals("30 February", html.select("#visitEnd").val());
        assertEquals("GOOD", html.select("#overall option[selected]").val());
    }

    @Test
    void answers_can_be_changed_before_they_are_sent() {
        var check = analyst.form("/authorities/315/draft-judgement")
                .with("framework", "ILACS_2026")
                .with("visit", "SHORT")
                .with("published", "2026-05")
                .with("leaders", "GOOD")
                .with("findings", "One\nTwo")
                .with("source", "Draft report")
                .submit()
                .expect(200);

        var form = analyst.form(check).with("step", "change").submit().expect(200);

        assertEquals("2026-05", form.html().select("#published").val());
        assertEquals(
                "One\nTwo", form.html().select("#findings").first().wholeText().strip());
    }

    @Test
    void a_profile_shows_what_was_known_on_a_day() {
        var then = mainOf(
                authorityLead.get("/authorities/E08000022?asAt=2017-10-13").expect(200));

        assertTrue(then.contains("Inspection, published 13 June 2017"));
        assertFalse(then.contains("15 April 2020"));
        assertTrue(mainOf(authorityLead.get("/authorities/392")).contains("published 15 April 2020"));
    }

    @Test
    void an_ended_authority_names_its_successors() {
        var page = authorityLead.get("/authorities/928").expect(200).html();

        assertTrue(page.select("main").text().contains("its last day was 31 March 2021"));
        assertTrue(page.select("main p a")
                .eachText()
                .containsAll(List.of("North Northamptonshire", "West Northamptonshire")));
    }

    @Test
    void a_missing_end_is_not_read_as_still_delivering() {
        var page = mainOf(authorityLead.get("/authorities/314"));

        assertTrue(page.contains("Perhaps, but it is not known"));
        assertTrue(page.contains("April 2014, end not recorded"));
    }

    @Test
    void an_unknown_authority_in_the_filter_is_said_beside_the_filter() {
        var page =
                authorityLead.get("/inspections?authority=nowhere").expect(422).html();

        assertEquals("#authority", page.select(".govuk-error-summary a").attr("href"));
        assertEquals("nowhere", page.select("#authority").val());
    }

    @Test
    void every_page_can_be_used_by_anybody(Browser browser) {
        var draft = drafted("303", "2026-04-05");
        var judgement = judgementOf("309");
        browser.signIn("analyst");

        for (var page : List.of(
                List.of("authority", "/authorities/303"),
                List.of("authority-then", "/authorities/371?asAt=2017-10-13"),
                List.of("authority-ended", "/authorities/928"),
                List.of("authority-perhaps", "/authorities/314"),
                List.of("judgements", "/inspections"),
                List.of("judgements-filtered", "/inspections?authority=392&framework=SIF&publishedFrom=2017-01-01"),
                List.of("judgements-none", "/inspections?asAt=2010-01-01&state=published"),
                List.of("judgement", judgement),
                List.of("judgement-draft", draft + "?done=drafted"),
                List.of("judgement-correct", judgement + "/correct"),
                List.of("judgement-draft-form", "/authorities/303/draft-judgement"),
                List.of("judgement-publish", draft + "/publish"))) {
            browser.visit(page.get(1));
            browser.check(page.get(0));
        }

        browser.page().click("text=Continue");
        browser.check("judgement-publish-error");

        browser.visit(judgement + "/correct");
        browser.page().fill("#published", "soon");
        browser.page().click("text=Continue");
        browser.check("judgement-correct-error");

        browser.visit(judgement + "/correct");
        browser.page().selectOption("#overall", "INADEQUATE");
        browser.page().fill("#reason", "Read again");
        browser.page().click("text=Continue");
        browser.check("judgement-correct-check");
        correct(colleague, judgement, "leaders", "INADEQUATE");
        browser.page().click("text=Save the correction");
        browser.check("judgement-stale");

        browser.page().press("#source", "Enter");
        browser.page().click("text=Save the correction");
        assertTrue(browser.page().innerText("main").contains("Nothing of yours was saved"));

        browser.visit(judgement);
        browser.check("judgement-corrected");
    }

    /** The path of a new draft. */
    private String drafted(String authority, String expected) {
        var check = analyst.form("/authorities/" + authority + "/draft-judgement")
                .with("framework", "ILACS_2023")
                .with("visit", "STANDARD")
                .with("visitStart", "2026-01-12")
                .with("visitEnd", "2026-01-23")
                .with("published", expected)
                .with("overall", "GOOD")
                .with("leaders", "REQUIRES_IMPROVEMENT")
                .with("helpAndProtection", "OUTSTANDING")
                .with("inCare", "GOOD")
                .with("careLeavers", "NOT_JUDGED")
                .with("source", "Draft report of January 2026")
                .submit()
                .expect(200);
        return confirmed(analyst, check).expect(303).location().getPath();
    }

    /** The path of the newest published judgement of an authority. */
    private String judgementOf(String authority) {
        return analyst.get("/inspections?state=published&authority=" + authority)
                .expect(200)
                .html()
                .select("tbody th a")
                .first()
                .attr("href");
    }

    private static void correct(Visitor by, String judgement, String field, String value) {
        var check = by.form(judgement + "/correct")
                .with(field, value)
                .with("reason", "The report says so on its first page")
                .submit()
                .expect(200);
        confirmed(by, check).expect(303);
    }

    private static Answer confirmed(Visitor by, Answer check) {
        return by.form(check.expect(200)).with("step", "confirm").submit();
    }

    private static String idIn(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String mainOf(Answer page) {
        return page.html().select("main").text();
    }
}
