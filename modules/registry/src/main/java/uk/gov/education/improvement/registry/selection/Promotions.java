package uk.gov.education.improvement.registry.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.application.ApplicationRefusal.UnknownApplication;
import uk.gov.education.improvement.registry.application.ApplicationStanding;
import uk.gov.education.improvement.registry.application.ApplicationState;
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
            var decisions = book.store().decisions(scope, roundId, book.unsealed());
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
            refuseUnlessNext(scope, round, command.applicationId(), decisions, standing);
            var before = decisions.get(command.applicationId());
            var owner = standing.get(command.applicationId()).owner();
            var after = new Decision(
                    recording.newId(), before, owner, before.decided().promotedOn(day, move.why()), day);
            writing.add(after);
            writing.changed(SelectionBook.change(after, "promoted"));
            var selected = book.store().published(scope, roundId, book.unsealed()).stream()
                    .filter(one -> one.applicationId().equals(command.applicationId()))
                    .findFirst()
                    .orElseThrow(() -> unknown)
                    .promoted(recording.newId(), day);
            writing.add(selected);
            recording.append(by, writing);
            return selected.view();
        });
    }

    private void refuseUnlessNext(
            Scope scope,
            RoundView round,
            String applicationId,
            Map<String, Decision> decisions,
            Map<String, ApplicationStanding> standing) {
        var places = round.terms().places().orElseThrow();
        if (standing.values().stream()
                        .filter(one -> SelectionBook.stands(one, ApplicationState.SELECTED))
                        .count()
                >= places) {
            throw new Refused(new SelectionRefusal.NoPlaceFree(places));
        }
        var next = decisions.values().stream()
                .filter(one -> SelectionBook.stands(standing.get(one.applicationId()), ApplicationState.RESERVE))
                .min(Comparator.comparing(one -> one.decided().reserve().orElseThrow()))
                .map(Decision::applicationId)
                .orElseThrow();
        if (!next.equals(applicationId)) {
            throw new Refused(new SelectionRefusal.ReserveOutOfOrder(
                    book.applications().names(scope, List.of(next), book.now()).get(next)));
        }
    }
}
