package uk.gov.education.improvement.kernel.change;

import java.time.Instant;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Slice;

/**
 * The record of change, as one is shown it.
 *
 * @param length how many entries there are, of every audience: {@link Changes#READ} is for those who may see them all
 * @param person the name of the person asked for
 * @param page the entries the filter leaves, newest first; counted up to {@link Slice#MOST_COUNTED} and one more
 */
public record ChangesView(long length, Optional<String> person, Slice<Line> page) {
    /**
     * One entry.
     *
     * @param who the name of the person; our id of somebody who has none here
     * @param person our id
     * @param organisation whom the person worked for
     * @param origin by way of what
     * @param batch what belongs together has the same: of an import, its id
     */
    public record Line(
            long position,
            Instant at,
            String who,
            String person,
            String organisation,
            String origin,
            String batch,
            String subject,
            String subjectId,
            String what) {
        static Line of(Entry entry, String who) {
            return new Line(
                    entry.position(),
                    entry.at(),
                    who,
                    entry.actor(),
                    entry.organisation(),
                    entry.origin(),
                    entry.correlation(),
                    entry.subject(),
                    entry.subjectId(),
                    entry.what());
        }
    }
}
