package uk.gov.education.improvement.registry.funding;

import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.MoveFields;

/**
 * What a form or a program says of a change of a budget line, as it was typed.
 *
 * @param year which the money is of; blank where the line is ended
 * @param to into which it is carried over; blank for the next one
 */
public record LineChangeFields(
        String year, String amount, String to, String effective, String published, String why, String source) {
    /** @throws Refused with all that is wrong */
    public ChangeLine read(String lineId, long version, LineAct act) {
        var faults = new Faults();
        var transfer = act.moves().map(kind -> {
            var when = faults.reading("year", () -> FinancialYear.parse(year));
            var money = faults.reading("amount", () -> Money.parse(amount));
            return when == null || money == null ? null : new Transfer(kind, when, money, MovedFor.LINE);
        });
        var into = ProgrammeFields.said(to).map(text -> faults.reading("to", () -> FinancialYear.parse(text)));
        var move = faults.making(() -> new MoveFields(effective, published, why, source).read(act));
        faults.refuseIfAny();
        return new ChangeLine(lineId, version, move, transfer, into);
    }
}
