package uk.gov.education.improvement.registry.selection;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.application.ApplicationOutcomes;
import uk.gov.education.improvement.registry.application.ApplicationRefusal.UnknownApplication;
import uk.gov.education.improvement.registry.application.ApplicationStanding;
import uk.gov.education.improvement.registry.application.ApplicationState;
import uk.gov.education.improvement.registry.assessment.Assessments;
import uk.gov.education.improvement.registry.assessment.HandedInPoints;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.round.Rounds;
import uk.gov.education.improvement.registry.round.TieBreak;

/** Rounds with the scores of their applications; all are read and ranked at once, by a fixed number of statements. */
@Dependent
class ScoredRounds {
    /** Those that are decided on, and those that were. */
    private static final Set<ApplicationState> RANKED = EnumSet.of(
            ApplicationState.ELIGIBLE, ApplicationState.SELECTED, ApplicationState.RESERVE, ApplicationState.DECLINED);

    private final Rounds rounds;
    private final ApplicationOutcomes applications;
    private final Assessments assessments;
    private final SelectionStore store;

    @Inject
    ScoredRounds(Rounds rounds, ApplicationOutcomes applications, Assessments assessments, SelectionStore store) {
        this.rounds = rounds;
        this.applications = applications;
        this.assessments = assessments;
        this.store = store;
    }

    /**
     * All that is known of the scores of a round.
     *
     * @param unchecked how many applications the rule is still to be applied to, or a person is to decide on
     * @param since when each application was handed in: what was said of an earlier text says nothing of this one
     */
    record Known(
            RoundView round,
            Ranking ranking,
            long unchecked,
            Map<String, Instant> since,
            Map<String, List<HandedInPoints>> sheets,
            Map<String, List<ModeratedScore>> moderated,
            Map<String, Decision> decisions) {
        int assessors() {
            return round.terms().assessors().orElse(1);
        }

        /** How many score sheets are still to be handed in, so that every application is ranked. */
        int outstanding() {
            return ranking.waiting().stream()
                    .mapToInt(one -> assessors() - one.marks().sheets().size())
                    .sum();
        }

        /** @throws Refused when it is not among those that are scored */
        Ranked find(String applicationId) {
            return ranking.find(applicationId).orElseThrow(() -> new Refused(new UnknownApplication(applicationId)));
        }

        /** Each score that is set moves it on by one, and so does each step of the round; each sheet has a part in it by its instant. */
        long version(String applicationId) {
            return round.version()
                    + sheets.getOrDefault(applicationId, List.of()).stream()
                            .mapToLong(sheet -> sheet.recordedAt().toEpochMilli())
                            .sum()
                    + moderated.getOrDefault(applicationId, List.of()).stream()
                            .mapToInt(ModeratedScore::place)
                            .sum();
        }
    }

    /** @throws Refused when there is no such round that the asker may see */
    RoundView round(Asker by, String roundId, AsAt asAt) {
        return rounds.find(by, roundId, asAt);
    }

    /** @throws Refused when there is no such round that the asker may see */
    Known find(Asker by, Scope scope, String roundId, AsAt asAt) {
        return of(by, scope, rounds.find(by, roundId, asAt), asAt);
    }

    Known of(Asker by, Scope scope, RoundView round, AsAt asAt) {
        var decisions = store.decisions(scope, round.id(), asAt);
        var sheets = assessments.handedIn(by, round.id(), asAt).stream()
                .collect(Collectors.groupingBy(HandedInPoints::applicationId));
        var moderated = store.moderated(scope, round.id(), asAt).stream()
                .collect(Collectors.groupingBy(ModeratedScore::applicationId));
        var all = applications.ofRound(scope, round.id(), asAt);
        var since = all.stream()
                .filter(one -> one.handedInAt().isPresent())
                .collect(Collectors.toMap(
                        ApplicationStanding::id, one -> one.handedInAt().orElseThrow()));
        sheets.replaceAll((id, some) -> some.stream()
                .filter(sheet -> since.containsKey(id) && sheet.recordedAt().isAfter(since.get(id)))
                .toList());
        moderated.replaceAll((id, some) -> some.stream()
                .filter(score -> since.containsKey(id) && score.recordedAt().isAfter(since.get(id)))
                .toList());
        var marks = all.stream()
                .filter(one -> one.state().filter(RANKED::contains).isPresent() || decisions.containsKey(one.id()))
                .map(one -> new Marks(
                        one.id(),
                        one.state(),
                        one.handedIn(),
                        sheets.getOrDefault(one.id(), List.of()).stream()
                                .map(HandedInPoints::points)
                                .toList(),
                        moderated.getOrDefault(one.id(), List.of()).stream()
                                .collect(Collectors.toMap(ModeratedScore::criterion, ModeratedScore::points))))
                .toList();
        var terms = round.terms();
        var ranking = Ranking.of(
                terms.criteria(),
                terms.tieBreak().orElse(TieBreak.HANDED_IN_FIRST),
                terms.assessors().orElse(1),
                marks);
        var unchecked = all.stream()
                .filter(one ->
                        one.state().filter(ApplicationState.SUBMITTED::equals).isPresent())
                .count();
        return new Known(round, ranking, unchecked, since, sheets, moderated, decisions);
    }

    RankingView ranking(Scope scope, Known known, RankingFilter filter, AsAt asAt) {
        var all = known.ranking().all();
        var page = Slice.of(all, one -> true, filter.after(), filter.size(), Ranked::id);
        var names = names(
                scope,
                page.rows().stream()
                        .flatMap(one -> Stream.concat(
                                Stream.of(one.id()), one.level().map(Ranked.Level::applicationId).stream()))
                        .collect(Collectors.toSet()),
                asAt);
        return new RankingView(
                known.round(),
                page.map(one -> view(known, one, names)),
                known.ranking().ranked().size(),
                known.ranking().waiting().size(),
                known.outstanding(),
                known.unchecked(),
                filter.measured()
                        ? AssessorAgreement.of(
                                known.round().terms().criteria(),
                                all.stream().map(Ranked::marks).toList())
                        : List.of(),
                asAt.day(),
                asAt.recordedBy());
    }

    private static RankedView view(Known known, Ranked one, Map<String, String> names) {
        return RankedView.of(
                one,
                known.round().terms().criteria(),
                known.assessors(),
                names.getOrDefault(one.id(), one.id()),
                one.level().map(Ranked.Level::applicationId).map(names::get),
                Optional.ofNullable(known.decisions().get(one.id())));
    }

    /** @throws Refused when the application is not among those that are scored */
    ScoredView scored(Asker by, Scope scope, Known known, String applicationId, AsAt asAt) {
        var one = known.find(applicationId);
        var names = names(
                scope,
                Stream.concat(Stream.of(one.id()), one.level().map(Ranked.Level::applicationId).stream())
                        .toList(),
                asAt);
        return new ScoredView(
                known.round().id(),
                known.round().terms().name(),
                known.version(applicationId),
                view(known, one, names),
                known.round().terms().criteria(),
                assessments.handedInTo(by, applicationId, asAt).stream()
                        .filter(sheet ->
                                sheet.recordedAt().isAfter(known.since().get(applicationId)))
                        .toList(),
                known.moderated().getOrDefault(applicationId, List.of()).stream()
                        .map(ModeratedScore::view)
                        .toList(),
                asAt.recordedBy());
    }

    /** What applications are called. */
    Map<String, String> names(Scope scope, Collection<String> ids, AsAt asAt) {
        return applications.names(scope, ids, asAt);
    }
}
