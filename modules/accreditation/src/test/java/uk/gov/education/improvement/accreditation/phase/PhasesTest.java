package uk.gov.education.improvement.accreditation.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.accreditation.AccreditationOnTestDatabase.ADMINISTRATOR;
import static uk.gov.education.improvement.kernel.access.Askers.ANALYST;
import static uk.gov.education.improvement.kernel.access.Askers.LGA;
import static uk.gov.education.improvement.kernel.access.Askers.NOBODY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.improvement.accreditation.AccreditationOnTestDatabase;
import uk.gov.education.improvement.accreditation.site.SiteFilter;
import uk.gov.education.improvement.accreditation.site.SiteView;
import uk.gov.education.improvement.accreditation.site.StatedView;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StepRefusal;
import uk.gov.education.improvement.kernel.undo.UndoImport;
import uk.gov.education.improvement.kernel.undo.Undoings;

/** Phases and sites as at any day, what administrators do to a phase, and what files say of both. */
class PhasesTest {
    private static AccreditationOnTestDatabase rollout;

    @BeforeAll
    static void begin() {
        rollout = new AccreditationOnTestDatabase();
    }

    @AfterAll
    static void close() {
        rollout.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2017-10-12, ''",
        "2017-10-13, '1 Planned 0, 2 Planned 0'",
        "2018-07-15, '1 Planned 0 perhaps 5, 2 Planned 0'",
        "2018-07-31, '1 Open 5, 2 Planned 0'",
        "2020-03-16, '1 Open 5, 2 Open 0'",
        "2020-03-17, '1 Paused 5, 2 Paused 0'",
        "2022-02-15, '1 Paused 5, 2 Paused 0'",
        "2022-02-28, '1 Closed 5, 2 Closed 0'"
    })
    void phases_and_their_sites_are_as_they_were_on_the_day(String day, String expected) {
        var phases = rollout.phases.list(LGA, rollout.on(day)).stream()
                .filter(phase -> phase.number() < 3)
                .map(phase -> phase.number() + " " + phase.state().orElseThrow().label() + " " + phase.recorded()
                        + (phase.perhaps() == 0 ? "" : " perhaps " + phase.perhaps()))
                .collect(Collectors.joining(", "));

        assertEquals(expected, phases);
    }

    @Test
    void what_is_recorded_stands_beside_what_was_stated_by_then_and_is_not_made_of_it() {
        var early = rollout.sites.stated(LGA, rollout.on("2019-03-18"));
        var all = rollout.sites.stated(LGA, rollout.on("2022-01-14"));

        assertEquals(List.of(5, 34), early.stream().map(StatedView::sites).toList());
        assertEquals(
                List.of(5, 34, 56, 68, 69), all.stream().map(StatedView::sites).toList());
        assertEquals(
                List.of(5L, 0L, 5L, 5L, 5L),
                all.stream().map(StatedView::recorded).toList());
    }

    @Test
    void an_administrator_makes_a_phase_and_moves_it_on() {
        var before = rollout.on("2026-03-02");
        var made = rollout.work.create(ADMINISTRATOR, command(10, "2026-03-01"));

        var opened = rollout.work.take(ADMINISTRATOR, step(made, PhaseAct.OPEN, "2026-03-02"));

        assertEquals(2, opened.version());
        assertEquals(Optional.of(PhaseState.OPEN), opened.state());
        assertEquals(
                Optional.of(PhaseState.PLANNED),
                rollout.phases.find(LGA, "10", rollout.on("2026-03-01")).state());
        assertInstanceOf(PhaseRefusal.UnknownPhase.class, refusal(() -> rollout.phases.find(LGA, "10", before)));
        assertEquals(2, rollout.phases.authors(ANALYST, opened).size());
        assertEquals(Map.of(), rollout.phases.authors(LGA, opened));
    }

    @Test
    void what_cannot_be_done_to_a_phase_is_refused_and_changes_nothing() {
        var made = rollout.work.create(ADMINISTRATOR, command(11, "2026-03-01"));
        var length = rollout.database.changes.length();

        assertInstanceOf(
                PhaseRefusal.PhaseNumberTaken.class,
                refusal(() -> rollout.work.create(ADMINISTRATOR, command(11, "2026-03-01"))));
        assertInstanceOf(
                StepRefusal.StepInFuture.class,
                refusal(() -> rollout.work.create(ADMINISTRATOR, command(12, "2026-12-01"))));
        assertInstanceOf(
                StepRefusal.StepInFuture.class,
                refusal(() -> rollout.work.take(ADMINISTRATOR, step(made, PhaseAct.OPEN, "2026-12-01"))));
        assertInstanceOf(
                StepRefusal.StepOutOfOrder.class,
                refusal(() -> rollout.work.take(ADMINISTRATOR, step(made, PhaseAct.OPEN, "2026-02-28"))));
        assertInstanceOf(
                PhaseRefusal.PhaseActNotPossible.class,
                refusal(() -> rollout.work.take(ADMINISTRATOR, step(made, PhaseAct.CLOSE, "2026-03-02"))));
        assertInstanceOf(
                CommonRefusal.StaleVersion.class,
                refusal(() -> rollout.work.take(
                        ADMINISTRATOR, new TakePhaseStep(made.id(), 7, move(PhaseAct.OPEN, "2026-03-02")))));
        assertInstanceOf(
                PhaseRefusal.UnknownPhase.class,
                refusal(() -> rollout.work.take(
                        ADMINISTRATOR, new TakePhaseStep("none", 1, move(PhaseAct.OPEN, "2026-03-02")))));

        assertEquals(length, rollout.database.changes.length());
    }

    @Test
    void only_who_may_reads_makes_and_moves() {
        var phase = rollout.phases.find(LGA, "1", rollout.on("2020-01-01"));

        for (var other : List.of(ANALYST, LGA)) {
            assertInstanceOf(
                    CommonRefusal.NotAllowed.class,
                    refusal(() -> rollout.work.create(other, command(13, "2026-03-01"))));
            assertInstanceOf(
                    CommonRefusal.NotAllowed.class,
                    refusal(() -> rollout.work.take(other, step(phase, PhaseAct.EVALUATE, "2026-03-01"))));
        }
        assertInstanceOf(
                CommonRefusal.NotAllowed.class, refusal(() -> rollout.phases.list(NOBODY, rollout.on("2020-01-01"))));
        assertInstanceOf(CommonRefusal.NotAllowed.class, refusal(() -> sites(NOBODY, "2020-01-01", Map.of())));
    }

    @Test
    void sites_come_by_phase_and_name_and_by_pages() {
        var first = sites(LGA, "2019-01-01", Map.of("size", List.of("3")));
        var rest = sites(
                LGA,
                "2019-01-01",
                Map.of(
                        "size",
                        List.of("3"),
                        "after",
                        List.of(first.next().orElseThrow().text())));

        assertEquals(List.of("Bury", "Leeds", "Manchester"), names(first));
        assertEquals(List.of("Oldham", "Wigan"), names(rest));
        assertEquals(5, rest.total());
        assertEquals(
                List.of("Leeds"),
                names(sites(LGA, "2019-01-01", Map.of("region", List.of("Yorkshire and The Humber")))));
        assertEquals(List.of(), names(sites(LGA, "2019-01-01", Map.of("phase", List.of("2")))));
        assertEquals(0, sites(LGA, "2018-06-30", Map.of()).total());
    }

    @Test
    void a_file_of_sites_is_taken_once_and_a_later_one_corrects() {
        try (var own = new AccreditationOnTestDatabase()) {
            var file = "dfe_code,name,phase,joined,confidence,source\n"
                    + "392,North Tyneside,2 (first wave),2019-03-18,sourced,a letter\n"
                    + "370,Barnsley Town,2 (first wave),2019-03-18,from memory,a letter\n";

            var first = own.files.take(ANALYST, "sites", file).result().orElseThrow();
            var again = own.files.take(ANALYST, "sites", file).result().orElseThrow();
            var between = own.on("2020-01-01");
            var later = own.files
                    .take(ANALYST, "sites", file.replace("2019-03-18,sourced", "2019-04,sourced"))
                    .result()
                    .orElseThrow();

            assertEquals(2, first.added());
            assertEquals(1, first.warnings().size(), first.warnings().toString());
            assertEquals(2, again.same());
            assertEquals(1, later.changed());
            assertEquals(List.of("2019-03", "2019-03-18"), joined(own, between));
            assertEquals(List.of("2019-03", "2019-04"), joined(own, own.on("2020-01-01")));
            var site = own.sites.list(LGA, SiteFilter.of(new Address(Map.of("phase", List.of("2")))), between);
            assertEquals(Optional.of("first wave"), site.rows().getFirst().wave());
        }
    }

    @Test
    void a_row_that_cannot_be_is_refused_with_its_cell() {
        var result = rollout.files
                .takeGoodRows(
                        ANALYST,
                        "sites",
                        "dfe_number,phase,joined\n392,99,2019-01\n000,1,2019-01\n940,1,2019-01\n392,one,2019-01\n")
                .result()
                .orElseThrow();

        assertEquals(
                List.of("dfe_number", "joined", "phase", "phase"),
                result.refusals().stream()
                        .map(refused -> refused.column())
                        .sorted()
                        .toList());
    }

    @Test
    void a_file_names_the_phase_it_lacks_and_is_taken_once_an_administrator_made_it() {
        try (var own = new AccreditationOnTestDatabase()) {
            var file = "dfe_code,name,phase,joined\n821,Luton,0 (proof of concept pilot),2016\n";

            var refused = own.files.take(ANALYST, "sites", file).result().orElseThrow();
            own.work.create(ADMINISTRATOR, new CreatePhase(0, "Pilot", Optional.empty(), move(PhaseAct.PLAN, "2016")));
            var taken = own.files.take(ANALYST, "sites", file).result().orElseThrow();

            assertEquals(1, refused.refusals().size());
            assertTrue(refused.refusals().toString().contains("An administrator makes it first"), refused.toString());
            assertTrue(refused.refusals().toString().contains("number 0"), refused.toString());
            assertEquals(1, taken.added(), taken.toString());
            assertEquals(1, own.phases.find(LGA, "0", own.on("2016-12-31")).recorded());
        }
    }

    @Test
    void a_file_of_phases_takes_steps_in_their_order_and_none_twice() {
        var file = "phase,name,act,effective,why,source\n"
                + "20,Twenty,plan,2019,so,s\n20,,open,2020,so,s\n20,,evaluate,2021,so,s\n20,,pause,2018,so,s\n";

        var result =
                rollout.files.takeGoodRows(ANALYST, "phases", file).result().orElseThrow();
        var again = rollout.files.takeGoodRows(ANALYST, "phases", file).result().orElseThrow();

        assertEquals(2, result.added());
        assertEquals(
                List.of("act", "effective"),
                result.refusals().stream().map(refused -> refused.column()).toList());
        assertEquals(2, again.same());
        var phase = rollout.phases.find(LGA, "20", rollout.on("2020-12-31"));
        assertEquals(2, phase.version());
        assertEquals("Phase 20: Twenty", phase.title());
        assertEquals(Optional.of(PhaseState.OPEN), phase.state());
    }

    @Test
    void the_lists_cost_the_same_statements_however_long_they_are() {
        var few = rollout.on("2017-10-13");
        var many = rollout.on("2021-01-01");

        assertEquals(statements(() -> rollout.phases.list(LGA, few)), statements(() -> rollout.phases.list(LGA, many)));
        var one = SiteFilter.of(new Address(Map.of("size", List.of("1"))));
        var all = SiteFilter.of(new Address(Map.of()));
        assertEquals(
                statements(() -> rollout.sites.list(LGA, one, many)),
                statements(() -> rollout.sites.list(LGA, all, many)));
    }

    private static int statements(Runnable work) {
        return rollout.database.statementsOf(work).size();
    }

    private static List<String> joined(AccreditationOnTestDatabase own, AsAt asAt) {
        return own.sites.list(LGA, SiteFilter.of(new Address(Map.of("phase", List.of("2")))), asAt).rows().stream()
                .map(SiteView::joined)
                .toList();
    }

    private static Slice<SiteView> sites(Asker by, String day, Map<String, List<String>> asked) {
        return rollout.sites.list(by, SiteFilter.of(new Address(asked)), rollout.on(day));
    }

    private static List<String> names(Slice<SiteView> sites) {
        return sites.rows().stream().map(site -> site.authority().name()).toList();
    }

    @Test
    void a_file_of_steps_is_not_undone_since_steps_are_work() {
        try (var own = new AccreditationOnTestDatabase()) {
            var file = "phase,name,act,effective,why,source\n77,Undone,PLAN,2026-01-05,a test,a test\n";
            var done = own.files.take(ANALYST, "phases", file);

            var refused = refusal(() -> own.wiring
                    .the(Undoings.class)
                    .undo(ANALYST, new UndoImport(done.id(), done.version(), "too early")));

            assertEquals("WorkIsNotUndone", refused.getClass().getSimpleName());
            assertEquals(
                    Optional.of(PhaseState.PLANNED),
                    own.phases.find(ANALYST, "77", own.on("2026-11-21")).state());
        }
    }

    private static CreatePhase command(int number, String day) {
        return new CreatePhase(number, "Another", Optional.of(new PhaseTarget(20, 30)), move(PhaseAct.PLAN, day));
    }

    private static TakePhaseStep step(PhaseView phase, PhaseAct act, String day) {
        return new TakePhaseStep(phase.id(), phase.version(), move(act, day));
    }

    private static Move<PhaseAct> move(PhaseAct act, String day) {
        return new Move<>(act, PartialDate.parse(day), Optional.empty(), "a reason", "a source");
    }

    private static Refusal refusal(Runnable act) {
        return assertThrows(Refused.class, act::run).refusal();
    }
}
