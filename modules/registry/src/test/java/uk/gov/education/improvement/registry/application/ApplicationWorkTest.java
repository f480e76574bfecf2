package uk.gov.education.improvement.registry.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.registry.application.Applied.CLOSED;
import static uk.gov.education.improvement.registry.application.Applied.LAST;
import static uk.gov.education.improvement.registry.application.Applied.MANAGER;
import static uk.gov.education.improvement.registry.application.Applied.NORTH_TYNESIDE;
import static uk.gov.education.improvement.registry.application.Applied.lead;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.change.Changes;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.StaleVersion;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.WrittenTwice;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.application.ApplicationRefusal.ApplicationActNotPossible;
import uk.gov.education.improvement.registry.application.ApplicationRefusal.ApplicationNotDraft;
import uk.gov.education.improvement.registry.application.ApplicationRefusal.ApplicationNotReady;
import uk.gov.education.improvement.registry.application.ApplicationRefusal.ApplicationUnderWay;
import uk.gov.education.improvement.registry.application.ApplicationRefusal.RoundNotOpen;
import uk.gov.education.improvement.registry.application.ApplicationRefusal.RuleBeforeClosing;
import uk.gov.education.improvement.registry.application.ApplicationRefusal.RuleNotApplied;
import uk.gov.education.improvement.registry.application.ApplicationRefusal.UnknownApplication;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.eligibility.Verdict;
import uk.gov.education.improvement.registry.round.RoundAct;
import uk.gov.education.improvement.registry.round.RoundRefusal;
import uk.gov.education.improvement.registry.round.RoundState;
import uk.gov.education.improvement.registry.round.RoundView;

/** Applications, from the first line of a draft to what is found of them, on a real database. */
class ApplicationWorkTest {
    private static final Asker SOUTH_TYNESIDE = lead("393");

    /** One part of its report of 31 March 2017 is below good. */
    private static final Asker WIGAN = lead("359");

    /** No judgement of it is recorded in the demonstration. */
    private static final Asker SUFFOLK = lead("935");

    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withDemonstrationData();

    private Applied applied;

    /** A round of its own for each test. */
    @BeforeEach
    void begin() {
        applied = new Applied(registry, LAST);
    }

    @Test
    void a_draft_is_shown_to_its_owner_and_to_nobody_else_by_no_way() {
        var draft = applied.answered(NORTH_TYNESIDE, "393");
        var asAt = registry.on(LAST);

        assertEquals(
                draft.id(),
                registry.applications.find(NORTH_TYNESIDE, draft.id(), asAt).id());
        assertEquals(
                1,
                registry.applications.list(NORTH_TYNESIDE, ofTheRound(), asAt).total());
        for (var other : List.of(Askers.ANALYST, MANAGER, SOUTH_TYNESIDE, WIGAN)) {
            unseen(other, draft.id(), asAt);
        }
        for (var nobody : List.of(Askers.LGA, Askers.NOBODY)) {
            assertInstanceOf(NotAllowed.class, refusal(() -> registry.applications.find(nobody, draft.id(), asAt)));
            assertInstanceOf(NotAllowed.class, refusal(() -> registry.applications.list(nobody, ofTheRound(), asAt)));
        }
        assertEquals(List.of(), recorded(Askers.ANALYST, draft.id()));
    }

