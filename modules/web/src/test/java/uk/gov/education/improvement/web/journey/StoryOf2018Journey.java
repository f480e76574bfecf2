package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * The round of 2018 as far as facts are known, from its publication to what became of its partners: who applied beside those
 * that were chosen, what assessors gave them and how the £15 million were divided is not recorded, and is made up here as
 * what it is, a play. Judgements are those of the reports, and none other.
 */
@Journey
class StoryOf2018Journey {
    /** Those that were chosen in December 2018, by whoever applies for them. */
    private static final List<String> CHOSEN = List.of("307", "202", "392", "881", "356", "204", "811", "371");

    private static final List<String> OTHERS = List.of(
            "205", "207", "213", "306", "309", "314", "318", "330", "351", "352", "353", "359", "383", "394", "801",
            "803", "810", "813", "815", "840", "845", "850", "871", "873", "380", "896", "919", "921", "925", "928");

    private static final List<String> ASSESSORS = List.of("assessor", "second-assessor", "third-assessor");

    private static final String OPENS = "2018-05-01";
    private static final String CLOSES = "2018-09-28";
    private static final String DECIDED = "2018-12-14";

    private final Database.Vendor vendor;

    StoryOf2018Journey(RunningServer server) {
        this.vendor = server.database().vendor();
    }

    @Test
    void from_a_round_to_partners_that_are_paid_and_three_that_fall() {
        try (var server = RunningServer.start(
                        vendor.name().toLowerCase() + "-story",
                        vendor,
                        Map.of("IMPROVEMENT_DEMONSTRATION_FACTS", "false"));
                var chromium = new Chromium();
                var browser = chromium.open(server.at("/"))) {
            new Story(server, browser).play();
        }
    }

    /** One telling of it. */
    private static final class Story {
        private final RunningServer server;
        private final Browser browser;
        private final Visitor manager;
        private final Visitor analyst;

        Story(RunningServer server, Browser browser) {
            this.server = server;
            this.browser = browser;
            this.manager = server.program("programme-manager");
            this.analyst = server.program("analyst");
        }

        void play() {
            known(published -> published.compareTo(DECIDED) <= 0);
            var round = published();
            var applications = applied(round);
            onlyTheEligibleGoOn(round, applications);
            scored(round, applications);
            decided(round, applications);
            published(round, applications);
            agreed(round);
            toTheLga();
            theFirstInstalmentsArePaid(round);
            threeFallAndOneLater();
            oneGoesOnIntoTheSuccessor(round);
        }

        /** The reports that were published by then, and who delivers for whom. */
        private void known(Predicate<String> published) {
            brought("judgements", rows("judgements", row -> published.test(row.split(",")[2])));
            brought("deliverers", rows("deliverers", row -> true));
        }

        private void brought(String kind, String file) {
            var ended = Imported.by(analyst, "kind=" + kind, BodyPublishers.ofString(file))
                    .expect(200);
            assertEquals(0, ended.json().at("/result/refused").asInt(), ended.toString());
        }

        private String published() {
            on(OPENS);
            var programme = OpenRound.programme(manager, "Partners in Practice and leadership", "2018-05-01");
            var line = OpenRound.line(
                    manager,
                    programme,
                    "Eight partnerships",
                    Map.of("2018-19", "3000000.00", "2019-20", "6000000.00", "2020-21", "6000000.00"),
                    OPENS);
            OpenRound.line(manager, programme, "Leadership, through the LGA", Map.of("2018-19", "2000000.00"), OPENS);
            var terms = OpenRound.terms(
                    "Partners in Practice 2018", line, "15000000.00", LocalDate.parse(OPENS), LocalDate.parse(CLOSES));
            return OpenRound.published(manager, terms, LocalDate.parse(OPENS));
        }

