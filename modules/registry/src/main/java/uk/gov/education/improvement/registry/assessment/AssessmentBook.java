package uk.gov.education.improvement.registry.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.People;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.Trail;
import uk.gov.education.improvement.registry.application.AssessedApplicationView;
import uk.gov.education.improvement.registry.round.RoundState;
import uk.gov.education.improvement.registry.round.RoundView;

/** Panels and score sheets with all that belongs to them, for the use cases; asked in their transaction. */
@Dependent
class AssessmentBook {
    /** What the record of change calls a score sheet. */
    static final String SUBJECT = "score-sheet";

    /** More than could be declared of a round: each member of its panel with some. */
    private static final int MOST_CONFLICTS = 10_000;

    /** How many applications that lack an assessor are named, and how many conflicts of interest are shown. */
    static final int MOST_LACKING = 100;

    private final AssessmentStore store;
    private final AssessedRounds asked;

    @Inject
    AssessmentBook(AssessmentStore store, AssessedRounds asked) {
        this.store = store;
        this.asked = asked;
    }

    Writing writing() {
        return store.writing();
    }

    RoundView round(Asker by, String id, AsAt asAt) {
        return asked.round(by, id, asAt);
    }

    private RoundView held(Asker by, String roundId, Supplier<AsAt> now) {
        asked.hold(by, roundId);
        // what others did until it could be held is seen too
        return asked.round(by, roundId, now.get());
    }

    /**
     * Holds the round, so that it is not decided while something is done to its sheets.
     *
     * @throws Refused when there is none that the asker may see, or its applications are not scored now
     */
    RoundView assessed(Asker by, String roundId, Supplier<AsAt> now) {
        var round = held(by, roundId, now);
        refuseUnless(round, round.stage() == RoundView.Stage.CLOSED);
        return round;
    }

    /** The same while it is published and not decided, which is enough for its panel. */
    RoundView published(Asker by, String roundId, Supplier<AsAt> now) {
        var round = held(by, roundId, now);
        refuseUnless(round, round.state().filter(RoundState.PUBLISHED::equals).isPresent());
        return round;
    }

    private static void refuseUnless(RoundView round, boolean holds) {
        if (!holds) {
            throw new Refused(new AssessmentRefusal.RoundNotAssessed(
                    round.terms().name(), round.stage().label().toLowerCase(Locale.ROOT)));
        }
    }

    List<Scored> scored(Asker by, RoundView round, AsAt asAt) {
        return asked.scored(by, round, asAt);
    }

    Optional<AssessedApplicationView> application(Asker by, String id, AsAt asAt) {
        return asked.application(by, id, asAt);
    }

    Optional<People.Person> person(String signIn) {
        return asked.person(signIn);
    }

    List<Assessor> panel(Scope scope, String roundId, Instant recordedBy) {
        return store.panel(scope, roundId, recordedBy);
    }