    @Test
    void who_does_not_own_an_application_writes_moves_and_decides_nothing_of_it() {
        var draft = applied.answered(NORTH_TYNESIDE);

        assertInstanceOf(
                UnknownApplication.class, refusal(() -> applied.took(SOUTH_TYNESIDE, draft, ApplicationAct.SUBMIT)));
        assertInstanceOf(
                UnknownApplication.class,
                refusal(() -> applied.wrote(SOUTH_TYNESIDE, draft, List.of("393"), Map.of())));
        assertInstanceOf(
                UnknownApplication.class, refusal(() -> registry.applicationWork.toWrite(SOUTH_TYNESIDE, draft.id())));
        assertInstanceOf(NotAllowed.class, refusal(() -> applied.took(MANAGER, draft, ApplicationAct.SUBMIT)));
        assertInstanceOf(NotAllowed.class, refusal(() -> applied.started(MANAGER)));
        assertInstanceOf(UnknownApplication.class, refusal(() -> applied.checked(draft)));
        assertInstanceOf(UnknownApplication.class, refusal(() -> applied.decided(draft, true)));
        assertInstanceOf(
                UnknownApplication.class, refusal(() -> registry.applicationChecks.toCheck(MANAGER, draft.id())));
        assertInstanceOf(
                UnknownApplication.class, refusal(() -> registry.applicationChecks.toDecide(MANAGER, draft.id())));
        for (var act : List.<Executable>of(
                () -> registry.applicationChecks.check(NORTH_TYNESIDE, draft.id(), draft.version()),
                () -> registry.applicationChecks.checkAll(NORTH_TYNESIDE, applied.round.id()),
                () -> registry.applicationChecks.toDecide(Askers.ANALYST, draft.id()),
                () -> registry.applicationChecks.toPermit(Askers.ANALYST, applied.round.id()))) {
            assertInstanceOf(NotAllowed.class, refusal(act));
        }
    }

    @Test
    void what_is_handed_in_the_department_sees_and_what_is_amended_leaves_its_sight_again() {
        var submitted = applied.submitted(NORTH_TYNESIDE, "393");
        var then = registry.now();
        assertEquals(
                "A partnership",
                registry.applications
                        .find(Askers.ANALYST, submitted.id(), registry.on(LAST))
                        .name());
        unseen(SOUTH_TYNESIDE, submitted.id(), registry.on(LAST));
        assertEquals(1, recorded(Askers.ANALYST, submitted.id()).size());

        var amended = applied.took(NORTH_TYNESIDE, submitted, ApplicationAct.AMEND);
        applied.wrote(NORTH_TYNESIDE, amended, List.of("392"), Map.of());

        unseen(Askers.ANALYST, submitted.id(), registry.on(LAST));
        assertEquals(1, recorded(Askers.ANALYST, submitted.id()).size());
        var asRecordedThen =
                registry.applications.find(Askers.ANALYST, submitted.id(), AsAt.day(LocalDate.parse(LAST), then));
        assertEquals(Optional.of(ApplicationState.SUBMITTED), asRecordedThen.state());
        assertEquals(2, asRecordedThen.members().size());
    }

    @Test
    void the_department_sees_an_application_from_the_day_on_which_it_was_handed_in() {
        var draft = applied.answered(NORTH_TYNESIDE);
        registry.setTheDay("2018-06-01");
        applied.took(NORTH_TYNESIDE, draft, ApplicationAct.SUBMIT);

        unseen(MANAGER, draft.id(), registry.on("2018-05-31"));
        assertEquals(
                1,
                registry.applications
                        .list(MANAGER, ofTheRound(), registry.on("2018-06-01"))
                        .total());
        assertEquals(
                Optional.of(ApplicationState.DRAFT),
                registry.applications
                        .find(NORTH_TYNESIDE, draft.id(), registry.on("2018-05-31"))
                        .state());
    }

    @Test
    void an_authority_has_one_application_to_a_round_and_may_start_again_when_it_withdrew() {
        var draft = applied.started(NORTH_TYNESIDE);
        assertEquals(
                new ApplicationUnderWay(draft.id(), applied.round.terms().name()),
                refusal(() -> applied.started(NORTH_TYNESIDE)));
        assertInstanceOf(
                ApplicationUnderWay.class,
                refusal(() -> registry.applicationWork.toStart(NORTH_TYNESIDE, applied.round.id())));
        applied.started(SOUTH_TYNESIDE);

        var withdrawn = applied.took(NORTH_TYNESIDE, draft, ApplicationAct.WITHDRAW);
        var again = applied.started(NORTH_TYNESIDE);

        assertEquals(Optional.of(ApplicationState.WITHDRAWN), withdrawn.state());
        assertFalse(again.id().equals(draft.id()));
        assertEquals(
                1,
                registry.applications
                        .list(NORTH_TYNESIDE, inState("DRAFT"), registry.on(LAST))
                        .total());
    }