        /** @return our ids of the applications, by the number of who applies */
        private Map<String, String> applied(String round) {
            var applications = new TreeMap<String, String>();
            var applicants = new ArrayList<>(CHOSEN);
            applicants.addAll(OTHERS);
            for (var number : applicants) {
                var lead = server.program(lead(number));
                applications.put(
                        number,
                        number.equals("392")
                                ? appliedInABrowser(round)
                                : OpenRound.submitted(lead, round, "", List.of())
                                        .at("/id")
                                        .asText());
            }
            assertEquals(38, list(round, "SUBMITTED").size());
            return applications;
        }

        /** North Tyneside, with South Tyneside. */
        private String appliedInABrowser(String round) {
            var page = browser.page();
            browser.signIn("north-tyneside");
            browser.visit("/rounds/" + round);
            page.click("main >> text=Apply to this round");
            page.click("main >> form button");
            var path = URI.create(page.url()).getPath();
            browser.visit(path + "/partnership");
            page.fill("#name", "North and South Tyneside");
            page.fill("#members", "393");
            page.click("text=Save and continue");
            for (var number : List.of("1", "2")) {
                browser.visit(path + "/questions/" + number);
                page.fill("textarea", "Days of our best people");
                page.click("text=Save and continue");
            }
            browser.visit(path + "/submit");
            page.click("main >> text=Submit >> nth=-1");
            assertTrue(page.textContent("main").contains("The application is submitted"), page.textContent("main"));
            browser.check("story-applied");
            page.context().clearCookies();
            return path.substring(path.lastIndexOf('/') + 1);
        }

        private void onlyTheEligibleGoOn(String round, Map<String, String> applications) {
            on("2018-10-01");
            var person = server.person("programme-manager");
            person.follow(person.form("/applications/rule/" + round)
                            .with("step", "confirm")
                            .submit()
                            .expect(303))
                    .expect(200);
            var eligible = list(round, "ELIGIBLE");
            assertTrue(
                    CHOSEN.stream().map(applications::get).allMatch(eligible::containsKey),
                    "all that were chosen were eligible: " + eligible);
            // of six no judgement is recorded here: the rule cannot say, and a person decides
            var unsaid = list(round, "SUBMITTED");
            assertEquals(6, unsaid.size());
            unsaid.keySet()
                    .forEach(id -> OpenRound.act(
                                    manager,
                                    OpenRound.APPLICATIONS + "/" + id,
                                    "overturn",
                                    Map.of("eligible", false, "why", "No judgement of it is recorded here"))
                            .expect(200));
            var told = server.person(lead("306"))
                    .get("/applications/" + applications.get("306"))
                    .expect(200)
                    .html()
                    .select("main")
                    .text();
            assertTrue(told.contains("May not apply because of overall effectiveness: inadequate"), told);
            assertTrue(told.contains("from the report published on 4 September 2017"), told);
            var part = server.person(lead("919"))
                    .get("/applications/" + applications.get("919"))
                    .expect(200)
                    .html()
                    .select("main")
                    .text();
            assertTrue(part.contains("May not apply because of help and protection: requires improvement"), part);
        }

        /** By three, of whom one is of London and scores nobody there; what they give is made up. */
        private void scored(String round, Map<String, String> applications) {
            var chosen = CHOSEN.stream().map(applications::get).toList();
            var panel = OpenRound.ROUNDS + "/" + round + "/assessors";
            for (var assessor : ASSESSORS) {
                manager.post(
                                panel,
                                Map.of(
                                        "signIn",
                                        assessor,
                                        "name",
                                        "Who signs in as " + assessor,
                                        "region",
                                        assessor.equals("assessor") ? "LONDON" : ""))
                        .expect(201);
            }
            var assigned = manager.post(panel + "/assign", Map.of()).expect(200).json();
            assertEquals(0, assigned.at("/gaps").size(), assigned.toString());
            for (var assessor : ASSESSORS) {
                var program = server.program(assessor);
                var sheets = program.get("/api/v1/score-sheets?size=100&state=ASSIGNED&round=" + round)
                        .expect(200)
                        .json()
                        .at("/items");
                for (var sheet : sheets) {
                    var path = "/api/v1/score-sheets/" + sheet.at("/id").asText();
                    var best = chosen.contains(sheet.at("/applicationId").asText());
                    program.send(
                                    "PUT",
                                    path + "/scores",
                                    Map.of(
                                            "scores",
                                            Map.of(
                                                    "1", Map.of("points", best ? 5 : 2, "reason", "As it is written"),
                                                    "2", Map.of("points", best ? 4 : 1, "reason", "As it was told"))),
                                    OpenRound.seen(program, path))
                            .expect(200);
                    OpenRound.act(program, path, "hand-in", Map.of()).expect(200);
                }
            }
        }

