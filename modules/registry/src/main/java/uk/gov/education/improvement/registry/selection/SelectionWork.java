package uk.gov.education.improvement.registry.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.application.ApplicationOutcomes;
import uk.gov.education.improvement.registry.application.ApplicationRefusal.UnknownApplication;
import uk.gov.education.improvement.registry.application.ApplicationStanding;
import uk.gov.education.improvement.registry.application.ApplicationState;
import uk.gov.education.improvement.registry.application.Finding;
import uk.gov.education.improvement.registry.application.TakeOutcome;
import uk.gov.education.improvement.registry.round.RoundAct;
import uk.gov.education.improvement.registry.round.RoundRefusal.RoundActNotPossible;
import uk.gov.education.improvement.registry.round.RoundState;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.selection.DecideRound.Chosen;

/**
 * What the department does when the scores are in: sets one itself, with a reason; records what is decided of all applications
 * of a round; publishes it; and selects from the reserve list where a place becomes free.
 */
@ApplicationScoped
public class SelectionWork {
    public static final Act MODERATE = new Act("selection.moderate");
    public static final Act DECIDE = new Act("selection.decide");

    /** What the record of change calls a score that was set: by the id of its application. */
    static final String MODERATION = "moderated-score";

    private static final String DECISION = "selection";

    private final AccessTable access;
    private final Transactions transactions;
    private final SelectionBook book;
    private final Recording recording;

    @Inject
    public SelectionWork(AccessTable access, Transactions transactions, SelectionBook book, Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
        this.recording = recording;
    }

