package uk.gov.education.improvement.registry.funding;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;

/**
 * Which movements, and which page of them. The newest comes first.
 *
 * @param lines by our ids; empty for all of the programme
 * @param years empty for all
 */
public record LedgerFilter(List<String> lines, List<FinancialYear> years, Optional<Cursor> after, int size) {
    public static final String LINE = "line";
    public static final String YEAR = "year";

    /** The parameters it is read from. */
    public static final List<String> PARAMETERS = List.of(LINE, YEAR);

    private static final int MOST_ASKED = 50;

    public static LedgerFilter of(Address address) {
        return new LedgerFilter(
                address.atMost(MOST_ASKED, LINE),
                address.atMost(MOST_ASKED, YEAR, FinancialYear::parse),
                address.after(2),
                address.size());
    }

    /** The newest of one line. */
    public static LedgerFilter newest(String line, int most) {
        return new LedgerFilter(List.of(line), List.of(), Optional.empty(), most);
    }

    public LedgerFilter sized(int most) {
        return new LedgerFilter(lines, years, Optional.empty(), most);
    }
}
