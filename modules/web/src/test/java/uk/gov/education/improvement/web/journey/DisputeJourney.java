package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two sources that disagree, and a person who decides: on pages and over REST. Each test disputes a judgement that the
 * demonstration has, and lets it stand, so that no count of another journey sees it.
 */
@Journey
class DisputeJourney {
    private final RunningServer server;
    private Visitor analyst;
    private Visitor program;

    DisputeJourney(RunningServer server) {
        this.server = server;
    }

    @BeforeEach
    void sign_in() {
        analyst = server.person("analyst");
        program = server.program("analyst");
    }

    @Test
    void a_dispute_opens_by_a_file_and_is_settled_with_a_reason() {
        var dispute = opened("352");

        var judgement = "/inspections/" + of(dispute).json().at("/inspectionId").asText();
        assertTrue(mainOf(analyst.get(judgement)).contains("a dispute waits for a decision"));
        assertTrue(mainOf(analyst.get("/")).contains("for a decision"));
        assertTrue(analyst.get("/disputes?state=waiting").expect(200).text().contains(dispute));
        assertTrue(analyst.get("/disputes.csv").expect(200).text().contains("another list"));
        var page = analyst.get("/disputes/" + dispute).expect(200);
        assertTrue(mainOf(page).contains("by a file of Amina Analyst"), mainOf(page));

        var form = "/disputes/" + dispute + "/decide";
        assertTrue(mainOf(analyst.form(form).with("reason", "").submit().expect(422))
                .contains("Select which reading"));
        var check = analyst.form(form)
                .with("settlement", "KEEP")
                .with("reason", "Page 3 of the report says so")
                .submit()
                .expect(200);
        var done = analyst.follow(
                analyst.form(check).with("step", "confirm").submit().expect(303));

        assertTrue(mainOf(done).contains("The dispute is settled"));
        assertTrue(mainOf(done).contains("Page 3 of the report says so"));
        assertFalse(mainOf(analyst.get(judgement)).contains("a dispute waits"));
        assertTrue(mainOf(analyst.get(form).expect(200)).contains("How it was settled"));
    }

    @Test
    void programs_read_and_settle_disputes_and_the_sector_does_not_learn_of_them() {
        var dispute = opened("353");
        var tag = of(dispute).header("ETag");
        var path = "/api/v1/disputes/" + dispute;
        assertTrue(of(dispute).json().has("recordedBy"));
        var decision = Map.of("settlement", "KEEP", "reason", "The report says so");

        assertTrue(program.get("/api/v1/disputes?state=waiting&size=1")
                        .json()
                        .at("/total")
                        .asInt()
                > 0);
        program.get("/api/v1/disputes?state=lost").expect(422);
        for (var day : new String[] {"asAt=2017-10-13", "publishedBy=2017-10-13"}) {
            for (var door : new String[] {"/api/v1/disputes?", path + "?"}) {
                var refused = program.get(door + day).expect(422).json();
                assertTrue(refused.at("/errors/0/detail").asText().contains("no day of the world"), refused.toString());
            }
        }
        program.get(path + "?recordedBy=2126-01-01T00:00:00Z").expect(200);
        for (var door : new String[] {"/api/v1/disputes", path}) {
            server.program("lga").get(door).expect(403);
        }
        var judgement = of(dispute).json().at("/inspectionId").asText();
        var sector = server.person("north-tyneside");
        sector.get("/disputes/" + dispute).expect(403);
        sector.get("/disputes").expect(403);
        assertFalse(sector.get("/inspections/" + judgement).expect(200).text().contains("dispute"));
        program.post(path + "/decide", decision).expect(428);
        program.send("POST", path + "/decide", Map.of("reason", "x"), Map.of("If-Match", tag))
                .expect(422);
        var settled = program.send("POST", path + "/decide", decision, Map.of("If-Match", tag))
                .expect(200);
        assertEquals("KEEP", settled.json().at("/decision/settlement").asText());
        var late = program.send("POST", path + "/decide", decision, Map.of("If-Match", tag))
                .expect(409);
        assertTrue(late.json().at("/type").asText().endsWith("dispute-settled"));
    }

    @Test
    void the_pages_hold_in_a_browser(Browser browser) {
        var dispute = opened("351");
        browser.signIn("analyst");

        browser.visit("/disputes");
        browser.check("disputes");
        browser.visit("/disputes/" + dispute);
        browser.check("dispute");
        browser.page().click("a:has-text('Decide')");
        browser.page().click("text=Continue");
        browser.check("dispute-decide-error");
        browser.page().check("input[value=KEEP]");
        browser.page().fill("#reason", "Page 3 of the report says so");
        browser.page().click("text=Continue");
        browser.check("dispute-decide-check");
        browser.page().click("text=Save the decision");
        browser.check("dispute-settled");
    }

    /** The id of a new dispute about the newest judgement of an authority: a file says that its overall grade is another. */
    private String opened(String authority) {
        var stands = program.get("/api/v1/inspections?state=published&size=1&authority=" + authority)
                .json()
                .at("/items/0");
        var overall = stands.at("/parts/0/grade").asText().equals("INADEQUATE") ? "good" : "inadequate";
        var file =
                "dfe_number,framework,published,overall,leaders,help_and_protection,in_care,source\n" + authority + ","
                        + stands.at("/framework").asText() + ","
                        + stands.at("/published").asText() + "," + overall
                        + ",,,,another list\n";
        var done = Imported.by(program, "kind=judgements", BodyPublishers.ofString(file));
        assertEquals(1, done.json().at("/result/disputed").asInt(), done.toString());
        return program
                .get("/api/v1/disputes?state=waiting&size=100")
                .json()
                .at("/items")
                .findParents("inspectionId")
                .stream()
                .filter(item -> item.at("/inspectionId")
                        .asText()
                        .equals(stands.at("/id").asText()))
                .map(item -> item.at("/id").asText())
                .findFirst()
                .orElseThrow();
    }

    private Answer of(String dispute) {
        return program.get("/api/v1/disputes/" + dispute).expect(200);
    }

    private static String mainOf(Answer page) {
        return page.html().select("main").text();
    }
}
