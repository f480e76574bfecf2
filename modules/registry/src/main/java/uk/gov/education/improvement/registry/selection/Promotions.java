package uk.gov.education.improvement.registry.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.registry.application.ApplicationRefusal.UnknownApplication;
import uk.gov.education.improvement.registry.application.TakeOutcome;
import uk.gov.education.improvement.registry.round.RoundRefusal.RoundActNotPossible;
import uk.gov.education.improvement.registry.round.RoundState;
import uk.gov.education.improvement.registry.round.RoundView;

/** Selects from the reserve list, where a place becomes free. */
@ApplicationScoped
public class Promotions {
    private final AccessTable access;
    private final Transactions transactions;
    private final SelectionBook book;
    private final Recording recording;

    @Inject
    public Promotions(AccessTable access, Transactions transactions, SelectionBook book, Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
        this.recording = recording;
    }

    /**
     * What is decided of the application that is to be selected from the reserve list.
     *
     * @throws Refused when the asker may not select it, or nothing is decided of such an application
     */
    public OutcomeView toPromote(Asker by, String applicationId) {
        var scope = access.scope(by, Decisions.DECIDE);
        return transactions.within(() -> book.store()
                .decision(scope, applicationId, book.now())
                .map(decision -> new OutcomeView(
                        applicationId,
                        book.applications()
                                .names(scope, List.of(applicationId), book.now())
                                .getOrDefault(applicationId, applicationId),
                        decision.outcome(),
                        decision.decided().reserve(),
                        decision.recordedAt()))
                .orElseThrow(() -> new Refused(new UnknownApplication(applicationId))));
    }

    /**
     * How far the reserve list of a round is, as it stands now.
     *
     * @throws Refused when the asker may not select from it, or the round is unknown
     */
    public ReserveListView reserveList(Asker by, String roundId) {
        var scope = access.scope(by, Decisions.DECIDE);
        return transactions.within(() ->
                list(book.scored().round(by, roundId, book.now()), book.store().published(scope, roundId, book.now())));
    }

    /**
     * Selects the first of the reserve list, where a place is free.
     *
     * @throws Refused when the application is unknown or stale, the outcome of its round is not published, all places are
     *     taken, or another one comes first
     */
    public OutcomeView promote(Asker by, PromoteReserve command) {
        var scope = access.scope(by, Decisions.DECIDE);
        return transactions.within(() -> {
            var unknown = new Refused(new UnknownApplication(command.applicationId()));
            var roundId = book.store()
                    .decision(scope, command.applicationId(), book.unsealed())
                    .map(Decision::roundId)
                    .orElseThrow(() -> unknown);
            var round = book.rounds().hold(scope, roundId);
            book.applications().hold(by, scope, command.applicationId(), command.version());
            if (round.state().filter(RoundState.CONCLUDED::equals).isEmpty()) {
                throw new Refused(new RoundActNotPossible(
                        "select from the reserve list", round.stage().label().toLowerCase(Locale.ROOT)));
            }
            var before = book.store()
                    .decision(scope, command.applicationId(), book.unsealed())
                    .orElseThrow(() -> unknown);
            var standing = book.standing(scope, round);
            var move = command.promoted();
            var day = move.effective().first();
            var writing = book.store().writing();
            book.applications()
                    .take(
                            scope,
                            List.of(new TakeOutcome(command.applicationId(), move.act(), move.why())),
                            move.effective(),
                            move.source(),
                            writing);
            var published = book.store().published(scope, roundId, book.unsealed());
            refuseUnlessNext(list(round, published), command.applicationId());
            refuseFull(list(round, book.store().published(scope, roundId, AsAt.day(day, RecordedFact.UNSEALED))), day);
            var owner = standing.get(command.applicationId()).owner();
            var after = new Decision(
                    recording.newId(), before, owner, before.decided().promotedOn(day, move.why()), day);
            writing.add(after);
            writing.changed(SelectionBook.change(after, "promoted"));
            var selected = published.stream()
                    .filter(one -> one.applicationId().equals(command.applicationId()))
                    .findFirst()
                    .orElseThrow(() -> unknown)
                    .promoted(recording.newId(), day);
            writing.add(selected);
            recording.append(by, writing);
            return selected.view();
        });
    }

    private static void refuseUnlessNext(ReserveListView list, String applicationId) {
        if (list.isFull()) {
            throw new Refused(new SelectionRefusal.NoPlaceFree(list.places()));
        }
        var next = list.next().orElseThrow();
        if (!next.applicationId().equals(applicationId)) {
            throw new Refused(new SelectionRefusal.ReserveOutOfOrder(next.name()));
        }
    }

    /** The place may have become free after the day from which it would be taken. */
    private static void refuseFull(ReserveListView onTheDay, LocalDate day) {
        if (onTheDay.isFull()) {
            throw new Refused(new SelectionRefusal.NoPlaceFreeThen(
                    onTheDay.places(), PartialDate.on(day).inWords()));
        }
    }

    private static ReserveListView list(RoundView round, List<PublishedOutcome> published) {
        return ReserveListView.of(round.terms().places().orElseThrow(), published);
    }
}
