package uk.gov.education.improvement.registry.selection;

/**
 * How far apart the scores are that assessors gave for one criterion.
 *
 * @param wide whether they are so far apart that somebody should look
 */
public record Spread(int lowest, int highest, int difference, boolean wide) {
    /**
     * A difference is wide where it is more than this part of the scale: on the usual scale from 0 to 5 two assessors who
     * are one step apart see the same, and two who are two steps apart do not.
     */
    static final int PART = 3;

    static Spread of(int lowest, int highest, int scale) {
        var difference = highest - lowest;
        return new Spread(lowest, highest, difference, difference * PART > scale);
    }
}
