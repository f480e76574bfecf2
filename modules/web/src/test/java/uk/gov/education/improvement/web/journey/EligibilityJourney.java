package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Who may apply to be a partner, on the demonstration's judgements, and the page everybody begins on. */
@Journey
class EligibilityJourney {
    private static final String ANNOUNCED = "asAt=2017-10-13";

    private final RunningServer server;

    EligibilityJourney(RunningServer server) {
        this.server = server;
    }

    @Test
    void the_counts_of_october_2017_are_those_of_the_recorded_judgements() {
        var page = page("/eligibility?" + ANNOUNCED);

        assertEquals(
                List.of(
                        "Eligible 16",
                        "A part fails 3",
                        "Overall below good 11",
                        "Not known: a grade is not recorded here 0",
                        "No judgement recorded 122",
                        "All 152"),
                page.select("caption + thead + tbody tr").eachText());
        assertTrue(page.text().contains("16 of 152 authorities may apply on 13 October 2017"));
        assertTrue(page.text().contains("Source: Department for Education, 13 October 2017"));
    }

    @Test
    void a_count_leads_to_those_it_counts() {
        var counted = page("/eligibility?" + ANNOUNCED)
                .select("a:contains(A part fails)")
                .first();

        var page = page(counted.attr("href"));

        assertEquals("3 authorities on 13 October 2017", page.select("#results").text());
        assertEquals(
                List.of("Hertfordshire: why", "East Sussex: why", "Wigan: why").stream()
                        .sorted()
                        .toList(),
                page.select("tbody th a").eachText().stream()
                        .filter(name -> name.endsWith(": why"))
                        .sorted()
                        .toList());
        assertEquals(
                List.of("Remove this filter: A part fails"),
                page.select(".app-filter__tag").eachText());
    }

    @Test
    void the_pages_of_the_list_hold_every_authority_once() {
        var names = new ArrayList<String>();
        var next = "/eligibility?size=50&" + ANNOUNCED;

        for (var pages = 0; !next.isEmpty() && pages < 10; pages++) {
            var page = page(next);
            names.addAll(page.select("th[scope=row] a:contains(why)").eachText());
            next = page.select(".govuk-pagination__next a").attr("href");
        }

        assertEquals(152, names.size());
        assertEquals(152, names.stream().distinct().count());
    }

    @Test
    void another_rule_and_another_day_give_another_answer() {
        var alone = page("/eligibility?rule=overall-alone&" + ANNOUNCED);
        var later = page("/eligibility?asAt=2018-12-14");

        assertTrue(alone.text().contains("19 of 152 authorities may apply"));
        assertTrue(alone.text().contains("This is no rule of the department"));
        assertTrue(alone.select("th a:contains(why)").attr("href").contains("rule=overall-alone"));
        assertTrue(later.text().contains("authorities may apply on 14 December 2018"));
    }

    @Test
    void before_another_rule_applies_one_sees_who_would_gain_and_who_would_lose() {
        var link = page("/eligibility?" + ANNOUNCED).select("a:contains(What if another rule)");

        var page = page(link.attr("href"));

        assertTrue(page.text().contains("3 authorities gain, none loses."), page.text());
        assertTrue(
                page.text().contains("16 may apply; by “Overall grade alone (ours, to compare with)” it would be 19"));
        var gaining = page(page.select("a:contains(Gains)").attr("href"));
        assertEquals(
                "3 authorities on 13 October 2017", gaining.select("#results").text());
        assertEquals(
                List.of("Help and protection 2 0 2", "Care leavers 1 0 1"),
                gaining.select("[aria-labelledby=parts] tbody tr").eachText());
        assertTrue(
                gaining.select(".app-filtered__results tbody").text().contains("Care leavers: requires improvement"));
        var back = page(page.select("a:contains(the other way round)").attr("href"));
        assertTrue(back.text().contains("No authority gains, 3 lose."), back.text());
    }

    @Test
    void the_comparison_is_one_for_pages_files_and_programs() {
        var asked = "rule=2017-10&instead=overall-alone&difference=GAINS&" + ANNOUNCED;

        var file = server.person("analyst")
                .get("/eligibility/comparison.csv?" + asked)
                .expect(200)
                .text()
                .lines()
                .toList();
        var answer = server.program("lga")
                .get("/api/v1/eligibility/comparison?" + asked)
                .expect(200)
                .json();

        assertEquals(4, file.size());
        assertTrue(file.stream()
                .anyMatch(
                        line -> line.startsWith("359,Wigan,North West,Gains: may apply only by the other rule,2017-10,"
                                + "A part fails,overall-alone,Eligible,Help and protection,2017-03-31,")));
        assertEquals(3, answer.at("/total").asInt());
        assertEquals(3, answer.at("/counts/GAINS").asInt());
        assertEquals(0, answer.at("/counts/LOSES").asInt());
        assertEquals("HELP_AND_PROTECTION", answer.at("/parts/0/part").asText());
        server.person("analyst").get("/eligibility/comparison?instead=2099-13").expect(404);
        server.program("lga")
                .get("/api/v1/eligibility/comparison?difference=PERHAPS")
                .expect(422);
    }

