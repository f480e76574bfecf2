package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports taken back, on pages and over REST. Most are about councils of the year 2090, as those of {@link ImportJourney}. */
@Journey
class UndoJourney {
    private static final String HEADINGS = "dfe_number,gss_code,name,region,type,from,to\n";

    private static final String INSTRUMENTS = "dfe_number,type,domain,start,end,end_kind\n";

    private final RunningServer server;
    private Visitor analyst;
    private Visitor program;

    UndoJourney(RunningServer server) {
        this.server = server;
    }

    @BeforeEach
    void sign_in() {
        analyst = server.person("analyst");
        program = server.program("analyst");
    }

    @Test
    void an_import_is_undone_after_a_check_and_the_file_can_be_loaded_again() {
        var file = council("961", "Undoshire");
        var first = loaded(file);

        var page = analyst.get("/imports/" + first).expect(200);
        var form = page.html().select("a:contains(Undo this import)").attr("href");
        var nothing = analyst.form(form).with("reason", " ").submit().expect(422);
        assertTrue(mainOf(nothing).contains("Enter why the import is undone"));
        var check = analyst.form(form)
                .with("reason", "It was the draft of the list")
                .submit()
                .expect(200);
        assertTrue(mainOf(check).contains("Added, to be taken back 1 row"), mainOf(check));
        var done = analyst.follow(
                analyst.form(check).with("step", "confirm").submit().expect(303));

        assertTrue(mainOf(done).contains("The import is undone"));
        assertTrue(mainOf(done).contains("Undone by Amina Analyst"));
        assertTrue(mainOf(done).contains("It was the draft of the list"));
        assertFalse(mainOf(done).contains("Undo this import"));
        assertFalse(isKnown("Undoshire"));
        assertTrue(mainOf(analyst.get(form).expect(409)).contains("is undone already"));
        assertTrue(mainOf(analyst.get("/administration/record")).contains("reversed"));

        loaded(file);
        assertTrue(isKnown("Undoshire"));
    }

    @Test
    void an_import_on_which_something_stands_is_not_undone_and_the_words_name_it() {
        var first = loaded(council("962", "Firstshire"));
        var second = loaded(council("962", "Secondshire"));

        var page = analyst.get("/imports/" + first + "/undo").expect(409);
        assertTrue(mainOf(page).contains("corrected by Amina Analyst"), mainOf(page));
        var refused = undo(first, tag(first), "wrong").expect(409);
        assertTrue(refused.json().at("/type").asText().endsWith("later-stands-on-it"), refused.toString());
        assertTrue(isKnown("Secondshire"));

        var before = tag(second);
        var undone = undo(second, before, "wrong").expect(200);
        assertTrue(undone.json().at("/undone/by").asText().startsWith("Amina Analyst"));
        assertTrue(isKnown("Firstshire"));
        assertTrue(undo(second, before, "wrong").expect(412).text().contains("reversed it on"));
        undo(second, undone.header("ETag"), "wrong").expect(409);
        undo(first, tag(first), "wrong").expect(200);
        assertFalse(isKnown("Firstshire"));
    }

    @Test
    void instruments_that_a_file_began_are_undone_and_the_past_still_has_them() {
        var first = loaded("interventions", INSTRUMENTS + "821,trust,csc,2024-05-01,,\n");
        var then = program.get("/api/v1/interventions?authority=821").expect(200);
        var path = "/interventions/" + then.json().at("/items/0/id").asText();

        var check = analyst.form("/imports/" + first + "/undo")
                .with("reason", "It was of another council")
                .submit()
                .expect(200);
        analyst.follow(analyst.form(check).with("step", "confirm").submit().expect(303));

        program.get("/api/v1" + path).expect(404);
        analyst.get(path).expect(404);
        assertEquals(
                0,
                program.get("/api/v1/interventions?authority=821")
                        .json()
                        .at("/total")
                        .asInt());
        assertEquals(
                1,
                program.get("/api/v1/interventions?authority=821&recordedBy="
                                + then.json().at("/recordedBy").asText())
                        .json()
                        .at("/total")
                        .asInt());
        loaded("interventions", INSTRUMENTS + "821,trust,csc,2024-05-01,,\n");
        assertEquals(
                1,
                program.get("/api/v1/interventions?authority=821")
                        .json()
                        .at("/total")
                        .asInt());
    }

