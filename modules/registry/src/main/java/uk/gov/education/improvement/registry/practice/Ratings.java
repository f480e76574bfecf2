package uk.gov.education.improvement.registry.practice;

import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * What somebody holds of a practice. Each may be empty: it is not rated, which is no point of the scale.
 *
 * @param effect on outcomes
 * @param strength of the evidence for that
 * @param by who rates it so, and where that is written
 * @param on when: a year, a month or a day
 */
public record Ratings(
        Optional<Effect> effect,
        Optional<Strength> strength,
        Optional<CostBand> cost,
        Optional<String> by,
        Optional<String> on) {
    /** The longest account of who rates it, in characters. */
    public static final int LONGEST_BY = 200;

    public static final Ratings NONE =
            new Ratings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final int POINTS = 5;

    /** @throws Refused with all that is wrong */
    public Ratings {
        var faults = new Faults();
        var rated = effect.isPresent() || strength.isPresent() || cost.isPresent();
        faults.when(rated && by.isEmpty(), "ratedBy", "Enter who rates it so, and where that is written");
        faults.when(rated && on.isEmpty(), "ratedOn", "Enter when it was rated");
        faults.when(
                !rated && (by.isPresent() || on.isPresent()), "ratedBy", "Nothing is rated, and so nobody rates it");
        by.ifPresent(words -> faults.atMost(words, LONGEST_BY, "ratedBy"));
        faults.refuseIfAny();
    }

    /**
     * Where lists have it: first what helps, then what is mixed or not rated, then what harms; within each the strongest
     * evidence first, then the greater effect.
     */
    int place() {
        var group = effect.filter(one -> one.point() > Effect.MIXED.point()).isPresent()
                ? 0
                : effect.filter(one -> one.point() < Effect.MIXED.point()).isPresent() ? 2 : 1;
        return group * 100
                + (POINTS - strength.map(Strength::point).orElse(0)) * 10
                + (POINTS - effect.map(Effect::point).orElse(0));
    }

    public String onInWords() {
        return on.map(day -> PartialDate.parse(day).inWords()).orElse("");
    }
}
