package uk.gov.education.improvement.registry.partner;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.registry.authority.Region;

/** Which of the authorities a rule was asked of are shown, and which page of them. */
public record EligibilityFilter(List<Verdict> verdicts, List<Region> regions, Optional<Cursor> after, int size) {
    /** The parameters it is read from. */
    public static final List<String> PARAMETERS = List.of("rule", "verdict", "region");

    public static EligibilityFilter of(Address address) {
        return new EligibilityFilter(
                address.choices("verdict", Arrays.asList(Verdict.values()), Verdict::name),
                address.choices("region", Arrays.asList(Region.values()), Region::label),
                address.after(1),
                address.size());
    }

    public EligibilityFilter sized(int most) {
        return new EligibilityFilter(verdicts, regions, Optional.empty(), most);
    }

    boolean leaves(ExplanationView explanation) {
        return (verdicts.isEmpty() || verdicts.contains(explanation.verdict()))
                && (regions.isEmpty()
                        || regions.contains(explanation.authority().region()));
    }
}
