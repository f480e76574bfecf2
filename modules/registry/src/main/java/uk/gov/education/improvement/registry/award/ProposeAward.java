package uk.gov.education.improvement.registry.award;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.funding.Money;

/**
 * Asks for an award of a budget line. It commits nothing until it is approved.
 *
 * @param name of the partnership or the trust
 * @param authorities by our ids, DfE numbers or GSS codes; at least one; or {@link #LGA} alone
 * @param weights by which the total is shared among them; empty for alike
 * @param amounts by financial year
 * @param proposed its first step; the act is {@link AwardAct#PROPOSE}
 * @param roundId of the round from which its agreement follows; empty for an award by itself
 */
public record ProposeAward(
        String lineId,
        String name,
        String purpose,
        List<String> authorities,
        List<Long> weights,
        Map<FinancialYear, Money> amounts,
        Move<AwardAct> proposed,
        Optional<String> roundId) {
    /** How the Local Government Association is named, which an award may be for as a whole. */
    public static final String LGA = "lga";

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 200;

    /** The most authorities of a partnership, and the most financial years. */
    public static final int MOST = 20;

    public static final long HEAVIEST = 1_000_000;

    public ProposeAward {
        var faults = new Faults();
        faults.when(name == null || name.isBlank(), "name", "Enter what the partnership or the trust is called");
        faults.when(
                name != null && name.length() > LONGEST_NAME,
                "name",
                "The name must be at most " + LONGEST_NAME + " characters");
        faults.when(purpose == null || purpose.isBlank(), "purpose", "Say what the money is for");
        faults.when(
                purpose != null && purpose.length() > Move.LONGEST,
                "purpose",
                "Say what the money is for in at most " + Move.LONGEST + " characters");
        faults.when(authorities.isEmpty(), "authorities", "Enter at least one authority");
        faults.when(authorities.size() > MOST, "authorities", "An award is for at most " + MOST + " authorities");
        faults.when(
                authorities.size() > 1 && authorities.stream().anyMatch(ProposeAward::isLga),
                "authorities",
                "An award to the LGA is for the LGA alone");
        faults.when(
                !weights.isEmpty() && weights.size() != authorities.size(),
                "weights",
                "Enter a weight for each authority, or none at all");
        faults.when(
                weights.stream().anyMatch(weight -> weight < 1 || weight > HEAVIEST),
                "weights",
                "Each weight is a whole number from 1 to 1,000,000");
        faults.when(amounts.isEmpty(), "amounts", "Enter an amount for at least one financial year");
        faults.when(amounts.size() > MOST, "amounts", "An award is of at most " + MOST + " financial years");
        faults.when(
                amounts.values().stream().anyMatch(amount -> !amount.isPositive()),
                "amounts",
                "Each amount must be at least a penny");
        faults.when(proposed == null, "effective", "Enter the day on which it is proposed");
        faults.when(proposed != null && proposed.act() != AwardAct.PROPOSE, "act", "An award begins by being proposed");
        faults.refuseIfAny();
        authorities = List.copyOf(authorities);
        weights = List.copyOf(weights);
        amounts = new TreeMap<>(amounts);
    }

    static boolean isLga(String called) {
        return called.equalsIgnoreCase(LGA);
    }

    public Money total() {
        return Money.sum(amounts.values());
    }

    /** How the total is shared among the authorities. */
    public List<Money.Part> shares() {
        return weights.isEmpty() ? total().split(authorities.size()) : total().split(weights);
    }
}
