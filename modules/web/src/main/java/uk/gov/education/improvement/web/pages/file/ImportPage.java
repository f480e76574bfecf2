package uk.gov.education.improvement.web.pages.file;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.ChangesFilter;
import uk.gov.education.improvement.kernel.file.ImportResult;
import uk.gov.education.improvement.kernel.file.ImportView;
import uk.gov.education.improvement.kernel.sheet.FileKind;
import uk.gov.education.improvement.kernel.sheet.RowRefusal;
import uk.gov.education.improvement.kernel.time.Moments;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * One import: how far it is, or what came of it.
 *
 * @param mayUndo whether the reader may undo imports
 * @param inTheWay of its undoing, for who may undo it: what later stands on it
 * @param showsChanges whether the reader may look into the record of change
 * @param done whether the reader has just undone it
 */
public record ImportPage(
        ImportView view,
        FileKind<?> kind,
        boolean mayUndo,
        Optional<Errors> inTheWay,
        boolean showsChanges,
        boolean done)
        implements Page {
    @Override
    public String title() {
        return (view.dryRun() ? "Check of " : "Import of ") + view.fileName();
    }

    @Override
    public String section() {
        return Sections.ADMINISTRATION;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(Sections.TO_ADMINISTRATION, Link.of("Import a file", ImportsPage.PATH));
    }

    public ImportResult result() {
        return view.result().orElseThrow();
    }

    /** All that it changed, for those who may read that. */
    public String changes() {
        return Sections.RECORD + "?" + ChangesFilter.BATCH + "=" + view.id();
    }

    public String queued() {
        return Moments.inWords(view.queuedAt());
    }

    public String finished() {
        return view.finishedAt().map(Moments::inWords).orElse("Not yet");
    }

    public String rowsDone() {
        return view.rowsDone() == 1 ? "1 row read so far" : view.rowsDone() + " rows read so far";
    }

    public String size() {
        var bytes = view.bytes().orElse(0);
        return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " KB" : "%.1f MB".formatted(bytes / 1024.0 / 1024.0);
    }

    public String manner() {
        return (view.dryRun() ? "Check only, nothing is kept" : "For real")
                + (view.refusedApart() ? "; the good rows even if others are refused" : "; whole or not at all");
    }

    /** What came of it in a sentence. */
    public String sentence() {
        var result = result();
        if (result.dryRun()) {
            if (result.refused() == 0) {
                return result.added() + result.changed() + result.disputed() == 0
                        ? "Checked: every row stands here already. Loading the file would change nothing."
                        : "Checked: every row can be taken. Nothing has been changed yet.";
            }
            return view.refusedApart()
                    ? "Checked: some rows would be refused, the others would be taken. Nothing has been changed yet."
                    : "Checked: rows would be refused, so that none would be taken. Nothing has been changed.";
        }
        if (result.applied()) {
            return result.refused() == 0
                    ? "Loaded: every row was taken."
                    : "Loaded: the good rows were taken; those refused are listed below.";
        }
        return "Nothing was loaded: rows were refused, and the file was to be taken whole or not at all.";
    }

    /** Whether to say how a file that was only checked is loaded. */
    public boolean readyToLoad() {
        var result = result();
        return result.dryRun()
                && result.added() + result.changed() + result.disputed() > 0
                && (result.refused() == 0 || view.refusedApart());
    }

    /** Of the rows that a person is to decide on. */
    public String disputedInWords() {
        var rows = result().disputed();
        return (rows == 1 ? "1 row gives" : rows + " rows give")
                + " other grades than those that stand. What stands is not changed by it: a person decides.";
    }

    public boolean offersUndo() {
        return mayUndo && view.canBeUndone() && inTheWay.isEmpty();
    }

    /** Why it cannot be undone, to who may undo. */
    public Optional<String> notUndoneInWords() {
        return inTheWay.map(errors -> errors.of(""));
    }

    /** The record that stands in the way, where it has a page. */
    public Optional<Link> concerned() {
        return inTheWay.flatMap(Sections::concerned);
    }

    public String linkToUndo() {
        return UndoPage.address(view.id());
    }

    public String undoneInWords() {
        return view.undone()
                .map(undone -> "Undone by " + undone.by() + " on " + Moments.inWords(undone.at()) + ". Reason: "
                        + undone.reason())
                .orElse("");
    }

    public List<RowRefusal> refusals() {
        return result().refusals();
    }

    public boolean moreRefused() {
        return refusals().size() == ImportResult.MOST_NAMED;
    }

    public boolean moreWarned() {
        return result().warnings().size() == ImportResult.MOST_NAMED;
    }

    public int mostNamed() {
        return ImportResult.MOST_NAMED;
    }

    public String refusalsFile() {
        return ImportsPage.PATH + "/" + view.id() + "/refusals.csv";
    }

    public String documentation() {
        return FileKindPage.path(kind);
    }
}
