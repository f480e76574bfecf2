package uk.gov.education.improvement.accreditation.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.accreditation.AccreditationOnTestDatabase.ADMINISTRATOR;
import static uk.gov.education.improvement.kernel.access.Askers.ANALYST;
import static uk.gov.education.improvement.kernel.access.Askers.LGA;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.accreditation.AccreditationOnTestDatabase;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StepRefusal;

/** Steps that were recorded by mistake are corrected or taken back; what was known before stays readable. */
class PhaseCorrectionsTest {
    private static final String TODAY = "2026-03-10";
    private static AccreditationOnTestDatabase rollout;
    private static int number = 100;
    private PhaseView phase;

    @BeforeAll
    static void begin() {
        rollout = new AccreditationOnTestDatabase();
    }

    @AfterAll
    static void close() {
        rollout.close();
    }

    /** Planned on 1 March 2026, opened on 5, paused on 9. */
    @BeforeEach
    void a_paused_phase() {
        phase = rollout.work.create(
                ADMINISTRATOR,
                new CreatePhase(++number, "Another", Optional.empty(), move(PhaseAct.PLAN, "2026-03-01")));
        phase = rollout.work.take(ADMINISTRATOR, step(phase, PhaseAct.OPEN, "2026-03-05"));
        phase = rollout.work.take(ADMINISTRATOR, step(phase, PhaseAct.PAUSE, "2026-03-09"));
    }

    @Test
    void a_wrong_day_is_corrected_and_what_was_known_before_stays_readable() {
        var before = rollout.on("2026-03-04");

        var corrected = rollout.work.correct(ADMINISTRATOR, correction(2, PhaseAct.OPEN, "2026-03-03"));

        assertEquals(4, corrected.version());
        assertEquals(Optional.of(PhaseState.PAUSED), corrected.state());
        assertEquals(List.of(1, 2, 3), places(corrected));
        assertEquals(Optional.of("the day was wrong"), corrected.steps().get(1).correction());
        assertEquals(Optional.of(PhaseState.OPEN), on("2026-03-04").state());
        assertEquals(
                Optional.of(PhaseState.PLANNED),
                rollout.phases.find(LGA, phase.id(), before).state());
        assertEquals(3, rollout.phases.find(LGA, phase.id(), before).version());
        assertEquals(3, rollout.phases.authors(ANALYST, corrected).size());
    }

    @Test
    void a_correction_is_corrected_again() {
        var first = rollout.work.correct(ADMINISTRATOR, correction(2, PhaseAct.OPEN, "2026-03-03"));

        var second = rollout.work.correct(
                ADMINISTRATOR,
                new CorrectPhaseStep(
                        phase.id(), first.version(), 2, move(PhaseAct.OPEN, "2026-03"), "the day is not known"));

        assertEquals(5, second.version());
        assertEquals("2026-03", second.steps().get(1).effective());
    }

    @Test
    void a_step_that_was_never_taken_is_taken_back_and_another_may_follow() {
        var before = rollout.on(TODAY);

        var back = rollout.work.takeBack(
                ADMINISTRATOR, new TakeBackPhaseStep(phase.id(), 3, 3, "another phase was meant"));
        var extended = rollout.work.take(ADMINISTRATOR, step(back, PhaseAct.EXTEND, "2026-03-08"));

        assertEquals(Optional.of(PhaseState.OPEN), back.state());
        assertEquals(4, back.version());
        assertEquals(List.of(1, 2), places(back));
        assertEquals(Optional.of(PhaseState.EXTENDED), extended.state());
        assertEquals(List.of(1, 2, 5), places(extended));
        assertEquals(
                Optional.of(PhaseState.PAUSED),
                rollout.phases.find(LGA, phase.id(), before).state());
    }

    @Test
    void what_cannot_be_corrected_is_refused_and_changes_nothing() {
        var length = rollout.database.changes.length();

        assertInstanceOf(StepRefusal.StepOutOfOrder.class, refused(correction(2, PhaseAct.OPEN, "2026-02-28")));
        assertInstanceOf(PhaseRefusal.PhaseStepPastNext.class, refused(correction(2, PhaseAct.OPEN, "2026-03-10")));
        assertInstanceOf(PhaseRefusal.PhaseStepPastNext.class, refused(correction(1, PhaseAct.PLAN, "2026-03-06")));
        assertInstanceOf(StepRefusal.StepInFuture.class, refused(correction(3, PhaseAct.PAUSE, "2026-12-01")));
        assertInstanceOf(PhaseRefusal.UnknownPhaseStep.class, refused(correction(4, PhaseAct.PAUSE, "2026-03-09")));
        assertInstanceOf(CommonRefusal.Invalid.class, refused(correction(3, PhaseAct.PAUSE, "2026-03-09")));
        assertInstanceOf(PhaseRefusal.PhaseStepNotTakenBack.class, refusedBack(2, 3));
        assertInstanceOf(PhaseRefusal.UnknownPhaseStep.class, refusedBack(9, 3));
        assertInstanceOf(CommonRefusal.StaleVersion.class, refusedBack(3, 2));

        assertEquals(length, rollout.database.changes.length());
    }

