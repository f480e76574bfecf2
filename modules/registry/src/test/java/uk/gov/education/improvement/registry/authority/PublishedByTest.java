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
                .findFirst()
                .orElseThrow();

        assertEquals(onTheDay, seen.onTheDay());
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
