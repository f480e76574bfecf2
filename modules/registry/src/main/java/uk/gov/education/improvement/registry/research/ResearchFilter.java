package uk.gov.education.improvement.registry.research;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;

/**
 * Which research projects, and which page of them; what was told last comes first.
 *
 * @param themes their codes, of which one is named; empty for all
 * @param authorities our ids, DfE numbers or GSS codes, of which one took part; empty for all
 */
public record ResearchFilter(List<String> themes, List<String> authorities, Optional<Cursor> after, int size) {
    public static final String THEME = "theme";
    public static final String AUTHORITY = "authority";

    /** The parameters it is read from. */
    public static final List<String> PARAMETERS = List.of(THEME, AUTHORITY);

    private static final int MOST_ASKED = 50;

    public static ResearchFilter of(Address address) {
        return new ResearchFilter(
                address.atMost(MOST_ASKED, THEME).stream()
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .toList(),
                address.atMost(MOST_ASKED, AUTHORITY),
                address.after(2),
                address.size());
    }

    public ResearchFilter sized(int most) {
        return new ResearchFilter(themes, authorities, Optional.empty(), most);
    }
}
