package uk.gov.education.improvement.accreditation.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;

/** The life of a phase: its table of states, walked completely. */
class PhaseTest {
    /** The only ways on; every other act is refused in every state. */
    private static final Map<PhaseState, List<PhaseAct>> WAYS_ON = Map.of(
            PhaseState.PLANNED, List.of(PhaseAct.OPEN),
            PhaseState.OPEN, List.of(PhaseAct.PAUSE, PhaseAct.EXTEND, PhaseAct.CLOSE),
            PhaseState.PAUSED, List.of(PhaseAct.RESUME, PhaseAct.EXTEND, PhaseAct.CLOSE),
            PhaseState.EXTENDED, List.of(PhaseAct.PAUSE, PhaseAct.CLOSE),
            PhaseState.CLOSED, List.of(PhaseAct.EVALUATE),
            PhaseState.EVALUATED, List.of());

    /** How a phase gets to each state. */
    private static final Map<PhaseState, List<PhaseAct>> WAYS_THERE = Map.of(
            PhaseState.PLANNED, List.of(PhaseAct.PLAN),
            PhaseState.OPEN, List.of(PhaseAct.PLAN, PhaseAct.OPEN),
            PhaseState.PAUSED, List.of(PhaseAct.PLAN, PhaseAct.OPEN, PhaseAct.PAUSE),
            PhaseState.EXTENDED, List.of(PhaseAct.PLAN, PhaseAct.OPEN, PhaseAct.EXTEND),
            PhaseState.CLOSED, List.of(PhaseAct.PLAN, PhaseAct.OPEN, PhaseAct.CLOSE),
            PhaseState.EVALUATED, List.of(PhaseAct.PLAN, PhaseAct.OPEN, PhaseAct.CLOSE, PhaseAct.EVALUATE));

    record Tried(PhaseState state, PhaseAct act) {}

    static Stream<Tried> everything() {
        return Arrays.stream(PhaseState.values())
                .flatMap(state -> Arrays.stream(PhaseAct.values()).map(act -> new Tried(state, act)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void an_act_moves_a_phase_on_where_the_table_says_so_and_nowhere_else(Tried tried) {
        var phase = in(tried.state());
        var version = phase.version();

        if (WAYS_ON.get(tried.state()).contains(tried.act())) {
            var step = phase.take("id", move(tried.act()));

            assertEquals(tried.act().to(), step.toState());
            assertEquals(version + 1, phase.version());
        } else {
            var refused = assertThrows(Refused.class, () -> phase.take("id", move(tried.act())));

            assertInstanceOf(PhaseRefusal.PhaseActNotPossible.class, refused.refusal());
            assertEquals(version, phase.version());
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_phase_begins_by_being_planned(Tried tried) {
        var begins = tried.act().mayFollow(Optional.empty());

        assertEquals(tried.act() == PhaseAct.PLAN, begins);
    }

    @Test
    void what_may_follow_is_what_the_table_says() {
        WAYS_ON.forEach((state, acts) -> assertEquals(acts, PhaseAct.after(state)));
    }

    @Test
    void a_move_says_all_that_is_wrong_with_it_at_once() {
        var refused =
                assertThrows(Refused.class, () -> new PhaseMove(null, null, Optional.empty(), " ", "x".repeat(501)));

        assertEquals(
                List.of("act", "effective", "why", "source"),
                refused.refusal().faults().stream().map(fault -> fault.field()).toList());
    }

    @Test
    void a_target_is_a_share() {
        assertEquals("20 to 30% of a site's workforce", new PhaseTarget(20, 30).inWords());
        assertThrows(Refused.class, () -> new PhaseTarget(30, 20));
        assertThrows(Refused.class, () -> new PhaseTarget(0, 101));
        assertTrue(new PhaseTarget(25, 25).inWords().startsWith("25%"));
    }

    private static Phase in(PhaseState state) {
        var phase = new Phase("phase", 1, "One", Optional.empty());
        WAYS_THERE.get(state).forEach(act -> phase.take("id", move(act)));
        return phase;
    }

    private static PhaseMove move(PhaseAct act) {
        return new PhaseMove(act, PartialDate.parse("2019"), Optional.empty(), "a reason", "a source");
    }
}