        /** Ministers choose the eight that rank first; two are kept in reserve, and the others declined. */
        private void decided(String round, Map<String, String> applications) {
            on(DECIDED);
            var path = OpenRound.ROUNDS + "/" + round;
            var ranked =
                    manager.get(path + "/ranking?size=100").expect(200).json().at("/items");
            var outcomes = new ArrayList<Map<String, String>>();
            for (var one : ranked) {
                var place = outcomes.size() + 1;
                outcomes.add(Map.of(
                        "application",
                        one.at("/applicationId").asText(),
                        "outcome",
                        place <= 8 ? "SELECTED" : place <= 10 ? "RESERVE" : "DECLINED",
                        "reserve",
                        place > 8 && place <= 10 ? String.valueOf(place - 8) : "",
                        "why",
                        ""));
            }
            assertEquals(
                    CHOSEN.stream().map(applications::get).sorted().toList(),
                    outcomes.stream()
                            .limit(8)
                            .map(one -> one.get("application"))
                            .sorted()
                            .toList());
            var seen = OpenRound.seen(manager, path);
            var decision = OpenRound.with(Map.of("outcomes", outcomes), DECIDED);
            manager.send("POST", path + "/decide", decision, seen).expect(200);
            var second = manager.send("POST", path + "/decide", decision, seen).expect(412);
            assertTrue(second.text().contains("Priya Programme Manager (demonstration) decided it"), second.text());
            assertEquals(0, list(round, "SELECTED").size());
            server.program("lead-307")
                    .get(OpenRound.APPLICATIONS + "/" + applications.get("307") + "/letter")
                    .expect(404);
        }

        private void published(String round, Map<String, String> applications) {
            var path = OpenRound.ROUNDS + "/" + round;
            OpenRound.act(manager, path, "conclude", OpenRound.with(Map.of(), DECIDED))
                    .expect(200);
            assertEquals(8, list(round, "SELECTED").size());
            var page = server.person("lead-307")
                    .get("/rounds/" + round)
                    .expect(200)
                    .html()
                    .select("main")
                    .text();
            assertTrue(page.contains("North and South Tyneside"), page);
            for (var number : List.of("307", "306")) {
                var letter = server.person(lead(number))
                        .get("/applications/" + applications.get(number) + "/letter")
                        .expect(200)
                        .html()
                        .select("main")
                        .text();
                assertTrue(
                        letter.contains(number.equals("307") ? "selected" : "overall effectiveness: inadequate"),
                        letter);
            }
            server.person("lead-307")
                    .get("/applications/" + applications.get("202") + "/letter")
                    .expect(404);
        }