    @Test
    void the_explanation_goes_part_by_part_and_names_the_report() {
        var page = page("/eligibility/359?" + ANNOUNCED);

        var lines = page.select("#lines + div tbody tr").eachText();
        assertEquals(6, lines.size());
        assertEquals("Help and protection Requires improvement Good or better Does not meet the rule", lines.get(2));
        assertTrue(page.text().contains("May not apply because of help and protection: requires improvement."));
        assertTrue(page.text().contains("Ofsted report published 2017-03-31"));
        assertTrue(page.select("main a[href^=/inspections/]").attr("href").endsWith("?" + ANNOUNCED));
        assertTrue(page.select("main a:contains(Overall grade alone)")
                .attr("href")
                .equals("/eligibility/359?rule=overall-alone&" + ANNOUNCED));
    }

    @Test
    void where_nothing_is_recorded_nothing_is_assumed() {
        var page = page("/eligibility/380?" + ANNOUNCED);

        assertTrue(page.text().contains("Not recorded is not the same as failing"));
    }

    @Test
    void an_authority_without_duty_on_the_day_cannot_apply() {
        var answer =
                server.person("analyst").get("/eligibility/940?" + ANNOUNCED).expect(409);

        assertTrue(answer.text().contains("did not have the duty"), answer.text());
    }

    @Test
    void what_makes_no_sense_is_answered_in_words() {
        var analyst = server.person("analyst");

        assertTrue(
                said(analyst.get("/eligibility?rule=2099-13").expect(404)).contains("no eligibility rule “2099-13”"));
        assertTrue(said(analyst.get("/eligibility?asAt=2017-13-45").expect(422)).contains("is not a day"));
        assertTrue(said(analyst.get("/eligibility?asAt=0001-01-01").expect(422)).contains("in the years"));
        assertTrue(said(analyst.get("/eligibility?verdict=perhaps").expect(422)).contains("is not one of: Eligible, "));
        assertTrue(said(analyst.get("/eligibility?region=Atlantis").expect(422)).contains("is not one of"));
        assertTrue(said(analyst.get("/eligibility?rull=2017-10").expect(422)).contains("is not a filter here"));
        assertTrue(said(analyst.get("/eligibility?after=***").expect(422)).contains("not a place in this list"));
        assertTrue(said(analyst.get("/eligibility/000").expect(404)).contains("There is no authority"));
    }

    @Test
    void the_download_is_the_list_with_its_evidence() {
        var file = server.person("analyst")
                .get("/eligibility.csv?verdict=PART_FAILS&" + ANNOUNCED)
                .expect(200);

        var lines = file.text().lines().toList();
        assertEquals(4, lines.size());
        assertTrue(lines.stream()
                .anyMatch(line -> line.startsWith("359,Wigan,North West,2017-10,A part fails,Help and protection,"
                        + "Requires improvement,2017-03-31,")));
        assertTrue(server.person("analyst")
                        .get("/eligibility.csv?" + ANNOUNCED)
                        .text()
                        .lines()
                        .count()
                == 153);
    }

    @Test
    void a_list_comes_back_with_what_is_wrong_with_its_filters() {
        var analyst = server.person("analyst");

        for (var path : List.of(
                "/authorities?region=Atlantis",
                "/authorities?q=" + "x".repeat(201),
                "/inspections?framework=none",
                "/inspections?authority=392&authority=nowhere&state=hidden",
                "/eligibility?verdict=perhaps",
                "/eligibility?region=Atlantis")) {
            var page = analyst.get(path + "&" + ANNOUNCED).expect(422).html();

            assertTrue(page.title().startsWith("Error: "), path);
            for (var link : page.select(".govuk-error-summary a").eachAttr("href")) {
                assertEquals(1, page.select(link).size(), path + " " + link);
            }
            assertFalse(page.select(".govuk-error-summary a").isEmpty(), path);
            assertEquals("No list yet", page.select("#results").text(), path);
        }
    }

    @Test
    void judgements_of_several_authorities_are_one_list() {
        var page = page("/inspections?authority=359&authority=380&" + ANNOUNCED);

        assertEquals(2, page.select(".app-filter__tag").size());
        assertTrue(page.select(".app-filter__tag").text().contains("Wigan"));
        assertEquals(
                "380",
                page.select(".app-filter__fields input[type=hidden][name=authority]")
                        .val());
    }

    @Test
    void every_file_names_the_clocks_it_was_asked_by() {
        for (var list : List.of("authorities", "inspections", "eligibility")) {
            var lines = server.person("analyst")
                    .get("/" + list + ".csv?asAt=2017-10-13&publishedBy=2018-05-01&recordedBy=2099-01-01T00:00:00Z")
                    .expect(200)
                    .text()
                    .lines()
                    .toList();

            assertTrue(lines.getFirst().contains("source"), lines.getFirst());
            assertTrue(lines.getFirst().endsWith(",as_at,published_by,recorded_by"), lines.getFirst());
            // nobody is promised what will be recorded until an instant to come
            assertTrue(lines.getLast().matches(".*,2017-10-13,2018-05-01,20[0-9-]{8}T[0-9:.]+Z"), lines.getLast());
            assertFalse(lines.getLast().contains("2099"), lines.getLast());
        }
    }

