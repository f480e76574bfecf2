package uk.gov.education.improvement.accreditation.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.WalksTheTable;

/** The life of a phase: its table of states, walked completely. */
class PhaseTest implements WalksTheTable<Phase, PhaseState, PhaseAct> {
    @Override
    public StateTable<PhaseState, PhaseAct> table() {
        return PhaseState.TABLE;
    }

    @Override
    public List<String> ways() {
        return List.of(
                "- PLAN PLANNED",
                "PLANNED OPEN OPEN",
                "OPEN PAUSE PAUSED",
                "OPEN EXTEND EXTENDED",
                "OPEN CLOSE CLOSED",
                "PAUSED RESUME OPEN",
                "PAUSED EXTEND EXTENDED",
                "PAUSED CLOSE CLOSED",
                "EXTENDED PAUSE PAUSED",
                "EXTENDED CLOSE CLOSED",
                "CLOSED EVALUATE EVALUATED");
    }

    @Override
    public Phase unbegun() {
        return new Phase("phase", 1, "One", Optional.empty());
    }

    @Override
    public PhaseStep take(Phase phase, Move<PhaseAct> move) {
        return phase.take("id", move);
    }

    @Override
    public Class<PhaseRefusal.PhaseActNotPossible> refusal() {
        return PhaseRefusal.PhaseActNotPossible.class;
    }

    @Test
    void a_move_says_all_that_is_wrong_with_it_at_once() {
        var refused = assertThrows(
                Refused.class, () -> new Move<PhaseAct>(null, null, Optional.empty(), " ", "x".repeat(501)));

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
}
