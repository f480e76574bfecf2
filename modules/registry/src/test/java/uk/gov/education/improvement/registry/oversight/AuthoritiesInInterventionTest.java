package uk.gov.education.improvement.registry.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.intervention.InForce;
import uk.gov.education.improvement.registry.register.RegisterFilter;
import uk.gov.education.improvement.registry.register.RegisterRow;
import uk.gov.education.improvement.registry.register.RegisterView;

/** That the list of authorities, the map and the counts say the same of who is in intervention, on any day. */
class AuthoritiesInInterventionTest {
    private static RegistryOnTestDatabase registry;

    @BeforeAll
    static void load() {
        registry = RegistryOnTestDatabase.withDemonstrationData();
        registry.ownFiles.load("interventions", "/demonstration/interventions.csv");
        var ofAnyService = registry.files.take(
                Askers.ANALYST,
                "interventions",
                "dfe_number,type,domain,start,end,end_kind\n205,trust,unknown,2019-02-03,2021-02-03,lifted\n"
                        + "206,trust,send,2019-02-03,2021-02-03,lifted\n");
        assertTrue(ofAnyService.result().orElseThrow().applied());
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-01-01", "2015-09-01", "2017-10-13", "2020-06-01", "2021-10-01", "2026-11-21"})
    void the_list_of_authorities_has_the_numbers_that_are_counted(String day) {
        var counts = registry.oversight.counts(Askers.LGA, registry.on(day));

        var yes = list(day, "inIntervention", "YES");
        var notKnown = list(day, "inIntervention", "NOT_KNOWN");
        var no = list(day, "inIntervention", "NO");

        assertEquals(counts.yes(), yes.page().total());
        assertEquals(counts.notKnown(), notKnown.page().total());
        assertEquals(
                list(day).page().total(),
                yes.page().total() + notKnown.page().total() + no.page().total());
    }

    @Test
    void each_row_says_what_it_was_filtered_by_and_the_map_says_the_same() {
        for (var answer : InForce.values()) {
            var rows = list("2020-06-01", "inIntervention", answer.name()).page();
            var map = registry.register.map(
                    Askers.LGA, filter("inIntervention", answer.name()), registry.on("2020-06-01"));

            assertFalse(rows.rows().isEmpty(), answer.name());
            assertTrue(rows.rows().stream().allMatch(row -> row.inIntervention() == answer), answer.name());
            assertEquals(rows.total(), map.fitting().total() + map.withoutCell());
        }
        var all = list("2020-06-01").page().rows();
        var answers = registry.oversight.inForce(Askers.LGA, List.of(), registry.on("2020-06-01"));
        assertTrue(all.stream().allMatch(row -> row.inIntervention() == answers.getOrDefault(row.id(), InForce.NO)));
    }

    @Test
    void what_may_be_of_another_service_is_not_known_and_what_is_of_another_one_says_nothing() {
        assertEquals(List.of("NOT_KNOWN", "NO"), answersOf("2020-06-01", "205", "206"));
        assertEquals(List.of("NO", "NO"), answersOf("2018-06-01", "205", "206"));
        assertEquals(List.of("NO", "NO"), answersOf("2021-02-03", "205", "206"));
    }

    @Test
    void several_answers_together_and_other_filters_leave_what_fits_them_all() {
        var both = list("2020-06-01", "inIntervention", "YES", "inIntervention", "NOT_KNOWN");
        var ofRegion = list("2020-06-01", "inIntervention", "YES", "region", "Yorkshire and The Humber");
        var good = list("2020-06-01", "inIntervention", "NO", "overall", "GOOD");

        assertEquals(
                list("2020-06-01", "inIntervention", "YES").page().total()
                        + list("2020-06-01", "inIntervention", "NOT_KNOWN")
                                .page()
                                .total(),
                both.page().total());
        assertTrue(good.page().total() >= 1);
        assertTrue(good.page().rows().stream()
                .allMatch(row -> row.inIntervention() == InForce.NO
                        && row.latest().orElseThrow().part(Part.OVERALL).grade().equals(Optional.of(Grade.GOOD))));
        assertTrue(ofRegion.page().total() >= 1);
        assertTrue(ofRegion.page().total()
                < list("2020-06-01", "inIntervention", "YES").page().total());
    }

    @Test
    void the_pages_together_are_all_that_fit_once_each() {
        for (var order : List.of("name", "number")) {
            var seen = new ArrayList<String>();
            var after = Optional.<String>empty();

            do {
                var page = list(
                                "2020-06-01",
                                after.map(cursor -> new String[] {
                                            "inIntervention", "NO", "order", order, "size", "20", "after", cursor
                                        })
                                        .orElse(new String[] {"inIntervention", "NO", "order", order, "size", "20"}))
                        .page();
                page.rows().stream().map(RegisterRow::id).forEach(seen::add);
                after = page.next().map(cursor -> cursor.text());
            } while (after.isPresent());

            assertEquals(list("2020-06-01", "inIntervention", "NO").page().total(), seen.size());
            assertEquals(seen.size(), seen.stream().distinct().count());
        }
    }

    @Test
    void an_authority_that_has_ended_is_counted_no_more_though_no_end_of_its_instrument_is_recorded() {
        var before = registry.oversight.counts(Askers.LGA, registry.on("2021-03-31"));
        var after = registry.oversight.counts(Askers.LGA, registry.on("2021-04-01"));
        var northamptonshire = registry.authorities
                .find(Askers.LGA, "928", registry.on("2021-04-01"))
                .id();

        assertTrue(after.notKnown() < before.notKnown(), before + " and " + after);
        assertEquals(
                InForce.NOT_KNOWN,
                registry.oversight
                        .inForce(Askers.LGA, List.of(northamptonshire), registry.on("2021-04-01"))
                        .get(northamptonshire),
                "of the instrument itself it is not known");
    }

    @Test
    void a_question_asked_by_an_earlier_instant_does_not_know_what_was_recorded_since() {
        var before = registry.on("2024-06-01");
        var counted = registry.oversight.counts(Askers.LGA, before);

        registry.files.take(
                Askers.ANALYST,
                "interventions",
                "dfe_number,type,domain,start,end,end_kind\n207,trust,csc,2024-05-01,2024-07-01,lifted\n");

        assertEquals(
                counted.yes() + 1,
                registry.oversight.counts(Askers.LGA, registry.on("2024-06-01")).yes());
        assertEquals(counted, registry.oversight.counts(Askers.LGA, before));
        assertEquals(
                counted.yes(),
                registry.register
                        .list(Askers.LGA, filter("inIntervention", "YES"), before)
                        .page()
                        .total());
    }

    @Test
    void the_list_costs_the_same_statements_for_few_and_for_many() {
        var few = registry.database
                .statementsOf(() -> list("2020-06-01", "inIntervention", "NO", "size", "20"))
                .size();
        var many = registry.database
                .statementsOf(() -> list("2020-06-01", "inIntervention", "NO", "size", "100"))
                .size();

        assertEquals(few, many);
        assertTrue(many <= 7, "statements: " + many);
    }

    private static List<String> answersOf(String day, String... numbers) {
        return Arrays.stream(numbers)
                .map(number -> list(day, "q", number).page().rows().getFirst())
                .map(row -> row.inIntervention().name())
                .toList();
    }

    private static RegisterView list(String day, String... pairs) {
        return registry.register.list(Askers.LGA, filter(pairs), registry.on(day));
    }

    private static RegisterFilter filter(String... pairs) {
        var parameters = new HashMap<String, List<String>>();
        parameters.put("size", List.of("100"));
        for (var i = 0; i < pairs.length; i += 2) {
            var name = pairs[i];
            var values = new ArrayList<>(name.equals("size") ? List.of() : parameters.getOrDefault(name, List.of()));
            values.add(pairs[i + 1]);
            parameters.put(name, values);
        }
        var address = new Address(parameters);
        var filter = RegisterFilter.of(address);
        address.refuseIfFaulty();
        return filter;
    }
}
