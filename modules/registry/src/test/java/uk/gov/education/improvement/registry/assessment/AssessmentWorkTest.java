package uk.gov.education.improvement.registry.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.registry.assessment.Assessed.ASHA;
import static uk.gov.education.improvement.registry.assessment.Assessed.BEN;
import static uk.gov.education.improvement.registry.assessment.Assessed.CLEO;
import static uk.gov.education.improvement.registry.assessment.Assessed.CLOSED;
import static uk.gov.education.improvement.registry.assessment.Assessed.MANAGER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.access.People;
import uk.gov.education.improvement.kernel.change.Changes;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.StaleVersion;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.WrittenTwice;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.application.ApplicationAct;
import uk.gov.education.improvement.registry.application.ApplicationView;
import uk.gov.education.improvement.registry.assessment.AssessmentRefusal.ApplicationNotScored;
import uk.gov.education.improvement.registry.assessment.AssessmentRefusal.AssessorNamedAlready;
import uk.gov.education.improvement.registry.assessment.AssessmentRefusal.ConflictDeclaredAlready;
import uk.gov.education.improvement.registry.assessment.AssessmentRefusal.RoundNotAssessed;
import uk.gov.education.improvement.registry.assessment.AssessmentRefusal.SheetActNotPossible;
import uk.gov.education.improvement.registry.assessment.AssessmentRefusal.SheetNotReady;
import uk.gov.education.improvement.registry.assessment.AssessmentRefusal.SheetNotToBeScored;
import uk.gov.education.improvement.registry.assessment.AssessmentRefusal.UnknownAssessor;
import uk.gov.education.improvement.registry.assessment.AssessmentRefusal.UnknownScoreSheet;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.round.RoundAct;

/** Panels and score sheets, from the naming of an assessor to scores that are handed in, on a real database. */
class AssessmentWorkTest {
    private static final String NORTH_TYNESIDE = "392";
    private static final String WESTMINSTER = "213";

    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withDemonstrationData();

    private Assessed assessed;

    /** A round of its own for each test. */
    @BeforeEach
    void begin() {
        assessed = new Assessed(registry);
    }

    private void panel() {
        assessed.named(ASHA, "");
        assessed.named(BEN, "London");
        assessed.named(CLEO, "");
    }

    @Test
    void who_may_score_is_named_once_before_or_after_the_closing_and_again_after_being_taken_off() {
        var named = assessed.named(ASHA, "London");
        assertEquals(
                new AssessorView("asha", "Member asha", Optional.of(Region.LONDON), LocalDate.parse("2018-05-01")),
                named);
        assertEquals(new AssessorNamedAlready("Member asha"), refusal(() -> assessed.named(ASHA, "")));
        assertEquals(List.of("signIn"), fields(refusal(() -> assessed.named(Assessed.assessor("nobody"), ""))));
        assertEquals(
                List.of("region", "signIn", "name"),
                fields(refusal(() -> NameAssessor.read(assessed.round.id(), " ", "", "Wales"))));

        registry.setTheDay(CLOSED);
        var off = takenOff(ASHA);
        var again = assessed.named(ASHA, "");

        assertEquals(List.of(), off.assessors());
        assertEquals(LocalDate.parse(CLOSED), again.since());
        assertEquals(List.of(again), members(panelNow()));
        assertEquals(new UnknownAssessor("ben"), refusal(() -> takenOff(BEN)));
    }

    @Test
    void whose_role_is_not_to_score_cannot_be_named() {
        registry.wiring
                .the(People.class)
                .admit(List.of(new People.Person(
                        "p-watcher", "watcher", "Watcher", MANAGER.organisation(), Set.of("analyst"))));

        assertEquals(
                List.of("signIn"),
                fields(refusal(() -> registry.panels.name(
                        MANAGER, NameAssessor.read(assessed.round.id(), "watcher", "Watcher", "")))));
    }

