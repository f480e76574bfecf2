package uk.gov.education.improvement.registry.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.eligibility.EligibilityFilter;
import uk.gov.education.improvement.registry.eligibility.RuleComparisonFilter;
import uk.gov.education.improvement.registry.inspection.InspectionFilter;

/** What a list costs does not grow with the list. 201 has ten reports, 202 has 150; every other authority has one. */
class StatementCountTest {
    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withReferenceData();

    private static AsAt asAt;

    @BeforeAll
    static void load() {
        asAt = registry.on("2017-10-13");
        var numbers = registry.authorities.inForce(Askers.LGA, asAt).stream()
                .flatMap(authority -> authority.dfeNumber().stream())
                .toList();
        take(numbers.stream().map(number -> row(number, 0)).collect(Collectors.joining()));
        take(IntStream.range(1, 10).mapToObj(day -> row("201", day)).collect(Collectors.joining()));
        take(IntStream.range(1, 150).mapToObj(day -> row("202", day)).collect(Collectors.joining()));
        asAt = registry.on("2017-10-13");
    }

    @Test
    void the_register_costs_the_same_for_10_rows_and_for_150() {
        var few = count(() -> register(10).page().rows().size(), 10);
        var many = count(() -> register(150).page().rows().size(), 150);

        assertEquals(few, many);
        assertTrue(many <= 7, "statements: " + many);
    }

    @Test
    void the_map_costs_the_same_for_one_region_and_for_all() {
        var few = count(() -> map("region", "North East"), 12);
        var all = count(() -> map("order", "name"), 152);

        assertEquals(few, all);
        assertTrue(all <= 11, "statements: " + all);
    }

    @Test
    void the_list_of_inspections_costs_the_same_for_10_rows_and_for_150() {
        var few = count(() -> inspections(10), 10);
        var many = count(() -> inspections(150), 150);

        assertEquals(few, many);
        assertTrue(many <= 4, "statements: " + many);
    }

    @Test
    void eligibility_costs_the_same_for_10_rows_and_for_150() {
        var few = count(() -> eligibility(10), 10);
        var many = count(() -> eligibility(150), 150);

        assertEquals(few, many);
        assertTrue(many <= 6, "statements: " + many);
    }

    @Test
    void a_comparison_of_rules_costs_the_same_for_10_rows_and_for_150() {
        var few = count(() -> comparison(10), 10);
        var many = count(() -> comparison(150), 150);

        assertEquals(few, many);
        assertTrue(many <= 9, "statements: " + many);
    }

    @Test
    void authorities_called_by_number_code_or_id_cost_the_same_for_2_and_for_50() {
        var all = registry.authorities.inForce(Askers.LGA, asAt);
        var numbers =
                all.stream().flatMap(one -> one.dfeNumber().stream()).limit(49).toList();
        var many = Stream.concat(numbers.stream(), Stream.of("e08000022")).toList();

        var two = count(
                () -> registry.authorities
                        .called(Askers.LGA, List.of("201", "e08000022"), asAt)
                        .size(),
                2);
        var fifty =
                count(() -> registry.authorities.called(Askers.LGA, many, asAt).size(), 50);

        assertEquals(two, fifty);
        assertTrue(fifty <= 4, "statements: " + fifty);
    }

    @Test
    void a_question_names_so_many_authorities_and_no_more() {
        var tooMany = Collections.nCopies(Authorities.MOST_CALLED + 1, "201");

        assertThrows(Refused.class, () -> registry.authorities.called(Askers.LGA, tooMany, asAt));
    }

    @Test
    void one_authority_costs_the_same_whether_it_has_relatives_or_none() {
        var split = registry.on("2021-04-01");

        var alone = count(
                () -> registry.authorities
                        .find(Askers.LGA, "203", asAt)
                        .successors()
                        .size(),
                0);
        var withTwo = count(
                () -> registry.authorities
                        .find(Askers.LGA, "928", split)
                        .successors()
                        .size(),
                2);

        assertTrue(withTwo - alone <= 1, alone + " and " + withTwo);
        assertTrue(withTwo <= 9, "statements: " + withTwo);
    }

    @Test
    void many_authorities_cost_what_one_costs() {
        var ids = registry.authorities.inForce(Askers.LGA, asAt).stream()
                .map(authority -> authority.id())
                .toList();

        var ten = count(
                () -> registry.authorities
                        .withIds(Askers.LGA, ids.subList(0, 10), asAt)
                        .size(),
                10);
        var all = count(
                () -> registry.authorities
                        .withIds(Askers.LGA, ids.subList(0, 150), asAt)
                        .size(),
                150);

        assertTrue(all - ten <= 1, ten + " and " + all);
    }

    @Test
    void a_timeline_costs_the_same_for_10_reports_and_for_150() {
        var few = count(() -> timeline("201"), 10);
        var many = count(() -> timeline("202"), 150);

        assertEquals(few, many);
    }

    @Test
    void what_is_asked_differs_in_its_values_and_not_in_its_words() {
        var ofOne = registry.database.statementsOf(() -> timeline("203"));

        var ofAnother = registry.database.statementsOf(() -> timeline("204"));

        assertEquals(ofOne, ofAnother);
    }

    private static int count(Supplier<Integer> work, int rows) {
        var statements = registry.database.statementsOf(() -> assertEquals(rows, work.get()));

        assertTrue(!statements.isEmpty());
        return statements.size();
    }

    private static RegisterView register(int size) {
        return registry.register.list(
                Askers.LGA,
                new RegisterFilter(
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        RegisterOrder.NAME,
                        Optional.empty(),
                        size),
                asAt);
    }

    private static int map(String parameter, String value) {
        var filter = RegisterFilter.of(new Address(Map.of(parameter, List.of(value))));
        return registry.register.map(Askers.LGA, filter, asAt).fitting().rows().size();
    }

    private static int inspections(int size) {
        var filter = new InspectionFilter(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                size);
        return registry.inspections.list(Askers.LGA, filter, asAt).rows().size();
    }

    private static int eligibility(int size) {
        var filter = new EligibilityFilter(Optional.of("2017-10"), List.of(), List.of(), Optional.empty(), size);
        return registry.eligibility.ask(Askers.LGA, filter, asAt).page().rows().size();
    }

    private static int comparison(int size) {
        var filter = new RuleComparisonFilter(
                Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(), size);
        return registry.eligibility
                .compare(Askers.LGA, filter, asAt)
                .page()
                .rows()
                .size();
    }

    private static int timeline(String authority) {
        return (int) registry.timelines.of(Askers.LGA, authority, asAt).entries().stream()
                .filter(entry -> entry.kind() == TimelineView.Kind.JUDGEMENT)
                .count();
    }

    private static void take(String rows) {
        var result = registry.files
                .take(
                        Askers.ANALYST,
                        "judgements",
                        "dfe_number,framework,published,overall,leaders,help_and_protection,in_care\n" + rows)
                .result()
                .orElseThrow();
        assertTrue(result.applied(), result.toString());
    }

    private static String row(String number, int day) {
        return number + ",SIF," + asAt.day().minusYears(2).plusDays(day) + ",good,good,good,good\n";
    }
}
