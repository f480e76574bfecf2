package uk.gov.education.improvement.registry.funding;

import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Asks to increase, decrease or end a budget line, or to carry money of it over.
 *
 * @param version the version of the line the asker has seen
 * @param transfer what money is moved; empty where it is ended
 * @param to the financial year that money is carried over into; the next one unless the year it is in is not recorded
 */
public record ChangeLine(
        String lineId, long version, Move<LineAct> move, Optional<Transfer> transfer, Optional<FinancialYear> to) {
    public ChangeLine {
        var faults = new Faults();
        var moves = move.act().moves();
        faults.when(moves.isPresent() && transfer.isEmpty(), "amount", "Enter how much");
        faults.when(
                transfer.map(Transfer::kind)
                        .filter(kind -> !moves.equals(Optional.of(kind)))
                        .isPresent(),
                "act",
                "This act moves other money");
        if (move.act() == LineAct.CARRY_OVER && transfer.isPresent()) {
            var from = transfer.get().year();
            faults.when(
                    from.isRecorded()
                            && to.filter(year -> !year.equals(from.next())).isPresent(),
                    "to",
                    "Money is carried over into the next financial year");
            faults.when(
                    !from.isRecorded() && to.filter(FinancialYear::isRecorded).isEmpty(),
                    "to",
                    "Enter the financial year that the money is for");
        }
        faults.refuseIfAny();
        if (move.act() == LineAct.CARRY_OVER && to.isEmpty()) {
            to = transfer.map(Transfer::year).map(FinancialYear::next);
        }
    }
}
