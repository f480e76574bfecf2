package uk.gov.education.improvement.registry.intervention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;
import uk.gov.education.improvement.registry.intervention.InterventionRefusal.StepNotPossible;
import uk.gov.education.improvement.registry.intervention.InterventionStep.Taken;

/** The whole table of states: what leads where, and what is refused. Written out here a second time, as people say it. */
class InterventionStateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final List<String> ALLOWED = List.of(
            "DRAFTED ISSUE ISSUED",
            "DRAFTED DROP DROPPED",
            "ISSUED BEGIN IN_FORCE",
            "ISSUED REVOKE REVOKED",
            "IN_FORCE REVIEW IN_FORCE",
            "IN_FORCE REPORT IN_FORCE",
            "IN_FORCE LIFT LIFTED",
            "IN_FORCE ESCALATE ESCALATED",
            "IN_FORCE DE_ESCALATE DE_ESCALATED",
            "IN_FORCE REPLACE REPLACED",
            "IN_FORCE REVOKE REVOKED",
            "IN_FORCE EXPIRE EXPIRED");

    record Case(InterventionState from, Step step, Optional<InterventionState> to) {}

    static Stream<Case> everyStepFromEveryState() {
        return Arrays.stream(InterventionState.values())
                .flatMap(from -> Arrays.stream(Step.values())
                        .map(step -> new Case(
                                from,
                                step,
                                ALLOWED.stream()
                                        .map(line -> line.split(" "))
                                        .filter(line -> line[0].equals(from.name()) && line[1].equals(step.name()))
                                        .map(line -> InterventionState.valueOf(line[2]))
                                        .findFirst())));
    }

    @Test
    void every_state_and_every_step_is_walked() {
        assertEquals(10 * 13, everyStepFromEveryState().count());
        assertEquals(
                ALLOWED.size(),
                everyStepFromEveryState().filter(one -> one.to().isPresent()).count());
    }

    @ParameterizedTest
    @MethodSource("everyStepFromEveryState")
    void a_step_leads_where_the_table_says_or_is_refused(Case one) {
        var trail = Trail.EMPTY.with(step(Optional.empty(), Step.RECORD, one.from(), "2018"));

        if (one.to().isPresent()) {
            assertEquals(one.to().get(), Intervention.after(trail, one.step()));
        } else {
            var refused = assertThrows(Refused.class, () -> Intervention.after(trail, one.step()));
            assertTrue(refused.refusal() instanceof StepNotPossible, refused.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("everyStepFromEveryState")
    void what_has_ended_has_no_steps_and_all_else_has_some(Case one) {
        var ended = List.of("LIFTED", "ESCALATED", "DE_ESCALATED", "REPLACED", "REVOKED", "EXPIRED", "DROPPED");

        assertEquals(ended.contains(one.from().name()), one.from().ended());
        assertEquals(one.to().isPresent(), one.from().steps().contains(one.step()));
    }

    @Test
    void a_record_begins_as_a_draft_or_as_others_recorded_it_and_in_no_other_way() {
        for (var step : Step.values()) {
            switch (step) {
                case DRAFT -> assertEquals(InterventionState.DRAFTED, Intervention.after(Trail.EMPTY, step));
                case RECORD -> assertEquals(InterventionState.IN_FORCE, Intervention.after(Trail.EMPTY, step));
                case ISSUE, BEGIN, REVIEW, REPORT, LIFT, ESCALATE, DE_ESCALATE, REPLACE, REVOKE, EXPIRE, DROP ->
                    assertThrows(Refused.class, () -> Intervention.after(Trail.EMPTY, step));
            }
        }
    }

    @Test
    void a_draft_that_was_dropped_was_in_force_on_no_day_and_ended_on_none() {
        var drafted = step(Optional.empty(), Step.DRAFT, InterventionState.DRAFTED, "2026-11-20");
        var dropped = step(Optional.of(drafted), Step.DROP, InterventionState.DROPPED, "2026-11-20");

        var trail = Trail.EMPTY.with(drafted).with(dropped);

        assertEquals(false, trail.isBegun());
        assertEquals(Trail.EMPTY.with(drafted).span().from(), trail.span().from());
        assertEquals(Span.FOREVER, trail.span().possibleUntil());
    }

    @Test
    void where_others_recorded_no_end_it_is_not_known_after_the_last_evidence() {
        var recorded = step(Optional.empty(), Step.RECORD, InterventionState.IN_FORCE, "2018-01-15");
        var span = Trail.EMPTY.with(recorded).span();

        assertEquals(Certainty.NO, span.inForceOn(LocalDate.of(2018, 1, 14)));
        assertEquals(Certainty.CERTAIN, span.inForceOn(LocalDate.of(2018, 1, 15)));
        assertEquals(Certainty.POSSIBLE, span.inForceOn(LocalDate.of(2018, 1, 16)));
        assertEquals(Certainty.POSSIBLE, span.inForceOn(LocalDate.of(2026, 11, 21)));
    }

    @Test
    void a_review_by_the_department_is_evidence_and_takes_its_life_into_the_departments_keeping() {
        var recorded = step(Optional.empty(), Step.RECORD, InterventionState.IN_FORCE, "2018-01-15");
        var reviewed = new InterventionStep(
                "2", "i", 2, Optional.of(recorded), taken(Step.REVIEW, InterventionState.IN_FORCE, "2019-01-15", true));

        var span = Trail.EMPTY.with(recorded).with(reviewed).span();

        assertEquals(Certainty.CERTAIN, span.inForceOn(LocalDate.of(2018, 6, 1)));
        assertEquals(Certainty.CERTAIN, span.inForceOn(LocalDate.of(2026, 11, 21)));
    }

    @Test
    void an_end_without_its_day_leaves_the_days_open_until_it_was_recorded() {
        var recorded = step(Optional.empty(), Step.RECORD, InterventionState.IN_FORCE, "2018-01-15");
        var replaced = step(Optional.of(recorded), Step.REPLACE, InterventionState.REPLACED, null);

        var trail = Trail.EMPTY.with(recorded).with(replaced);

        assertEquals(Certainty.POSSIBLE, trail.span().inForceOn(LocalDate.of(2019, 1, 1)));
        assertEquals(TODAY, trail.goneBy());
        assertEquals(
                InterventionState.IN_FORCE,
                trail.certainly(LocalDate.of(2019, 1, 1)).orElseThrow().to());
        assertEquals(
                InterventionState.REPLACED,
                trail.possibly(LocalDate.of(2019, 1, 1)).orElseThrow().to());
    }

    private static InterventionStep step(
            Optional<InterventionStep> before, Step step, InterventionState to, String on) {
        return new InterventionStep("1", "i", 1, before, taken(step, to, on, false));
    }

    private static Taken taken(Step step, InterventionState to, String on, boolean kept) {
        return new Taken(
                step,
                to,
                PartialDate.parseOptional(on),
                TODAY,
                kept,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "why",
                "a test");
    }
}
