package uk.gov.education.improvement.registry.need;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.WalksTheTable;

/** The life of a need: its table of states, walked completely; what it says, and by when it is late. */
class NeedTest implements WalksTheTable<Need, NeedState, NeedAct> {
    private static final LocalDate RAISED = LocalDate.parse("2026-03-02");

    @Override
    public StateTable<NeedState, NeedAct> table() {
        return NeedState.TABLE;
    }

    @Override
    public List<String> ways() {
        return List.of(
                "- RAISE OPEN",
                "OPEN PLACE IN_PLACE",
                "OPEN CLOSE MET",
                "OPEN WITHDRAW WITHDRAWN",
                "IN_PLACE REOPEN OPEN",
                "IN_PLACE CLOSE MET");
    }

    @Override
    public Need unbegun() {
        return new Need("need", "authority", new Owner("authority:392"), RaisedBy.AUTHORITY, Optional.empty(), RAISED);
    }

    @Override
    public NeedStep take(Need need, Move<NeedAct> move) {
        return need.take("id", move);
    }

    @Override
    public Class<NeedRefusal.NeedActNotPossible> refusal() {
        return NeedRefusal.NeedActNotPossible.class;
    }

    @Test
    void support_is_due_by_the_day_wished_for_or_that_of_the_urgency_whichever_comes_first() {
        var early = Optional.of(LocalDate.parse("2026-03-20"));
        var late = Optional.of(LocalDate.parse("2026-12-31"));

        assertEquals(Optional.of(LocalDate.parse("2026-03-30")), Urgency.URGENT.due(RAISED, Optional.empty()));
        assertEquals(Optional.of(LocalDate.parse("2026-06-02")), Urgency.SOON.due(RAISED, late));
        assertEquals(early, Urgency.SOON.due(RAISED, early));
        assertEquals(late, Urgency.PLANNED.due(RAISED, late));
        assertEquals(Optional.empty(), Urgency.PLANNED.due(RAISED, Optional.empty()));
    }

    @Test
    void all_that_is_wrong_with_what_is_typed_is_said_at_once() {
        var nothing = new RaiseNeed.Fields(
                "", "nobody", "", "2026-13", new NeedTerms.Fields("", " ", List.of(), "now", "", "2026-02", ""));
        var tooMany = new NeedTerms.Fields(
                "a".repeat(201),
                "a".repeat(4_001),
                Collections.nCopies(6, "NEGLECT"),
                "URGENT",
                "a".repeat(4_001),
                "",
                "a".repeat(201));

        assertEquals(
                List.of("raisedBy", "raised", "urgency", "wantedBy", "title", "sought", "themes"),
                faults(nothing::read));
        assertEquals(List.of("title", "sought", "themes", "themes", "tried", "contact"), faults(tooMany::read));
    }

    @Test
    void only_a_need_that_comes_from_a_direction_names_one() {
        var without = new RaiseNeed.Fields("392", "DIRECTION", "", "", said());
        var with = new RaiseNeed.Fields("392", "SIGNAL", "an-id", "", said());

        assertEquals(List.of("intervention"), faults(without::read));
        assertEquals(List.of("intervention"), faults(with::read));
    }

    @Test
    void a_person_closes_and_withdraws_and_says_why() {
        assertEquals(List.of("why"), faults(() -> new TakeNeedStep("need", 1, NeedAct.WITHDRAW, " ")));
        assertEquals(List.of("act"), faults(() -> new TakeNeedStep("need", 1, NeedAct.PLACE, "a reason")));
        assertEquals(NeedAct.CLOSE, NeedAct.named("close"));
        assertThrows(Refused.class, () -> NeedAct.named("place"));
    }

    private static NeedTerms.Fields said() {
        return new NeedTerms.Fields("A title", "All of it", List.of("NEGLECT"), "SOON", "", "", "");
    }

    private static List<String> faults(Runnable work) {
        return assertThrows(Refused.class, work::run).refusal().faults().stream()
                .map(Fault::field)
                .toList();
    }
}
