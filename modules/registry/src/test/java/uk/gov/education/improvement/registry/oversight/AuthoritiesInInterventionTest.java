package uk.gov.education.improvement.registry.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.file.ImportView;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.undo.UndoImport;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.intervention.InForce;
import uk.gov.education.improvement.registry.intervention.InterventionView;
import uk.gov.education.improvement.registry.register.RegisterFilter;
import uk.gov.education.improvement.registry.register.RegisterRow;
import uk.gov.education.improvement.registry.register.RegisterView;

/** That the list of authorities, the map and the counts say the same of who is in intervention, on any day. */
class AuthoritiesInInterventionTest {
    private static final List<ImportView> TAKEN = new ArrayList<>();

    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withDemonstrationData();

    @BeforeAll
    static void load() {
        registry.ownFiles.load("interventions", "/demonstration/interventions.csv");
        var ofAnyService = registry.files.take(
                Askers.ANALYST,
                "interventions",
                "dfe_number,type,domain,start,end,end_kind\n205,trust,unknown,2019-02-03,2021-02-03,lifted\n"
                        + "206,trust,send,2019-02-03,2021-02-03,lifted\n");
        assertTrue(ofAnyService.result().orElseThrow().applied());
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

    @ParameterizedTest
    @ValueSource(strings = {"replaced", "escalated", "de-escalated"})
    void it_is_not_known_after_what_was_to_have_another_in_its_place_until_that_begins(String end) {
        take("301,statutory_direction,csc,2015-03-02,2016-05-09," + end);

        assertEquals("YES", everywhere("2016-05-08", "301"));
        assertEquals("NOT_KNOWN", everywhere("2016-05-09", "301"));
        assertEquals("NOT_KNOWN", everywhere("2024-02-01", "301"));
        take("301,improvement_notice,csc,2017-08-01,2018-09-03,lifted");
        assertEquals("NOT_KNOWN", everywhere("2017-07-31", "301"));
        assertEquals("YES", everywhere("2017-08-01", "301"));
        assertEquals("NO", everywhere("2018-09-03", "301"));
        undo();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lifted", "revoked", "expired"})
    void a_decision_that_names_nothing_in_its_place_ends_it(String end) {
        take("302,statutory_direction,csc,2011-03-02,2012-05-09," + end);

        assertEquals("YES", everywhere("2012-05-08", "302"));
        assertEquals("NO", everywhere("2012-05-09", "302"));
        undo();
    }

    @Test
    void another_that_is_certainly_in_force_or_came_at_the_same_time_and_outlived_it_answers() {
        take(
                "304,trust,csc,2011-03-02,2015-01-05,replaced",
                "304,statutory_direction,csc,2011-03-02,2016-05-09,lifted");

        assertEquals("YES", everywhere("2015-01-05", "304"));
        assertEquals("NO", everywhere("2016-05-09", "304"));
        undo();
    }

    @Test
    void what_had_ended_before_or_is_of_another_service_is_nothing_in_its_place() {
        take(
                "305,statutory_direction,csc,2011-03-02,2015-01-05,replaced",
                "305,trust,csc,2012-03-02,2013-05-09,lifted",
                "305,improvement_notice,send,2015-01-05,2016-01-05,lifted");

        assertEquals("NOT_KNOWN", everywhere("2015-01-05", "305"));
        assertEquals("NOT_KNOWN", everywhere("2016-06-05", "305"));
        undo();
    }

    @Test
    void of_dates_without_days_the_one_that_began_when_another_ended_follows_it() {
        take(
                "330,improvement_notice,csc,2013-04,2014-04,replaced",
                "330,improvement_notice,csc,2014-04,2014,lifted",
                "307,statutory_direction,csc,2014-10,,replaced",
                "307,statutory_direction,csc,2017-10,2021-04-01,lifted",
                "308,statutory_direction,csc,2014-10,2015-06,replaced",
                "308,trust,csc,2014-10,2015-06,replaced");

        assertEquals("NO", everywhere("2015-01-01", "330"));
        assertEquals("NO", everywhere("2026-11-28", "307"));
        assertEquals("NOT_KNOWN", everywhere("2026-11-28", "308"));
        undo();
    }

    @Test
    void who_was_lifted_out_of_it_is_not_among_those_of_which_it_is_not_known() {
        take("308,improvement_notice,csc,2015-03-02,2016-05-09,lifted");
        var asAt = registry.on("2023-06-01");

        var lifted = registry.oversight.lifted(Askers.LGA, LiftedView.USUAL, asAt).lifted().stream()
                .map(InterventionView::authorityId)
                .toList();

        assertFalse(lifted.isEmpty());
        assertTrue(
                registry.oversight.inForce(Askers.LGA, lifted, asAt).isEmpty(),
                "neither in intervention nor not known");
        assertEquals("NOT_KNOWN", everywhere("2023-06-01", "380"), "its last direction was replaced in April 2023");
        undo();
    }

    /** The answer that the list, the filter, the map's question and the profile give alike, and the counts count. */
    private static String everywhere(String day, String number) {
        var answer = answersOf(day, number).getFirst();
        var id = registry.authorities.find(Askers.LGA, number, registry.on(day)).id();
        assertEquals(
                answer,
                registry.oversight.of(Askers.LGA, id, registry.on(day)).answer().name(),
                "profile");
        assertEquals(
                answer,
                registry.oversight
                        .inForce(Askers.LGA, List.of(), registry.on(day))
                        .getOrDefault(id, InForce.NO)
                        .name(),
                "map");
        var filtered = list(day, "inIntervention", answer).page();
        assertTrue(
                filtered.total() > 100
                        || filtered.rows().stream().anyMatch(row -> row.id().equals(id)),
                "filter");
        var counts = registry.oversight.counts(Askers.LGA, registry.on(day));
        assertEquals(counts.yes(), list(day, "inIntervention", "YES").page().total());
        assertEquals(
                counts.notKnown(),
                list(day, "inIntervention", "NOT_KNOWN").page().total());
        return answer;
    }

    private static void take(String... rows) {
        var taken = registry.files.take(
                Askers.ANALYST,
                "interventions",
                "dfe_number,type,domain,start,end,end_kind\n" + String.join("\n", rows) + "\n");
        assertTrue(taken.result().orElseThrow().applied(), taken.toString());
        TAKEN.add(taken);
    }

    /** So that the other tests find what they expect. */
    private static void undo() {
        TAKEN.reversed()
                .forEach(taken -> registry.undoings.undo(
                        Askers.ANALYST, new UndoImport(taken.id(), taken.version(), "Only for this test")));
        TAKEN.clear();
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
        assertTrue(many <= 8, "statements: " + many);
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
