package uk.gov.education.improvement.registry.eligibility;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.registry.authority.Region;

/**
 * Which two rules are compared, which of the authorities are shown, and which page of them.
 *
 * @param rule its version; empty for the usual rule of the day asked
 * @param instead the version of the other; empty for the newest that is not the first
 */
public record RuleComparisonFilter(
        Optional<String> rule,
        Optional<String> instead,
        List<Difference> differences,
        List<Region> regions,
        Optional<Cursor> after,
        int size) {
    /** The parameter that names the other rule. */
    public static final String INSTEAD = "instead";

    /** The parameters it is read from. */
    public static final List<String> PARAMETERS = List.of(EligibilityFilter.RULE, INSTEAD, "difference", "region");

    public static RuleComparisonFilter of(Address address) {
        return new RuleComparisonFilter(
                EligibilityFilter.rule(address),
                address.text(INSTEAD),
                address.choices("difference", Arrays.asList(Difference.values()), Difference::name, Difference::label),
                address.choices("region", Arrays.asList(Region.values()), Region::label),
                address.after(1),
                address.size());
    }

    /** Every authority, by the rules that an address names. */
    public static RuleComparisonFilter all(Address address) {
        return new RuleComparisonFilter(
                EligibilityFilter.rule(address),
                address.text(INSTEAD),
                List.of(),
                List.of(),
                Optional.empty(),
                Address.DEFAULT_SIZE);
    }

    public RuleComparisonFilter sized(int most) {
        return new RuleComparisonFilter(rule, instead, differences, regions, Optional.empty(), most);
    }

    boolean leaves(ComparedView compared) {
        return (differences.isEmpty() || differences.contains(compared.difference()))
                && (regions.isEmpty() || regions.contains(compared.authority().region()));
    }
}
