package uk.gov.education.improvement.registry.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.TooMuch;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.Trail;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.eligibility.ExplanationView;
import uk.gov.education.improvement.registry.round.RoundView;

/** Applications with all that belongs to them, for the use cases; asked in their transaction. */
@Dependent
class ApplicationBook {
    /** What the record of change calls an application. */
    static final String SUBJECT = "application";

    private final ApplicationStore store;
    private final AskedRounds asked;

    @Inject
    ApplicationBook(ApplicationStore store, AskedRounds asked) {
        this.store = store;
        this.asked = asked;
    }

    Writing writing() {
        return store.writing();
    }

    RoundView round(Asker by, String id, AsAt asAt) {
        return asked.round(by, id, asAt);
    }

    /**
     * Holds the round, so that it is not decided, ended or put off while something is done to what belongs to it.
     *
     * @throws Refused when there is none that the asker may see
     */
    void holdRound(Asker by, String id) {
        asked.hold(by, id);
    }

    List<AuthorityRef> members(Asker by, String own, List<String> others, RoundView round, AsAt asAt) {
        return asked.members(by, own, others, round, asAt);
    }

    AuthorityRef authority(Asker by, String called, RoundView round, AsAt asAt) {
        return asked.authority(by, called, round, asAt);
    }

    Map<String, ExplanationView> explainOn(
            Asker by, RoundView round, Collection<String> members, LocalDate day, AsAt asAt) {
        return asked.explainOn(by, round, members, day, asAt);
    }

    Map<String, ExplanationView> explain(Asker by, RoundView round, Collection<String> members, AsAt asAt) {
        return asked.explain(by, round, members, asAt);
    }

    /**
     * Holds its round, and then the application: always in this order.
     *
     * @throws Refused when there is none that the asker may see
     */
    Application lock(Asker by, Scope scope, String id) {
        return locked(by, scope, id).orElseThrow(() -> unknown(id));
    }

    /** Those of them that the asker may see, each held as by {@link #lock}. */
    Map<String, Application> lockAll(Scope scope, Collection<String> ids) {
        return store.lockAll(scope, ids, DatedFact.UNSEALED);
    }

    /** What some of them said on a day, where the asker may see it. */
    Map<String, Expression> expressions(Scope scope, Collection<String> ids, AsAt asAt) {
        return expressions(store.texts(scope, ids, asAt));
    }

    /** What they say now. */
    Map<String, Expression> expressions(Scope scope, Collection<String> ids) {
        return expressions(store.texts(scope, ids, DatedFact.UNSEALED));
    }

