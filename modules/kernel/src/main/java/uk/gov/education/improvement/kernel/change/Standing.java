package uk.gov.education.improvement.kernel.change;

import java.time.Instant;
import java.util.Optional;

/**
 * A fact that stands, by what leads to its entry in the record of change.
 *
 * @param subject what the record of change calls its record
 * @param recordedAt no two transactions record at one instant, so it leads to the one that recorded the fact
 * @param reason why it was recorded, where that is kept with the fact
 */
public record Standing(String subject, String subjectId, Instant recordedAt, Optional<String> reason) {
    boolean wasRecordedWith(Entry entry) {
        return entry.at().equals(recordedAt)
                && entry.subject().equals(subject)
                && entry.subjectId().equals(subjectId);
    }
}
