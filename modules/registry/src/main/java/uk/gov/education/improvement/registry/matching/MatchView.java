package uk.gov.education.improvement.registry.matching;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.registry.engagement.Provider;

/**
 * A provider that may be asked.
 *
 * @param place from 1; those with the same points have the same
 * @param total out of 100, to two decimals
 * @param reasons what speaks for it, in the order of the rules
 */
public record MatchView(
        int place,
        Provider.Kind kind,
        Optional<String> partnerId,
        String provider,
        String total,
        List<Reason> reasons) {
    /** In hundredths, at most 10,000. */
    public int points() {
        return reasons.stream().mapToInt(Reason::points).sum();
    }

    static MatchView of(int place, Ranked ranked) {
        return new MatchView(
                place,
                ranked.candidate().kind(),
                ranked.candidate().partnerId(),
                ranked.candidate().called(),
                ranked.shown(),
                ranked.reasons());
    }
}