    @Test
    void what_a_phase_began_with_is_not_taken_back() {
        var planned = rollout.work.create(
                ADMINISTRATOR,
                new CreatePhase(++number, "Planned alone", Optional.empty(), move(PhaseAct.PLAN, "2026-03-01")));

        var refusal = refusal(
                () -> rollout.work.takeBack(ADMINISTRATOR, new TakeBackPhaseStep(planned.id(), 1, 1, "a mistake")));

        assertInstanceOf(PhaseRefusal.PhaseStepNotTakenBack.class, refusal);
    }

    @Test
    void only_who_may_corrects() {
        for (var other : List.of(ANALYST, LGA)) {
            assertInstanceOf(
                    CommonRefusal.NotAllowed.class,
                    refusal(() -> rollout.work.correct(other, correction(2, PhaseAct.OPEN, "2026-03-03"))));
            assertInstanceOf(
                    CommonRefusal.NotAllowed.class,
                    refusal(() -> rollout.work.takeBack(other, new TakeBackPhaseStep(phase.id(), 3, 3, "a mistake"))));
            assertInstanceOf(CommonRefusal.NotAllowed.class, refusal(() -> rollout.work.toCorrect(other, phase.id())));
        }
    }

    @Test
    void a_correction_says_all_that_is_wrong_with_it_at_once() {
        var step = phase.steps().getLast();

        var refusal = refusal(() -> new CorrectionFields("soon", "", " ", "", "x".repeat(501)).read(phase, 3, step));

        assertEquals(
                List.of("effective", "why", "source", "reason"),
                refusal.faults().stream().map(Fault::field).toList());
    }

    @Test
    void a_file_that_says_what_a_person_corrected_or_took_back_is_not_believed() {
        var file = "phase,name,act,effective,why,source\n" + number + ",,open,2026-03-05,so,s\n" + number
                + ",,pause,2026-03-09,so,s\n";
        rollout.work.correct(ADMINISTRATOR, correction(2, PhaseAct.OPEN, "2026-03-03"));
        rollout.work.takeBack(ADMINISTRATOR, new TakeBackPhaseStep(phase.id(), 4, 3, "another phase was meant"));

        var result =
                rollout.files.takeGoodRows(ANALYST, "phases", file).result().orElseThrow();

        assertEquals(0, result.added() + result.changed() + result.same(), result.toString());
        assertTrue(result.toString().contains("the day was wrong"), result.toString());
        assertTrue(result.toString().contains("another phase was meant"), result.toString());
        assertEquals(5, on(TODAY).version());
    }

    @Test
    void a_file_that_says_what_was_corrected_to_says_the_same() {
        rollout.work.correct(ADMINISTRATOR, correction(2, PhaseAct.OPEN, "2026-03-03"));

        var result = rollout.files
                .takeGoodRows(
                        ANALYST,
                        "phases",
                        "phase,name,act,effective,why,source\n" + number + ",,open,2026-03-03,so,s\n")
                .result()
                .orElseThrow();

        assertEquals(1, result.same());
    }

    private PhaseView on(String day) {
        return rollout.phases.find(LGA, phase.id(), rollout.on(day));
    }

    private CorrectPhaseStep correction(int place, PhaseAct act, String day) {
        return new CorrectPhaseStep(phase.id(), 3, place, move(act, day), "the day was wrong");
    }

    private Refusal refused(CorrectPhaseStep command) {
        return refusal(() -> rollout.work.correct(ADMINISTRATOR, command));
    }

    private Refusal refusedBack(int place, long version) {
        return refusal(() ->
                rollout.work.takeBack(ADMINISTRATOR, new TakeBackPhaseStep(phase.id(), version, place, "a mistake")));
    }

    private static List<Integer> places(PhaseView phase) {
        return phase.steps().stream().map(StepView::place).toList();
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