        /** By a person in a browser: £15 million to the penny, in the cohort of December 2018. */
        private void agreed(String round) {
            var path = "/rounds/" + round + "/agreements";
            var page = browser.page();
            browser.signIn("programme-manager");
            browser.visit("/rounds/" + round);
            browser.check("story-round");
            browser.visit("/rounds/" + round + "/ranking");
            browser.check("story-ranking");
            browser.visit("/rounds/" + round);
            page.click("main >> text=Agreements with those that are selected");
            browser.check("story-agreements-none");
            page.click("main >> text=Propose agreements");
            page.click("main >> button:has-text('Continue')");
            browser.check("story-agreements-propose-error");
            proposing("2018-19: £3,000,000\n2019-20: £6,000,000\n2020-21: £6,000,000");
            var check = page.textContent("main").replaceAll("\\s+", " ");
            assertTrue(check.contains("North and South Tyneside £1,875,000"), check);
            assertTrue(check.contains("Together £15,000,000"), check);
            browser.check("story-agreements-propose-check");
            page.click("main >> button:has-text('Propose the agreements')");
            var proposed = page.textContent("main").replaceAll("\\s+", " ");
            assertTrue(proposed.contains("8 agreements: £15,000,000 of the round’s £15,000,000"), proposed);
            browser.check("story-agreements-proposed");
            withdrawnAndProposedAnew(round);
            page.click("main >> text=Approve all 8");
            said("The decision of December 2018");
            page.click("main >> button:has-text('Approve the agreements')");
            browser.check("story-agreements-approved");
            page.click("main >> text=Record the signature >> nth=0");
            browser.check("story-agreement-sign");
            said("The signed agreement");
            page.click("main >> button:has-text('Record the signature')");
            browser.check("story-agreement-signed");
            page.context().clearCookies();
            var person = server.person("programme-manager");
            var approved = person.get(path).expect(200);
            for (var link : approved.html().select("main a[href$=/sign]").eachAttr("href")) {
                confirmed(person, link);
            }
            var signed = manager.get("/api/v1" + path).expect(200).json();
            assertEquals(1, signed.at("/withdrawn").size());
            var over = OpenRound.act(
                            manager,
                            "/api/v1" + path + "/"
                                    + signed.at("/agreements/0/id").asText(),
                            "withdraw",
                            OpenRound.with(Map.of(), DECIDED))
                    .expect(409)
                    .json();
            assertEquals("/problems/agreement-signed", over.at("/type").asText());
            assertEquals(
                    List.of("AGREED", "ACTIVE"),
                    StreamSupport.stream(signed.at("/agreements").spliterator(), false)
                            .flatMap(one ->
                                    List.of(
                                            one.at("/award/state").asText(),
                                            one.at("/partner/standing").asText())
                                            .stream())
                            .distinct()
                            .toList());
            assertEquals(
                    "Doncaster (Doncaster Children's Services Trust)",
                    StreamSupport.stream(signed.at("/agreements").spliterator(), false)
                            .map(one -> one.at("/partner/called").asText())
                            .filter(called -> called.startsWith("Doncaster"))
                            .findFirst()
                            .orElse(""));
            for (var asker : List.of("lead-307", "lga", "assessor", "north-east")) {
                server.program(asker).get("/api/v1" + path).expect(403);
                server.person(asker).get(path).expect(403);
            }
        }

        /** The first of them, as if its days were wrong: by the agreement, and neither by its award nor by its partner. */
        private void withdrawnAndProposedAnew(String round) {
            var path = "/rounds/" + round + "/agreements";
            var page = browser.page();
            var first = manager.get("/api/v1" + path).expect(200).json().at("/agreements/0");
            var award = "/awards/" + first.at("/award/id").asText();
            var partner = "/partners/" + first.at("/partner/id").asText();
            for (var act : List.of("approve", "agree", "withdraw")) {
                var refused = OpenRound.act(manager, "/api/v1" + award, act, OpenRound.with(Map.of(), DECIDED))
                        .expect(409)
                        .json();
                assertEquals("/problems/award-of-agreement", refused.at("/type").asText());
                assertEquals(round, refused.at("/concerned/id").asText());
            }
            for (var act : List.of("activate", "end")) {
                var refused = OpenRound.act(manager, "/api/v1" + partner, act, OpenRound.with(Map.of(), DECIDED))
                        .expect(409)
                        .json();
                assertEquals(
                        "/problems/partner-of-agreement", refused.at("/type").asText());
            }
            server.person("programme-manager")
                    .get("/funding" + award + "/approve")
                    .expect(409);
            server.person("programme-manager").get(partner + "/activate").expect(409);
            browser.visit(partner);
            browser.check("story-partner-designated");
            assertTrue(
                    page.textContent("main").contains("Its agreement is signed or withdrawn with"),
                    page.textContent("main"));
            browser.visit("/funding" + award);
            browser.check("story-award-of-agreement");
            assertEquals(
                    0,
                    page.locator("main a[href$='/approve'], main a[href$='/withdraw']")
                            .count());
            page.click("main >> text=the agreements of its round");
            page.click("main >> text=Withdraw >> nth=0");
            page.click("main >> button:has-text('Continue')");
            browser.check("story-agreement-withdraw-error");
            said("A second look at its days");
            browser.check("story-agreement-withdraw-check");
            page.click("main >> button:has-text('Withdraw the agreement')");
            browser.check("story-agreement-withdrawn");
            var withdrawn = page.textContent("main").replaceAll("\\s+", " ");
            assertTrue(withdrawn.contains("7 agreements: £13,125,000 of the round’s £15,000,000"), withdrawn);
            assertTrue(withdrawn.contains("14 December 2018: As decided"), withdrawn);
            browser.visit("/funding" + award);
            browser.check("story-award-withdrawn");
            browser.visit(partner);
            browser.check("story-partner-never");
            assertTrue(page.textContent("main").contains("It never became a partner"), page.textContent("main"));
            browser.visit(path);
            page.click("main >> text=Propose agreements");
            proposing("2018-19: £375,000\n2019-20: £750,000\n2020-21: £750,000");
            page.click("main >> button:has-text('Propose the agreements')");
            var proposed = page.textContent("main").replaceAll("\\s+", " ");
            assertTrue(proposed.contains("8 agreements: £15,000,000 of the round’s £15,000,000"), proposed);
            browser.check("story-agreements-proposed-anew");
        }

