package uk.gov.education.improvement.registry.intervention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.file.ImportResult;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

class InterventionsFileTest {
    private static final String HEADINGS =
            "dfe_code,name,type,domain,start,end,end_kind,adviser_or_partner,trigger,note,confidence,source\n";

    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withReferenceData();

    @BeforeAll
    static void load() {
        registry.ownFiles.load("interventions", "/demonstration/interventions.csv");
    }

    @Test
    void the_demonstrations_instruments_brought_in_again_are_the_same_and_change_nothing() {
        var length = registry.database.changes.length();

        var result = take(text("/demonstration/interventions.csv"));

        assertEquals(19, result.read());
        assertEquals(19, result.same());
        assertEquals(length, registry.database.changes.length());
    }

    @Test
    void an_end_that_is_not_recorded_is_not_still_in_force() {
        assertEquals(InForce.NOT_KNOWN, answer("351", "2026-11-21"));
        assertEquals(InForce.NOT_KNOWN, answer("351", "2022-03-01"));
        assertEquals(InForce.NO, answer("351", "2021-12-31"));
        assertEquals(InForce.YES, answer("380", "2020-01-01"));
        assertEquals(InForce.NOT_KNOWN, answer("380", "2026-11-21"), "replaced, and what came then is not recorded");
        var bury = of("351").getFirst();
        assertEquals(Optional.empty(), bury.clocks().reviewDue(), "not known raises no clock");
        assertEquals("January 2022, end not recorded", bury.life());
    }

    @Test
    void what_is_not_known_to_be_in_force_is_said_to_stand_nowhere_and_found_by_no_state() {
        var bury = of("351").getFirst();

        assertEquals(Optional.empty(), bury.state());
        assertEquals(Optional.of(InterventionState.IN_FORCE), bury.perhaps());
        assertEquals("In force when last recorded", bury.standing());
        assertFalse(bury.saysPerhaps());
        var inForce = registry.interventions
                .list(
                        Askers.LGA,
                        InterventionFilter.of(
                                new Address(Map.of("state", List.of("IN_FORCE"), "size", List.of("100")))),
                        registry.on("2020-06-01"))
                .rows();
        assertFalse(inForce.isEmpty());
        assertTrue(inForce.stream()
                .allMatch(one ->
                        one.inForce() == InForce.YES && one.state().equals(Optional.of(InterventionState.IN_FORCE))));
    }

    @Test
    void what_begins_on_the_day_on_which_another_was_escalated_or_replaced_follows_it() {
        var bradford = of("380");

        assertEquals(3, bradford.size());
        for (var i = 1; i < 3; i++) {
            assertEquals(
                    List.of(bradford.get(i - 1).id()),
                    registry
                            .interventions
                            .predecessors(Askers.LGA, bradford.get(i).id(), registry.on("2026-11-21"))
                            .stream()
                            .map(InterventionView::id)
                            .toList());
        }
        var slough = of("871");
        assertEquals(
                2,
                registry.interventions
                        .predecessors(Askers.LGA, slough.getLast().id(), registry.on("2026-11-21"))
                        .size(),
                "two were replaced by one");
    }

    @Test
    void a_row_that_says_how_one_ended_adds_the_step_and_another_end_is_refused() {
        take(HEADINGS + "203,,improvement_notice,csc,2014-03,,,adviser,Ofsted,,sourced,here\n");

        var ended =
                take(HEADINGS + "203,,improvement_notice,csc,2014-03,2015-04-01,lifted,adviser,Ofsted,,sourced,here\n");
        var silent = take(HEADINGS + "203,,improvement_notice,csc,2014-03,,,adviser,Ofsted,,sourced,here\n");
        var other =
                take(HEADINGS + "203,,improvement_notice,csc,2014-03,2015-05-01,lifted,adviser,Ofsted,,sourced,here\n");

        assertEquals(1, ended.changed());
        assertEquals(1, silent.same());
        assertEquals(
                "another end stands: lifted, until 1 April 2015",
                other.refusals().getFirst().why());
        assertEquals(Optional.of(InterventionState.LIFTED), of("203").getFirst().state());
    }

