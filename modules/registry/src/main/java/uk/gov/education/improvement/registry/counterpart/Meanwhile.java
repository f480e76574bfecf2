package uk.gov.education.improvement.registry.counterpart;

import java.util.List;
import java.util.Optional;

/**
 * Graded reports on an authority that were published while some support was given, or may have been: they stand beside what is
 * compared, and count neither before nor after.
 *
 * @param reports how many
 */
public record Meanwhile(int reports, Optional<Report> last) {
    static Meanwhile of(List<Report> oldestFirst) {
        return new Meanwhile(
                oldestFirst.size(), oldestFirst.isEmpty() ? Optional.empty() : Optional.of(oldestFirst.getLast()));
    }
}
