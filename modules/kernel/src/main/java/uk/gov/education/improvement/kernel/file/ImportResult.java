package uk.gov.education.improvement.kernel.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import uk.gov.education.improvement.kernel.sheet.RowRefusal;

/**
 * What came of a file.
 *
 * @param applied whether anything was written: not in a dry run, and not when a row was refused and the file was to be
 *     taken whole
 * @param read how many rows there were
 * @param disputed how many contradict what another source or a person says, and wait for a person to decide
 * @param refused how many of them were refused
 * @param refusals the first of them, at most {@link #MOST_NAMED}; none in a list of imports, which counts only
 * @param warnings the first of them, at most {@link #MOST_NAMED}; none in a list of imports
 */
public record ImportResult(
        boolean dryRun,
        boolean applied,
        long read,
        @JsonProperty("new") long added,
        long changed,
        long disputed,
        long same,
        long refused,
        List<RowRefusal> refusals,
        List<Warning> warnings) {
    public static final int MOST_NAMED = 500;

    /** @param row 0 when it concerns the whole file */
    public record Warning(long row, String words) {}

    /** What can be long, and is kept apart from the counts. */
    record Named(List<RowRefusal> refusals, List<Warning> warnings) {}

    Named named() {
        return new Named(refusals, warnings);
    }

    ImportResult naming(Named rows) {
        return new ImportResult(
                dryRun, applied, read, added, changed, disputed, same, refused, rows.refusals, rows.warnings);
    }

    ImportResult counts() {
        return naming(new Named(List.of(), List.of()));
    }
}
