package uk.gov.education.improvement.registry.counterpart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * How many of how many improved, with the range in which the true share may lie: Wilson's score interval at 95%.
 *
 * @param of those with two grades to compare
 * @param lowest from 0 to 1; with {@code highest} empty where there is none to count
 */
public record Share(int improved, int of, Optional<BigDecimal> lowest, Optional<BigDecimal> highest) {
    /** Places behind the point that a share is rounded to. */
    private static final int PLACES = 3;

    /** How often a range made so misses the true share: of a hundred times. */
    static final int MISSES = 5;

    static Share of(int improved, int of) {
        if (of == 0) {
            return new Share(improved, of, Optional.empty(), Optional.empty());
        }
        var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(of, improved, MISSES / 100.0);
        return new Share(
                improved,
                of,
                Optional.of(rounded(interval.getLowerBound())),
                Optional.of(rounded(interval.getUpperBound())));
    }

    static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(share).setScale(PLACES, RoundingMode.HALF_UP);
    }
}
