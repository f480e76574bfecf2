package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/**
 * Files in, by the pages. What is loaded for real is about councils of the year 2090, which nobody can take for facts and
 * no count of another journey sees.
 */
@Journey
class ImportJourney {
    private static final String HEADINGS = "dfe_number,gss_code,name,region,type,from,to\n";
    private static final String STANDING = "202,E09000007,Camden,London,London borough,,\n";
    private static final String JUDGEMENT_HEADINGS =
            "dfe_number,framework,published,overall,leaders,help_and_protection,in_care\n";
    private static final String BOUNDARY = "a-boundary";
    private static final long GARBAGE = 500L * 1000 * 1000;
    private static final long STEADY = 48L * 1024 * 1024;

    private final RunningServer server;

    ImportJourney(RunningServer server) {
        this.server = server;
    }

    @Test
    void a_dry_run_changes_nothing_and_says_what_the_real_run_says() {
        var file = utf8(HEADINGS + STANDING + future("971", "Dryrunshire"));

        var checked = send("authorities", file, true, false);

        assertEquals("Checked, all good", tag(checked));
        assertEquals(List.of("2", "1", "0", "1", "0", "0"), counts(checked));
        assertTrue(said(checked).contains("take the tick from “Check only (dry run)”"));
        assertFalse(isKnown("Dryrunshire"));

        var loaded = send("authorities", file, false, false);

        assertEquals("Loaded", tag(loaded));
        assertEquals(counts(checked), counts(loaded));
        assertTrue(isKnown("Dryrunshire"));
        assertEquals(List.of("2", "0", "0", "2", "0", "0"), counts(send("authorities", file, true, false)));
    }

    @Test
    void a_refused_row_is_named_by_row_column_value_and_what_is_allowed() {
        var checked = send(
                "authorities", utf8(HEADINGS + STANDING + future("97x", "Badshire") + future("", "X")), true, false);

        assertEquals("Checked, rows refused", tag(checked));
        var cells = checked.html()
                .select("#refusals ~ .app-scroll tbody tr")
                .first()
                .select("th, td")
                .eachText();
        assertEquals(
                List.of(
                        "3",
                        "dfe_number",
                        "97x",
                        "is not a DfE number",
                        "three digits, or blank while there is no number"),
                cells);
        var list = server.person("analyst")
                .get(checked.html().select("a:contains(Download this list)").attr("href"))
                .expect(200)
                .text()
                .lines()
                .toList();
        assertEquals("\uFEFFrow,column,value,why,allowed", list.getFirst());
        assertTrue(list.get(1).startsWith("3,dfe_number,97x,is not a DfE number,\"three digits"));
    }

    @Test
    void a_file_is_taken_whole_or_not_at_all_unless_one_asks() {
        var file = utf8(HEADINGS + future("972", "Wholeshire") + future("97x", "Badshire"));

        var whole = send("authorities", file, false, false);

        assertEquals("Rows refused", tag(whole));
        assertTrue(said(whole).contains("Nothing was loaded"));
        assertFalse(isKnown("Wholeshire"));

        var apart = send("authorities", file, false, true);

        assertEquals("Loaded in part", tag(apart));
        assertEquals("1", counts(apart).get(5));
        assertTrue(isKnown("Wholeshire"));
    }

    @Test
    void formulas_are_refused_and_never_given_back_alive() {
        var checked = send("authorities", utf8(HEADINGS + future("973", "\"=HYPERLINK(\"\"x\"\")\"")), true, false);

        assertTrue(said(checked).contains("begins like a spreadsheet formula"));
        var list = server.person("analyst")
                .get(checked.html().select("a:contains(Download this list)").attr("href"))
                .text();
        assertTrue(list.contains("'=HYPERLINK"), list);
    }