    private static Map<String, Expression> expressions(Map<String, ApplicationText> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().expression()));
    }

    Map<String, Trail<ApplicationStep>> trails(Scope scope, Collection<String> ids) {
        return store.trails(scope, ids, DatedFact.UNSEALED);
    }

    /**
     * Those of a round, as they were started, by two statements.
     *
     * @throws Refused when there are more than are looked at together
     */
    List<ApplicationStanding> standing(Scope scope, String roundId, AsAt asAt) {
        var owners = store.ownersOfRound(scope, roundId, asAt.recordedBy(), ApplicationOutcomes.MOST + 1);
        if (owners.size() > ApplicationOutcomes.MOST) {
            throw new Refused(new TooMuch(
                    "At most " + ApplicationOutcomes.MOST + " applications to a round are looked at together"));
        }
        var taken = store.stepsOfRound(scope, roundId, asAt);
        return owners.entrySet().stream()
                .filter(one -> taken.containsKey(one.getKey()))
                .map(one -> standing(one.getKey(), one.getValue(), taken.get(one.getKey())))
                .toList();
    }

    private static ApplicationStanding standing(String id, Owner owner, List<TakenStep> taken) {
        var handedIn = TakenStep.handedIn(taken);
        return new ApplicationStanding(
                id,
                owner,
                TakenStep.last(taken).map(TakenStep::to),
                handedIn.map(TakenStep::day),
                handedIn.map(TakenStep::recordedAt));
    }

    /**
     * Keeps what the rule saw of the members of an application that is held. Where nobody had a duty on the day nothing was
     * seen, and nothing is kept.
     */
    static Finding keep(
            Application application,
            Expression expression,
            List<ExplanationView> seen,
            Recording recording,
            Writing writing) {
        var finding = Finding.of(seen.stream().map(ExplanationView::verdict).toList(), expression.members());
        var place = seen.isEmpty() ? 0 : application.checked();
        seen.forEach(one -> writing.add(
                new EligibilityEvidence(recording.newId(), application.id(), place, recording.today(), one, finding)));
        return finding;
    }

    /** The same, where it still waits for the rule. */
    Optional<Application> lockHandedIn(Asker by, Scope scope, String id) {
        return locked(by, scope, id).filter(application -> application.may(ApplicationAct.FIND_ELIGIBLE));
    }

    private Optional<Application> locked(Asker by, Scope scope, String id) {
        store.find(scope, id, DatedFact.UNSEALED).ifPresent(found -> holdRound(by, found.roundId()));
        return store.lock(scope, id, DatedFact.UNSEALED);
    }

    /** @throws Refused when there is none that the asker may see */
    ApplicationText text(Scope scope, Application application) {
        return Optional.ofNullable(store.texts(scope, List.of(application.id()), DatedFact.UNSEALED)
                        .get(application.id()))
                .orElseThrow(() -> unknown(application.id()));
    }

    Trail<ApplicationStep> trail(Scope scope, Application application) {
        return store.trails(scope, List.of(application.id()), DatedFact.UNSEALED)
                .getOrDefault(application.id(), Trail.empty());
    }

    /** @throws Refused when the owner has one already */
    void refuseSecond(Scope scope, RoundView round, Owner owner) {
        store.live(scope, round.id(), owner).ifPresent(there -> {
            throw new Refused(new ApplicationRefusal.ApplicationUnderWay(
                    there.id(), round.terms().name()));
        });
    }

    List<String> handedIn(Scope scope, String roundId, int most) {
        return store.handedIn(scope, roundId, DatedFact.UNSEALED, most);
    }

    Optional<LatePermission> permission(Scope scope, String roundId, Owner owner) {
        return store.permission(scope, roundId, owner, DatedFact.UNSEALED);
    }

    /** Until when the owner may apply to each of some rounds by the day; those it may not apply to are left out. */
    Map<String, LocalDate> lastDays(Scope scope, Collection<RoundView> rounds, AsAt asAt, int most) {
        var permitted =
                store.permissions(scope, rounds.stream().map(RoundView::id).toList(), asAt.recordedBy(), most).stream()
                        .filter(permission -> permission.allows(asAt.day()))
                        .collect(Collectors.toMap(LatePermission::roundId, LatePermission::lastDay));
        return rounds.stream()
                .flatMap(round -> round.lastDay(Optional.ofNullable(permitted.get(round.id()))).stream()
                        .map(last -> Map.entry(round.id(), last)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<LatePermissionView> permissions(Asker by, Scope scope, Collection<String> roundIds, AsAt asAt, int most) {
        var permissions = store.permissions(scope, roundIds, asAt.recordedBy(), most);
        var names = asked.named(
                by, permissions.stream().map(LatePermission::authorityId).collect(Collectors.toSet()), asAt);
        return permissions.stream()
                .map(permission -> permission.view(names.get(permission.authorityId())))
                .toList();
    }

    private record Said(String round, Expression text, Optional<Move<ApplicationAct>> move) {}

    /** For the record of change: seen by whom the application is seen now. */
    static Change change(
            Application application,
            String what,
            Optional<Object> before,
            Expression expression,
            Optional<Move<ApplicationAct>> move) {
        return new Change(
                SUBJECT,
                application.id(),
                what,
                before,
                new Said(application.roundName(), expression, move),
                application.audience(),
                Optional.of(application.owner()));
    }

    Slice<ApplicationView> page(Asker by, Scope scope, ApplicationFilter filter, AsAt asAt) {
        var page = Slice.cut(
                store.page(scope, filter, asAt),
                filter.size(),
                store.count(scope, filter, asAt),
                application -> Cursor.after(application.id()));
        return new Slice<>(views(by, scope, page.rows(), asAt), page.total(), page.next());
    }

    long count(Scope scope, ApplicationFilter filter, AsAt asAt) {
        return store.count(scope, filter, asAt);
    }

    /** @throws Refused when there is none that the asker may see, by what was recorded then */
    ApplicationView find(Asker by, Scope scope, String id, AsAt asAt) {
        return seen(by, scope, id, asAt).orElseThrow(() -> unknown(id));
    }

    /** The same, where the asker may see it. */
    Optional<ApplicationView> seen(Asker by, Scope scope, String id, AsAt asAt) {
        return store.find(scope, id, asAt.recordedBy())
                .flatMap(application ->
                        views(by, scope, List.of(application), asAt).stream().findFirst());
    }

    /** What the rule saw each time it had been applied by then, as it was kept. */
    List<EvidenceView> evidence(Scope scope, String id, AsAt asAt) {
        return store.evidence(scope, List.of(id), asAt.recordedBy()).getOrDefault(id, List.of()).stream()
                .filter(evidence -> evidence.stands(asAt))
                .map(EligibilityEvidence::evidence)
                .toList();
    }

    /** Leaves out what the asker could not see by then; costs the same number of statements for one and for many. */
    private List<ApplicationView> views(Asker by, Scope scope, Collection<Application> applications, AsAt asAt) {
        var ids = applications.stream().map(Application::id).toList();
        var changes = store.changes(scope, ids, asAt.recordedBy());
        var trails = store.trails(scope, ids, asAt.recordedBy());
        var evidence = store.evidence(scope, ids, asAt.recordedBy());
        var said = expressions(scope, ids, asAt);
        var names = asked.named(
                by,
                said.values().stream().flatMap(text -> text.members().stream()).collect(Collectors.toSet()),
                asAt);
        return applications.stream()
                .filter(application -> said.containsKey(application.id()) && trails.containsKey(application.id()))
                .filter(application -> isShown(scope, trails.get(application.id()), asAt))
                .map(application -> view(
                        application,
                        said.get(application.id()),
                        names,
                        trails.get(application.id()),
                        changes.get(application.id()),
                        evidence.getOrDefault(application.id(), List.of()),
                        asAt))
                .toList();
    }

    /** Whoever is not an owner sees an application from the day on which it was handed in. */
    private static boolean isShown(Scope scope, Trail<ApplicationStep> trail, AsAt asAt) {
        return trail.possibly(asAt).stream()
                .anyMatch(step -> !scope.owners().isEmpty() || step.act() == ApplicationAct.SUBMIT);
    }

    private static ApplicationView view(
            Application application,
            Expression expression,
            Map<String, AuthorityRef> names,
            Trail<ApplicationStep> trail,
            long changes,
            List<EligibilityEvidence> evidence,
            AsAt asAt) {
        var last = trail.certainly(asAt);
        var handedIn = TakenStep.handedIn(
                trail.steps().stream().map(step -> TakenStep.of(step, asAt)).toList());
        var checks = checks(evidence.stream().filter(kept -> kept.stands(asAt)).toList());
        return new ApplicationView(
                application.id(),
                trail.version()
                        + changes
                        + evidence.stream()
                                .mapToInt(EligibilityEvidence::place)
                                .max()
                                .orElse(0),
                application.roundId(),
                application.roundName(),
                expression.name(),
                expression.members().stream().map(names::get).toList(),
                new TreeMap<>(expression.answers()),
                last.map(ApplicationStep::to),
                handedIn.map(TakenStep::day),
                handedIn.filter(TakenStep::late).isPresent(),
                checks,
                trail.possibly(asAt).stream()
                        .map(step -> new ApplicationView.Step(
                                step.act(),
                                step.to(),
                                step.effective().said(),
                                step.isLate(),
                                step.why(),
                                step.source(),
                                step.recordedAt()))
                        .toList(),
                asAt.day(),
                asAt.publishedBy(),
                asAt.recordedBy());
    }

    private static List<ApplicationView.Check> checks(List<EligibilityEvidence> evidence) {
        var byPlace = evidence.stream()
                .collect(Collectors.groupingBy(EligibilityEvidence::place, TreeMap::new, Collectors.toList()));
        var checks = new ArrayList<ApplicationView.Check>();
        byPlace.values()
                .forEach(of -> checks.add(of.getFirst()
                        .check(of.stream().map(EligibilityEvidence::view).toList())));
        return checks;
    }

    static Refused unknown(String id) {
        return new Refused(new ApplicationRefusal.UnknownApplication(id));
    }
}
