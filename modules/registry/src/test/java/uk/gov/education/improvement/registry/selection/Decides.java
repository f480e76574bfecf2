package uk.gov.education.improvement.registry.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.application.ApplicationAct;
import uk.gov.education.improvement.registry.application.ApplicationView;
import uk.gov.education.improvement.registry.assessment.Assessed;
import uk.gov.education.improvement.registry.round.RoundAct;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.selection.DecideRound.Chosen;

/** A round of two places and two assessors, and the acts of a selection that tests take with it. */
final class Decides {
    static final Asker MANAGER = Assessed.MANAGER;
    static final String DAY = Assessed.CLOSED;

    final RegistryOnTestDatabase registry;
    final Assessed assessed;
    final String roundId;

    Decides(RegistryOnTestDatabase registry) {
        this.registry = registry;
        this.assessed = new Assessed(registry);
        this.roundId = assessed.round.id();
        assessed.named(Assessed.ASHA, "");
        assessed.named(Assessed.BEN, "");
    }

    /** Eligible applications of some authorities; those that come first have the higher scores. */
    List<ApplicationView> scored(String... dfeNumbers) {
        var applications = new ArrayList<ApplicationView>();
        for (var number : dfeNumbers) {
            applications.add(assessed.eligible(number));
        }
        assessed.assigned();
        for (var at = 0; at < applications.size(); at++) {
            handedIn(applications.get(at), 5 - at, 8);
        }
        return applications;
    }

    void handedIn(ApplicationView application, int practice, int reach) {
        for (var assessor : List.of(Assessed.ASHA, Assessed.BEN)) {
            assessed.handedIn(assessor, assessed.sheet(assessor, application), practice, reach);
        }
    }

    RoundView round() {
        return registry.rounds.find(MANAGER, roundId, registry.on(DAY));
    }

    RankingView ranking() {
        return ranking(DAY);
    }

    RankingView ranking(String day) {
        return registry.rankings.ranking(
                MANAGER, roundId, RankingFilter.first(100).measuring(), registry.on(day));
    }

    ScoredView scores(ApplicationView application) {
        return scores(application, DAY);
    }

    ScoredView scores(ApplicationView application, String day) {
        return registry.rankings.scores(MANAGER, roundId, application.id(), registry.on(day));
    }

    ScoredView moderated(ApplicationView application, int criterion, int points) {
        return registry.moderations.moderate(
                MANAGER,
                new ModerateScore(
                        roundId,
                        scores(application).version(),
                        application.id(),
                        criterion,
                        points,
                        "The panel agreed"));
    }

    static MoveFields move() {
        return move(DAY);
    }

    private static MoveFields move(String day) {
        return new MoveFields(day, "", "They offer most to others", "The minister’s letter");
    }

    RoundView decided(Chosen... chosen) {
        return decided(round().version(), chosen);
    }

    RoundView decided(long version, Chosen... chosen) {
        return decided(DAY, version, chosen);
    }

    RoundView decidedOn(String day, Chosen... chosen) {
        return decided(day, round().version(), chosen);
    }

    private RoundView decided(String day, long version, Chosen... chosen) {
        return registry.decisions.decide(
                MANAGER, new DecideRound(roundId, version, move(day).read(RoundAct.DECIDE), List.of(chosen)));
    }

    RoundView published() {
        return published(DAY);
    }

    RoundView published(String day) {
        return registry.publications.publish(
                MANAGER,
                new PublishOutcome(roundId, round().version(), move(day).read(RoundAct.CONCLUDE)));
    }

    OutcomeView promoted(ApplicationView application) {
        return promoted(application, DAY);
    }

    OutcomeView promoted(ApplicationView application, String day) {
        var now = now(application);
        return registry.promotions.promote(
                MANAGER,
                new PromoteReserve(application.id(), now.version(), move(day).read(ApplicationAct.PROMOTE)));
    }

    /** Whom the sector reads that the round has selected, and who is on its reserve list. */
    List<String> outcomes() {
        return outcomes(registry.on(DAY));
    }

    List<String> outcomes(AsAt asAt) {
        return registry.letters.outcomes(Askers.LGA, roundId, asAt).stream()
                .map(one -> one.name() + " " + one.outcome())
                .toList();
    }

    ApplicationView now(ApplicationView application) {
        return registry.applications.find(MANAGER, application.id(), registry.on(DAY));
    }

    static Chosen selected(ApplicationView application) {
        return new Chosen(application.id(), Outcome.SELECTED, Optional.empty(), Optional.empty());
    }

    static Chosen reserve(ApplicationView application, int place) {
        return new Chosen(application.id(), Outcome.RESERVE, Optional.of(place), Optional.empty());
    }

    static Chosen declined(ApplicationView application) {
        return new Chosen(application.id(), Outcome.DECLINED, Optional.empty(), Optional.empty());
    }

    static Chosen because(Chosen chosen, String why) {
        return new Chosen(chosen.applicationId(), chosen.outcome(), chosen.reserve(), Optional.of(why));
    }
}
