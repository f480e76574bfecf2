package uk.gov.education.improvement.registry.counterpart;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.registry.authority.Region;

/**
 * Which finished support is looked at together.
 *
 * @param themes their codes; empty for all
 * @param regions of the recipient; empty for all
 * @param after which row of the list, and how many of it; what they come to together is of all
 */
public record CounterpartFilter(List<String> themes, List<Region> regions, Optional<Cursor> after, int size) {
    public static final String THEME = "theme";
    public static final String REGION = "region";

    /** The parameters it is read from. */
    public static final List<String> PARAMETERS = List.of(THEME, REGION);

    private static final int MOST_ASKED = 50;

    public static CounterpartFilter of(Address address) {
        return new CounterpartFilter(
                address.atMost(MOST_ASKED, THEME),
                address.choices(REGION, List.of(Region.values()), Region::label),
                address.after(1),
                address.size());
    }

    public CounterpartFilter sized(int most) {
        return new CounterpartFilter(themes, regions, Optional.empty(), most);
    }
}
