package uk.gov.education.improvement.registry.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.application.ApplicationState;
import uk.gov.education.improvement.registry.application.TakeOutcome;
import uk.gov.education.improvement.registry.round.RoundView;

/** Publishes what is decided of the applications of a round. */
@ApplicationScoped
public class Publications {
    private final AccessTable access;
    private final Transactions transactions;
    private final SelectionBook book;
    private final Recording recording;

    @Inject
    public Publications(AccessTable access, Transactions transactions, SelectionBook book, Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
        this.recording = recording;
    }

    /**
     * The round whose outcome is to be published, as it stands now.
     *
     * @throws Refused when the asker may not publish it, or the round is unknown
     */
    public RoundView toPublish(Asker by, String roundId) {
        access.scope(by, Decisions.DECIDE);
        return transactions.within(() -> book.scored().round(by, roundId, book.now()));
    }

    /**
     * Publishes what is decided: the applications take their outcome, their applicants can read their letters, and the round
     * names who is selected and who is on the reserve list. Who has withdrawn meanwhile takes no place.
     *
     * @throws Refused when the round is unknown or stale, or is not decided
     */
    public RoundView publish(Asker by, PublishOutcome command) {
        var scope = access.scope(by, Decisions.DECIDE);
        return transactions.within(() -> {
            var round = book.rounds().hold(scope, command.roundId(), command.version());
            var writing = book.store().writing();
            book.rounds().take(scope, round.id(), command.concluded(), writing);
            var decisions = book.store().decisions(scope, round.id(), book.unsealed());
            var standing = book.standing(scope, round);
            var day = command.concluded().effective().first();
            var live = decisions.values().stream()
                    .filter(one -> SelectionBook.stands(standing.get(one.applicationId()), ApplicationState.ELIGIBLE))
                    .toList();
            if (!live.isEmpty()) {
                book.applications()
                        .take(
                                scope,
                                live.stream()
                                        .map(one -> new TakeOutcome(
                                                one.applicationId(),
                                                one.outcome().act(),
                                                one.decided().because()))
                                        .toList(),
                                command.concluded().effective(),
                                live.getFirst().decided().source(),
                                writing);
            }
            // whoever has withdrawn gets no letter
            live.forEach(before -> {
                var owner = standing.get(before.applicationId()).owner();
                var after = new Decision(recording.newId(), before, owner, before.decided(), day);
                writing.add(after);
                writing.changed(SelectionBook.change(after, "published"));
            });
            named(scope, round, live, day, writing);
            var at = recording.append(by, writing);
            return book.scored()
                    .find(by, scope, round.id(), AsAt.day(recording.today(), at))
                    .round();
        });
    }

    private void named(Scope scope, RoundView round, List<Decision> live, LocalDate day, Writing writing) {
        var named =
                live.stream().filter(one -> one.outcome() != Outcome.DECLINED).toList();
        var names = book.applications()
                .names(scope, named.stream().map(Decision::applicationId).toList(), book.now());
        named.forEach(one -> writing.add(new PublishedOutcome(
                recording.newId(),
                round.id(),
                one.applicationId(),
                names.get(one.applicationId()),
                one.outcome(),
                one.decided().reserve(),
                day)));
    }
}