    @Test
    void home_shows_everybody_what_is_theirs() {
        var lead = server.person("north-tyneside").get("/").expect(200).html();
        var analyst = server.person("analyst").get("/").expect(200).html();
        var regional = server.person("north-east").get("/").expect(200).html();

        assertEquals("Your authority", lead.select("main h2").first().text());
        assertTrue(lead.text().contains("authority lead of North Tyneside"));
        assertTrue(lead.select("main a:contains(published 15 April 2020)").hasAttr("href"));
        assertFalse(lead.text().contains("Drafts that wait"));
        assertTrue(analyst.text().contains("Drafts that wait"));
        assertTrue(
                regional.select("main a[href=/authorities?region=North+East]").hasText());
        server.person("north-tyneside").get("/?asAt=1990-01-01").expect(200);
    }

    @Test
    void administration_is_for_those_who_may() {
        var analyst = server.person("analyst");

        assertEquals(
                3,
                analyst.get("/administration")
                        .expect(200)
                        .html()
                        .select("main h2 a")
                        .size());
        assertTrue(analyst.get("/administration/access").expect(200).text().contains("day.set"));
        analyst.get("/administration/record").expect(200);
        var verified =
                analyst.form("/administration/record").with("verify", "yes").submit();
        assertTrue(said(verified.expect(200)).contains("The record holds:"));
        var lead = server.person("north-tyneside");
        for (var path : List.of("/administration", "/administration/access", "/administration/record", "/imports")) {
            lead.get(path).expect(403);
        }
        assertTrue(lead.get("/").html().select("nav a:contains(Administration)").isEmpty());
    }

    @Test
    void the_day_can_be_set_and_every_page_says_so() {
        var analyst = server.person("analyst");
        try {
            analyst.form("/demonstration-day")
                    .with("day-day", "13")
                    .with("day-month", "10")
                    .with("day-year", "2017")
                    .submit()
                    .expect(303);

            assertTrue(page("/eligibility").text().contains("16 of 152 authorities may apply on 13 October 2017"));
            assertTrue(page("/authorities").text().contains("It takes 13 October 2017 for today"));
            assertTrue(analyst.get("/nowhere").expect(404).text().contains("It takes 13 October 2017 for today"));
        } finally {
            analyst.form("/demonstration-day").with("real", "yes").submit();
        }
        assertFalse(page("/authorities").text().contains("for today"));
        server.person("lga").get("/demonstration-day").expect(403);
    }

    @Test
    void a_day_that_is_none_comes_back_in_the_form() {
        var analyst = server.person("analyst");

        var answer = analyst.form("/demonstration-day")
                .with("day-day", "31")
                .with("day-month", "2")
                .with("day-year", "2017")
                .submit()
                .expect(422);

        assertTrue(answer.html().title().startsWith("Error: "));
        assertEquals("#day-day", answer.html().select(".govuk-error-summary a").attr("href"));
        assertEquals("31", answer.html().select("#day-day").attr("value"));
    }

    @Test
    void the_pages_hold_in_a_browser(Browser browser) {
        browser.signIn("analyst");
        var pages = List.of(
                "/ home",
                "/?asAt=1990-01-01 home-past",
                "/eligibility?asAt=2017-10-13 eligibility",
                "/eligibility/comparison?asAt=2017-10-13 comparison",
                "/eligibility/comparison?rule=2017-10&instead=2017-10&difference=perhaps comparison-refused",
                "/eligibility?asAt=2017-10-13&verdict=PART_FAILS&region=North+East eligibility-empty",
                "/eligibility?asAt=2017-10-13&publishedBy=2018-05-01&verdict=perhaps eligibility-refused",
                "/authorities?asAt=2017-10-13&region=Atlantis authorities-refused",
                "/eligibility/359?asAt=2017-10-13 explanation",
                "/eligibility/380?asAt=2017-10-13 explanation-not-recorded",
                "/administration administration",
                "/administration/access access",
                "/administration/record record",
                "/demonstration-day demonstration-day");
        for (var page : pages) {
            browser.visit(page.substring(0, page.lastIndexOf(' ')));
            browser.check(page.substring(page.lastIndexOf(' ') + 1));
        }
        browser.page().click("text=Set the day");
        browser.visit("/administration/record");
        browser.page().click("text=Verify the whole record");
        browser.check("record-verified");
    }

    @Test
    void home_holds_in_the_browser_of_an_authority_lead(Browser browser) {
        browser.signIn("north-tyneside");

        browser.check("home-lead");
    }

    private Document page(String path) {
        return server.person("analyst").get(path).expect(200).html();
    }

    private static String said(Answer answer) {
        return answer.html().select("main").text();
    }
}
