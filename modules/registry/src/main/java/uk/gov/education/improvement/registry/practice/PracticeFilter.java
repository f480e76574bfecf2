package uk.gov.education.improvement.registry.practice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;

/**
 * Which practices, and which page of them. What helps comes first, with the strongest evidence.
 *
 * @param themes their codes, of which one is named by what the practice says on that day; empty for all
 * @param effects how they are rated by the same; empty for all
 * @param states where they stand on the day asked; empty for all
 */
public record PracticeFilter(
        List<String> themes,
        List<Effect> effects,
        List<Strength> strengths,
        List<CostBand> costs,
        List<PracticeState> states,
        Optional<Cursor> after,
        int size) {
    public static final String THEME = "theme";
    public static final String EFFECT = "effect";
    public static final String STRENGTH = "strength";
    public static final String COST = "cost";
    public static final String STATE = "state";

    /** The parameters it is read from. */
    public static final List<String> PARAMETERS = List.of(THEME, EFFECT, STRENGTH, COST, STATE);

    private static final int MOST_ASKED = 50;

    public static PracticeFilter of(Address address) {
        return new PracticeFilter(
                address.atMost(MOST_ASKED, THEME).stream()
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .toList(),
                address.choices(EFFECT, List.of(Effect.values()), Effect::name, Effect::label),
                address.choices(STRENGTH, List.of(Strength.values()), Strength::name, Strength::label),
                address.choices(COST, List.of(CostBand.values()), CostBand::name, CostBand::label),
                address.choices(STATE, List.of(PracticeState.values()), PracticeState::name, PracticeState::label),
                address.after(3),
                address.size());
    }

    /** The published ones of some themes, which are none where no theme is named. */
    static PracticeFilter about(List<String> themes, int most) {
        return new PracticeFilter(
                themes, List.of(), List.of(), List.of(), List.of(PracticeState.PUBLISHED), Optional.empty(), most);
    }

    public PracticeFilter sized(int most) {
        return new PracticeFilter(themes, effects, strengths, costs, states, Optional.empty(), most);
    }
}
