package uk.gov.education.improvement.registry.award;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.WalksTheTable;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.funding.Money;

/** The life of an instalment: its table of states, walked completely; and how much of it can be clawed back. */
class InstalmentTest implements WalksTheTable<Instalment, InstalmentState, InstalmentAct> {
    @Override
    public StateTable<InstalmentState, InstalmentAct> table() {
        return InstalmentState.TABLE;
    }

    @Override
    public List<String> ways() {
        return List.of(
                "- PLAN PLANNED",
                "PLANNED CLAIM CLAIMED",
                "CLAIMED APPROVE APPROVED",
                "CLAIMED HOLD HELD",
                "CLAIMED REFUSE REFUSED",
                "HELD RELEASE CLAIMED",
                "HELD REFUSE REFUSED",
                "APPROVED PAY PAID",
                "APPROVED HOLD HELD",
                "REFUSED CLAIM CLAIMED",
                "PAID CLAW_BACK_IN_PART PARTLY_CLAWED_BACK",
                "PAID CLAW_BACK CLAWED_BACK",
                "PARTLY_CLAWED_BACK CLAW_BACK_IN_PART PARTLY_CLAWED_BACK",
                "PARTLY_CLAWED_BACK CLAW_BACK CLAWED_BACK");
    }

    @Override
    public Instalment unbegun() {
        var command = new PlanInstalment(
                "award",
                "a milestone",
                LocalDate.parse("2019-03-31"),
                FinancialYear.parse("2018-19"),
                new Money(1_000),
                Optional.empty(),
                move(InstalmentAct.PLAN));
        return new Instalment("instalment", command, Optional.empty());
    }

    @Override
    public InstalmentStep take(Instalment instalment, Move<InstalmentAct> move) {
        return instalment.take("id", move);
    }

    @Override
    public Class<AwardRefusal.InstalmentActNotPossible> refusal() {
        return AwardRefusal.InstalmentActNotPossible.class;
    }

    @Test
    void it_is_clawed_back_in_parts_until_nothing_is_left() {
        var paid = paid();

        var part = paid.clawBack("1", move(InstalmentAct.CLAW_BACK), new Money(400));
        var rest = paid.clawBack("2", move(InstalmentAct.CLAW_BACK), new Money(600));

        assertEquals(InstalmentState.PARTLY_CLAWED_BACK, part.to());
        assertEquals(Optional.of(new Money(400)), part.back());
        assertEquals(InstalmentState.CLAWED_BACK, rest.to());
        assertEquals(Money.NONE, paid.outstanding());
    }

    @Test
    void no_more_is_clawed_back_than_was_paid() {
        var paid = paid();

        var refused =
                assertThrows(Refused.class, () -> paid.clawBack("1", move(InstalmentAct.CLAW_BACK), new Money(1_001)));

        assertEquals(new AwardRefusal.ClawBackBeyondPaid("£10.01", "£10"), refused.refusal());
    }

    @Test
    void nothing_is_claimed_without_evidence() {
        var refused = assertThrows(
                Refused.class,
                () -> TakeInstalmentStep.read(
                        "award",
                        "instalment",
                        1,
                        InstalmentAct.CLAIM,
                        "",
                        new MoveFields("2019-01-01", "", "done", " ")));

        assertInstanceOf(AwardRefusal.ClaimWithoutEvidence.class, refused.refusal());
        assertEquals("source", refused.refusal().faults().getFirst().field());
    }

    private Instalment paid() {
        var instalment = unbegun();
        for (var act : List.of(InstalmentAct.PLAN, InstalmentAct.CLAIM, InstalmentAct.APPROVE, InstalmentAct.PAY)) {
            instalment.take("id", move(act));
        }
        return instalment;
    }

    private static Move<InstalmentAct> move(InstalmentAct act) {
        return new Move<>(act, PartialDate.parse("2019"), Optional.empty(), "a reason", "a source");
    }
}
