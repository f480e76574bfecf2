package uk.gov.education.improvement.registry.application;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;

/**
 * Which applications, and which page of them. What was started last comes first.
 *
 * @param rounds by our ids; empty for all
 * @param states where they stand on the day asked; empty for all
 */
public record ApplicationFilter(List<String> rounds, List<ApplicationState> states, Optional<Cursor> after, int size) {
    public static final String ROUND = "round";

    /** The parameters it is read from. */
    public static final List<String> PARAMETERS = List.of(ROUND, "state");

    private static final int MOST_ASKED = 50;

    public static ApplicationFilter of(Address address) {
        return new ApplicationFilter(
                address.atMost(MOST_ASKED, ROUND),
                address.choices(
                        "state", List.of(ApplicationState.values()), ApplicationState::name, ApplicationState::label),
                address.after(1),
                address.size());
    }

    public ApplicationFilter sized(int most) {
        return new ApplicationFilter(rounds, states, Optional.empty(), most);
    }
}