    @Test
    void eligible_applications_are_assigned_when_the_round_has_closed_and_never_to_the_own_region() {
        panel();
        var one = assessed.submitted(NORTH_TYNESIDE);
        var other = assessed.submitted(WESTMINSTER);
        var left = assessed.submitted("359");
        assertInstanceOf(RoundNotAssessed.class, refusal(assessed::assigned));
        assessed.eligible(one);
        assessed.eligible(other);

        var assignment = assessed.assigned();

        assertEquals(new AssignmentView(assessed.round.id(), 4, 0, List.of(), 0), assignment);
        assertEquals(Set.of("asha", "cleo"), assessors(other.id()));
        assertEquals(2, assessors(one.id()).size());
        assertTrue(assessors(one.id()).contains("ben"));
        assertEquals(Set.of(), assessors(left.id()));
        assertEquals(new AssignmentView(assessed.round.id(), 0, 0, List.of(), 0), assessed.assigned());
    }

    @Test
    void where_too_few_are_left_nothing_of_that_application_is_assigned_and_the_answer_says_why() {
        assessed.named(ASHA, "");
        assessed.named(BEN, "London");
        var other = assessed.eligible(WESTMINSTER);

        var assignment = assessed.assigned();

        assertEquals(
                List.of(new AssignmentView.Gap(
                        other.id(),
                        "Westminster",
                        2,
                        "It needs 2 more, and 1 of the panel could be chosen; not Member ben (own region).")),
                assignment.gaps());
        assertEquals(Set.of(), assessors(other.id()));
        assertEquals(
                List.of(new PanelView.Application(
                        other.id(),
                        "Westminster",
                        2,
                        Optional.of(
                                "It needs 2 more, and 1 of the panel could be chosen; not Member ben (own region)."))),
                panelNow().lacking());
        assessed.named(CLEO, "");
        assertEquals(2, assessed.assigned().assigned());
        assertEquals(0, panelNow().incomplete());
    }

