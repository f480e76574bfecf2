package uk.gov.education.improvement.kernel.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;

/** The smallest work there can be: a gate, with all that a kind of work needs. */
class StateTableTest implements WalksTheTable<StateTableTest.Gate, StateTableTest.GateState, StateTableTest.GateAct> {
    enum GateAct {
        BUILD,
        OPEN,
        SHUT,
        PULL_DOWN
    }

    enum GateState {
        SHUT,
        OPEN,
        GONE;

        static final StateTable<GateState, GateAct> TABLE = StateTable.of(GateState.class, GateAct.class)
                .begins(GateAct.BUILD, SHUT)
                .leads(SHUT, GateAct.OPEN, OPEN)
                .leads(OPEN, GateAct.SHUT, SHUT)
                .leads(OPEN, GateAct.PULL_DOWN, GONE);
    }

    static final class Gate extends Work<GateState, GateAct> {
        Gate() {
            super("gate");
        }

        GateStep take(Move<GateAct> move) {
            return new GateStep(id(), move(move));
        }

        @Override
        protected StateTable<GateState, GateAct> table() {
            return GateState.TABLE;
        }

        @Override
        protected Refusal notPossible(GateAct act, Optional<GateState> state) {
            return new Invalid("act", act.name().toLowerCase(Locale.ROOT) + " does not follow");
        }
    }

    static final class GateStep extends Step<GateState, GateAct> {
        private final String gateId;

        GateStep(String gateId, Moved<GateState, GateAct> moved) {
            super("step " + moved.place(), moved);
            this.gateId = gateId;
        }

        @Override
        protected StateTable<GateState, GateAct> table() {
            return GateState.TABLE;
        }

        @Override
        public String workId() {
            return gateId;
        }
    }

    @Override
    public StateTable<GateState, GateAct> table() {
        return GateState.TABLE;
    }

    @Override
    public List<String> ways() {
        return List.of("- BUILD SHUT", "SHUT OPEN OPEN", "OPEN SHUT SHUT", "OPEN PULL_DOWN GONE");
    }

    @Override
    public Gate unbegun() {
        return new Gate();
    }

    @Override
    public GateStep take(Gate gate, Move<GateAct> move) {
        return gate.take(move);
    }

    @Override
    public Class<Invalid> refusal() {
        return Invalid.class;
    }

    @Test
    void a_way_stands_in_a_table_once() {
        assertInstanceOf(
                IllegalArgumentException.class,
                assertThrows(
                        RuntimeException.class,
                        () -> GateState.TABLE.leads(GateState.SHUT, GateAct.OPEN, GateState.GONE)));
    }

    @Test
    void where_work_stood_on_a_day_is_read_from_its_trail() {
        var gate = new Gate();
        var trail = new Trail<>(
                List.of(
                        gate.take(on(GateAct.BUILD, "2019")),
                        gate.take(on(GateAct.OPEN, "2020-03")),
                        gate.take(on(GateAct.SHUT, "2020-06-01"))),
                gate.version());

        assertEquals(Optional.of(GateState.SHUT), trail.last().map(GateStep::to));
        assertEquals(Optional.empty(), trail.certainly(day("2018-12-31")));
        assertEquals(
                Optional.of(GateState.OPEN), trail.certainly(day("2020-03-31")).map(GateStep::to));
        // it opened on some day of March
        assertEquals(
                Optional.of(GateState.SHUT), trail.certainly(day("2020-03-15")).map(GateStep::to));
        assertEquals(2, trail.possibly(day("2020-03-15")).size());
        assertEquals(3, trail.version());
    }

    @Test
    void a_step_is_known_by_its_place_among_those_that_stand() {
        var gate = new Gate();
        var built = gate.take(on(GateAct.BUILD, "2019"));
        var opened = gate.take(on(GateAct.OPEN, "2020"));
        var shut = gate.take(on(GateAct.SHUT, "2021"));

        var trail = new Trail<>(List.of(built, shut), 4);

        assertEquals(Optional.of(shut), trail.at(3));
        assertEquals(Optional.empty(), trail.at(opened.place()));
        assertEquals(Optional.of(built), trail.before(shut));
        assertEquals(Optional.of(shut), trail.after(built));
        assertEquals(Optional.empty(), trail.before(built));
        assertEquals(Optional.empty(), trail.after(shut));
    }

    @Test
    void a_day_before_the_last_step_is_out_of_order_and_one_that_may_be_the_same_is_not() {
        var gate = new Gate();
        var trail = new Trail<>(List.of(gate.take(on(GateAct.BUILD, "2019-05"))), 1);

        assertTrue(trail.lastAfter(PartialDate.parse("2019-04-30")).isPresent());
        assertTrue(trail.lastAfter(PartialDate.parse("2019")).isEmpty());
        assertTrue(Trail.<GateStep>empty().lastAfter(PartialDate.parse("2019")).isEmpty());
    }

    private static Move<GateAct> on(GateAct act, String day) {
        return new Move<>(act, PartialDate.parse(day), Optional.empty(), "a reason", "a source");
    }

    private static AsAt day(String day) {
        return AsAt.day(LocalDate.parse(day), Instant.parse("2026-11-21T10:00:00Z"));
    }
}
