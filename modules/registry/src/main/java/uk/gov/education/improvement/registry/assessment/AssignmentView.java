package uk.gov.education.improvement.registry.assessment;

import java.util.List;

/**
 * What came of assigning the applications of a round.
 *
 * @param assigned how many sheets were assigned
 * @param stoodDown how many stood down, since what they were of is scored no more or was handed in anew
 * @param gaps the applications for which too few assessors are left
 * @param left how many applications wait for the next time it is done
 */
public record AssignmentView(String roundId, long assigned, long stoodDown, List<Gap> gaps, long left) {
    /**
     * @param application the name of the partnership
     * @param lacking how many assessors it needs more
     * @param words why, for people
     */
    public record Gap(String applicationId, String application, int lacking, String words) {}
}