    @Test
    void a_byte_order_mark_and_latin_1_are_understood() {
        var marked = send("authorities", utf8("\uFEFF" + HEADINGS + STANDING), true, false);
        var latin = (HEADINGS + future("974", "Élevé-sur-Mer")).getBytes(Charset.forName("windows-1252"));

        send("authorities", latin, false, false);

        assertEquals(List.of("1", "0", "0", "1", "0", "0"), counts(marked));
        assertTrue(isKnown("Élevé-sur-Mer"));
    }

    @Test
    void an_excel_workbook_is_a_list_of_rows() throws IOException {
        var content = new ByteArrayOutputStream();
        try (var workbook = new Workbook(content, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Authorities");
            var lines = (HEADINGS + STANDING).lines().toList();
            for (var row = 0; row < lines.size(); row++) {
                var cells = lines.get(row).split(",", -1);
                for (var column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
            }
        }

        var taken = send("authorities", content.toByteArray(), true, false);

        assertEquals(List.of("1", "0", "0", "1", "0", "0"), counts(taken));
    }

    @Test
    void a_file_that_is_none_comes_back_in_the_form() {
        var noise = new byte[1_000_000];
        new Random(1).nextBytes(noise);

        assertTrue(fault(submit("judgements", noise))
                .contains("The file cannot be read as a list of rows: it is not a text."));
        assertTrue(fault(submit("judgements", new byte[0])).contains("The file is empty"));
        assertTrue(fault(submit("judgements", utf8("name,colour\nCamden,red\n")))
                .contains("The first row does not name these columns, which are needed: dfe_number"));
        assertTrue(
                fault(submit("judgements", utf8("dfe_number,dfe_code\n1,2\n"))).contains("stands there twice"));
        assertTrue(fault(submit("nothing", utf8(HEADINGS))).contains("There is no kind of file"));
        var nothing = server.person("analyst")
                .form("/imports")
                .withFile("file", "", new byte[0])
                .submit()
                .expect(422);
        assertEquals(
                List.of("Select what the file holds", "Select a file"),
                nothing.html().select(".govuk-error-summary a").eachText());
        assertEquals(
                List.of("#kind", "#file"),
                nothing.html().select(".govuk-error-summary a").eachAttr("href"));
        assertTrue(nothing.html().select("#checkOnly").hasAttr("checked"));
        assertTrue(nothing.html().title().startsWith("Error: "));
    }

    @Test
    void half_a_gigabyte_of_garbage_is_answered_while_others_work_and_memory_stays() throws Exception {
        for (var lengthKnown : List.of(true, false)) {
            var sender = server.person("analyst");
            var before = liveHeap();
            var garbage = new Garbage();
            var body = garbage.body(token(sender), lengthKnown);
            var answer = CompletableFuture.supplyAsync(() -> sender.send("POST", "/imports", multipart(), body));

            assertTrue(garbage.halfSent.await(1, TimeUnit.MINUTES));
            var during = liveHeap();
            server.person("colleague").get("/authorities").expect(200);
            garbage.goOn.countDown();

            assertTrue(fault(answer.get(2, TimeUnit.MINUTES).expect(413)).contains("larger than 64 MB"));
            assertTrue(during - before < STEADY, "live heap grew from " + before + " to " + during);
        }
    }

    @Test
    void a_long_file_shows_how_far_it_is_and_names_the_first_faults() {
        var rows = IntStream.range(0, 30_000)
                .mapToObj(row -> "999,SIF,2014-01-01,perfect,good,good,good\n")
                .collect(Collectors.joining());
        var sender = server.person("analyst");

        var first = sender.follow(form(sender, "judgements", utf8(JUDGEMENT_HEADINGS + rows))
                .submit()
                .expect(303));

        assertEquals("2", first.header("Refresh"));
        assertTrue(List.of("Waiting", "Being read").contains(tag(first)), tag(first));
        var ended = ended(sender, first);
        assertEquals("", ended.header("Refresh"));
        assertEquals("30000", counts(ended).get(5));
        assertTrue(said(ended).contains("The first 500 faults are listed. There are more."));
    }

    @Test
    void a_kind_of_file_is_explained_and_its_template_can_be_taken() {
        var analyst = server.person("analyst");

        var page = analyst.get("/imports/kinds/authorities").expect(200);
        var template = analyst.get("/imports/kinds/authorities/template.csv").expect(200);

        assertTrue(said(page).contains("The last day is inclusive"));
        assertTrue(page.html().select("th:contains(valid_from) + td").text().equals("from"));
        assertTrue(template.text().startsWith("\uFEFFdfe_number,gss_code,name,region,type,valid_from,valid_to"));
        submit("authorities", utf8(template.text() + STANDING)).expect(303);
        analyst.get("/imports/kinds/nothing").expect(404);
        analyst.get("/imports/nothing").expect(404);
    }

    @Test
    void who_may_not_import_is_neither_led_there_nor_let_in() {
        var lead = server.person("north-tyneside");
        var token = token(lead, "/");

        assertFalse(lead.get("/").text().contains("/imports"));
        lead.get("/imports").expect(403);
        lead.send("POST", "/imports", multipart(), whole(token, "authorities", HEADINGS))
                .expect(403);
    }

    @Test
    void a_form_without_the_token_of_the_browser_is_refused() {
        var analyst = server.person("analyst");
        analyst.get("/imports");

        for (var token : List.of("", "x".repeat(32))) {
            var answer =
                    analyst.send("POST", "/imports", multipart(), whole(token, "authorities", HEADINGS + STANDING));

            assertTrue(said(answer.expect(403)).contains("Nothing was changed"));
        }
    }

    @Test
    void a_form_of_more_or_longer_fields_than_ours_is_refused_and_so_is_what_is_no_text() {
        var analyst = server.person("analyst");
        var form = field("csrf", token(analyst)) + field("kind", "authorities");
        var wrong = Map.of(
                form + field("more", "x").repeat(20) + file("f.csv"), 413,
                form + field("more", "x".repeat(20_000)) + file("f.csv"), 413,
                form + field("more", "a\0b") + file("f.csv"), 422,
                form + field("a\0b", "more") + file("f.csv"), 422,
                form + file("f\0.csv"), 422);

        wrong.forEach((body, status) -> {
            var answer = analyst.send("POST", "/imports", multipart(), BodyPublishers.ofString(body));

            assertTrue(!fault(answer.expect(status)).isEmpty(), answer.toString());
            assertFalse(RestJourney.INSIDES.matcher(answer.text()).find(), answer.toString());
        });
        assertEquals(
                "Select a file",
                analyst.send("POST", "/imports", multipart(), BodyPublishers.ofString(form + file("")))
                        .expect(422)
                        .html()
                        .select(".govuk-error-summary a")
                        .text());
    }

    private static String file(String name) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n"
                + HEADINGS + STANDING + afterFile();
    }

    @Test
    void the_pages_hold_in_a_browser(Browser browser) {
        browser.signIn("analyst");
        browser.visit("/imports");
        browser.check("imports");
        browser.page().click("text=Send the file");
        browser.check("imports-nothing-filled-in");

        sendInBrowser(browser, HEADINGS + STANDING + future("975", "Browsershire"));
        browser.check("import-checked");
        sendInBrowser(
                browser,
                HEADINGS + STANDING + future("97x", "Badshire") + "976,E0,,Atlantis,village,2090-13,\n"
                        + future("977", "+1"));
        browser.check("import-refused");
        sendInBrowser(browser, "colour\nred\n");
        browser.check("imports-columns-missing");
        browser.visit("/imports/kinds/judgements");
        browser.check("import-kind");
    }

    private static void sendInBrowser(Browser browser, String text) {
        browser.visit("/imports");
        browser.page().check("input[value=authorities]");
        browser.page()
                .setInputFiles("input[type=file]", new FilePayload("future councils.csv", "text/csv", utf8(text)));
        browser.page().click("text=Send the file");
        browser.page()
                .waitForCondition(
                        () -> browser.page().locator("text=Look again now").count() == 0);
    }

    private static String future(String number, String name) {
        return number + ",," + name + ",London,London borough,2090-04-01,\n";
    }

    private boolean isKnown(String name) {
        return server.person("analyst")
                .get("/authorities.csv?asAt=2090-04-02")
                .expect(200)
                .text()
                .contains(name);
    }

    private Answer send(String kind, byte[] file, boolean checkOnly, boolean refusedApart) {
        var sender = server.person("analyst");
        // in the order of the page, as a browser sends it: the file is last
        var form = sender.form("/imports").with("kind", kind);
        if (!checkOnly) {
            form.without("checkOnly");
        }
        if (refusedApart) {
            form.with("refusedApart", "yes");
        }
        return ended(
                sender,
                sender.follow(
                        form.withFile("file", "councils.csv", file).submit().expect(303)));
    }

    private Answer submit(String kind, byte[] file) {
        return form(server.person("analyst"), kind, file).submit();
    }

    private static FilledForm form(Visitor sender, String kind, byte[] file) {
        return sender.form("/imports").with("kind", kind).withFile("file", "councils.csv", file);
    }

    /** Looks again as the page asks for, until it asks no more. */
    private static Answer ended(Visitor sender, Answer first) {
        var answer = first.expect(200);
        for (var looks = 0; !answer.header("Refresh").isEmpty(); looks++) {
            if (looks == 300) {
                throw new AssertionError("did not end: " + answer);
            }
            pause();
            answer = sender.get(first.uri().toString()).expect(200);
        }
        return answer;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String tag(Answer answer) {
        return answer.html().select("h1 + p .govuk-tag").text();
    }

    /** Read, new, changed, same, left to decide, refused. */
    private static List<String> counts(Answer answer) {
        return answer.html().select(".app-counts dd").eachText();
    }

    private static String said(Answer answer) {
        return answer.html().select("main").text();
    }

    private static String fault(Answer answer) {
        return answer.html().select(".govuk-error-summary").text();
    }

    private static String token(Visitor person) {
        return token(person, "/imports");
    }

    private static String token(Visitor person, String path) {
        return person.get(path).html().select("input[name=csrf]").attr("value");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> multipart() {
        return Map.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static BodyPublisher whole(String token, String kind, String file) {
        return BodyPublishers.ofString(beforeFile(token, kind) + file + afterFile());
    }

    private static String beforeFile(String token, String kind) {
        return field("csrf", token) + field("kind", kind) + field("checkOnly", "yes") + "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n\r\n";
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String afterFile() {
        return "\r\n--" + BOUNDARY + "--\r\n";
    }

    /** The bytes of all objects that are in use in the server. */
    private long liveHeap() throws IOException, InterruptedException {
        var jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(server.process().pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        var text = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        var total = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)").matcher(text);
        assertTrue(total.find(), text);
        return Long.parseLong(total.group(1));
    }

    /** Half a gigabyte that is no text; it stops half-way until it may go on. */
    private static final class Garbage extends InputStream {
        private final CountDownLatch halfSent = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final byte[] noise = new byte[64 * 1024];
        private long sent;

        Garbage() {
            new Random(2).nextBytes(noise);
        }

        BodyPublisher body(String token, boolean lengthKnown) {
            var before = utf8(beforeFile(token, "judgements"));
            var after = utf8(afterFile());
            var parts = new ArrayList<InputStream>(
                    List.of(new ByteArrayInputStream(before), this, new ByteArrayInputStream(after)));
            var stream = BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(parts)));
            return lengthKnown ? BodyPublishers.fromPublisher(stream, before.length + GARBAGE + after.length) : stream;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (sent >= GARBAGE / 2) {
                halfSent.countDown();
                waitUntilItMayGoOn();
            }
            if (sent == GARBAGE) {
                return -1;
            }
            var some = (int) Math.min(Math.min(length, noise.length), GARBAGE - sent);
            System.arraycopy(noise, 0, into, offset, some);
            sent += some;
            return some;
        }

        private void waitUntilItMayGoOn() {
            try {
                goOn.await(2, TimeUnit.MINUTES);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
