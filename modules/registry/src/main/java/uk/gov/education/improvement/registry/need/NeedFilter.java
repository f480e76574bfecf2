package uk.gov.education.improvement.registry.need;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.registry.authority.Region;

/**
 * Which needs, and which page of them. What was raised first comes first.
 *
 * @param states where they stand on the day asked; empty for all
 * @param themes their codes, of which one is named by what the need says on that day; empty for all
 * @param urgencies how urgent they are by the same; empty for all
 * @param regions of the recipient on that day; empty for all
 * @param authorities DfE numbers of recipients; empty for all
 * @param late those only that are open, and whose time is over
 */
public record NeedFilter(
        List<NeedState> states,
        List<String> themes,
        List<Urgency> urgencies,
        List<Region> regions,
        List<String> authorities,
        boolean late,
        Optional<Cursor> after,
        int size) {
    public static final String STATE = "state";
    public static final String THEME = "theme";
    public static final String URGENCY = "urgency";
    public static final String REGION = "region";
    public static final String AUTHORITY = "authority";
    public static final String LATE = "late";

    /** What {@link #LATE} says. */
    public static final String YES = "yes";

    /** The parameters it is read from. */
    public static final List<String> PARAMETERS = List.of(STATE, THEME, URGENCY, REGION, AUTHORITY, LATE);

    private static final int MOST_ASKED = 50;

    public static NeedFilter of(Address address) {
        return new NeedFilter(
                address.choices(STATE, List.of(NeedState.values()), NeedState::name, NeedState::label),
                address.atMost(MOST_ASKED, THEME).stream()
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .toList(),
                address.choices(URGENCY, List.of(Urgency.values()), Urgency::name, Urgency::label),
                address.choices(REGION, List.of(Region.values()), Region::label),
                address.atMost(MOST_ASKED, AUTHORITY),
                !address.choices(LATE, List.of(YES), said -> said).isEmpty(),
                address.after(2),
                address.size());
    }

    /** Those of some recipients. */
    public static NeedFilter of(List<String> dfeNumbers, int most) {
        return new NeedFilter(List.of(), List.of(), List.of(), List.of(), dfeNumbers, false, Optional.empty(), most);
    }

    /** Those that stand somewhere. */
    public static NeedFilter in(NeedState state, boolean late, int most) {
        return new NeedFilter(List.of(state), List.of(), List.of(), List.of(), List.of(), late, Optional.empty(), most);
    }

    public NeedFilter sized(int most) {
        return new NeedFilter(states, themes, urgencies, regions, authorities, late, Optional.empty(), most);
    }

    boolean asksForStates() {
        return !states.isEmpty() || late;
    }

    /** The names of the states that fit; never empty where any is asked for: no state is called by no name. */
    List<String> stateNames() {
        var fitting = states.stream()
                .filter(state -> !late || state == NeedState.OPEN)
                .map(NeedState::name)
                .toList();
        if (states.isEmpty()) {
            return List.of(NeedState.OPEN.name());
        }
        return fitting.isEmpty() ? List.of("") : fitting;
    }

    boolean asksForText() {
        return late || !themes.isEmpty() || !urgencies.isEmpty();
    }
}
