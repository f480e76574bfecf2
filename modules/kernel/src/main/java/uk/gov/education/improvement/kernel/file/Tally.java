package uk.gov.education.improvement.kernel.file;

import java.util.ArrayList;
import java.util.List;
import uk.gov.education.improvement.kernel.sheet.RowRefusal;

/** Counts what becomes of the rows of a file, and keeps the first refusals and warnings. */
final class Tally {
    private final boolean dryRun;
    private final boolean refusedApart;
    private final List<RowRefusal> refusals = new ArrayList<>();
    private final List<ImportResult.Warning> warnings = new ArrayList<>();
    private long read;
    private long added;
    private long changed;
    private long disputed;
    private long same;
    private long refused;
    private long kept;

    Tally(boolean dryRun, boolean refusedApart) {
        this.dryRun = dryRun;
        this.refusedApart = refusedApart;
    }

    boolean isDryRun() {
        return dryRun;
    }

    /** Counts a row; answers how many there have been. */
    long read() {
        return ++read;
    }

    void taken(long row, Taken taken) {
        switch (taken.outcome()) {
            case NEW -> added++;
            case CHANGED -> changed++;
            case DISPUTED -> disputed++;
            case SAME -> same++;
        }
        taken.warnings().forEach(words -> warn(row, words));
    }

    /** All faults of one row whose only fault is that it contradicts what a person recorded. */
    void keep(List<RowRefusal> ofOneRow) {
        kept++;
        refuse(ofOneRow);
    }

    /** All faults of one row. */
    void refuse(List<RowRefusal> ofOneRow) {
        refused++;
        for (var refusal : ofOneRow) {
            if (refusals.size() < ImportResult.MOST_NAMED) {
                refusals.add(refusal);
            }
        }
    }

    void warn(long row, String words) {
        if (warnings.size() < ImportResult.MOST_NAMED) {
            warnings.add(new ImportResult.Warning(row, words));
        }
    }

    /** How many rows are refused for more than what a person recorded. */
    long wrong() {
        return refused - kept;
    }

    boolean applies() {
        return !dryRun && (refused == 0 || refusedApart);
    }

    ImportResult result() {
        return new ImportResult(dryRun, applies(), read, added, changed, disputed, same, refused, refusals, warnings);
    }
}
