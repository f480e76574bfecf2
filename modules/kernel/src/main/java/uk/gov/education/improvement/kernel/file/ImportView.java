package uk.gov.education.improvement.kernel.file;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.kernel.job.Job;

/**
 * An import as one is shown it.
 *
 * @param rowsDone how many rows have been read so far
 * @param bytes the size of the file
 * @param by the name of who asked for it
 * @param result once it has ended well; in a list its counts only
 * @param failure once it has ended otherwise, in words
 * @param undone when somebody has undone it
 */
public record ImportView(
        String id,
        String kind,
        String fileName,
        boolean dryRun,
        boolean refusedApart,
        String by,
        Job.State state,
        long rowsDone,
        OptionalLong bytes,
        Instant queuedAt,
        Optional<Instant> finishedAt,
        Optional<ImportResult> result,
        Optional<String> failure,
        Optional<Undone> undone)
        implements Versioned {
    /**
     * That what the import recorded is taken back.
     *
     * @param by the name of who undid it
     */
    public record Undone(String by, Instant at, String reason) {}

    /** While it is to be done, once it has ended, once it is undone. */
    @Override
    public long version() {
        return undone.isPresent() ? 3 : state.ended() ? 2 : 1;
    }

    /** Whether it changed something that could be taken back. */
    public boolean canBeUndone() {
        return undone.isEmpty()
                && result.filter(ImportResult::applied)
                        .map(applied -> applied.added() + applied.changed() + applied.disputed() > 0)
                        .orElse(false);
    }

    ImportView naming(ImportResult.Named rows) {
        return new ImportView(
                id,
                kind,
                fileName,
                dryRun,
                refusedApart,
                by,
                state,
                rowsDone,
                bytes,
                queuedAt,
                finishedAt,
                result.map(counts -> counts.naming(rows)),
                failure,
                undone);
    }
}