    @Test
    void of_many_that_start_at_once_one_does_and_the_others_are_told() throws Exception {
        var answers = new ArrayList<Optional<Refusal>>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tasks = Collections.nCopies(8, (Callable<Optional<Refusal>>) () -> {
                try {
                    applied.started(NORTH_TYNESIDE);
                    return Optional.empty();
                } catch (Refused refused) {
                    return Optional.of(refused.refusal());
                }
            });
            for (var answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
        }

        assertEquals(1, answers.stream().filter(Optional::isEmpty).count());
        assertTrue(answers.stream()
                .flatMap(Optional::stream)
                .allMatch(refusal -> refusal instanceof WrittenTwice || refusal instanceof ApplicationUnderWay));
        assertEquals(
                1,
                registry.applications
                        .list(NORTH_TYNESIDE, inState("DRAFT"), registry.on(LAST))
                        .total());
    }

    @Test
    void while_something_is_done_to_an_application_nobody_moves_its_round_on() throws Exception {
        var draft = applied.started(NORTH_TYNESIDE);
        var submitted = applied.submitted(SUFFOLK);
        // each is refused when it has seen where the round stands, and its transaction goes on
        var acts = List.<Executable>of(
                () -> applied.started(NORTH_TYNESIDE),
                () -> applied.took(NORTH_TYNESIDE, draft, ApplicationAct.SUBMIT),
                () -> applied.wrote(NORTH_TYNESIDE, draft, List.of("none"), Map.of()),
                () -> registry.applicationChecks.check(MANAGER, submitted.id(), submitted.version()),
                () -> registry.applicationChecks.checkAll(MANAGER, applied.round.id()),
                () -> applied.decided(submitted, true),
                () -> applied.permitted("none", CLOSED));

        for (var act : acts) {
            try (var other = Executors.newSingleThreadExecutor()) {
                var ending = registry.database.transactions.within(() -> {
                    refusal(act);
                    var asked = other.submit(() -> registry.database.transactions.rehearse(
                            () -> applied.took(applied.round, RoundAct.CANCEL)));
                    assertThrows(TimeoutException.class, () -> asked.get(500, TimeUnit.MILLISECONDS));
                    return asked;
                });

                assertEquals(
                        Optional.of(RoundState.CANCELLED),
                        ending.get(1, TimeUnit.MINUTES).state());
            }
        }
    }

    @Test
    void the_database_itself_keeps_a_second_one_out() {
        applied.started(NORTH_TYNESIDE);
        var again =
                "insert into registry.application select '%s', round_id, round_name, audience, owner, live, changes, checks,"
                        + " version, state, steps from registry.application where round_id = '%s'";

        var refused = refusal(() -> registry.database.transactions.within(
                () -> registry.database.sql(again.formatted("another", applied.round.id()))));

        assertEquals(new WrittenTwice(), refused);
    }

    @Test
    void nothing_is_started_handed_in_or_amended_before_the_round_opens_or_when_it_has_closed() {
        registry.setTheDay(Applied.BEFORE);
        var early = refusal(() -> applied.started(NORTH_TYNESIDE));
        registry.setTheDay(Applied.OPEN);
        var draft = applied.answered(NORTH_TYNESIDE);
        var submitted = applied.submitted(SOUTH_TYNESIDE);
        registry.setTheDay(CLOSED);

        assertEquals(new RoundNotOpen(applied.round.terms().name(), "it opens on 1 May 2018"), early);
        var late = new RoundNotOpen(applied.round.terms().name(), "it closed on 29 June 2018");
        assertEquals(late, refusal(() -> applied.took(NORTH_TYNESIDE, draft, ApplicationAct.SUBMIT)));
        assertEquals(late, refusal(() -> applied.took(SOUTH_TYNESIDE, submitted, ApplicationAct.AMEND)));
        assertEquals(late, refusal(() -> applied.started(WIGAN)));
        assertEquals(
                Optional.of(ApplicationState.WITHDRAWN),
                applied.took(SOUTH_TYNESIDE, submitted, ApplicationAct.WITHDRAW).state());
    }

