package uk.gov.education.improvement.registry.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.People;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.TooMuch;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.round.RoundView;

/**
 * What the department does with the panel of a round: it names who assesses and takes them off, keeps their conflicts of
 * interest, and assigns what is to be scored, by rule.
 */
@ApplicationScoped
public class Panels {
    public static final Act RUN = new Act("assessment.run");

    /** The most applications to a round that are scored. */
    public static final int MOST_APPLICATIONS = 2_000;

    /** To how many applications assessors are assigned at once. */
    public static final int MOST = 500;

    /** How many members a panel has at most. */
    public static final int MOST_ASSESSORS = 100;

    private static final String DEPARTMENT = "The department";

    /** What the record of change calls a member of a panel, and a conflict of interest. */
    private static final String ASSESSOR = "assessor";

    private static final String CONFLICT = "conflict-of-interest";

    private final AccessTable access;
    private final Transactions transactions;
    private final AssessmentBook book;
    private final Recording recording;

    @Inject
    public Panels(AccessTable access, Transactions transactions, AssessmentBook book, Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
        this.recording = recording;
    }

    /**
     * The panel that is to be changed, as it stands now.
     *
     * @throws Refused when the asker may not change it, or the round is unknown
     */
    public PanelView toRun(Asker by, String roundId) {
        var scope = access.scope(by, RUN);
        return transactions.within(() -> book.panelView(by, scope, roundId, now()));
    }

    /**
     * The names of the partnerships whose applications are scored now, by the ids of these; oldest first.
     *
     * @throws Refused when the asker may not change the panel, or the round is unknown
     */
    public Map<String, String> scored(Asker by, String roundId) {
        access.scope(by, RUN);
        return transactions.within(() -> book.scored(by, book.round(by, roundId, now()), now()).stream()
                .collect(Collectors.toMap(Scored::id, Scored::name, (one, other) -> one, LinkedHashMap::new)));
    }

    /**
     * Puts a person on the panel, also one who was on it before.
     *
     * @throws Refused when the round is unknown, not published or decided, nobody who may score signs in so, or the person is
     *     on it already
     */
    public AssessorView name(Asker by, NameAssessor command) {
        var scope = access.scope(by, RUN);
        return transactions.within(() -> {
            var round = book.published(by, command.roundId(), this::now);
            var person = book.person(command.signIn())
                    .filter(one -> mayScore(by, one))
                    .orElseThrow(() -> new Refused(
                            new Invalid("signIn", "Nobody who may score signs in as “" + command.signIn() + "”")));
            var panel = book.panel(scope, round.id(), DatedFact.UNSEALED);
            if (panel.stream().anyMatch(one -> one.person().equals(person.id()))) {
                throw new Refused(new AssessmentRefusal.AssessorNamedAlready(command.name()));
            }
            if (panel.size() >= MOST_ASSESSORS) {
                throw new Refused(new TooMuch("A panel has at most " + MOST_ASSESSORS + " assessors."));
            }
            var assessor = new Assessor(
                    recording.newId(),
                    round.id(),
                    person.id(),
                    command.name(),
                    command.region(),
                    recording.today(),
                    book.lastNamed(scope, round.id(), person.id()));
            var writing = book.writing();
            writing.add(assessor);
            writing.changed(change(assessor, round, "named"));
            recording.append(by, writing);
            return assessor.view();
        });
    }

    private boolean mayScore(Asker by, People.Person person) {
        return access.allows(
                new Asker(
                        person.id(),
                        person.name(),
                        person.organisation(),
                        person.roles(),
                        by.origin(),
                        by.correlation()),
                ScoreWork.SCORE);
    }

    private static Change change(Assessor assessor, RoundView round, String what) {
        return new Change(
                ASSESSOR,
                assessor.id(),
                what,
                Optional.empty(),
                Map.of(
                        "round", round.terms().name(),
                        "assessor", assessor.person(),
                        "region", assessor.region().map(Region::label).orElse(""),
                        "why", assessor.why()),
                assessor.audience(),
                Optional.of(assessor.owner()));
    }

    /**
     * Takes a person off the panel; the sheets stand down, also those that are handed in, and their applications wait for
     * another assessor.
     *
     * @throws Refused when the round is unknown, not published or decided, or the person is not on it
     */
    public PanelView takeOff(Asker by, TakeOffAssessor command) {
        var scope = access.scope(by, RUN);
        return transactions.within(() -> {
            var round = book.published(by, command.roundId(), this::now);
            var off = book.assessor(scope, round.id(), command.person()).off(recording.newId(), command.why());
            var writing = book.writing();
            writing.add(off);
            writing.changed(change(off, round, "taken off"));
            live(scope, round, sheet -> sheet.assessor().equals(command.person()))
                    .forEach(sheet -> standDown(scope, writing, sheet, command.why()));
            var at = recording.append(by, writing);
            return book.panelView(by, scope, round.id(), AsAt.day(recording.today(), at));
        });
    }

    private List<ScoreSheetView> live(Scope scope, RoundView round, Predicate<ScoreSheetView> which) {
        return book.sheets(scope, round.id(), now()).stream()
                .filter(ScoreSheetView::counts)
                .filter(which)
                .toList();
    }

