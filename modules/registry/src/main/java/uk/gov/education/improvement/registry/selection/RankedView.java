package uk.gov.education.improvement.registry.selection;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.gov.education.improvement.registry.application.ApplicationState;
import uk.gov.education.improvement.registry.round.Criterion;

/**
 * An application in the ranking of its round, or one that still waits for assessors.
 *
 * @param place from 1; empty for one that waits
 * @param name of the partnership
 * @param total out of 100, to two decimals; empty for one that waits
 * @param scores for each criterion, in their order
 * @param level where the one before it has the same total, what decided between them, in words
 * @param sheets how many are handed in
 * @param assessors how many score it
 * @param outcome what is decided, where it is
 * @param reserve its place on the reserve list, where it has one
 */
public record RankedView(
        Optional<Integer> place,
        String applicationId,
        String name,
        Optional<ApplicationState> state,
        Optional<String> total,
        List<Score> scores,
        Optional<String> level,
        int sheets,
        int assessors,
        Optional<Outcome> outcome,
        Optional<Integer> reserve) {
    /**
     * @param points the mean of what assessors gave, or what the department set; to two decimals
     * @param moderated whether the department has set it
     * @param spread of what assessors gave
     */
    public record Score(
            int criterion, String name, Optional<String> points, boolean moderated, Optional<Spread> spread) {}

    static RankedView of(
            Ranked one,
            List<Criterion> criteria,
            int assessors,
            String name,
            Optional<String> levelWith,
            Optional<Decision> decision) {
        return new RankedView(
                one.place(),
                one.id(),
                name,
                one.marks().state(),
                one.total().map(Ranked::shown),
                IntStream.range(0, criteria.size())
                        .mapToObj(at -> new Score(
                                at + 1,
                                criteria.get(at).name(),
                                one.points().get(at).map(Ranked::shown),
                                one.marks().moderated().containsKey(at + 1),
                                one.spreads().get(at)))
                        .toList(),
                one.level()
                        .map(level -> "Level with “" + levelWith.orElse("the one before")
                                + "”, which comes before it. What decided: " + level.because() + "."),
                one.marks().sheets().size(),
                assessors,
                decision.map(Decision::outcome),
                decision.flatMap(made -> made.decided().reserve()));
    }

    /** Whether assessors are so far apart on some criterion that somebody should look. */
    public boolean isWide() {
        return scores.stream().flatMap(score -> score.spread().stream()).anyMatch(Spread::wide);
    }
}
