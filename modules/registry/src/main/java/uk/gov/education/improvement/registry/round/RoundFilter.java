package uk.gov.education.improvement.registry.round;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;

/**
 * Which rounds, and which page of them. What was prepared last comes first.
 *
 * @param states where they stand on the day asked; empty for all
 */
public record RoundFilter(List<RoundState> states, Optional<Cursor> after, int size) {
    /** The parameters it is read from. */
    public static final List<String> PARAMETERS = List.of("state");

    public static RoundFilter of(Address address) {
        return new RoundFilter(
                address.choices("state", List.of(RoundState.values()), RoundState::name, RoundState::label),
                address.after(1),
                address.size());
    }

    public RoundFilter sized(int most) {
        return new RoundFilter(states, Optional.empty(), most);
    }
}