    @Test
    void on_the_last_day_it_is_handed_in_amended_and_handed_in_again() {
        var draft = applied.answered(NORTH_TYNESIDE);
        registry.setTheDay(LAST);

        var submitted = applied.took(NORTH_TYNESIDE, draft, ApplicationAct.SUBMIT);
        var amended = applied.took(NORTH_TYNESIDE, submitted, ApplicationAct.AMEND);
        var again = applied.took(NORTH_TYNESIDE, amended, ApplicationAct.SUBMIT);

        assertEquals(Optional.of(LocalDate.parse(LAST)), submitted.handedIn());
        assertEquals(Optional.empty(), amended.handedIn());
        assertEquals(Optional.of(ApplicationState.SUBMITTED), again.state());
        assertFalse(again.late());
    }

    @Test
    void by_permission_one_authority_applies_late_until_its_day_and_is_marked_so() {
        registry.setTheDay(CLOSED);
        applied.permitted("392", "2018-07-05");
        var permission = applied.permitted("392", "2018-07-06");
        registry.setTheDay("2018-07-06");

        var submitted = applied.submitted(NORTH_TYNESIDE);
        assertTrue(submitted.late());
        assertInstanceOf(RoundNotOpen.class, refusal(() -> applied.started(SOUTH_TYNESIDE)));
        assertEquals(
                List.of(permission),
                registry.applications.latePermissions(NORTH_TYNESIDE, applied.round.id(), registry.on(CLOSED)));
        assertEquals(
                1,
                registry.applications
                        .latePermissions(MANAGER, applied.round.id(), registry.on(CLOSED))
                        .size());
        assertEquals(
                List.of(),
                registry.applications.latePermissions(SOUTH_TYNESIDE, applied.round.id(), registry.on(CLOSED)));
        registry.setTheDay("2018-07-07");
        assertInstanceOf(
                RoundNotOpen.class, refusal(() -> applied.took(NORTH_TYNESIDE, submitted, ApplicationAct.AMEND)));
    }

    @Test
    void each_applicant_is_told_its_own_last_day() {
        applied.permitted("392", "2018-07-06");
        var rounds = List.of(registry.rounds.find(MANAGER, applied.round.id(), registry.on(LAST)));
        assertEquals(Map.of(applied.round.id(), LocalDate.parse("2018-07-06")), lastDays(NORTH_TYNESIDE, rounds, LAST));
        assertEquals(Map.of(applied.round.id(), LocalDate.parse(LAST)), lastDays(WIGAN, rounds, LAST));
        assertEquals(Map.of(), lastDays(MANAGER, rounds, LAST));
        registry.setTheDay(CLOSED);
        var closed = List.of(registry.rounds.find(MANAGER, applied.round.id(), registry.on(CLOSED)));

        assertEquals(
                Map.of(applied.round.id(), LocalDate.parse("2018-07-06")), lastDays(NORTH_TYNESIDE, closed, CLOSED));
        assertEquals(Map.of(), lastDays(WIGAN, closed, CLOSED));
        assertEquals(Map.of(), lastDays(NORTH_TYNESIDE, closed, "2018-07-07"));
    }

    private Map<String, LocalDate> lastDays(Asker by, List<RoundView> rounds, String day) {
        return registry.applications.lastDays(by, rounds, registry.on(day));
    }

    @Test
    void what_is_withdrawn_while_it_is_amended_is_not_shown_as_handed_in() {
        var submitted = applied.submitted(NORTH_TYNESIDE);
        var amended = applied.took(NORTH_TYNESIDE, submitted, ApplicationAct.AMEND);

        var withdrawn = applied.took(NORTH_TYNESIDE, amended, ApplicationAct.WITHDRAW);

        assertEquals(Optional.empty(), withdrawn.handedIn());
        var other = applied.submitted(WIGAN);
        assertEquals(
                other.handedIn(),
                applied.took(WIGAN, other, ApplicationAct.WITHDRAW).handedIn());
    }

    @Test
    void a_permission_is_for_a_day_after_the_closing_and_for_a_round_that_is_published() {
        assertEquals(List.of("until"), fields(refusal(() -> applied.permitted("392", LAST))));
        assertEquals(List.of("authority"), fields(refusal(() -> applied.permitted("999", "2018-07-06"))));
        assertEquals(
                List.of("until", "authority", "why"),
                fields(refusal(() -> PermitLate.read(applied.round.id(), " ", "2018-07", ""))));
        registry.setTheDay("2018-08-01");
        assertEquals(List.of("until"), fields(refusal(() -> applied.permitted("392", "2018-07-31"))));
        applied.took(applied.round, RoundAct.CANCEL);
        assertInstanceOf(RoundNotOpen.class, refusal(() -> applied.permitted("392", "2018-09-01")));
        assertInstanceOf(
                RoundRefusal.UnknownRound.class, refusal(() -> registry.applicationChecks.toPermit(MANAGER, "none")));
    }

