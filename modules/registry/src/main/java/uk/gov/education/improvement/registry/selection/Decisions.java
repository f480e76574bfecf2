package uk.gov.education.improvement.registry.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.application.ApplicationOutcomes;
import uk.gov.education.improvement.registry.application.Finding;
import uk.gov.education.improvement.registry.round.RoundAct;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.selection.DecideRound.Chosen;

/** Records what is decided of all applications of a round, when the scores are in. */
@ApplicationScoped
public class Decisions {
    public static final Act DECIDE = new Act("selection.decide");

    private final AccessTable access;
    private final Transactions transactions;
    private final SelectionBook book;
    private final Recording recording;

    @Inject
    public Decisions(AccessTable access, Transactions transactions, SelectionBook book, Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
        this.recording = recording;
    }

    /**
     * The ranking by which is to be decided, all of it, as it stands now.
     *
     * @throws Refused when the asker may not decide, or the round is unknown
     */
    public RankingView toDecide(Asker by, String roundId) {
        var scope = access.scope(by, DECIDE);
        return transactions.within(() -> book.scored()
                .ranking(
                        scope,
                        book.scored().find(by, scope, roundId, book.now()),
                        RankingFilter.first(ApplicationOutcomes.MOST),
                        book.now()));
    }

    /**
     * Records what is decided. Only the department learns of it until it is published; that the round is decided everybody
     * sees. The rule is asked again by the day of the decision, and what it says is kept.
     *
     * @throws Refused when the round is unknown or stale, has not closed by the day or is decided already; when the rule was
     *     not applied to all applications or scores are missing; when it is not on every eligible application, or selects
     *     more than there are places; when a reason is missing
     */
    public RoundView decide(Asker by, DecideRound command) {
        var scope = access.scope(by, DECIDE);
        return transactions.within(() -> {
            var round = book.rounds().hold(scope, command.roundId(), command.version());
            var writing = book.store().writing();
            // why and by whom is told with the outcome: the sector sees the steps of a round
            book.rounds()
                    .take(
                            scope,
                            round.id(),
                            new Move<>(
                                    RoundAct.DECIDE,
                                    command.decided().effective(),
                                    Optional.empty(),
                                    "The decision is recorded. Its outcome is published by a step of its own.",
                                    "The department"),
                            writing);
            var known = book.scored().of(by, scope, round, book.now());
            if (known.unchecked() > 0) {
                throw new Refused(new SelectionRefusal.ApplicationsNotChecked(known.unchecked()));
            }
            refuseUnlessThose(scope, known, command);
            var day = command.decided().effective().first();
            var askedBy = recording.recordedUntil();
            var findings = book.applications().askAgain(by, scope, round, ids(command.chosen()), day, askedBy, writing);
            refuseWithoutReason(known.ranking(), command, findings);
            command.chosen().forEach(one -> decided(command, one, known, findings, askedBy, writing));
            var at = recording.append(by, writing);
            return book.scored()
                    .find(by, scope, round.id(), AsAt.day(recording.today(), at))
                    .round();
        });
    }

    private void refuseUnlessThose(Scope scope, ScoredRounds.Known known, DecideRound command) {
        var ranking = known.ranking();
        if (!ranking.waiting().isEmpty()) {
            throw new Refused(new SelectionRefusal.ScoresMissing(book.names(scope, ranking.waiting())));
        }
        var chosen = new HashSet<>(ids(command.chosen()));
        var missing = ranking.ranked().stream()
                .filter(one -> !chosen.contains(one.id()))
                .toList();
        var others = chosen.stream()
                .filter(id -> ranking.find(id).isEmpty())
                .sorted()
                .toList();
        if (!missing.isEmpty() || !others.isEmpty()) {
            throw new Refused(new SelectionRefusal.NotThoseToDecide(book.names(scope, missing), others));
        }
        var selected = command.chosen().stream()
                .filter(one -> one.outcome() == Outcome.SELECTED)
                .count();
        var places = known.round().terms().places().orElseThrow();
        if (selected > places) {
            throw new Refused(new SelectionRefusal.MoreThanPlaces(selected, places));
        }
    }

    private static void refuseWithoutReason(Ranking ranking, DecideRound command, Map<String, Finding> findings) {
        var passedOver = new HashSet<>(ranking.passedOver(command.chosen()));
        var faults = new Faults();
        command.chosen().stream().filter(one -> one.why().isEmpty()).forEach(one -> {
            faults.when(
                    passedOver.contains(one.applicationId()),
                    "why/" + one.applicationId(),
                    "Say why: an application that ranks lower fares better");
            faults.when(
                    one.outcome() != Outcome.DECLINED && findings.get(one.applicationId()) != Finding.ELIGIBLE,
                    "why/" + one.applicationId(),
                    "Say why: by the day of the decision the rule does not find every member eligible");
        });
        faults.refuseIfAny();
    }

    private void decided(
            DecideRound command,
            Chosen one,
            ScoredRounds.Known known,
            Map<String, Finding> findings,
            Instant askedBy,
            Writing writing) {
        var ranked = known.find(one.applicationId());
        var criteria = known.round().terms().criteria();
        var decided = new Decided(
                command.decided().effective().first(),
                command.decided().why(),
                command.decided().source(),
                one.outcome(),
                one.reserve(),
                one.why(),
                ranked.place().orElseThrow(),
                Ranked.shown(ranked.total().orElseThrow()),
                IntStream.range(0, criteria.size())
                        .mapToObj(at -> {
                            var points = ranked.points().get(at).orElseThrow();
                            return new CriterionScore(
                                    criteria.get(at).name(),
                                    Ranked.shown(points),
                                    criteria.get(at).highest(),
                                    Ranked.shown(Ranking.weighted(criteria.get(at), points)),
                                    criteria.get(at).weight());
                        })
                        .toList(),
                findings.get(one.applicationId()),
                askedBy,
                Optional.empty());
        var decision = new Decision(recording.newId(), known.round().id(), one.applicationId(), decided);
        writing.add(decision);
        writing.changed(SelectionBook.change(decision, "decided"));
    }

    private static List<String> ids(List<Chosen> chosen) {
        return chosen.stream().map(Chosen::applicationId).toList();
    }
}