    @Test
    void many_who_assign_at_once_leave_each_application_with_as_many_as_the_round_says() throws Exception {
        panel();
        var one = assessed.eligible(NORTH_TYNESIDE);
        var other = assessed.eligible(WESTMINSTER);

        var assigned = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(Collections.nCopies(
                    8, (Callable<Long>) () -> assessed.assigned().assigned()))) {
                assigned.add(answer.get());
            }
        }

        assertEquals(4, assigned.stream().mapToLong(Long::longValue).sum());
        assertEquals(2, assessors(one.id()).size());
        assertEquals(2, assessors(other.id()).size());
    }

    @Test
    void the_database_itself_keeps_a_second_live_sheet_out() {
        panel();
        assessed.eligible(NORTH_TYNESIDE);
        assessed.assigned();
        var again =
                "insert into registry.score_sheet select '%s', round_id, round_name, application_id, application_name,"
                        + " person, audience, owner, live, changes, version, state, steps from registry.score_sheet"
                        + " where round_id = '%s' and person = 'ben'";

        var refused = refusal(() -> registry.database.transactions.within(
                () -> registry.database.sql(again.formatted("another", assessed.round.id()))));

        assertEquals(new WrittenTwice(), refused);
    }

    @Test
    void an_assessor_reads_what_was_handed_in_and_the_criteria_and_writes_as_far_as_it_goes() {
        panel();
        assessed.eligible(NORTH_TYNESIDE);
        assessed.assigned();
        var opened = assessed.sheets(BEN).getFirst();
        assertEquals(
                Map.of("1", "Days of our best people"),
                opened.application().orElseThrow().answers());
        assertEquals(2, opened.criteria().size());
        assertTrue(opened.writable());
        assertEquals(
                new SheetNotReady(
                        "“Practice” has not a score and a reason yet; “Reach” has not a score and a reason yet"),
                refusal(() -> registry.scoreWork.take(
                        BEN, TakeSheetStep.handIn(opened.sheet().id(), opened.version()))));

        var half = registry.scoreWork.write(
                BEN, WriteScores.read(opened.sheet().id(), opened.version(), Map.of("1", "5"), Map.of("2", "Far")));

        assertEquals(Optional.of(5), half.scores().of(1).points());
        assertEquals(Optional.of("Far"), half.scores().of(2).reason());
        assertEquals(List.of("“Practice” has not a reason yet", "“Reach” has not a score yet"), half.missing());
        assertEquals(List.of("points/1"), fields(refusal(() -> assessed.wrote(BEN, half, 6, 1))));
        assertEquals(
                List.of("points/2"),
                fields(refusal(() -> WriteScores.read("sheet", 1, Map.of("2", "half"), Map.of()))));
        assertInstanceOf(StaleVersion.class, refusal(() -> assessed.wrote(BEN, opened, 1, 1)));
    }

    @Test
    void scores_are_their_assessor_s_own_until_they_are_handed_in_and_again_when_they_are_taken_back() {
        panel();
        var application = assessed.eligible(NORTH_TYNESIDE);
        assessed.assigned();
        var draft = assessed.wrote(BEN, assessed.sheet(BEN, application), 4, 7);
        assertEquals(List.of(), handedIn());
        assertFalse(recorded(draft).contains("Practice of ben"), recorded(draft));

        var handedIn = assessed.handedIn(BEN, draft, 5, 7);

        assertEquals(
                List.of(List.of(5, 7)),
                handedIn().stream().map(HandedInPoints::points).toList());
        var said = handedInTo(application);
        assertEquals(
                Map.of(1, new Score(5, "Practice of ben"), 2, new Score(7, "Reach of ben")),
                said.getFirst().scores());
        assertEquals("Member ben", said.getFirst().assessor());
        assertTrue(recorded(draft).contains("Practice of ben"));
        assertInstanceOf(SheetNotToBeScored.class, refusal(() -> assessed.wrote(BEN, handedIn, 1, 1)));
        var then = registry.now();

        var back = assessed.tookBack(BEN, handedIn);
        assessed.wrote(BEN, back, 1, 1);

        assertEquals(List.of(), handedIn());
        assertEquals(List.of(), handedInTo(application));
        assertEquals(
                1,
                registry.assessments
                        .handedIn(MANAGER, assessed.round.id(), AsAt.day(LocalDate.parse(CLOSED), then))
                        .size());
        assertInstanceOf(
                SheetActNotPossible.class,
                refusal(() -> assessed.tookBack(BEN, assessed.sheets(BEN).getFirst())));
    }

    @Test
    void a_sheet_that_was_taken_back_still_counts_as_at_a_day_before_it() {
        panel();
        var application = assessed.eligible(NORTH_TYNESIDE);
        assessed.assigned();
        var handedIn = assessed.handedIn(BEN, assessed.sheet(BEN, application), 5, 7);
        registry.setTheDay("2018-07-09");

        assessed.tookBack(BEN, handedIn);

        var round = assessed.round.id();
        assertEquals(
                1,
                registry.assessments
                        .handedIn(MANAGER, round, registry.on("2018-07-08"))
                        .size());
        assertEquals(
                0,
                registry.assessments
                        .handedIn(MANAGER, round, registry.on("2018-07-09"))
                        .size());
    }

    @Test
    void of_the_sheet_of_another_an_assessor_learns_nothing_and_does_nothing_handed_in_or_not() {
        panel();
        var application = assessed.eligible(NORTH_TYNESIDE);
        assessed.assigned();
        var draft = assessed.wrote(BEN, assessed.sheet(BEN, application), 4, 7);
        unseen(draft);

        var handedIn = assessed.handedIn(BEN, draft, 5, 7);

        unseen(handedIn);
    }

    private void unseen(OpenedSheetView opened) {
        var id = opened.sheet().id();
        for (var act : List.<Executable>of(
                () -> registry.scoreWork.toScore(ASHA, id),
                () -> registry.scoreWork.open(ASHA, id, registry.on(CLOSED)),
                () -> assessed.wrote(ASHA, opened, 1, 1),
                () -> assessed.tookBack(ASHA, opened),
                () -> registry.scoreWork.take(ASHA, TakeSheetStep.handIn(id, opened.version())),
                () -> assessed.stoodDown(ASHA, opened))) {
            assertEquals(new UnknownScoreSheet(id), refusal(act));
        }
        var own = registry.scoreWork.list(
                ASHA,
                ScoreSheetFilter.of(new Address(Map.of("round", List.of(assessed.round.id())))),
                registry.on(CLOSED));
        assertTrue(own.rows().stream().noneMatch(sheet -> sheet.id().equals(id)));
        assertEquals(own.rows().size(), own.total());
        for (var nobody : List.of(Askers.ANALYST, MANAGER, Assessed.lead(NORTH_TYNESIDE), Askers.LGA)) {
            assertInstanceOf(NotAllowed.class, refusal(() -> registry.scoreWork.toScore(nobody, id)));
            assertInstanceOf(NotAllowed.class, refusal(() -> assessed.wrote(nobody, opened, 1, 1)));
            assertInstanceOf(NotAllowed.class, refusal(() -> assessed.tookBack(nobody, opened)));
            assertInstanceOf(NotAllowed.class, refusal(() -> assessed.stoodDown(nobody, opened)));
            assertInstanceOf(NotAllowed.class, refusal(() -> assessed.sheets(nobody)));
        }
    }

    @Test
    void who_does_not_run_the_assessment_changes_no_panel_and_who_is_not_the_department_reads_none() {
        var round = assessed.round.id();
        for (var nobody : List.of(Askers.ANALYST, Assessed.lead(NORTH_TYNESIDE), Askers.LGA, ASHA)) {
            for (var act : List.<Executable>of(
                    () -> registry.panels.toRun(nobody, round),
                    () -> registry.panels.name(nobody, NameAssessor.read(round, "ben", "Ben", "")),
                    () -> registry.panels.takeOff(nobody, new TakeOffAssessor(round, "ben", "a reason")),
                    () -> registry.panels.declare(nobody, new DeclareConflict(round, "a", "ben", "a reason")),
                    () -> registry.panels.assign(nobody, round))) {
                assertInstanceOf(NotAllowed.class, refusal(act));
            }
        }
        for (var nobody : List.of(Assessed.lead(NORTH_TYNESIDE), Askers.LGA, ASHA)) {
            assertInstanceOf(
                    NotAllowed.class, refusal(() -> registry.assessments.panel(nobody, round, registry.on(CLOSED))));
        }
    }

    @Test
    void a_conflict_of_interest_stands_the_sheet_down_and_another_scores_the_application() {
        panel();
        var application = assessed.eligible(NORTH_TYNESIDE);
        assessed.assigned();
        var ben = assessed.handedIn(BEN, assessed.sheet(BEN, application), 5, 7);

        var stoodDown = assessed.stoodDown(BEN, ben);

        assertEquals(Optional.of(ScoreSheetState.STOOD_DOWN), stoodDown.sheet().state());
        assertEquals(Optional.empty(), stoodDown.application());
        assertEquals(List.of(), handedIn());
        assertEquals(1, panelNow().incomplete());
        assertEquals("I worked there", panelNow().conflicts().getFirst().why());
        assessed.assigned();
        assertEquals(Set.of("asha", "cleo"), assessors(application.id()));
        assertInstanceOf(SheetActNotPossible.class, refusal(() -> assessed.stoodDown(BEN, stoodDown)));
    }

    @Test
    void the_department_keeps_a_conflict_for_an_assessor_once_and_of_an_application_that_is_scored() {
        panel();
        var application = assessed.eligible(NORTH_TYNESIDE);
        assessed.assigned();

        var kept = declared("ben", application.id());

        assertEquals("Member ben", kept.conflicts().getFirst().assessorName());
        assertEquals(1, kept.incomplete());
        assertEquals(new ConflictDeclaredAlready("Member ben"), refusal(() -> declared("ben", application.id())));
        assertEquals(List.of("application"), fields(refusal(() -> declared("ben", "another"))));
        assertEquals(new UnknownAssessor("dora"), refusal(() -> declared("dora", application.id())));
        assertEquals(
                List.of("assessor", "application", "why"),
                fields(refusal(() -> new DeclareConflict("round", "", " ", null))));
    }

    @Test
    void the_sheets_of_who_is_taken_off_stand_down_and_a_reason_is_needed() {
        panel();
        var application = assessed.eligible(NORTH_TYNESIDE);
        assessed.assigned();
        assessed.handedIn(BEN, assessed.sheet(BEN, application), 5, 7);

        var panel = takenOff(BEN);

        assertEquals(1, panel.incomplete());
        assertEquals(List.of(), handedIn());
        assertEquals(
                "Member ben",
                registry.assessments.sheets(MANAGER, assessed.round.id(), registry.on(CLOSED)).stream()
                        .filter(sheet -> sheet.assessor().equals("ben"))
                        .findFirst()
                        .orElseThrow()
                        .assessorName());
        assertEquals(List.of("why"), fields(refusal(() -> new TakeOffAssessor(assessed.round.id(), "asha", " "))));
    }

    @Test
    void what_is_withdrawn_is_not_scored_any_more_and_its_sheets_stand_down_with_the_next_assignment() {
        panel();
        var application = assessed.eligible(NORTH_TYNESIDE);
        assessed.assigned();
        var opened = assessed.sheet(BEN, application);
        assessed.took(application, NORTH_TYNESIDE, ApplicationAct.WITHDRAW);

        assertEquals(new ApplicationNotScored("North Tyneside"), refusal(() -> assessed.wrote(BEN, opened, 1, 1)));
        assertFalse(assessed.sheet(BEN, application).writable());
        assertEquals(2, assessed.assigned().stoodDown());
        assertEquals(List.of(), assessed.sheets(BEN));
    }

    @Test
    void nothing_is_scored_when_the_round_is_decided() {
        panel();
        var application = assessed.eligible(NORTH_TYNESIDE);
        assessed.assigned();
        var handedIn = assessed.handedIn(BEN, assessed.sheet(BEN, application), 5, 7);
        assessed.took(RoundAct.DECIDE);

        var decided = new RoundNotAssessed(assessed.round.terms().name(), "decided, outcome not published yet");
        assertEquals(decided, refusal(() -> assessed.tookBack(BEN, handedIn)));
        assertEquals(decided, refusal(() -> assessed.stoodDown(BEN, handedIn)));
        assertEquals(decided, refusal(assessed::assigned));
        assertEquals(decided, refusal(() -> takenOff(BEN)));
        assertFalse(assessed.sheets(BEN).getFirst().returnable());
    }

    @Test
    void sheets_of_a_round_cost_the_same_for_one_and_for_many() {
        panel();
        assessed.eligible(NORTH_TYNESIDE);
        assessed.assigned();
        var round = assessed.round.id();
        var few = statements(round);
        List.of("202", "204", "205", "207", WESTMINSTER, "306").forEach(assessed::eligible);
        assessed.assigned();
        assessed.sheets(BEN).forEach(opened -> assessed.handedIn(BEN, opened, 1, 2));

        var many = statements(round);

        assertEquals(few, many);
        assertTrue(many.get(1) <= 6, many.toString());
    }

    private List<Integer> statements(String round) {
        return Stream.<Runnable>of(
                        () -> registry.assessments.sheets(MANAGER, round, registry.on(CLOSED)),
                        () -> registry.assessments.handedIn(MANAGER, round, registry.on(CLOSED)),
                        () -> registry.assessments.panel(MANAGER, round, registry.on(CLOSED)))
                .map(reading -> registry.database.statementsOf(reading).size())
                .toList();
    }

    private PanelView takenOff(Asker assessor) {
        return registry.panels.takeOff(
                MANAGER, new TakeOffAssessor(assessed.round.id(), assessor.person(), "Left the department"));
    }

    private PanelView declared(String person, String applicationId) {
        return registry.panels.declare(
                MANAGER, new DeclareConflict(assessed.round.id(), applicationId, person, "Married to the director"));
    }

    private PanelView panelNow() {
        return registry.assessments.panel(Askers.ANALYST, assessed.round.id(), registry.on(CLOSED));
    }

    private static List<AssessorView> members(PanelView panel) {
        return panel.assessors().stream().map(PanelView.Member::assessor).toList();
    }

    private Set<String> assessors(String applicationId) {
        return registry.assessments.sheets(MANAGER, assessed.round.id(), registry.on(CLOSED)).stream()
                .filter(ScoreSheetView::counts)
                .filter(sheet -> sheet.applicationId().equals(applicationId))
                .map(ScoreSheetView::assessor)
                .collect(Collectors.toSet());
    }

    private List<HandedInPoints> handedIn() {
        return registry.assessments.handedIn(MANAGER, assessed.round.id(), registry.on(CLOSED));
    }

    private List<HandedInScores> handedInTo(ApplicationView application) {
        return registry.assessments.handedInTo(MANAGER, application.id(), registry.on(CLOSED));
    }

    /** What the department reads of a sheet in the record of change. */
    private String recorded(OpenedSheetView opened) {
        return registry.database
                .changes
                .of(
                        registry.database.access.scope(Askers.ANALYST, Changes.READ),
                        AssessmentBook.SUBJECT,
                        opened.sheet().id(),
                        20)
                .toString();
    }

    private static List<String> fields(Refusal refusal) {
        return refusal.faults().stream().map(Fault::field).toList();
    }

    private static Refusal refusal(Executable work) {
        return assertThrows(Refused.class, work).refusal();
    }
}