    @Test
    void a_draft_may_lack_answers_and_what_is_handed_in_may_not() {
        var draft = applied.started(NORTH_TYNESIDE);
        assertEquals(
                new ApplicationNotReady("question 1 is not answered; question 2 is not answered"),
                refusal(() -> applied.took(NORTH_TYNESIDE, draft, ApplicationAct.SUBMIT)));

        var half = applied.wrote(NORTH_TYNESIDE, draft, List.of("392"), Map.of("2", "one two three four five six"));

        assertEquals(Map.of("2", "one two three four five six"), half.answers());
        assertEquals(
                new ApplicationNotReady(
                        "question 1 is not answered; question 2 is answered in 6 words, and at most 5 are taken"),
                refusal(() -> applied.took(NORTH_TYNESIDE, half, ApplicationAct.SUBMIT)));
    }

    @Test
    void only_a_draft_is_written_and_only_to_questions_that_are_asked() {
        var draft = applied.answered(NORTH_TYNESIDE);
        for (var number : List.of("3", "0", "one", "01")) {
            assertEquals(
                    List.of("answers/" + number),
                    fields(refusal(
                            () -> applied.wrote(NORTH_TYNESIDE, draft, List.of("392"), Map.of(number, "words")))));
        }

        var submitted = applied.took(NORTH_TYNESIDE, draft, ApplicationAct.SUBMIT);

        assertInstanceOf(
                ApplicationNotDraft.class,
                refusal(() -> applied.wrote(NORTH_TYNESIDE, submitted, List.of("392"), Map.of())));
        assertInstanceOf(
                ApplicationActNotPossible.class,
                refusal(() -> applied.took(NORTH_TYNESIDE, submitted, ApplicationAct.SUBMIT)));
    }

    @Test
    void the_own_authority_is_a_member_in_any_case_and_each_is_known_named_once_and_has_its_duty() {
        var draft = applied.started(NORTH_TYNESIDE);
        assertEquals(List.of("North Tyneside"), names(draft));

        var several = applied.wrote(NORTH_TYNESIDE, draft, List.of("393", "E08000022"), Map.of());
        var alone = applied.wrote(NORTH_TYNESIDE, several, several.expression().members(), Map.of());

        assertEquals(List.of("North Tyneside", "South Tyneside"), names(several));
        assertEquals(List.of("North Tyneside", "South Tyneside"), names(alone));
        // the second is another name of the first; the third had not begun
        for (var wrong : List.of(List.of("393", "E08000023"), List.of("999"), List.of("940"))) {
            assertEquals(
                    List.of("members"), fields(refusal(() -> applied.wrote(NORTH_TYNESIDE, alone, wrong, Map.of()))));
        }
    }

    @Test
    void what_cannot_be_right_is_said_at_once() {
        assertEquals(List.of("name", "members"), fields(refusal(() -> new Expression(" ", List.of(), Map.of()))));
        assertEquals(
                List.of("answers/1"),
                fields(refusal(() -> new Expression(
                        "A partnership", List.of("392"), Map.of("1", "a".repeat(Expression.LONGEST_ANSWER + 1))))));
        assertEquals(
                List.of("why"), fields(refusal(() -> TakeApplicationStep.read("id", 1, ApplicationAct.WITHDRAW, " "))));
        assertEquals(
                List.of("act"), fields(refusal(() -> TakeApplicationStep.read("id", 1, ApplicationAct.SELECT, ""))));
        assertEquals(List.of("eligible", "why"), fields(refusal(() -> DecideEligibility.read("id", 1, "perhaps", ""))));
        assertInstanceOf(UnknownRecord.class, refusal(() -> ApplicationAct.named("select")));
        assertEquals(ApplicationAct.AMEND, ApplicationAct.named("amend"));
    }

