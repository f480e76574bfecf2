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
    /** What leads to the entry and no more, so that facts and entries can be joined by it. */
    Standing withoutReason() {
        return new Standing(subject, subjectId, recordedAt, Optional.empty());
    }

    static Standing recordedWith(Entry entry) {
        return new Standing(entry.subject(), entry.subjectId(), entry.at(), Optional.empty());
    }
}
