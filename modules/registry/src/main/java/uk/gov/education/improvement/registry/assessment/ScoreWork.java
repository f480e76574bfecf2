package uk.gov.education.improvement.registry.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.application.AssessedApplicationView;
import uk.gov.education.improvement.registry.round.RoundView;

/**
 * What an assessor does: reads what is assigned, scores it, hands it in and takes it back, and says where there is a conflict
 * of interest. Of the sheets of others an assessor learns nothing.
 */
@ApplicationScoped
public class ScoreWork {
    public static final Act SCORE = new Act("assessment.score");

    private static final String ASSESSOR = "The assessor";

    private final AccessTable access;
    private final Transactions transactions;
    private final AssessmentBook book;
    private final Recording recording;

    @Inject
    public ScoreWork(AccessTable access, Transactions transactions, AssessmentBook book, Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
        this.recording = recording;
    }

    /** One page of the asker's own sheets, what was assigned last first. */
    public Slice<ScoreSheetView> list(Asker by, ScoreSheetFilter filter, AsAt asAt) {
        var scope = access.scope(by, SCORE);
        return transactions.within(() -> book.page(scope, filter, asAt));
    }

    /**
     * A sheet with what is written on it and what it is about.
     *
     * @throws Refused when it is unknown, or not the asker's own
     */
    public OpenedSheetView open(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, SCORE);
        return transactions.within(() -> opened(by, scope, id, asAt));
    }

    /** The same, as it stands now. */
    public OpenedSheetView toScore(Asker by, String id) {
        return open(by, id, now());
    }

    private OpenedSheetView opened(Asker by, Scope scope, String id, AsAt asAt) {
        var sheet = book.find(scope, id, asAt);
        var round = book.round(by, sheet.roundId(), asAt);
        return new OpenedSheetView(
                sheet,
                book.scores(scope, id, asAt.recordedBy())
                        .map(SheetScores::scores)
                        .orElse(Scores.NONE),
                round.terms().criteria(),
                round.terms().questions(),
                round.stage() == RoundView.Stage.CLOSED,
                // who has stood down reads it no more, as at an earlier day neither
                sheet.counts() && book.find(scope, id, now()).counts()
                        ? book.application(by, sheet.applicationId(), asAt)
                        : Optional.empty());
    }

    /**
     * @throws Refused when it is unknown or stale, handed in or stood down; its round is decided or not closed, its application
     *     is not scored now; or a score is none of its criterion
     */
    public OpenedSheetView write(Asker by, WriteScores command) {
        var scope = access.scope(by, SCORE);
        return transactions.within(() -> {
            var round = book.assessed(by, book.roundOf(scope, command.sheetId()), this::now);
            var sheet = held(scope, command.sheetId(), command.version());
            sheet.refuseUnlessToBeScored();
            refuseUnscored(by, sheet);
            command.scores().refuseUnasked(round.terms().criteria());
            var before = book.scores(scope, sheet.id(), DatedFact.UNSEALED);
            return written(by, scope, sheet, book.writing(), command.scores(), before, Optional.empty());
        });
    }

    /**
     * Hands it in or takes it back.
     *
     * @throws Refused when it is unknown or stale, or the act does not follow; its round is decided or not closed, or its
     *     application is not scored now; when it is to be handed in and a score or a reason is missing
     */
    public OpenedSheetView take(Asker by, TakeSheetStep command) {
        var scope = access.scope(by, SCORE);
        return transactions.within(() -> {
            var round = book.assessed(by, book.roundOf(scope, command.sheetId()), this::now);
            var sheet = held(scope, command.sheetId(), command.version());
            sheet.refuseUnlessMay(command.act());
            refuseUnscored(by, sheet);
            var before = book.scores(scope, sheet.id(), DatedFact.UNSEALED);
            var scores = before.map(SheetScores::scores).orElse(Scores.NONE);
            var missing = scores.missing(round.terms().criteria());
            if (command.act() == ScoreSheetAct.HAND_IN && !missing.isEmpty()) {
                throw new Refused(new AssessmentRefusal.SheetNotReady(String.join("; ", missing)));
            }
            var move = move(command.act(), command.why());
            var writing = book.writing();
            book.take(scope, writing, sheet, move, scores, recording);
            return written(by, scope, sheet, writing, scores, before, Optional.of(move));
        });
    }

    /**
     * Keeps that the asker has an interest in the application; the sheet stands down.
     *
     * @throws Refused when it is unknown or stale, or stood down already; or its round is decided or not closed
     */
    public OpenedSheetView standDown(Asker by, StandDown command) {
        var scope = access.scope(by, SCORE);
        return transactions.within(() -> {
            book.assessed(by, book.roundOf(scope, command.sheetId()), this::now);
            var sheet = held(scope, command.sheetId(), command.version());
            sheet.refuseUnlessMay(ScoreSheetAct.STAND_DOWN);
            var writing = book.writing();
            var conflict = new Conflict(
                    recording.newId(), sheet.roundId(), sheet.applicationId(), sheet.person(), command.why());
            writing.add(conflict);
            writing.changed(Panels.declared(conflict, sheet.roundName(), sheet.applicationName()));
            book.standDown(scope, writing, sheet, move(ScoreSheetAct.STAND_DOWN, command.why()), recording);
            var at = recording.append(by, writing);
            return opened(by, scope, sheet.id(), AsAt.day(recording.today(), at));
        });
    }

    private void refuseUnscored(Asker by, ScoreSheet sheet) {
        if (book.application(by, sheet.applicationId(), now())
                .filter(AssessedApplicationView::scored)
                .isEmpty()) {
            throw new Refused(new AssessmentRefusal.ApplicationNotScored(sheet.applicationName()));
        }
    }

    private ScoreSheet held(Scope scope, String id, long version) {
        var sheet = book.lock(scope, id);
        recording.checkVersion(scope, AssessmentBook.SUBJECT, id, version, sheet.version());
        return sheet;
    }

    private OpenedSheetView written(
            Asker by,
            Scope scope,
            ScoreSheet sheet,
            Writing writing,
            Scores scores,
            Optional<SheetScores> before,
            Optional<Move<ScoreSheetAct>> move) {
        var text = new SheetScores(
                recording.newId(), sheet, scores, move.map(Move::why).orElse("Written"));
        sheet.written();
        writing.add(before.map(text::insteadOf).orElse(text));
        // the department learns that a sheet was taken back, and not what is on it
        var shown = move.isEmpty() || sheet.audienceOfScores() == Audience.DEPARTMENT;
        writing.changed(AssessmentBook.change(
                sheet,
                move.map(one -> one.act().done()).orElse("saved"),
                move.isPresent() ? sheet.audience() : Audience.OWN,
                move.isPresent() ? Optional.empty() : before.map(SheetScores::scores),
                Optional.of(scores).filter(said -> shown),
                move));
        var at = recording.append(by, writing);
        return opened(by, scope, sheet.id(), AsAt.day(recording.today(), at));
    }

    private Move<ScoreSheetAct> move(ScoreSheetAct act, String why) {
        return new Move<>(act, PartialDate.on(recording.today()), Optional.empty(), why, ASSESSOR);
    }

    private AsAt now() {
        return AsAt.day(recording.today(), recording.recordedUntil());
    }
}
