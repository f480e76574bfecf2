package uk.gov.education.improvement.registry.assignment;

import java.util.List;

/**
 * What came of a run, all needs together.
 *
 * @param bouts how many there were
 * @param outOfTime whether the time was over before the last bout
 * @param needs how many were matched
 * @param more whether there were more needs than are matched together
 * @param unkept pins that are not kept, and why, in words
 * @param present what the choices there are bring, by urgency: in hundredths of a point
 * @param proposed the same of what is proposed
 * @param byRule the same by rule
 * @param byUrgency how many needs have somebody
 */
public record AssignmentResult(
        int bouts,
        boolean outOfTime,
        int needs,
        boolean more,
        List<String> unkept,
        long present,
        long proposed,
        List<OfRule> byRule,
        List<OfUrgency> byUrgency) {
    /** @param rule in words */
    public record OfRule(String rule, long present, long proposed) {}

    /**
     * @param urgency in words
     * @param weight how much each of its needs counts
     */
    public record OfUrgency(String urgency, int weight, int needs, int present, int proposed) {}

    public int served() {
        return byUrgency.stream().mapToInt(OfUrgency::proposed).sum();
    }
}
