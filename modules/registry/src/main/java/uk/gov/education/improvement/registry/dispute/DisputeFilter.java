package uk.gov.education.improvement.registry.dispute;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;

/**
 * Which disputes, and which page of them. The newest comes first.
 *
 * @param waiting those that wait for a decision, or those that are settled; empty for both
 */
public record DisputeFilter(Optional<Boolean> waiting, Optional<Cursor> after, int size) {
    public static final String WAITING = "waiting";
    public static final List<String> STATES = List.of(WAITING, "settled");

    /** The parameters it is read from. */
    public static final List<String> PARAMETERS = List.of("state");

    public static DisputeFilter of(Address address) {
        var states = address.choices("state", STATES, state -> state);
        return new DisputeFilter(
                states.size() == 1 ? Optional.of(states.getFirst().equals(WAITING)) : Optional.empty(),
                address.after(1),
                address.size());
    }

    public DisputeFilter sized(int most) {
        return new DisputeFilter(waiting, Optional.empty(), most);
    }

    /** The newest that wait, for a page that shows a few and says how many there are. */
    public static DisputeFilter waiting(int most) {
        return new DisputeFilter(Optional.of(true), Optional.empty(), most);
    }
}
