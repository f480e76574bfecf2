package uk.gov.education.improvement.kernel.undo;

import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Batch;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Entry;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.file.ImportView;
import uk.gov.education.improvement.kernel.file.Imports;
import uk.gov.education.improvement.kernel.file.UndoneImports;
import uk.gov.education.improvement.kernel.refusal.Concerned;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.Moments;

/**
 * Undoes imports, of files of every kind: wholly or not at all, by corrections, and only where nothing later stands on what
 * the file said (docs/decisions/0009). The file can be loaded again afterwards and gives what it gave the first time.
 */
@ApplicationScoped
public class Undoings {
    public static final Act UNDO = new Act("import.undo");

    /** What the record of change calls an import that is undone. */
    static final String SUBJECT = "import";

    /** What the record of change says was done to an import and to each record it had changed. */
    private static final String WHAT = "reversed";

    private final AccessTable access;
    private final Transactions transactions;
    private final Imports imports;
    private final UndoneImports undone;
    private final Recording recording;

    @Inject
    Undoings(
            AccessTable access, Transactions transactions, Imports imports, UndoneImports undone, Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.imports = imports;
        this.undone = undone;
        this.recording = recording;
    }

    /** What one import recorded, and who wrote what since. */
    private record Reversible(List<Entry> entries, Batch batch, Writing writing) {
        Entry last() {
            return entries.getLast();
        }

        List<String> subjectIds() {
            return entries.stream().map(Entry::subjectId).distinct().toList();
        }
    }

    /**
     * The import that is to be undone.
     *
     * @throws Refused when the asker may not undo it, it is unknown, or it cannot be undone; the words say why
     */
    public ImportView toUndo(Asker by, String id) {
        var scope = access.scope(by, UNDO);
        return transactions.within(() -> {
            var view = imports.find(by, id);
            reversible(by, scope, view);
            return view;
        });
    }

    /** Why an import cannot be undone as things stand; empty where it can be, or the asker may not undo it. */
    public Optional<Refusal> inTheWay(Asker by, ImportView view) {
        if (!access.allows(by, UNDO) || !view.canBeUndone()) {
            return Optional.empty();
        }
        try {
            toUndo(by, view.id());
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.refusal());
        }
    }

    /** @throws Refused as {@link #toUndo}, and when somebody was quicker */
    public ImportView undo(Asker by, UndoImport command) {
        var scope = access.scope(by, UNDO);
        return transactions.within(() -> {
            undone.hold();
            var view = imports.find(by, command.importId());
            recording.checkVersion(scope, SUBJECT, view.id(), command.version(), view.version());
            var found = reversible(by, scope, view);
            var writing = found.writing();
            var why = "the import of " + view.fileName() + " was undone: " + command.reason();
            found.batch().takeBack(writing, found.subjectIds(), recording::newId, why);
            var taker = imports.taker(view.kind());
            taker.impossible(access.scope(by, taker.act()), found.subjectIds()).ifPresent(words -> {
                throw new Refused(new UndoRefusal.CannotStandWithoutIt(words));
            });
            found.entries().stream().map(Undoings::reversed).forEach(writing::changed);
            writing.changed(new Change(
                    SUBJECT,
                    view.id(),
                    WHAT,
                    Optional.empty(),
                    Map.of("file", view.fileName(), "reason", command.reason()),
                    Audience.DEPARTMENT));
            undone.note(by, view.id(), command.reason(), found.last().at(), recording.now());
            recording.append(by.through(Origin.UNDO, by.correlation()), writing);
            return imports.find(by, view.id());
        });
    }

    private Reversible reversible(Asker by, Scope scope, ImportView view) {
        var taker = imports.taker(view.kind());
        var scopeOfKind = access.scope(by, taker.act());
        view.undone().ifPresent(already -> {
            throw new Refused(new UndoRefusal.AlreadyUndone(
                    "by " + already.by() + " on " + Moments.inWords(already.at()) + ": " + already.reason()));
        });
        var entries = recording.ofBatch(scope, view.id());
        if (entries.isEmpty()) {
            throw new Refused(new UndoRefusal.NothingToUndo(
                    view.state().ended() ? "this import changed nothing" : "this import has not ended"));
        }
        var writing = taker.begin(scopeOfKind).writing();
        var batch = writing.recordedAt(entries.getLast().at(), undone.instants());
        if (batch.isMoreThanFacts()) {
            throw new Refused(
                    new UndoRefusal.WorkIsNotUndone(taker.kind().title().toLowerCase(Locale.ROOT)));
        }
        var found = new Reversible(entries, batch, writing);
        batch.standingOn(found.subjectIds()).ifPresent(later -> {
            throw new Refused(laterStands(scope, recording.changeOf(scope, found.last(), later), later));
        });
        return found;
    }

    private UndoRefusal laterStands(Scope scope, Optional<Entry> change, Batch.Later later) {
        return change.map(entry -> new UndoRefusal.LaterStandsOnIt(
                        Optional.of(new Concerned(
                                entry.subject(),
                                entry.subjectId(),
                                imports.called(scope, entry.subject(), entry.subjectId()))),
                        recording.byWhom(entry)))
                .orElseGet(() -> new UndoRefusal.LaterStandsOnIt(
                        Optional.empty(), "what was recorded on " + Moments.inWords(later.recordedAt())));
    }

    /** A record is as it was before; of what was new, nothing is left. */
    private static Change reversed(Entry entry) {
        return new Change(
                entry.subject(),
                entry.subjectId(),
                WHAT,
                Optional.of(new RawValue(entry.after())),
                entry.before().<Object>map(RawValue::new).orElse(Map.of()),
                entry.audience());
    }
}