    @Test
    void the_applicant_reads_what_the_rule_says_of_each_member_before_it_hands_in() {
        var draft = applied.answered(WIGAN, "392");

        var explained = registry.applications.explain(WIGAN, draft.id(), registry.on(LAST));

        assertEquals(
                List.of(
                        "Wigan May not apply because of help and protection: requires improvement.",
                        "North Tyneside May apply: nothing that the rule looks at fails."),
                explained.stream()
                        .map(one -> one.authority().name() + " " + one.words())
                        .toList());
        assertInstanceOf(
                UnknownApplication.class,
                refusal(() -> registry.applications.explain(MANAGER, draft.id(), registry.on(LAST))));
    }

    @Test
    void the_rule_finds_a_partnership_eligible_when_every_member_is_and_its_evidence_gives_the_same_answer_again() {
        var checked = applied.checked(applied.submitted(NORTH_TYNESIDE, "393"));

        assertEquals(Optional.of(ApplicationState.ELIGIBLE), checked.state());
        var kept = registry.applications.evidence(NORTH_TYNESIDE, checked.id(), registry.on(CLOSED));
        assertEquals(2, kept.size());
        for (var evidence : kept) {
            var seen = evidence.explanation();
            var again = registry.eligibility.explain(
                    MANAGER,
                    Optional.of(seen.rule()),
                    seen.authority().id(),
                    new AsAt(seen.asAt(), seen.publishedBy(), seen.recordedBy()));
            assertEquals(again, seen);
        }
        assertInstanceOf(
                UnknownApplication.class,
                refusal(() -> registry.applications.evidence(SOUTH_TYNESIDE, checked.id(), registry.on(CLOSED))));
    }

    @Test
    void who_is_not_eligible_is_told_by_which_part_of_which_member_and_a_person_overturns_it_with_a_reason() {
        var found = applied.checked(applied.submitted(WIGAN, "392"));
        assertEquals(Optional.of(ApplicationState.INELIGIBLE), found.state());
        assertEquals(
                "Wigan: May not apply because of help and protection: requires improvement.",
                found.steps().getLast().why());
        assertEquals(
                new ApplicationView.Seen(
                        found.members().getFirst().id(),
                        Verdict.PART_FAILS,
                        Optional.of("Help and protection"),
                        Optional.of("Requires improvement")),
                found.checks().getFirst().seen().getFirst());
        assertEquals(
                List.of("why"), fields(refusal(() -> new DecideEligibility(found.id(), found.version(), true, " "))));
        assertInstanceOf(ApplicationActNotPossible.class, refusal(() -> applied.decided(found, false)));

        var overturned = applied.decided(found, true);

        assertEquals(Optional.of(ApplicationState.ELIGIBLE), overturned.state());
        assertEquals(found.checks(), overturned.checks());
        assertEquals(
                Optional.of(ApplicationState.INELIGIBLE),
                applied.decided(overturned, false).state());
    }

    @Test
    void what_the_rule_cannot_say_is_left_to_a_person_who_decides_when_it_was_asked() {
        var submitted = applied.submitted(SUFFOLK, "392");
        registry.setTheDay(CLOSED);
        assertInstanceOf(RuleNotApplied.class, refusal(() -> applied.decided(submitted, true)));

        var left = applied.checked(submitted);

        assertEquals(Optional.of(ApplicationState.SUBMITTED), left.state());
        assertTrue(left.waitsForPerson());
        assertEquals(Finding.NOT_KNOWN, left.checks().getFirst().finding());
        assertEquals(submitted.version() + 1, left.version());
        assertInstanceOf(StaleVersion.class, refusal(() -> applied.decided(submitted, true)));
        var again = applied.checked(left);
        assertEquals(2, again.checks().size());
        assertEquals(
                Optional.of(ApplicationState.ELIGIBLE),
                applied.decided(again, true).state());
    }