        /** In the cohort of December 2018, on to the page that checks it. */
        private void proposing(String amounts) {
            var page = browser.page();
            page.fill("#cohort", "PiP-2");
            page.fill("#starts", DECIDED);
            page.fill("#ends", "2021-03");
            page.fill("#amounts", amounts);
            said("The decision of December 2018");
        }

        /** When, why and who says so, of a form in the browser, and on to the page that checks it. */
        private void said(String source) {
            browser.page().fill("#effective", DECIDED);
            browser.page().fill("#why", "As decided");
            browser.page().fill("#source", source);
            browser.page().click("main >> button:has-text('Continue')");
        }

        private Answer confirmed(Visitor person, String form) {
            var check = person.form(form)
                    .with("effective", DECIDED)
                    .with("why", "As decided")
                    .with("source", "The decision of December 2018")
                    .submit()
                    .expect(200);
            return person.follow(
                            person.form(check).with("step", "confirm").submit().expect(303))
                    .expect(200);
        }

        private void toTheLga() {
            var line = manager.get("/api/v1/programmes").expect(200).json().at("/items/0/lines");
            var leadership = StreamSupport.stream(line.spliterator(), false)
                    .filter(one -> one.at("/name").asText().startsWith("Leadership"))
                    .findFirst()
                    .orElseThrow();
            var award = manager.post(
                            "/api/v1/awards",
                            OpenRound.with(
                                    Map.of(
                                            "line", leadership.at("/id").asText(),
                                            "name", "Local Government Association",
                                            "purpose", "Leadership",
                                            "authorities", "lga",
                                            "amounts", Map.of("2018-19", "2000000.00")),
                                    DECIDED))
                    .expect(201)
                    .json();
            var path = "/api/v1/awards/" + award.at("/id").asText();
            OpenRound.act(manager, path, "approve", OpenRound.with(Map.of(), DECIDED))
                    .expect(200);
            assertEquals(
                    "2000000.00",
                    server.program("lga")
                            .get(path)
                            .expect(200)
                            .json()
                            .at("/total")
                            .asText());
            server.program("lead-307").get(path).expect(404);
        }

