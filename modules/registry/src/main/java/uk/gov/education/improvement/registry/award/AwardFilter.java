package uk.gov.education.improvement.registry.award;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;

/**
 * Which awards, and which page of them. What was proposed last comes first.
 *
 * @param programmes by our ids; empty for all
 * @param lines by our ids; empty for all
 * @param states where they stand on the day asked; empty for all
 * @param authorities DfE numbers of members; empty for all
 */
public record AwardFilter(
        List<String> programmes,
        List<String> lines,
        List<AwardState> states,
        List<String> authorities,
        Optional<Cursor> after,
        int size) {
    public static final String PROGRAMME = "programme";
    public static final String LINE = "line";

    /** The parameters it is read from. */
    public static final List<String> PARAMETERS = List.of(PROGRAMME, LINE, "state", "authority");

    private static final int MOST_ASKED = 50;

    public static AwardFilter of(Address address) {
        return new AwardFilter(
                address.atMost(MOST_ASKED, PROGRAMME),
                address.atMost(MOST_ASKED, LINE),
                address.choices("state", List.of(AwardState.values()), AwardState::name, AwardState::label),
                address.atMost(MOST_ASKED, "authority"),
                address.after(1),
                address.size());
    }

    /** All of one line, as many as a page may show. */
    public static AwardFilter ofLine(String line, int most) {
        return new AwardFilter(List.of(), List.of(line), List.of(), List.of(), Optional.empty(), most);
    }

    public static AwardFilter ofProgramme(String programme, int most) {
        return new AwardFilter(List.of(programme), List.of(), List.of(), List.of(), Optional.empty(), most);
    }

    public AwardFilter sized(int most) {
        return new AwardFilter(programmes, lines, states, authorities, Optional.empty(), most);
    }
}
