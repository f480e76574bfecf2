package uk.gov.education.improvement.registry.funding;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Asks for a new budget line.
 *
 * @param organisation the organisation that the line as a whole is for, which may then read it; empty where it is awarded
 *     piece by piece
 * @param amounts what it is provided with in each financial year
 * @param opened its first step; the act is {@link LineAct#OPEN}
 */
public record OpenLine(
        String name,
        String purpose,
        Optional<Organisation> organisation,
        Map<FinancialYear, Money> amounts,
        Move<LineAct> opened) {
    /** The most financial years that a line may begin with. */
    public static final int MOST_YEARS = 10;

    public OpenLine {
        var faults = new Faults();
        faults.when(name == null || name.isBlank(), "name", "Enter what the line is called");
        faults.when(
                name != null && name.length() > CreateProgramme.LONGEST_NAME,
                "name",
                "The name must be at most " + CreateProgramme.LONGEST_NAME + " characters");
        faults.when(purpose == null || purpose.isBlank(), "purpose", "Say what the money is for");
        faults.when(
                purpose != null && purpose.length() > Move.LONGEST,
                "purpose",
                "Say what the money is for in at most " + Move.LONGEST + " characters");
        faults.when(amounts == null || amounts.isEmpty(), "amounts", "Enter an amount for at least one financial year");
        faults.when(
                amounts != null && amounts.size() > MOST_YEARS,
                "amounts",
                "A line begins with at most " + MOST_YEARS + " financial years");
        faults.when(
                amounts != null && amounts.values().stream().anyMatch(amount -> amount == null || !amount.isPositive()),
                "amounts",
                "Each amount must be at least a penny");
        faults.when(opened != null && opened.act() != LineAct.OPEN, "act", "A line begins by being opened");
        faults.when(opened == null, "effective", "Enter the day from which it is open");
        faults.refuseIfAny();
        amounts = new TreeMap<>(amounts);
    }
}
