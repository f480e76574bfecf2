package uk.gov.education.improvement.registry.eligibility;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.registry.authority.Region;

/**
 * Which rule is asked, which of the authorities it was asked of are shown, and which page of them.
 *
 * @param rule its version; empty for the usual rule of the day asked
 */
public record EligibilityFilter(
        Optional<String> rule, List<Verdict> verdicts, List<Region> regions, Optional<Cursor> after, int size) {
    /** The parameter that names the rule. */
    public static final String RULE = "rule";

    /** The parameters it is read from. */
    public static final List<String> PARAMETERS = List.of(RULE, "verdict", "region");

    /** Every authority, by the rule that an address names. */
    public static EligibilityFilter all(Optional<String> rule, int size) {
        return new EligibilityFilter(rule, List.of(), List.of(), Optional.empty(), size);
    }

    /** The rule an address names; empty for the usual one. */
    public static Optional<String> rule(Address address) {
        return address.text(RULE);
    }

    public static EligibilityFilter of(Address address) {
        return new EligibilityFilter(
                rule(address),
                address.choices("verdict", Arrays.asList(Verdict.values()), Verdict::name, Verdict::label),
                address.choices("region", Arrays.asList(Region.values()), Region::label),
                address.after(1),
                address.size());
    }

    public EligibilityFilter sized(int most) {
        return new EligibilityFilter(rule, verdicts, regions, Optional.empty(), most);
    }

    boolean leaves(ExplanationView explanation) {
        return (verdicts.isEmpty() || verdicts.contains(explanation.verdict()))
                && (regions.isEmpty()
                        || regions.contains(explanation.authority().region()));
    }
}