    @Test
    void what_a_person_did_is_not_changed_by_a_file() {
        take(HEADINGS + "204,,improvement_notice,csc,2014-03,,,,Ofsted,,sourced,here\n");
        var notice = of("204").getFirst();
        registry.interventionWork.take(
                Askers.ANALYST,
                new TakeStep(
                        notice.id(),
                        notice.version(),
                        Step.LIFT,
                        PartialDate.parse("2015-01-01"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "good",
                        "letter"));

        var result = take(
                HEADINGS + "204,,improvement_notice,csc,2014-03,2015-01-01,lifted,adviser,Another,,sourced,here\n");

        assertTrue(result.refusals().getFirst().why().startsWith("lifted by"), result.toString());
    }

    @Test
    void a_day_from_memory_is_its_month_and_faults_are_said_by_their_columns() {
        take(
                HEADINGS
                        + "205,,commissioners_whole_council,csc,2015-02-03,,,team of commissioners,Reports,,from memory,here\n");
        var wrong = take(HEADINGS
                + "205,,notice,csc,2015-02-03,,,,,,,\n"
                + "205,,trust,roads,2015-02-03,,,,,,,\n"
                + "205,,trust,csc,,,,,,,,\n"
                + "205,,trust,csc,2015-02-03,2016-01-01,,,,,,\n"
                + "205,,trust,csc,2015-02-03,2014-01-01,lifted,,,,,\n"
                + "999,,trust,csc,2015-02-03,,,,,,,\n");

        var recorded = of("205").getFirst();
        assertEquals(Optional.of("2015-02"), recorded.from());
        assertEquals(
                Optional.of("team of commissioners"), recorded.terms().roles().commissioner());
        assertEquals(
                List.of("type", "domain", "start", "end_kind", "end", "dfe_number"),
                wrong.refusals().stream().map(refusal -> refusal.column()).toList());
        assertFalse(wrong.applied());
    }

    @Test
    void authorities_in_intervention_are_counted_apart_from_those_of_which_it_is_not_known() {
        var counts = registry.oversight.counts(Askers.LGA, registry.on("2020-06-01"));

        var answers = registry.oversight.inForce(Askers.LGA, List.of(), registry.on("2020-06-01"));
        assertEquals(
                counts.yes(),
                answers.values().stream()
                        .filter(answer -> answer == InForce.YES)
                        .count());
        assertEquals(
                counts.notKnown(),
                answers.values().stream()
                        .filter(answer -> answer == InForce.NOT_KNOWN)
                        .count());
        assertTrue(counts.yes() >= 3, "Bradford, Hull and Slough: " + counts);
        for (var answer : InForce.values()) {
            var filter = InterventionFilter.of(new Address(Map.of(
                    "inForce", List.of(answer.name()), "region", List.of("South East"), "state", List.of("IN_FORCE"))));
            assertTrue(registry.interventions.list(Askers.LGA, filter, registry.on("2020-06-01")).rows().stream()
                    .allMatch(row -> row.inForce() == answer));
        }
    }

    @Test
    void what_is_shown_costs_the_same_statements_for_few_rows_and_for_many() {
        assertEquals(statements(() -> list(2)), statements(() -> list(19)));
        assertEquals(
                statements(() -> registry.interventionTasks.waiting(Askers.LGA, registry.on("2020-06-01"))),
                statements(() -> registry.interventionTasks.waiting(Askers.LGA, registry.on("2022-12-01"))));
        assertTrue(statements(() -> list(19)) <= 5, "statements: " + statements(() -> list(19)));
    }

    private static void list(int size) {
        var filter = InterventionFilter.of(new Address(Map.of())).sized(size);
        assertTrue(registry.interventions
                        .list(Askers.LGA, filter, registry.on("2026-11-21"))
                        .rows()
                        .size()
                >= Math.min(size, 19));
    }

    private static int statements(Runnable asking) {
        return registry.database.statementsOf(asking).size();
    }

    private static InForce answer(String authority, String day) {
        var id = registry.authorities
                .find(Askers.LGA, authority, registry.on(day))
                .id();
        return registry.oversight
                .inForce(Askers.LGA, List.of(id), registry.on(day))
                .getOrDefault(id, InForce.NO);
    }

    private static List<InterventionView> of(String authority) {
        var asAt = registry.on("2026-11-21");
        var id = registry.authorities.find(Askers.LGA, authority, asAt).id();
        return registry.interventions.ofAuthority(Askers.LGA, id, asAt);
    }

    private static ImportResult take(String csv) {
        return registry.files
                .take(Askers.ANALYST, "interventions", csv)
                .result()
                .orElseThrow();
    }

    private static String text(String path) {
        try (var resource = InterventionsFileTest.class.getResourceAsStream(path)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
