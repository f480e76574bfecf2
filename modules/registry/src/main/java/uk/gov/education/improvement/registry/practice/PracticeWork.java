package uk.gov.education.improvement.registry.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.theme.ThemeView;

/** Writes practices, changes what they say, publishes and withdraws them; all with effect from today. */
@ApplicationScoped
public class PracticeWork {
    public static final Act WRITE = new Act("practice.write");

    private static final String SOURCE = "The department";

    private final AccessTable access;
    private final Transactions transactions;
    private final PracticeBook book;
    private final Recording recording;

    @Inject
    public PracticeWork(AccessTable access, Transactions transactions, PracticeBook book, Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
        this.recording = recording;
    }

    /**
     * The themes that a practice may name.
     *
     * @throws Refused when the asker writes none
     */
    public List<ThemeView> themes(Asker by) {
        access.scope(by, WRITE);
        return book.themes(by);
    }

    /**
     * The practice that is to be changed or moved, as it stands now.
     *
     * @throws Refused when it is unknown
     */
    public PracticeView toMove(Asker by, String id) {
        var scope = access.scope(by, WRITE);
        return transactions.within(
                () -> book.find(by, scope, id, AsAt.day(recording.today(), recording.recordedUntil())));
    }

    /**
     * Begins a draft.
     *
     * @throws Refused when the asker writes none, a theme is not known, or it was rated in the future
     */
    public PracticeView write(Asker by, PracticeTerms said) {
        var scope = access.scope(by, WRITE);
        return transactions.within(() -> {
            refuseFuture(said);
            var terms = book.known(by, said);
            var practice = new Practice(recording.newId());
            var move = move(PracticeAct.WRITE, "Written");
            var writing = book.writing();
            writing.add(practice);
            writing.add(practice.take(recording.newId(), move));
            writing.add(text(practice, terms, writing));
            writing.changed(PracticeBook.change(
                    practice, PracticeAct.WRITE.done(), Optional.empty(), Optional.of(terms), Optional.of(move)));
            return appended(by, scope, practice, writing);
        });
    }

    /** @throws Refused when it is unknown, stale or withdrawn, it is to name a theme that there is not, or to be rated in the future */
    public PracticeView change(Asker by, ChangePractice command) {
        var scope = access.scope(by, WRITE);
        return transactions.within(() -> {
            var practice = held(scope, command.practiceId(), command.version());
            practice.refuseWhenWithdrawn();
            refuseFuture(command.terms());
            var terms = book.known(by, command.terms());
            var before = book.text(scope, practice);
            var writing = book.writing();
            writing.add(text(practice, terms, writing).insteadOf(before));
            writing.changed(PracticeBook.change(
                    practice, "changed", Optional.of(before.terms()), Optional.of(terms), Optional.empty()));
            return appended(by, scope, practice, writing);
        });
    }

    /**
     * Publishes it, and it is everybody's; or withdraws it, with the reason.
     *
     * @throws Refused when it is unknown or stale, or the act does not follow
     */
    public PracticeView take(Asker by, TakePracticeStep command) {
        var scope = access.scope(by, WRITE);
        return transactions.within(() -> {
            var practice = held(scope, command.practiceId(), command.version());
            var move = move(command.act(), command.why());
            book.trail(scope, practice).refuseOutOfOrder(move, recording.today());
            var writing = book.writing();
            writing.add(practice.take(recording.newId(), move));
            writing.changed(PracticeBook.change(
                    practice, command.act().done(), Optional.empty(), Optional.empty(), Optional.of(move)));
            return appended(by, scope, practice, writing);
        });
    }

    private void refuseFuture(PracticeTerms terms) {
        var today = recording.today();
        terms.ratings()
                .on()
                .map(PartialDate::parse)
                .filter(rated -> rated.first().isAfter(today))
                .ifPresent(rated -> {
                    throw new Refused(new Invalid(
                            "ratedOn",
                            "The day it was rated, " + rated.inWords() + ", is after today, "
                                    + PartialDate.on(today).inWords()));
                });
    }

    private Move<PracticeAct> move(PracticeAct act, String why) {
        return new Move<>(act, PartialDate.on(recording.today()), Optional.empty(), why, SOURCE);
    }

    private PracticeText text(Practice practice, PracticeTerms terms, Writing writing) {
        var text = new PracticeText(recording.newId(), practice, terms, recording.today());
        terms.themes().forEach(theme -> writing.add(new PracticeTheme(recording.newId(), text, theme)));
        return text;
    }

    private Practice held(Scope scope, String id, long version) {
        var practice = book.lock(scope, id);
        recording.checkVersion(scope, PracticeBook.SUBJECT, id, version, practice.version());
        return practice;
    }

    private PracticeView appended(Asker by, Scope scope, Practice practice, Writing writing) {
        var at = recording.append(by, writing);
        return book.find(by, scope, practice.id(), AsAt.day(recording.today(), at));
    }
}