        private void theFirstInstalmentsArePaid(String round) {
            for (var agreement : manager.get("/api/v1/rounds/" + round + "/agreements")
                    .expect(200)
                    .json()
                    .at("/agreements")) {
                var award = "/api/v1/awards/" + agreement.at("/award/id").asText();
                var planned = manager.post(
                                award + "/instalments",
                                OpenRound.with(
                                        Map.of(
                                                "milestone", "The plan is agreed",
                                                "due", "2019-01-31",
                                                "year", "2018-19",
                                                "amount", "375000.00"),
                                        DECIDED))
                        .expect(201)
                        .json();
                var instalment = award + "/instalments/"
                        + planned.at("/instalments/0/id").asText();
                for (var act : List.of("claim", "approve", "pay")) {
                    OpenRound.act(manager, instalment, act, OpenRound.with(Map.of(), DECIDED))
                            .expect(200);
                }
            }
            var line = manager.get("/api/v1/programmes").expect(200).json();
            assertTrue(line.toString().contains("\"paid\":\"3000000.00\""), line.toString());
            assertTrue(line.toString().contains("\"committed\":\"12000000.00\""), line.toString());
        }

        /** The later reports arrive by file, and the standing of three partners goes under review by itself. */
        private void threeFallAndOneLater() {
            on("2022-04-30");
            known(published -> published.compareTo(DECIDED) > 0);
            Waiting.until(
                    "three partners are under review",
                    Duration.ofMinutes(2),
                    () -> analyst.get("/api/v1/partners?cohort=PiP-2&standing=UNDER_REVIEW&asAt=2020-12-31")
                            .expect(200)
                            .json(),
                    seen -> seen.at("/total").asInt() == 3);
            var reviewed = analyst.get("/api/v1/partners?cohort=PiP-2&standing=UNDER_REVIEW&asAt=2020-12-31")
                    .expect(200)
                    .json();
            assertEquals(
                    List.of("Ealing", "East Riding of Yorkshire", "Hackney"),
                    StreamSupport.stream(reviewed.at("/items").spliterator(), false)
                            .map(one -> one.at("/called").asText())
                            .sorted()
                            .toList());
            var doncaster = analyst.get("/api/v1/partners?cohort=PiP-2&authority=371&asAt=2022-04-30")
                    .expect(200)
                    .json()
                    .at("/items/0");
            assertEquals("ENDED", doncaster.at("/standing").asText());
            var page = main(server.person("analyst")
                    .get("/partners/" + doncaster.at("/id").asText() + "?asAt=2022-04-30")
                    .expect(200));
            assertTrue(page.contains("8 April 2022"), page);
            var partners = Imported.by(
                            analyst,
                            "kind=partners",
                            BodyPublishers.ofString(rows("partners", row -> row.contains("2018-12"))))
                    .expect(200)
                    .json();
            assertEquals(9, partners.at("/result/read").asInt(), partners.toString());
            assertEquals(
                    8,
                    analyst.get("/api/v1/partners?cohort=PiP-2&asAt=2020-12-31")
                            .expect(200)
                            .json()
                            .at("/total")
                            .asInt(),
                    "the file says the same of them: no partner is there twice");
        }

