package uk.gov.education.improvement.kernel.job;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import uk.gov.education.improvement.kernel.access.AskedBy;

/**
 * A piece of long work.
 *
 * @param kind names the {@link JobWork} that does it
 * @param askedBy without the name, which {@link uk.gov.education.improvement.kernel.access.People} knows
 * @param input what is asked, as JSON
 * @param unit what is counted, in the plural, for example {@code rows}
 * @param total how many there will be, when that is known
 * @param result what came of it, as JSON, once the state says that it has ended
 * @param attempts how many servers had taken it when it was read
 */
public record Job(
        String id,
        String kind,
        AskedBy askedBy,
        String input,
        State state,
        String unit,
        long done,
        OptionalLong total,
        Optional<String> result,
        Instant queuedAt,
        Optional<Instant> finishedAt,
        int attempts) {

    /** {@code QUEUED → RUNNING → DONE | REFUSED | FAILED}; a run whose server died goes back to the queue by its lease. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        REFUSED,
        FAILED;

        public boolean ended() {
            return this == DONE || this == REFUSED || this == FAILED;
        }
    }
}