    /**
     * The scores of which one is to be set, as they stand now.
     *
     * @throws Refused when the asker may not set any, or the application is not among those that are scored in the round
     */
    public ScoredView toModerate(Asker by, String roundId, String applicationId) {
        var scope = access.scope(by, MODERATE);
        return transactions.within(() -> scored(by, scope, roundId, applicationId, now()));
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
                        book.scored().find(by, scope, roundId, now()),
                        RankingFilter.first(ApplicationOutcomes.MOST),
                        now()));
    }

    /**
     * Sets the score of a criterion, which counts from then on instead of the mean of what assessors gave.
     *
     * @throws Refused when the round is unknown, or is not one that has closed and is not decided; when the application is not
     *     scored in it, its scores have moved on since, or are not all in; when the criterion is unknown or the score higher
     *     than its highest
     */
    public ScoredView moderate(Asker by, ModerateScore command) {
        var scope = access.scope(by, MODERATE);
        return transactions.within(() -> {
            var round = book.rounds().hold(scope, command.roundId());
            refuseUnlessToDecide(round, "set a score");
            var known = book.scored().of(by, scope, round, now());
            var one = known.find(command.applicationId());
            recording.checkVersion(
                    scope, MODERATION, one.id(), command.version(), known.version(command.applicationId()));
            if (one.total().isEmpty()) {
                throw new Refused(new SelectionRefusal.ScoresMissing(names(scope, List.of(one))));
            }
            refuseBeyond(command, round);
            var before = known.moderated().getOrDefault(one.id(), List.of()).stream()
                    .filter(score -> score.criterion() == command.criterion())
                    .findFirst();
            var score = new ModeratedScore(recording.newId(), command, before);
            var writing = book.store().writing();
            writing.add(score);
            writing.changed(new Change(
                    MODERATION,
                    one.id(),
                    "moderated",
                    before.map(ModeratedScore::view),
                    score.view(),
                    Audience.DEPARTMENT));
            var at = recording.append(by, writing);
            return scored(by, scope, round.id(), one.id(), AsAt.day(recording.today(), at));
        });
    }

    private static void refuseUnlessToDecide(RoundView round, String act) {
        if (round.stage() != RoundView.Stage.CLOSED) {
            throw new Refused(new RoundActNotPossible(act, round.stage().label().toLowerCase(Locale.ROOT)));
        }
    }

    private static void refuseBeyond(ModerateScore command, RoundView round) {
        var criteria = round.terms().criteria();
        if (command.criterion() < 1 || command.criterion() > criteria.size()) {
            throw new Refused(new UnknownRecord("criterion", String.valueOf(command.criterion())));
        }
        var highest = criteria.get(command.criterion() - 1).highest();
        if (command.points() > highest) {
            throw new Refused(new Invalid("points", "The score is a whole number from 0 to " + highest));
        }
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
            refuseUnchecked(scope, round);
            var known = book.scored().of(by, scope, round, now());
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

    private void refuseUnchecked(Scope scope, RoundView round) {
        var unchecked = book.applications().ofRound(scope, round.id(), now()).stream()
                .filter(one -> stands(one, ApplicationState.SUBMITTED))
                .count();
        if (unchecked > 0) {
            throw new Refused(new SelectionRefusal.ApplicationsNotChecked(unchecked));
        }
    }

    private void refuseUnlessThose(Scope scope, ScoredRounds.Known known, DecideRound command) {
        var ranking = known.ranking();
        if (!ranking.waiting().isEmpty()) {
            throw new Refused(new SelectionRefusal.ScoresMissing(names(scope, ranking.waiting())));
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
            throw new Refused(new SelectionRefusal.NotThoseToDecide(names(scope, missing), others));
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
        changed(writing, decision, "decided", Optional.empty());
    }

    private static void changed(Writing writing, Decision decision, String what, Optional<Owner> owner) {
        writing.changed(new Change(
                DECISION,
                decision.applicationId(),
                what,
                Optional.empty(),
                decision.decided(),
                decision.audience(),
                owner));
    }

    /**
     * The round whose outcome is to be published, as it stands now.
     *
     * @throws Refused when the asker may not publish it, or the round is unknown
     */
    public RoundView toPublish(Asker by, String roundId) {
        access.scope(by, DECIDE);
        return transactions.within(() -> book.scored().round(by, roundId, now()));
    }

    /**
     * Publishes what is decided: the applications take their outcome, their applicants can read their letters, and the round
     * names who is selected and who is on the reserve list. Who has withdrawn meanwhile takes no place.
     *
     * @throws Refused when the round is unknown or stale, or is not decided
     */
    public RoundView publish(Asker by, PublishOutcome command) {
        var scope = access.scope(by, DECIDE);
        return transactions.within(() -> {
            var round = book.rounds().hold(scope, command.roundId(), command.version());
            var writing = book.store().writing();
            book.rounds().take(scope, round.id(), command.concluded(), writing);
            var decisions = book.store().decisions(scope, round.id(), DatedFact.UNSEALED);
            var standing = standing(scope, round);
            var live = decisions.values().stream()
                    .filter(one -> stands(standing.get(one.applicationId()), ApplicationState.ELIGIBLE))
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
                var after = new Decision(recording.newId(), before, owner, before.decided());
                writing.add(after);
                changed(writing, after, "published", Optional.of(owner));
            });
            named(scope, round, live, writing);
            var at = recording.append(by, writing);
            return book.scored()
                    .find(by, scope, round.id(), AsAt.day(recording.today(), at))
                    .round();
        });
    }

    private void named(Scope scope, RoundView round, List<Decision> live, Writing writing) {
        var named =
                live.stream().filter(one -> one.outcome() != Outcome.DECLINED).toList();
        var names = book.applications()
                .names(scope, named.stream().map(Decision::applicationId).toList(), now());
        named.forEach(one -> writing.add(new PublishedOutcome(
                recording.newId(),
                round.id(),
                one.applicationId(),
                names.get(one.applicationId()),
                one.outcome(),
                one.decided().reserve())));
    }

    /**
     * What is decided of the application that is to be selected from the reserve list.
     *
     * @throws Refused when the asker may not select it, or nothing is decided of such an application
     */
    public OutcomeView toPromote(Asker by, String applicationId) {
        var scope = access.scope(by, DECIDE);
        return transactions.within(() -> book.store()
                .decision(scope, applicationId, recording.recordedUntil())
                .map(decision -> new OutcomeView(
                        applicationId,
                        book.applications()
                                .names(scope, List.of(applicationId), now())
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
        var scope = access.scope(by, DECIDE);
        return transactions.within(() -> {
            var unknown = new Refused(new UnknownApplication(command.applicationId()));
            var roundId = book.store()
                    .decision(scope, command.applicationId(), DatedFact.UNSEALED)
                    .map(Decision::roundId)
                    .orElseThrow(() -> unknown);
            var round = book.rounds().hold(scope, roundId);
            book.applications().hold(by, scope, command.applicationId(), command.version());
            if (round.state().filter(RoundState.CONCLUDED::equals).isEmpty()) {
                throw new Refused(new RoundActNotPossible(
                        "select from the reserve list", round.stage().label().toLowerCase(Locale.ROOT)));
            }
            var decisions = book.store().decisions(scope, roundId, DatedFact.UNSEALED);
            var standing = standing(scope, round);
            var move = command.promoted();
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
                    recording.newId(),
                    before,
                    owner,
                    before.decided().promotedOn(move.effective().first(), move.why()));
            writing.add(after);
            changed(writing, after, "promoted", Optional.of(owner));
            var published = book.store().published(scope, roundId, DatedFact.UNSEALED);
            published.stream()
                    .filter(one -> stands(standing.get(one.applicationId()), ApplicationState.WITHDRAWN))
                    .forEach(one -> writing.add(one.gone(recording.newId())));
            var selected = published.stream()
                    .filter(one -> one.applicationId().equals(command.applicationId()))
                    .findFirst()
                    .orElseThrow(() -> unknown)
                    .promoted(recording.newId());
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
                        .filter(one -> stands(one, ApplicationState.SELECTED))
                        .count()
                >= places) {
            throw new Refused(new SelectionRefusal.NoPlaceFree(places));
        }
        var next = decisions.values().stream()
                .filter(one -> stands(standing.get(one.applicationId()), ApplicationState.RESERVE))
                .min(Comparator.comparing(one -> one.decided().reserve().orElseThrow()))
                .map(Decision::applicationId)
                .orElseThrow();
        if (!next.equals(applicationId)) {
            throw new Refused(new SelectionRefusal.ReserveOutOfOrder(
                    book.applications().names(scope, List.of(next), now()).get(next)));
        }
    }

    private Map<String, ApplicationStanding> standing(Scope scope, RoundView round) {
        return book.applications().ofRound(scope, round.id(), now()).stream()
                .collect(Collectors.toMap(ApplicationStanding::id, Function.identity()));
    }

    private static boolean stands(ApplicationStanding one, ApplicationState state) {
        return one.state().filter(state::equals).isPresent();
    }

    private static List<String> ids(List<Chosen> chosen) {
        return chosen.stream().map(Chosen::applicationId).toList();
    }

    /** What they are called, in their order. */
    private List<String> names(Scope scope, List<Ranked> some) {
        var names =
                book.applications().names(scope, some.stream().map(Ranked::id).toList(), now());
        return some.stream().map(one -> names.getOrDefault(one.id(), one.id())).toList();
    }

    private ScoredView scored(Asker by, Scope scope, String roundId, String applicationId, AsAt asAt) {
        return book.scored().scored(by, scope, book.scored().find(by, scope, roundId, asAt), applicationId, asAt);
    }

    private AsAt now() {
        return AsAt.day(recording.today(), recording.recordedUntil());
    }
}
