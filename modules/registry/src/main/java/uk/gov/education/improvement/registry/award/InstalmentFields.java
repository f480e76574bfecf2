package uk.gov.education.improvement.registry.award;

import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.funding.Money;

/**
 * What a form or a program says of a new instalment, as it was typed.
 *
 * @param due a whole day
 * @param authority a DfE number, or blank
 */
public record InstalmentFields(
        String milestone,
        String due,
        String year,
        String amount,
        String authority,
        String effective,
        String published,
        String why,
        String source) {
    /** @throws Refused with all that is wrong */
    public PlanInstalment read(String awardId) {
        var faults = new Faults();
        var when = faults.reading("due", () -> PartialDate.parseOptional(due).orElse(null));
        faults.when(when != null && !when.isDay(), "due", "Enter a whole day, such as 2019-03-31");
        var of = faults.reading("year", () -> FinancialYear.parse(year));
        var money = faults.reading("amount", () -> Money.parse(amount));
        var move = faults.making(() -> new MoveFields(effective, published, why, source).read(InstalmentAct.PLAN));
        var who = Optional.ofNullable(authority).map(String::strip).filter(text -> !text.isEmpty());
        var command = faults.making(
                () -> new PlanInstalment(
                        awardId,
                        milestone == null ? null : milestone.strip(),
                        when == null ? null : when.first(),
                        of,
                        money,
                        who,
                        move),
                "effective");
        faults.refuseIfAny();
        return command;
    }
}