    @Test
    void instruments_with_which_somebody_took_a_step_are_not_undone_and_the_page_leads_to_the_one(Browser browser) {
        var done = loaded("interventions", INSTRUMENTS + "822,trust,csc,2024-05-01,,\n");
        var instrument = program.get("/api/v1/interventions?authority=822").expect(200);
        var id = instrument.json().at("/items/0/id").asText();
        program.send(
                        "POST",
                        "/api/v1/interventions/" + id + "/review",
                        Map.of("on", "2024-06-01", "why", "As was decided", "source", "A letter"),
                        Map.of(
                                "If-Match",
                                program.get("/api/v1/interventions/" + id).header("ETag")))
                .expect(200);

        var page = analyst.get("/imports/" + done + "/undo").expect(409);
        var refused = undo(done, tag(done), "wrong").expect(409);

        var imported = analyst.get("/imports/" + done).expect(200);
        assertFalse(mainOf(imported).contains("Undo this import"), mainOf(imported));
        assertEquals(
                "/interventions/" + id,
                imported.html().select("main a:contains(Bedford)").attr("href"));
        var name = "Bedford, Transfer to a trust, children's social care";
        assertTrue(mainOf(page).contains(name + ": reviewed by Amina Analyst"), mainOf(page));
        assertFalse(mainOf(page).contains(id), mainOf(page));
        assertEquals(
                "/interventions/" + id,
                page.html().select("a:contains(Bedford)").attr("href"));
        assertEquals(name, refused.json().at("/concerned/name").asText(), refused.toString());
        assertEquals(id, refused.json().at("/concerned/id").asText());
        assertTrue(refused.json().at("/detail").asText().contains(name), refused.toString());
        browser.signIn("analyst");
        browser.visit("/imports/" + done + "/undo");
        browser.check("import-undo-refused-instrument");
        browser.page().click("a:has-text('Bedford, Transfer to a trust')");
        assertTrue(browser.page().textContent("h1").contains("Bedford"));
    }

    @Test
    void who_may_not_undo_or_says_no_version_or_no_reason_is_refused() {
        var done = loaded(council("963", "Standshire"));

        server.person("north-tyneside").get("/imports/" + done + "/undo").expect(403);
        // the LGA undoes its own imports, and sees no others
        server.program("lga")
                .send("POST", "/api/v1/imports/" + done + "/undo", "{\"reason\":\"x\"}", Map.of("If-Match", tag(done)))
                .expect(404);
        program.post("/api/v1/imports/" + done + "/undo", "{\"reason\":\"x\"}").expect(428);
        undo(done, tag(done), "").expect(422);
        program.send("POST", "/api/v1/imports/none/undo", "{\"reason\":\"x\"}", Map.of("If-Match", tag(done)))
                .expect(404);
        assertTrue(isKnown("Standshire"));
    }

    @Test
    void the_pages_hold_in_a_browser(Browser browser) {
        var first = loaded(council("964", "Pictureshire"));
        var second = loaded(council("964", "Paintingshire"));
        browser.signIn("analyst");

        browser.visit("/imports/" + first + "/undo");
        browser.check("import-undo-refused");
        browser.visit("/imports/" + second);
        browser.page().click("text=Undo this import");
        browser.check("import-undo");
        browser.page().click("text=Continue");
        browser.check("import-undo-no-reason");
        browser.page().fill("#reason", "It was the draft of the list");
        browser.page().click("text=Continue");
        browser.check("import-undo-check");
        browser.page().click("button:has-text('Undo the import')");
        browser.check("import-undone");
    }

    private String loaded(String file) {
        return loaded("authorities", file);
    }

    private String loaded(String kind, String file) {
        var done = Imported.by(program, "kind=" + kind + "&fileName=councils.csv", BodyPublishers.ofString(file));
        assertEquals("true", done.json().at("/result/applied").asText(), done.toString());
        return done.json().at("/id").asText();
    }

    private String tag(String id) {
        return program.get("/api/v1/imports/" + id).expect(200).header("ETag");
    }

    private Answer undo(String id, String tag, String reason) {
        return program.send(
                "POST", "/api/v1/imports/" + id + "/undo", Map.of("reason", reason), Map.of("If-Match", tag));
    }

    private boolean isKnown(String name) {
        return List.of(analyst.get("/authorities.csv?asAt=2090-04-02")
                        .expect(200)
                        .text()
                        .split("[,\n]"))
                .contains(name);
    }

    private static String council(String number, String name) {
        return HEADINGS + number + ",," + name + ",London,London borough,2090-04-01,\n";
    }

    private static String mainOf(Answer page) {
        return page.html().select("main").text();
    }
}
