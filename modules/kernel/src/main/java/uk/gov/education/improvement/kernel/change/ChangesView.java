package uk.gov.education.improvement.kernel.change;

import java.time.Instant;
import java.util.List;

/**
 * The record of change, as one is shown it.
 *
 * @param length how many entries there are, of every audience: {@link Changes#READ} is for those who may see them all
 */
public record ChangesView(long length, List<Line> newest) {
    /** @param who the name of the person; our id of somebody who has none here */
    public record Line(
            long position, Instant at, String who, String origin, String subject, String subjectId, String what) {}
}
