package uk.gov.education.improvement.registry.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.register.TimelineView;

/** What the world could know of names, codes and deliverers by a day. */
class PublishedByTest {
    private static RegistryOnTestDatabase registry;

    @BeforeAll
    static void load() {
        registry = RegistryOnTestDatabase.withReferenceData();
        registry.files.take(Askers.ANALYST, "deliverers", """
                organisation,dfe_numbers,from,to,published
                announced,302,2019-04-01,2020-03-31,2018-05-25
                vaguely announced,302,2019-04-01,2020-03-31,2018-05
                unannounced,302,2019-04-01,2020-03-31,
                """);
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    /** The first two are facts that were announced; of the others nobody says when they became known. */
    @ParameterizedTest
    @CsvSource({
        "announced, 2019-05-01, 2018-05-25, CERTAIN",
        "announced, 2019-05-01, 2018-05-24, NO",
        "announced, 2019-03-31, 2019-03-31, NO",
        "announced, 2020-04-01, 2018-05-25, NO",
        "vaguely announced, 2019-05-01, 2018-05-30, POSSIBLE",
        "vaguely announced, 2019-05-01, 2018-05-31, CERTAIN",
        "unannounced, 2019-05-01, 2019-03-31, NO",
        "unannounced, 2019-05-01, 2019-04-01, CERTAIN",
        "unannounced, 2020-04-01, 2020-03-31, CERTAIN",
        "unannounced, 2020-04-01, 2020-04-01, NO",
        "unannounced, 2019-05-01, 2026-11-21, CERTAIN"
    })
    void a_fact_is_seen_once_it_was_announced_or_else_as_it_stood_on_the_day_of_knowledge(
            String organisation, LocalDate day, LocalDate publishedBy, Certainty onTheDay) {
        var asAt = new AsAt(day, publishedBy, registry.now());
        var seen = registry.authorities.find(Askers.LGA, "302", asAt).deliverers().stream()
                .filter(deliverer -> deliverer.name().equals(organisation))
                .map(AuthorityView.DelivererView::onTheDay)
                .findFirst();

        assertEquals(onTheDay, seen.orElse(Certainty.NO));
        assertEquals(
                onTheDay != Certainty.NO,
                registry.wiring.the(DeliveryOrganisations.class).delivering(Askers.LGA, asAt).stream()
                        .anyMatch(delivery -> delivery.deliverer().name().equals(organisation)));
    }

    @Test
    void the_register_of_a_later_day_is_by_an_earlier_day_of_knowledge_what_it_was_on_that_day() {
        var asAt = new AsAt(LocalDate.of(2026, 11, 21), LocalDate.of(2017, 10, 13), registry.now());

        var known = registry.authorities.inForce(Askers.LGA, asAt);
        var barnsley = registry.authorities.find(Askers.LGA, "370", asAt);
        var successor = registry.authorities.find(Askers.LGA, "839", asAt);

        assertEquals(registry.authorities.inForce(Askers.LGA, registry.on("2017-10-13")), known);
        assertEquals(Optional.of("E08000016"), barnsley.form().gssCode());
        assertEquals(AuthorityView.Standing.NOT_BEGUN, successor.standing());
        assertEquals(
                List.of(),
                registry.timelines.of(Askers.LGA, "839", asAt).entries().stream()
                        .filter(entry -> entry.day().isAfter(asAt.publishedBy()))
                        .toList());
    }

    @Test
    void an_authority_of_a_past_day_tells_nothing_that_nobody_could_know_by_then() {
        var county = find("928", "2017-10-13", "2017-10-13");
        var deliverer = find("302", "2019-05-01", "2019-05-01").deliverers().stream()
                .filter(of -> of.name().equals("unannounced"))
                .findFirst()
                .orElseThrow();

        assertEquals(List.of(), county.successors());
        assertEquals(List.of(), county.deliverers());
        assertEquals(Optional.empty(), county.form().to());
        assertEquals("before records began, no end", county.form().life());
        assertEquals(List.of(county.form()), county.forms());
        assertEquals("1 April 2019, still in force on 1 May 2019", deliverer.life());
    }

    @Test
    void what_was_known_later_is_told_of_a_past_day_to_whom_asks_by_a_later_day_of_knowledge() {
        var county = find("928", "2017-10-13", "2021-04-01");

        assertEquals(2, county.successors().size());
        assertEquals(Optional.of("2021-03-31"), county.form().to());
        assertEquals(AuthorityView.Standing.IN_FORCE, county.standing());
    }

    @Test
    void what_is_to_come_was_known_at_the_latest_when_it_was_recorded_here() {
        var surrey = find("936", "2026-11-21", "2026-11-21");

        assertEquals(2, surrey.successors().size());
        assertEquals(Optional.of("2027-03-31"), surrey.form().to());
        assertEquals(List.of(), find("936", "2026-11-20", "2026-11-20").successors());
    }

    @ParameterizedTest
    @CsvSource({
        "E06000901, 2023-05-01, NOT_BEGUN, Lately Announced",
        "E06000901, 2023-06-01, IN_FORCE, Lately Announced",
        "E06000902, 2023-05-01, ENDED, Formerly",
        "E06000902, 2023-06-01, IN_FORCE, Formerly and Lately"
    })
    void what_was_announced_after_it_began_has_neither_begun_nor_ended_before(
            String code, String day, AuthorityView.Standing standing, String name) {
        take("""
                dfe_number,gss_code,name,region,type,from,to,published
                981,E06000901,Lately Announced,London,Unitary authority,2023-04-01,,2023-06-01
                982,E06000902,Formerly,London,Unitary authority,2012-04-01,2015-03-31,
                982,E06000902,Formerly and Lately,London,Unitary authority,2023-04-01,,2023-06-01
                """);

        var seen = find(code, day, day);

        assertEquals(standing, seen.standing());
        assertEquals(name, seen.form().name());
        assertEquals(
                standing == AuthorityView.Standing.IN_FORCE,
                registry.authorities.inForce(Askers.LGA, AsAt.day(LocalDate.parse(day), registry.now())).stream()
                        .anyMatch(authority -> authority.name().equals(name)));
    }

    @Test
    void the_dates_of_an_authority_are_as_precise_as_they_were_said() {
        take("""
                dfe_number,gss_code,name,region,type,from,to,predecessors
                983,,Roughly,London,Unitary authority,2012,2023,
                984,,Its Successor,London,Unitary authority,2023,,983
                985,,Long Ago,London,Unitary authority,,,983
                """);

        var roughly = find("983", "2026-11-21", "2026-11-21");
        var successor = find("984", "2026-11-21", "2026-11-21");
        var longAgo = find("985", "2026-11-21", "2026-11-21");

        assertEquals(Optional.of("2023"), roughly.form().to());
        assertEquals("2012, to 2023", roughly.form().life());
        assertEquals(Optional.of("2023"), successor.predecessors().getFirst().on());
        assertEquals(Optional.empty(), longAgo.predecessors().getFirst().on());
        assertEquals(
                List.of("2023", "2023"),
                registry.timelines.of(Askers.LGA, "984", registry.on("2026-11-21")).entries().stream()
                        .map(TimelineView.Entry::when)
                        .toList());
        assertEquals(
                List.of(),
                registry.timelines
                        .of(Askers.LGA, "985", registry.on("2026-11-21"))
                        .entries());
    }

    @Test
    void a_deliverer_began_as_precisely_as_was_said() {
        registry.files.take(Askers.ANALYST, "deliverers", """
                organisation,dfe_numbers,from,to
                imprecise,303,2019,
                """);

        var deliverer = find("303", "2026-11-21", "2026-11-21").deliverers().getFirst();

        assertEquals(Optional.of("2019"), deliverer.from());
        assertEquals("2019, end not recorded", deliverer.life());
    }

    private static void take(String rows) {
        var result = registry.files
                .take(Askers.ANALYST, "authorities", rows)
                .result()
                .orElseThrow();
        assertTrue(result.applied(), result.toString());
    }

    private static AuthorityView find(String identifier, String day, String publishedBy) {
        return registry.authorities.find(
                Askers.LGA, identifier, new AsAt(LocalDate.parse(day), LocalDate.parse(publishedBy), registry.now()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_database_and_the_fact_mean_the_same_by_as_at(long seed) {
        var random = new Random(seed);
        var number = "31" + seed;
        var rows = new ArrayList<String>();
        for (var row = 0; row < 60; row++) {
            var from = 2014 + random.nextInt(5);
            rows.add("Organisation " + seed + " " + row + "," + number + "," + date(random, from) + ","
                    + end(random, from + 1) + ","
                    + (random.nextBoolean() ? "" : date(random, 2013 + random.nextInt(8))));
        }
        var result = registry.files
                .take(
                        Askers.ANALYST,
                        "deliverers",
                        "organisation,dfe_numbers,from,to,published\n" + String.join("\n", rows) + "\n")
                .result()
                .orElseThrow();
        assertTrue(result.applied(), result.toString());
        var some = 0;

        for (var question = 0; question < 60; question++) {
            var asAt = new AsAt(day(random), day(random), registry.now());
            var told = registry.authorities.find(Askers.LGA, number, asAt).deliverers().stream()
                    .filter(deliverer -> deliverer.onTheDay() != Certainty.NO)
                    .map(AuthorityView.DelivererView::name)
                    .collect(Collectors.toSet());
            var listed = registry.wiring.the(DeliveryOrganisations.class).delivering(Askers.LGA, asAt).stream()
                    .map(delivery -> delivery.deliverer().name())
                    .filter(name -> name.startsWith("Organisation " + seed))
                    .collect(Collectors.toSet());

            assertEquals(told, listed, asAt.toString());
            some += told.size();
        }

        assertTrue(some > 200, "seen: " + some);
    }

    private static String end(Random random, int year) {
        return random.nextInt(4) == 0 ? "" : date(random, year + random.nextInt(3));
    }

    private static String date(Random random, int year) {
        var day = LocalDate.of(year, 1, 1).plusDays(random.nextInt(365)).toString();
        return Stream.of(4, 7, 10)
                .map(length -> day.substring(0, length))
                .toList()
                .get(random.nextInt(3));
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2013, 6, 1).plusDays(random.nextInt(3_000));
    }
}