    /** @throws Refused when the person is not on the panel */
    Assessor assessor(Scope scope, String roundId, String person) {
        return panel(scope, roundId, DatedFact.UNSEALED).stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new Refused(new AssessmentRefusal.UnknownAssessor(person)));
    }

    /** The last that was said of a person and the panel of a round; that may be that the person was taken off. */
    Optional<Assessor> lastNamed(Scope scope, String roundId, String person) {
        return store.everNamed(scope, List.of(roundId), DatedFact.UNSEALED).stream()
                .filter(one -> one.person().equals(person))
                .reduce((earlier, later) -> later);
    }

    List<Conflict> conflicts(Scope scope, String roundId, Instant recordedBy) {
        return store.conflicts(scope, roundId, recordedBy, MOST_CONFLICTS);
    }

    /** @throws Refused when there is none that the asker may see */
    ScoreSheet lock(Scope scope, String id) {
        return store.lock(scope, id).orElseThrow(() -> unknown(id));
    }

    /** The sheet before its round is held: only that is told of it. */
    String roundOf(Scope scope, String sheetId) {
        return store.withIds(scope, List.of(sheetId), DatedFact.UNSEALED).sheets().stream()
                .findFirst()
                .orElseThrow(() -> unknown(sheetId))
                .roundId();
    }

    Optional<SheetScores> scores(Scope scope, String sheetId, Instant recordedBy) {
        return store.scores(scope, sheetId, recordedBy);
    }

    Trail<ScoreSheetStep> trail(Scope scope, ScoreSheet sheet) {
        var steps = store.withIds(scope, List.of(sheet.id()), DatedFact.UNSEALED)
                .steps()
                .getOrDefault(sheet.id(), List.of());
        return new Trail<>(steps, steps.size());
    }

    private record Said(
            String round,
            String application,
            String assessor,
            Optional<Scores> scores,
            Optional<Move<ScoreSheetAct>> move) {}

    /** For the record of change; the person by id, and never by name. */
    static Change change(
            ScoreSheet sheet,
            String what,
            Audience audience,
            Optional<Object> before,
            Optional<Scores> scores,
            Optional<Move<ScoreSheetAct>> move) {
        return new Change(
                SUBJECT,
                sheet.id(),
                what,
                before,
                new Said(sheet.roundName(), sheet.applicationName(), sheet.person(), scores, move),
                audience,
                Optional.of(sheet.owner()));
    }

    /**
     * Takes the step, and says from when the points of the sheet count or count no more.
     *
     * @param scores what is written on it
     * @throws Refused when the step would be out of order
     */
    void take(
            Scope scope,
            Writing writing,
            ScoreSheet sheet,
            Move<ScoreSheetAct> move,
            Scores scores,
            Recording recording) {
        trail(scope, sheet).refuseOutOfOrder(move, recording.today());
        writing.add(sheet.take(recording.newId(), move));
        if (move.act() == ScoreSheetAct.HAND_IN) {
            writing.add(new CountedPoints(
                    recording.newId(), sheet, scores, move.effective().last()));
        } else {
            store.counts(scope, sheet.id())
                    .ifPresent(counts -> writing.add(counts.noMore(
                            recording.newId(),
                            move.effective().last(),
                            move.act().done())));
        }
    }

    /** What is written on it stays as it is, and is shown to whom it was shown. */
    void standDown(Scope scope, Writing writing, ScoreSheet sheet, Move<ScoreSheetAct> move, Recording recording) {
        take(scope, writing, sheet, move, Scores.NONE, recording);
        writing.changed(change(
                sheet, move.act().done(), sheet.audience(), Optional.empty(), Optional.empty(), Optional.of(move)));
    }

    Slice<ScoreSheetView> page(Scope scope, ScoreSheetFilter filter, AsAt asAt) {
        var page = Slice.cut(
                store.page(scope, filter, asAt),
                filter.size(),
                store.count(scope, filter, asAt),
                sheet -> Cursor.after(sheet.id()));
        var ids = page.rows().stream().map(ScoreSheet::id).toList();
        var shown = views(scope, store.withIds(scope, ids, asAt.recordedBy()), asAt).stream()
                .collect(Collectors.toMap(ScoreSheetView::id, Function.identity()));
        return new Slice<>(
                ids.stream().filter(shown::containsKey).map(shown::get).toList(), page.total(), page.next());
    }

    /** @throws Refused when there is none that the asker may see, by what was recorded then */
    ScoreSheetView find(Scope scope, String id, AsAt asAt) {
        return views(scope, store.withIds(scope, List.of(id), asAt.recordedBy()), asAt).stream()
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    List<ScoreSheetView> sheets(Scope scope, String roundId, AsAt asAt) {
        return views(scope, store.ofRound(scope, roundId, asAt.recordedBy()), asAt);
    }

    List<HandedInPoints> handedIn(Scope scope, String roundId, AsAt asAt) {
        return store.counted(scope, roundId, asAt);
    }

    List<HandedInScores> handedInTo(Scope scope, String applicationId, AsAt asAt) {
        var scores = store.scoresOfApplication(scope, applicationId, asAt.recordedBy());
        return views(scope, store.ofApplication(scope, applicationId, asAt.recordedBy()), asAt).stream()
                .filter(sheet -> sheet.stands(ScoreSheetState.HANDED_IN) && scores.containsKey(sheet.id()))
                .map(sheet -> new HandedInScores(
                        sheet.assessorName(),
                        scores.get(sheet.id()).scores().complete(),
                        scores.get(sheet.id()).recordedAt()))
                .toList();
    }

    /** Leaves out what was not assigned by then; costs the same number of statements for one and for many. */
    private List<ScoreSheetView> views(Scope scope, AssessmentStore.Recorded recorded, AsAt asAt) {
        var names =
                names(scope, recorded.sheets().stream().map(ScoreSheet::roundId).collect(Collectors.toSet()), asAt);
        return recorded.sheets().stream()
                .filter(sheet -> recorded.steps().containsKey(sheet.id()))
                .map(sheet -> view(
                        sheet,
                        names.getOrDefault(named(sheet.roundId(), sheet.person()), sheet.person()),
                        recorded.steps().get(sheet.id()),
                        recorded.writings().getOrDefault(sheet.id(), 0L),
                        asAt))
                .filter(view -> !view.steps().isEmpty())
                .toList();
    }

    private Map<String, String> names(Scope scope, Collection<String> roundIds, AsAt asAt) {
        return store.everNamed(scope, roundIds, asAt.recordedBy()).stream()
                .collect(Collectors.toMap(
                        one -> named(one.roundId(), one.person()), Assessor::name, (earlier, later) -> later));
    }

    private static String named(String roundId, String person) {
        return roundId + " " + person;
    }

    private static ScoreSheetView view(
            ScoreSheet sheet, String assessorName, List<ScoreSheetStep> steps, long writings, AsAt asAt) {
        // no step of a sheet is corrected or taken back
        var trail = new Trail<>(steps, steps.size());
        return new ScoreSheetView(
                sheet.id(),
                trail.version() + writings,
                sheet.roundId(),
                sheet.roundName(),
                sheet.applicationId(),
                sheet.applicationName(),
                sheet.person(),
                assessorName,
                trail.certainly(asAt).map(ScoreSheetStep::to),
                trail.possibly(asAt).stream()
                        .map(step -> new ScoreSheetView.Step(
                                step.act(),
                                step.to(),
                                step.effective().said(),
                                step.why(),
                                step.source(),
                                step.recordedAt()))
                        .toList(),
                asAt.day(),
                asAt.publishedBy(),
                asAt.recordedBy());
    }

    PanelView panelView(Asker by, Scope scope, String roundId, AsAt asAt) {
        var round = asked.round(by, roundId, asAt);
        var sheets = sheets(scope, roundId, asAt);
        var live = sheets.stream().filter(ScoreSheetView::counts).toList();
        var handedIn = perApplication(sheets, sheet -> sheet.stands(ScoreSheetState.HANDED_IN));
        var scored = asked.scored(by, round, asAt);
        var each = round.terms().assessors().orElse(0);
        var holding = perApplication(live, sheet -> true);
        var gaps = assignment(scope, round, scored, live, asAt, Panels.MOST_APPLICATIONS).gaps().stream()
                .collect(Collectors.toMap(Assignment.Gap::id, Assignment.Gap::inWords));
        var lacking = scored.stream()
                .map(one -> new PanelView.Application(
                        one.id(),
                        one.name(),
                        each - holding.getOrDefault(one.id(), 0L),
                        Optional.ofNullable(gaps.get(one.id()))))
                .filter(one -> one.lacking() > 0)
                .toList();
        return new PanelView(
                round.id(),
                round.terms().name(),
                round.stage(),
                each,
                store.panel(scope, roundId, asAt.recordedBy()).stream()
                        .map(assessor -> member(assessor, sheets))
                        .toList(),
                scored.size(),
                scored.stream()
                        .filter(one -> handedIn.getOrDefault(one.id(), 0L) >= each)
                        .count(),
                lacking.size(),
                lacking.stream().limit(MOST_LACKING).toList(),
                conflictViews(scope, roundId, scored, asAt),
                asAt.day(),
                asAt.publishedBy(),
                asAt.recordedBy());
    }

    private static Map<String, Long> perApplication(List<ScoreSheetView> sheets, Predicate<ScoreSheetView> which) {
        return sheets.stream()
                .filter(which)
                .collect(Collectors.groupingBy(ScoreSheetView::applicationId, Collectors.counting()));
    }

    /**
     * Who would be assigned now.
     *
     * @param live the sheets of the round that count
     */
    Assignment assignment(
            Scope scope, RoundView round, List<Scored> scored, List<ScoreSheetView> live, AsAt asAt, int most) {
        var holding = live.stream()
                .collect(Collectors.groupingBy(
                        ScoreSheetView::applicationId,
                        Collectors.mapping(ScoreSheetView::assessor, Collectors.toSet())));
        var conflicts = store.conflicts(scope, round.id(), asAt.recordedBy(), MOST_CONFLICTS).stream()
                .collect(Collectors.groupingBy(
                        Conflict::applicationId, Collectors.mapping(Conflict::person, Collectors.toSet())));
        return Assignment.of(
                scored.stream()
                        .map(one -> new Assignment.Wanting(
                                one.id(),
                                one.regions(),
                                holding.getOrDefault(one.id(), Set.of()),
                                conflicts.getOrDefault(one.id(), Set.of())))
                        .toList(),
                store.panel(scope, round.id(), asAt.recordedBy()).stream()
                        .map(Assessor::view)
                        .toList(),
                live.stream()
                        .collect(Collectors.groupingBy(ScoreSheetView::assessor, Collectors.summingInt(sheet -> 1))),
                round.terms().assessors().orElse(0),
                most);
    }

    private static PanelView.Member member(Assessor assessor, List<ScoreSheetView> sheets) {
        var own = sheets.stream()
                .filter(sheet -> sheet.assessor().equals(assessor.person()))
                .flatMap(sheet -> sheet.state().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new PanelView.Member(
                assessor.view(),
                own.getOrDefault(ScoreSheetState.ASSIGNED, 0L),
                own.getOrDefault(ScoreSheetState.HANDED_IN, 0L),
                own.getOrDefault(ScoreSheetState.STOOD_DOWN, 0L));
    }

    private List<PanelView.Conflict> conflictViews(Scope scope, String roundId, List<Scored> scored, AsAt asAt) {
        var applications = scored.stream().collect(Collectors.toMap(Scored::id, Scored::name));
        var names = names(scope, List.of(roundId), asAt);
        return store.conflicts(scope, roundId, asAt.recordedBy(), MOST_LACKING).stream()
                .map(one -> new PanelView.Conflict(
                        one.person(),
                        names.getOrDefault(named(roundId, one.person()), one.person()),
                        one.applicationId(),
                        Optional.ofNullable(applications.get(one.applicationId())),
                        one.why(),
                        one.recordedAt()))
                .toList();
    }

    static Refused unknown(String id) {
        return new Refused(new AssessmentRefusal.UnknownScoreSheet(id));
    }
}
