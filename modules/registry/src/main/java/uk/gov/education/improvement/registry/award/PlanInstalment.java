package uk.gov.education.improvement.registry.award;

import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.funding.Money;

/**
 * Asks for another instalment of an award.
 *
 * @param milestone what must be reached before it can be claimed
 * @param due the day by which it should be
 * @param year the financial year of the award that it is paid of
 * @param authority which member it is for, by DfE number; empty where it is for them together
 * @param planned its first step; the act is {@link InstalmentAct#PLAN}
 */
public record PlanInstalment(
        String awardId,
        String milestone,
        LocalDate due,
        FinancialYear year,
        Money amount,
        Optional<String> authority,
        Move<InstalmentAct> planned) {
    public PlanInstalment {
        var faults = new Faults();
        faults.when(
                milestone == null || milestone.isBlank(), "milestone", "Say what must be reached before it is claimed");
        faults.when(
                milestone != null && milestone.length() > Move.LONGEST,
                "milestone",
                "Name the milestone in at most " + Move.LONGEST + " characters");
        faults.when(due == null, "due", "Enter the day by which it should be reached");
        faults.when(year == null, "year", "Enter the financial year it is paid of");
        faults.when(amount == null || !amount.isPositive(), "amount", "Enter an amount of at least a penny");
        faults.when(planned == null, "effective", "Enter the day on which it is planned");
        faults.when(
                planned != null && planned.act() != InstalmentAct.PLAN, "act", "An instalment begins by being planned");
        faults.refuseIfAny();
    }
}
