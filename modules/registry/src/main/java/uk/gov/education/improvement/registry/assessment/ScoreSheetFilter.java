package uk.gov.education.improvement.registry.assessment;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;

/**
 * Which of the asker's own score sheets, and which page of them. What was assigned last comes first.
 *
 * @param rounds by our ids; empty for all
 * @param states where they stand on the day asked; empty for all
 */
public record ScoreSheetFilter(List<String> rounds, List<ScoreSheetState> states, Optional<Cursor> after, int size) {
    public static final String ROUND = "round";

    /** The parameters it is read from. */
    public static final List<String> PARAMETERS = List.of(ROUND, "state");

    private static final int MOST_ASKED = 50;

    public static ScoreSheetFilter of(Address address) {
        return new ScoreSheetFilter(
                address.atMost(MOST_ASKED, ROUND),
                address.choices(
                        "state", List.of(ScoreSheetState.values()), ScoreSheetState::name, ScoreSheetState::label),
                address.after(1),
                address.size());
    }

    /** The newest that stand somewhere. */
    public static ScoreSheetFilter in(ScoreSheetState state, int most) {
        return new ScoreSheetFilter(List.of(), List.of(state), Optional.empty(), most);
    }

    public ScoreSheetFilter sized(int most) {
        return new ScoreSheetFilter(rounds, states, Optional.empty(), most);
    }
}