    @Test
    void those_that_wait_for_a_person_are_found_as_at_each_day() {
        var submitted = applied.submitted(SUFFOLK, "392");
        applied.submitted(NORTH_TYNESIDE);
        applied.submitted(WIGAN);
        registry.setTheDay(CLOSED);
        registry.applicationChecks.checkAll(MANAGER, applied.round.id());
        var before = registry.now();
        registry.setTheDay("2018-07-02");
        var left = registry.applications.find(MANAGER, submitted.id(), registry.on("2018-07-02"));
        assertEquals(List.of(submitted.id()), waiting(registry.on("2018-07-02")));
        assertEquals(
                1, registry.applications.count(MANAGER, filter(address("waiting", "person")), registry.on(CLOSED)));
        assertEquals(
                0,
                registry.applications.count(
                        MANAGER,
                        filter(Map.of(
                                "round", List.of(applied.round.id()),
                                "waiting", List.of("person"),
                                "state", List.of("ELIGIBLE"))),
                        registry.on(CLOSED)));

        applied.decided(left, true);

        assertEquals(List.of(), waiting(registry.on("2018-07-02")));
        assertEquals(List.of(submitted.id()), waiting(registry.on(CLOSED)));
        assertEquals(List.of(), waiting(registry.on(LAST)));
        assertEquals(List.of(submitted.id()), waiting(AsAt.day(LocalDate.parse("2018-07-02"), before)));
    }

    private List<String> waiting(AsAt asAt) {
        var found = registry.applications.list(MANAGER, filter(address("waiting", "person")), asAt);
        assertTrue(found.rows().stream().allMatch(ApplicationView::waitsForPerson));
        return found.rows().stream().map(ApplicationView::id).toList();
    }

    private Map<String, List<String>> address(String name, String value) {
        return Map.of("round", List.of(applied.round.id()), name, List.of(value));
    }

    @Test
    void the_rule_is_applied_when_the_round_has_closed_to_all_that_are_handed_in_and_to_nothing_twice() {
        applied.submitted(NORTH_TYNESIDE, "393");
        applied.submitted(WIGAN);
        var unknown = applied.submitted(SUFFOLK);
        applied.started(lead("202"));
        assertInstanceOf(
                RuleBeforeClosing.class,
                refusal(() -> registry.applicationChecks.check(MANAGER, unknown.id(), unknown.version())));
        assertInstanceOf(
                RuleBeforeClosing.class,
                refusal(() -> registry.applicationChecks.checkAll(MANAGER, applied.round.id())));
        registry.setTheDay(CLOSED);

        var all = registry.applicationChecks.checkAll(Askers.ANALYST, applied.round.id());

        assertEquals(new RoundCheckView(applied.round.id(), 1, 1, 1), all);
        assertEquals(
                new RoundCheckView(applied.round.id(), 0, 0, 1),
                registry.applicationChecks.checkAll(MANAGER, applied.round.id()));
        var eligible = registry.applications
                .list(MANAGER, inState("ELIGIBLE"), registry.on(CLOSED))
                .rows()
                .getFirst();
        assertInstanceOf(
                ApplicationActNotPossible.class,
                refusal(() -> registry.applicationChecks.check(MANAGER, eligible.id(), eligible.version())));
    }

    @Test
    void who_comes_second_is_refused_and_shown_what_the_first_did() {
        var found = applied.checked(applied.submitted(WIGAN));
        applied.decided(found, true);

        var refused = refusal(() -> applied.decided(found, true));

        assertInstanceOf(StaleVersion.class, refused);
        assertTrue(refused.words().contains("p-programme-manager overturned it"), refused.words());
    }

    @Test
    void an_application_stands_as_at_a_day_and_as_recorded_by_an_instant() {
        var draft = applied.answered(NORTH_TYNESIDE);
        var before = registry.now();
        registry.setTheDay("2018-06-01");
        var submitted = applied.took(NORTH_TYNESIDE, draft, ApplicationAct.SUBMIT);
        applied.checked(submitted);

        var then = registry.applications.find(NORTH_TYNESIDE, draft.id(), AsAt.day(LocalDate.parse(CLOSED), before));

        assertEquals(Optional.of(ApplicationState.DRAFT), then.state());
        assertEquals(draft.version(), then.version());
        assertEquals(List.of(), then.checks());
        assertEquals(
                0,
                registry.applications
                        .list(MANAGER, inState("SUBMITTED"), registry.on(CLOSED))
                        .total());
        assertEquals(
                1,
                registry.applications
                        .list(MANAGER, inState("SUBMITTED"), registry.on("2018-06-01"))
                        .total());
    }

