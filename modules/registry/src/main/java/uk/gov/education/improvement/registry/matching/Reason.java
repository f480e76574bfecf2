package uk.gov.education.improvement.registry.matching;

import java.math.BigDecimal;

/**
 * What one rule says of a provider.
 *
 * @param percent of what it can give, from 0 to 100; what is not known counts half
 * @param weight how much of 100 the rule gives at most
 */
public record Reason(SoftRule rule, int percent, int weight, String words) {
    /** What it gives, of its weight. */
    public String shown() {
        return BigDecimal.valueOf(points(), 2).stripTrailingZeros().toPlainString();
    }

    /** In hundredths of a point. */
    public int points() {
        return percent * weight;
    }
}