    private void standDown(Scope scope, Writing writing, ScoreSheetView sheet, String why) {
        book.standDown(scope, writing, book.lock(scope, sheet.id()), move(ScoreSheetAct.STAND_DOWN, why), recording);
    }

    /**
     * Keeps a conflict of interest that a member of the panel has told the department; a sheet of the application stands down.
     *
     * @throws Refused when the round is unknown, not published or decided, the person is not on its panel, the application is
     *     not one that is scored, or the conflict is kept already
     */
    public PanelView declare(Asker by, DeclareConflict command) {
        var scope = access.scope(by, RUN);
        return transactions.within(() -> {
            var round = book.published(by, command.roundId(), this::now);
            var assessor = book.assessor(scope, round.id(), command.person());
            var application = book.scored(by, round, now()).stream()
                    .filter(one -> one.id().equals(command.applicationId()))
                    .findFirst()
                    .orElseThrow(() -> new Refused(
                            new Invalid("application", "Select an application that is scored in this round")));
            if (book.conflicts(scope, round.id(), DatedFact.UNSEALED).stream()
                    .anyMatch(one -> one.applicationId().equals(application.id())
                            && one.person().equals(assessor.person()))) {
                throw new Refused(new AssessmentRefusal.ConflictDeclaredAlready(assessor.name()));
            }
            var writing = book.writing();
            var conflict =
                    new Conflict(recording.newId(), round.id(), application.id(), assessor.person(), command.why());
            writing.add(conflict);
            writing.changed(declared(conflict, round.terms().name(), application.name()));
            live(
                            scope,
                            round,
                            sheet -> sheet.assessor().equals(assessor.person())
                                    && sheet.applicationId().equals(application.id()))
                    .forEach(sheet -> standDown(scope, writing, sheet, command.why()));
            var at = recording.append(by, writing);
            return book.panelView(by, scope, round.id(), AsAt.day(recording.today(), at));
        });
    }

    static Change declared(Conflict conflict, String round, String application) {
        return new Change(
                CONFLICT,
                conflict.id(),
                "declared",
                Optional.empty(),
                Map.of(
                        "round",
                        round,
                        "application",
                        application,
                        "assessor",
                        conflict.person(),
                        "why",
                        conflict.why()),
                conflict.audience(),
                Optional.of(conflict.owner()));
    }

    /**
     * Assigns the applications that are found eligible to members of the panel, by the rule that {@link Assignment} states;
     * done again it fills gaps only. What is scored no more, or was handed in anew since it was assigned, stands down first.
     * At most {@link #MOST} applications at once.
     *
     * @throws Refused when the round is unknown, or is not closed and waiting to be decided
     */
    public AssignmentView assign(Asker by, String roundId) {
        var scope = access.scope(by, RUN);
        return transactions.within(() -> {
            var round = book.assessed(by, roundId, this::now);
            var asAt = now();
            var scored = book.scored(by, round, asAt);
            var writing = book.writing();
            var live = live(scope, round, sheet -> true);
            var handedIn = scored.stream().collect(Collectors.toMap(Scored::id, Scored::handedIn));
            var outdated =
                    live.stream().filter(sheet -> isOutdated(sheet, handedIn)).collect(Collectors.toSet());
            outdated.forEach(sheet -> standDown(
                    scope, writing, sheet, "The application is one to be scored no more, or was handed in anew"));
            var counting =
                    live.stream().filter(sheet -> !outdated.contains(sheet)).toList();
            var assignment = book.assignment(scope, round, scored, counting, asAt, MOST);
            var names = scored.stream().collect(Collectors.toMap(Scored::id, Scored::name));
            assignment
                    .chosen()
                    .forEach((application, persons) -> persons.forEach(
                            person -> assign(writing, round, application, names.get(application), person)));
            recording.append(by, writing);
            return new AssignmentView(
                    round.id(),
                    assignment.chosen().values().stream().mapToLong(List::size).sum(),
                    outdated.size(),
                    assignment.gaps().stream()
                            .limit(AssessmentBook.MOST_LACKING)
                            .map(gap ->
                                    new AssignmentView.Gap(gap.id(), names.get(gap.id()), gap.lacking(), gap.inWords()))
                            .toList(),
                    assignment.left());
        });
    }

    private static boolean isOutdated(ScoreSheetView sheet, Map<String, Instant> handedIn) {
        var anew = handedIn.get(sheet.applicationId());
        return anew == null || anew.isAfter(sheet.steps().getFirst().recordedAt());
    }

    private void assign(Writing writing, RoundView round, String applicationId, String application, String person) {
        var sheet =
                new ScoreSheet(recording.newId(), round.id(), round.terms().name(), applicationId, application, person);
        var move = move(ScoreSheetAct.ASSIGN, "Assigned by rule");
        writing.add(sheet);
        writing.add(sheet.take(recording.newId(), move));
        writing.changed(AssessmentBook.change(
                sheet, move.act().done(), sheet.audience(), Optional.empty(), Optional.empty(), Optional.of(move)));
    }

    private Move<ScoreSheetAct> move(ScoreSheetAct act, String why) {
        return new Move<>(act, PartialDate.on(recording.today()), Optional.empty(), why, DEPARTMENT);
    }

    private AsAt now() {
        return AsAt.day(recording.today(), recording.recordedUntil());
    }
}