        /** In 2021, with other criteria: the round of 2018 is the model, and a partner of then is one again. */
        private void oneGoesOnIntoTheSuccessor(String round) {
            on("2021-05-04");
            var programme = OpenRound.programme(manager, "Sector-led improvement", "2021-05-01");
            var line = OpenRound.line(manager, programme, "Partners", Map.of("2021-22", "1000000.00"), "2021-05-04");
            var clone = manager.post(
                            OpenRound.ROUNDS + "/" + round + "/clone", Map.of("name", "Sector-led improvement 2021"))
                    .expect(201)
                    .json();
            assertEquals(2, clone.at("/terms/questions").size());
            var next = clone.at("/id").asText();
            var path = OpenRound.ROUNDS + "/" + next;
            var terms = OpenRound.terms(
                    "Sector-led improvement 2021",
                    line,
                    "1000000.00",
                    LocalDate.parse("2021-05-04"),
                    LocalDate.parse("2021-05-28"));
            terms.put(
                    "criteria",
                    List.of(
                            Map.of("name", "What is offered to the region", "weight", "50", "highest", "5"),
                            Map.of("name", "What others say of earlier help", "weight", "50", "highest", "5")));
            manager.send("PUT", path + "/terms", terms, OpenRound.seen(manager, path))
                    .expect(200);
            OpenRound.act(manager, path, "publish", OpenRound.with(Map.of(), "2021-05-04"))
                    .expect(200);
            var application = OpenRound.submitted(server.program("north-tyneside"), next, "", List.of())
                    .at("/id")
                    .asText();
            on("2021-06-01");
            manager.post(OpenRound.APPLICATIONS + "/checks", Map.of("round", next))
                    .expect(200);
            scored(next, Map.of("392", application));
            var decision = List.of(Map.of("application", application, "outcome", "SELECTED", "reserve", "", "why", ""));
            OpenRound.act(manager, path, "decide", OpenRound.with(Map.of("outcomes", decision), "2021-06-01"))
                    .expect(200);
            OpenRound.act(manager, path, "conclude", OpenRound.with(Map.of(), "2021-06-01"))
                    .expect(200);
            var agreements = path + "/agreements";
            var wrong = proposed(agreements, application, "2021-06").at("/agreements/0");
            assertEquals(
                    "WITHDRAWN",
                    OpenRound.act(
                                    manager,
                                    agreements + "/" + wrong.at("/id").asText(),
                                    "withdraw",
                                    OpenRound.with(Map.of(), "2021-06-01"))
                            .expect(200)
                            .json()
                            .at("/award/state")
                            .asText());
            proposed(agreements, application, "2022-03");
            var approved = OpenRound.act(manager, agreements, "approve", OpenRound.with(Map.of(), "2021-06-01"))
                    .expect(200)
                    .json()
                    .at("/agreements/0");
            OpenRound.act(
                            manager,
                            agreements + "/" + approved.at("/id").asText(),
                            "sign",
                            OpenRound.with(Map.of(), "2021-06-01"))
                    .expect(200);
            var partner = main(server.person("analyst")
                    .get("/partners/" + approved.at("/partner/id").asText())
                    .expect(200));
            assertTrue(partner.contains("Partner in Practice: North Tyneside and South Tyneside"), partner);
            assertTrue(partner.contains("Sector-Led Improvement Partner: North Tyneside (this one)"), partner);
        }

        private JsonNode proposed(String agreements, String application, String ends) {
            return manager.post(
                            agreements,
                            Map.of(
                                    "applications",
                                    List.of(application),
                                    "cohort",
                                    "SLIP-2021",
                                    "starts",
                                    "2021-06-01",
                                    "ends",
                                    ends,
                                    "amounts",
                                    Map.of("2021-22", "1000000.00"),
                                    "proposed",
                                    OpenRound.with(Map.of(), "2021-06-01")))
                    .expect(201)
                    .json();
        }

        private static String main(Answer page) {
            return page.html().select("main").text();
        }

        /** By our ids, of a round, those that stand in a state. */
        private Map<String, JsonNode> list(String round, String state) {
            var found = manager.get(OpenRound.APPLICATIONS + "?size=100&round=" + round + "&state=" + state)
                    .expect(200)
                    .json()
                    .at("/items");
            return StreamSupport.stream(found.spliterator(), false)
                    .collect(Collectors.toMap(one -> one.at("/id").asText(), one -> one));
        }

        private void on(String day) {
            var date = LocalDate.parse(day);
            var person = server.person("analyst");
            person.form("/demonstration-day")
                    .with("day-day", String.valueOf(date.getDayOfMonth()))
                    .with("day-month", String.valueOf(date.getMonthValue()))
                    .with("day-year", String.valueOf(date.getYear()))
                    .submit()
                    .expect(303);
        }
    }

    private static String lead(String number) {
        return switch (number) {
            case "392" -> "north-tyneside";
            case "359" -> "wigan";
            default -> "lead-" + number;
        };
    }

    /** Some rows of a file of the demonstration, with its headings. */
    private static String rows(String file, Predicate<String> which) {
        try (var in = StoryOf2018Journey.class.getResourceAsStream("/demonstration/" + file + ".csv")) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.getFirst() + "\n"
                    + lines.stream().skip(1).filter(which).collect(Collectors.joining("\n")) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