    @Test
    void as_at_a_day_it_shows_what_was_handed_in_and_checked_by_then() {
        var submitted = applied.submitted(SUFFOLK);
        registry.setTheDay("2018-06-01");
        var amended = applied.took(SUFFOLK, submitted, ApplicationAct.AMEND);
        var written = applied.wrote(SUFFOLK, amended, List.of("392"), Map.of("1", "Other words", "2", "Nora"));
        registry.setTheDay("2018-06-02");
        var again = applied.took(SUFFOLK, written, ApplicationAct.SUBMIT);
        var left = applied.checked(again);

        for (var by : List.of(MANAGER, SUFFOLK)) {
            var first = found(by, left, Applied.OPEN);
            assertEquals("Days of our best people", first.answers().get("1"));
            assertEquals(List.of("Suffolk"), names(first));
            assertEquals(Optional.of(ApplicationState.SUBMITTED), first.state());
            assertEquals(left.version(), first.version());
            var second = found(by, left, "2018-06-02");
            assertEquals("Other words", second.answers().get("1"));
            assertEquals(List.of(), second.checks());
            assertFalse(second.waitsForPerson());
            assertEquals(List.of(), registry.applications.evidence(by, left.id(), registry.on("2018-06-02")));
            assertEquals(1, found(by, left, CLOSED).checks().size());
        }
        // what was written while it was amended, its applicant alone had seen on that day
        assertEquals("Other words", found(SUFFOLK, left, "2018-06-01").answers().get("1"));
        assertEquals(
                "Days of our best people",
                found(MANAGER, left, "2018-06-01").answers().get("1"));
    }

    private ApplicationView found(Asker by, ApplicationView application, String day) {
        return registry.applications.find(by, application.id(), registry.on(day));
    }

    @Test
    void a_list_of_applications_costs_the_same_for_two_and_for_twenty() {
        var numbers = List.of(
                "202", "204", "205", "207", "213", "306", "307", "309", "314", "318", "330", "351", "352", "353", "356",
                "359", "371", "383", "394", "803");
        numbers.stream().limit(2).forEach(number -> applied.checked(openAgain(number)));
        registry.setTheDay(CLOSED);
        var few = registry.database.statementsOf(() -> list(2));
        numbers.stream().skip(2).forEach(number -> applied.checked(openAgain(number)));

        var many = registry.database.statementsOf(() -> list(20));

        assertEquals(few.size(), many.size());
        assertTrue(many.size() <= 11, many.size() + " " + many);
    }

    private ApplicationView openAgain(String number) {
        registry.setTheDay(Applied.OPEN);
        return applied.submitted(lead(number), "392");
    }

    private void list(int rows) {
        assertEquals(
                rows,
                registry.applications
                        .list(MANAGER, ofTheRound().sized(50), registry.on(CLOSED))
                        .rows()
                        .size());
    }

    private void unseen(Asker by, String id, AsAt asAt) {
        assertInstanceOf(UnknownApplication.class, refusal(() -> registry.applications.find(by, id, asAt)));
        assertTrue(registry.applications.list(by, ofTheRound(), asAt).rows().stream()
                .noneMatch(application -> application.id().equals(id)));
        assertEquals(
                registry.applications.list(by, ofTheRound(), asAt).rows().size(),
                registry.applications.list(by, ofTheRound(), asAt).total());
    }

    private List<?> recorded(Asker by, String id) {
        return registry.database.changes.of(
                registry.database.access.scope(by, Changes.READ), ApplicationBook.SUBJECT, id, 10);
    }

    private ApplicationFilter ofTheRound() {
        return filter(Map.of("round", List.of(applied.round.id())));
    }

    private ApplicationFilter inState(String state) {
        return filter(address("state", state));
    }

    private static ApplicationFilter filter(Map<String, List<String>> address) {
        return ApplicationFilter.of(new Address(address));
    }

    private static List<String> names(ApplicationView application) {
        return application.members().stream().map(AuthorityRef::name).toList();
    }

    private static List<String> fields(Refusal refusal) {
        return refusal.faults().stream().map(Fault::field).toList();
    }

    private static Refusal refusal(Executable work) {
        return assertThrows(Refused.class, work).refusal();
    }
}
