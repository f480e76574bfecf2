package uk.gov.education.improvement.registry.intervention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.change.Entry;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.StaleVersion;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.instrument.Instrument;
import uk.gov.education.improvement.registry.instrument.Roles;
import uk.gov.education.improvement.registry.instrument.ServiceArea;
import uk.gov.education.improvement.registry.instrument.Terms;
import uk.gov.education.improvement.registry.intervention.InterventionRefusal.InstrumentRecorded;
import uk.gov.education.improvement.registry.intervention.InterventionRefusal.StepNotPossible;
import uk.gov.education.improvement.registry.intervention.InterventionRefusal.UnknownIntervention;
import uk.gov.education.improvement.registry.oversight.LiftedView;

/** Each test has an authority of its own, of which no instrument is recorded yet. The day is 21 November 2026. */
class InterventionWorkTest {
    private static final String TODAY = "2026-11-21";

    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withReferenceData();

    private static int used;
    private String authority;
    private String authorityId;

    @BeforeAll
    static void load() {
        registry.setTheDay(TODAY);
    }

    @BeforeEach
    void another_authority() {
        var ref = registry.authorities.inForce(Askers.ANALYST, registry.on(TODAY)).stream()
                .filter(one -> one.dfeNumber().isPresent())
                .skip(used++)
                .findFirst()
                .orElseThrow();
        authority = ref.dfeNumber().orElseThrow();
        authorityId = ref.id();
    }

    @Test
    void a_draft_is_the_departments_own() {
        var draft = draft(Instrument.IMPROVEMENT_NOTICE);

        for (var other : List.of(Askers.LGA, Askers.NORTH_TYNESIDE)) {
            assertEquals(
                    new UnknownIntervention(draft.id()),
                    refused(() -> registry.interventions.find(other, draft.id(), registry.on(TODAY))));
            assertEquals(
                    new UnknownIntervention(draft.id()),
                    refused(() -> registry.interventions.steps(other, draft.id(), registry.on(TODAY))));
            assertEquals(0, ofAuthority(other).total());
            assertEquals(List.of(), registry.interventions.ofAuthority(other, authorityId, registry.on(TODAY)));
            assertInstanceOf(NotAllowed.class, refused(() -> draft(other, Instrument.TRUST)));
            assertInstanceOf(NotAllowed.class, refused(() -> take(other, draft, Step.ISSUE, "2026-11-01")));
        }
        assertEquals(1, ofAuthority(Askers.COLLEAGUE).total());
        assertEquals(InForce.NO, answer(TODAY));
        assertTrue(registry.database
                .changes
                .of(
                        registry.database.access.scope(Askers.LGA, Interventions.READ),
                        InterventionWork.SUBJECT,
                        draft.id(),
                        10)
                .isEmpty());
    }

    @Test
    void a_draft_can_be_changed_as_often_as_is_wanted_and_only_the_department_learns_of_it() {
        var draft = draft(Instrument.IMPROVEMENT_NOTICE);

        var changed = change(Askers.COLLEAGUE, draft, terms(Instrument.STATUTORY_DIRECTION, "A court judgment"));
        var again = change(Askers.ANALYST, changed, terms(Instrument.STATUTORY_DIRECTION, "Two court judgments"));

        assertEquals(Instrument.STATUTORY_DIRECTION, changed.terms().instrument());
        assertEquals("Two court judgments", again.terms().trigger());
        assertEquals(3, again.version());
        assertEquals(
                List.of("Ofsted", "A court judgment", "Two court judgments"),
                registry.interventions.versions(Askers.ANALYST, draft.id(), registry.on(TODAY)).stream()
                        .map(Terms::trigger)
                        .toList());
        assertEquals(List.of(), registry.interventions.versions(Askers.LGA, draft.id(), registry.on(TODAY)));
        assertEquals(
                "Ofsted",
                registry.interventions
                        .find(Askers.ANALYST, draft.id(), AsAt.day(LocalDate.parse(TODAY), draft.recordedAt()))
                        .terms()
                        .trigger(),
                "what was recorded before can be asked for ever");
        assertEquals(List.of(), entries(Askers.LGA, draft));
        assertEquals(List.of("changed", "changed", "drafted"), entries(Askers.ANALYST, draft));
        var issued = take(again, Step.ISSUE, "2026-11-01");
        assertEquals("Two court judgments", on(issued, TODAY).terms().trigger());
    }

    @Test
    void of_two_who_change_a_draft_the_second_is_refused_and_told_what_the_first_did() {
        var draft = draft(Instrument.IMPROVEMENT_NOTICE);
        change(Askers.COLLEAGUE, draft, terms(Instrument.TRUST, "A court judgment"));

        for (Supplier<?> second : List.<Supplier<?>>of(
                () -> change(Askers.ANALYST, draft, terms(Instrument.TRUST, "Mine")),
                () -> take(draft, Step.DROP, TODAY),
                () -> take(draft, Step.ISSUE, TODAY))) {
            var refused = assertInstanceOf(StaleVersion.class, refused(second));
            assertTrue(refused.words().contains("changed it on"), refused.words());
        }
    }

    @Test
    void what_was_issued_is_not_changed_any_more_and_not_by_who_may_not_draft() {
        var draft = draft(Instrument.IMPROVEMENT_NOTICE);
        assertInstanceOf(NotAllowed.class, refused(() -> change(Askers.LGA, draft, terms(Instrument.TRUST, "Ofsted"))));
        var other = registry.interventions.find(Askers.ANALYST, draft.id(), registry.on(TODAY));

        var issued = take(other, Step.ISSUE, "2026-11-01");

        var refusal = assertInstanceOf(
                StepNotPossible.class,
                refused(() -> change(Askers.ANALYST, issued, terms(Instrument.TRUST, "Ofsted"))));
        assertTrue(refusal.words().startsWith("This instrument is issued, and cannot be changed"), refusal.words());
        assertInstanceOf(
                StepNotPossible.class, refused(() -> registry.interventionWork.toChange(Askers.ANALYST, issued.id())));
    }

    @Test
    void a_change_may_name_an_inspection_of_the_authority_only() {
        var draft = draft(Instrument.IMPROVEMENT_NOTICE);

        var refusal = refused(() -> change(
                Askers.ANALYST,
                draft,
                new Terms(
                        Instrument.TRUST,
                        ServiceArea.SOCIAL_CARE,
                        "Ofsted",
                        Optional.of("nothing"),
                        Roles.NONE,
                        Optional.empty(),
                        "sure",
                        "a test")));

        assertEquals(
                "inspectionId",
                assertInstanceOf(Invalid.class, refusal).faults().getFirst().field());
    }

    @Test
    void a_draft_that_is_dropped_leaves_the_lists_and_keeps_its_page_for_the_department() {
        var draft = draft(Instrument.IMPROVEMENT_NOTICE);
        assertEquals(
                "on",
                assertInstanceOf(Invalid.class, refused(() -> take(draft, Step.DROP, "2026-11-20")))
                        .faults()
                        .getFirst()
                        .field());

        var dropped = take(draft, Step.DROP, TODAY);

        assertEquals(Optional.of(InterventionState.DROPPED), dropped.state());
        assertEquals("Dropped", dropped.standing());
        assertEquals(0, ofAuthority(Askers.ANALYST).total());
        assertEquals(List.of(), registry.interventions.ofAuthority(Askers.ANALYST, authorityId, registry.on(TODAY)));
        assertEquals(
                "the reason",
                registry.interventions
                        .steps(Askers.COLLEAGUE, draft.id(), registry.on("2026-01-01"))
                        .getLast()
                        .why());
        assertEquals(List.of("dropped", "drafted"), entries(Askers.ANALYST, draft));
        assertEquals(List.of(), entries(Askers.LGA, draft));
        assertEquals(
                new UnknownIntervention(draft.id()),
                refused(() -> registry.interventions.find(Askers.LGA, draft.id(), registry.on(TODAY))));
        assertInstanceOf(StepNotPossible.class, refused(() -> take(dropped, Step.ISSUE, TODAY)));
        assertInstanceOf(
                StepNotPossible.class,
                refused(() -> change(Askers.ANALYST, dropped, terms(Instrument.TRUST, "Ofsted"))));
        var then = AsAt.day(LocalDate.parse(TODAY), draft.recordedAt());
        var filter = InterventionFilter.of(new Address(Map.of())).ofAuthorities(List.of(authorityId));
        assertEquals(
                1,
                registry.interventions.list(Askers.ANALYST, filter, then).total(),
                "before it was dropped it was listed");
    }

    @Test
    void a_draft_is_dropped_although_another_instrument_begins_on_its_day() {
        var draft = draft(Instrument.IMPROVEMENT_NOTICE);
        issueAndBegin(draft(Instrument.IMPROVEMENT_NOTICE), TODAY);

        var dropped = take(draft, Step.DROP, TODAY);

        assertEquals(InterventionState.DROPPED, dropped.latest());
    }

    @Test
    void a_draft_that_was_dropped_follows_nothing_any_more() {
        var notice = inForce("2026-01-10");
        var dropped = take(draft(Instrument.TRUST), Step.DROP, TODAY);

        var refusal = refused(() -> follow(notice, Step.ESCALATE, new Successor.Existing(dropped.id())));

        assertEquals(
                "successor",
                assertInstanceOf(Invalid.class, refusal).faults().getFirst().field());
    }

    @Test
    void nobody_can_ask_the_list_for_what_was_dropped() {
        var address = new Address(Map.of("state", List.of("DROPPED")));

        InterventionFilter.of(address);

        assertInstanceOf(
                Invalid.class,
                assertThrows(Refused.class, address::refuseIfFaulty).refusal());
    }

    @Test
    void an_issued_instrument_is_seen_by_all_and_is_in_force_once_it_was_brought_into_force() {
        var issued = take(draft(Instrument.STATUTORY_DIRECTION), Step.ISSUE, "2026-01-10");

        assertEquals(InForce.NO, issued.inForce());
        assertEquals(Optional.of(InterventionState.ISSUED), issued.state());
        var begun = take(issued, Step.BEGIN, "2026-01-20");

        assertEquals(InForce.YES, begun.inForce());
        assertEquals(InForce.NO, answer("2026-01-19"));
        assertEquals(InForce.YES, answer("2026-01-20"));
        assertEquals(InForce.YES, answer(TODAY));
        var then = registry.interventions.find(Askers.LGA, issued.id(), registry.on("2026-01-15"));
        assertEquals(Optional.of(InterventionState.ISSUED), then.state());
        assertEquals(InForce.NO, then.inForce());
        assertEquals(3, begun.version());
        assertEquals(
                List.of(Step.ISSUE, Step.BEGIN),
                registry.interventions.steps(Askers.LGA, issued.id(), registry.on(TODAY)).stream()
                        .map(StepView::step)
                        .toList(),
                "the draft is not told");
    }

    @Test
    void a_review_is_due_six_months_after_issue_or_the_last_review_and_is_overdue_the_day_after() {
        var notice = inForce("2026-01-10");

        assertEquals(
                Optional.of(LocalDate.of(2026, 7, 10)),
                on(notice, "2026-07-10").clocks().reviewDue());
        assertFalse(on(notice, "2026-07-10").clocks().isLate());
        assertTrue(on(notice, "2026-07-11").clocks().reviewLate());
        assertEquals(1, overdue("2026-07-11"));
        assertEquals(0, overdue("2026-07-10"));

        var reviewed = take(notice, Step.REVIEW, "2026-09-01");

        assertEquals(Optional.of(InterventionState.IN_FORCE), reviewed.state());
        assertEquals(Optional.of(LocalDate.of(2027, 3, 1)), reviewed.clocks().reviewDue());
        assertEquals(0, overdue("2026-11-21"));
        assertEquals(1, overdue("2026-08-31"), "on a day before the review it was overdue all the same");
    }

    @Test
    void a_report_has_its_own_day_until_it_comes() {
        var notice = inForce("2026-01-10");
        var asked = registry.interventionWork.take(
                Askers.ANALYST,
                new TakeStep(
                        notice.id(),
                        notice.version(),
                        Step.REVIEW,
                        date("2026-06-01"),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 9, 1)),
                        Optional.empty(),
                        "too slow",
                        "a test"));

        assertTrue(asked.clocks().reportLate());
        var reported = take(asked, Step.REPORT, "2026-10-01");

        assertEquals(Optional.empty(), reported.clocks().reportDue());
        assertEquals(Optional.of(LocalDate.of(2026, 12, 1)), reported.clocks().reviewDue());
    }

    @Test
    void what_escalates_a_notice_is_drafted_in_the_same_act_and_shown_to_others_when_it_is_issued() {
        var notice = inForce("2026-01-10");

        var escalated = follow(notice, Step.ESCALATE, new Successor.Drafted(Instrument.STATUTORY_DIRECTION));

        assertEquals(Optional.of(InterventionState.ESCALATED), escalated.state());
        assertEquals(Optional.empty(), last(Askers.LGA, notice).successor());
        var next = last(Askers.ANALYST, notice).successor().orElseThrow();
        var direction = registry.interventions.find(Askers.ANALYST, next, registry.on(TODAY));
        assertTrue(direction.draft());
        assertEquals(Instrument.STATUTORY_DIRECTION, direction.terms().instrument());
        take(direction, Step.ISSUE, "2026-10-01");
        assertEquals(Optional.of(next), last(Askers.LGA, notice).successor());
        assertEquals(
                List.of(notice.id()),
                registry.interventions.predecessors(Askers.LGA, next, registry.on(TODAY)).stream()
                        .map(InterventionView::id)
                        .toList());
    }

    @Test
    void whether_an_authority_is_in_intervention_is_not_known_until_what_follows_is_issued_and_begins() {
        var notice = inForce("2026-01-10");

        follow(notice, Step.ESCALATE, new Successor.Drafted(Instrument.STATUTORY_DIRECTION));

        assertEquals(InForce.YES, answer("2026-08-31"));
        assertEquals(InForce.NOT_KNOWN, answer("2026-09-01"));
        var next = last(Askers.ANALYST, notice).successor().orElseThrow();
        var issued =
                take(registry.interventions.find(Askers.ANALYST, next, registry.on(TODAY)), Step.ISSUE, "2026-10-01");
        assertEquals(InForce.NOT_KNOWN, answer(TODAY));
        var begun = take(issued, Step.BEGIN, "2026-10-08");
        assertEquals(InForce.NOT_KNOWN, answer("2026-10-07"));
        assertEquals(InForce.YES, answer("2026-10-08"));
        take(begun, Step.LIFT, "2026-11-02");
        assertEquals(InForce.NO, answer(TODAY));
    }

    @Test
    void what_was_to_follow_and_is_revoked_before_it_begins_ends_intervention() {
        var notice = inForce("2026-01-10");
        follow(notice, Step.ESCALATE, new Successor.Drafted(Instrument.STATUTORY_DIRECTION));
        var next = last(Askers.ANALYST, notice).successor().orElseThrow();
        var issued =
                take(registry.interventions.find(Askers.ANALYST, next, registry.on(TODAY)), Step.ISSUE, "2026-10-01");

        take(issued, Step.REVOKE, "2026-10-20");

        assertEquals(InForce.NOT_KNOWN, answer("2026-10-19"));
        assertEquals(InForce.NO, answer("2026-10-20"));
    }

    @Test
    void an_instrument_that_is_there_follows_only_in_its_own_authority_and_while_it_has_not_ended() {
        var notice = inForce("2026-01-10");
        var other = draft(Instrument.STATUTORY_DIRECTION);

        var replaced = follow(notice, Step.REPLACE, new Successor.Existing(other.id()));

        assertEquals(Optional.of(InterventionState.REPLACED), replaced.state());
        another_authority();
        var elsewhere = inForce("2026-01-10");
        for (var wrong : List.of(other.id(), elsewhere.id(), notice.id(), "nothing")) {
            assertInstanceOf(
                    Invalid.class, refused(() -> follow(elsewhere, Step.REPLACE, new Successor.Existing(wrong))));
        }
    }

    @Test
    void what_has_ended_can_only_be_looked_at() {
        var lifted = take(inForce("2026-01-10"), Step.LIFT, "2026-10-01");

        assertEquals(InForce.NO, lifted.inForce());
        assertEquals(InForce.YES, answer("2026-09-30"));
        assertEquals(InForce.NO, answer("2026-10-01"));
        assertInstanceOf(StepNotPossible.class, refused(() -> take(lifted, Step.REVIEW, "2026-10-02")));
    }

    @Test
    void a_step_in_the_future_or_before_another_is_refused_and_so_is_a_stale_one() {
        var notice = inForce("2026-01-10");

        assertInstanceOf(Invalid.class, refused(() -> take(notice, Step.REVIEW, "2026-11-22")));
        assertInstanceOf(Invalid.class, refused(() -> take(notice, Step.REVIEW, "2026-01-09")));
        assertInstanceOf(Invalid.class, refused(() -> take(notice, Step.LIFT, "2026-01-10")));
        take(Askers.COLLEAGUE, notice, Step.REVIEW, "2026-02-01");
        var stale = assertInstanceOf(StaleVersion.class, refused(() -> take(notice, Step.LIFT, "2026-03-01")));
        assertTrue(stale.words().contains("reviewed it on"), stale.words());
    }

    @Test
    void of_one_authority_no_two_instruments_of_a_kind_begin_on_a_day() {
        inForce("2026-01-10");
        var again = draft(Instrument.IMPROVEMENT_NOTICE);

        assertInstanceOf(InstrumentRecorded.class, refused(() -> issueAndBegin(again, "2026-01-10")));
        issueAndBegin(again, "2026-01-11");
    }

    @Test
    void an_answer_by_an_earlier_instant_is_the_same_for_ever() {
        var notice = inForce("2026-01-10");
        var before = registry.on(TODAY);
        var then = registry.interventions.find(Askers.LGA, notice.id(), before);

        take(notice, Step.LIFT, "2026-03-01");

        assertEquals(then, registry.interventions.find(Askers.LGA, notice.id(), before));
        assertEquals(
                Map.of(authorityId, InForce.YES), registry.oversight.inForce(Askers.LGA, List.of(authorityId), before));
        assertEquals(
                1,
                registry.interventions.steps(Askers.LGA, notice.id(), before).stream()
                        .filter(step -> step.step() == Step.ISSUE)
                        .count());
        assertEquals(InForce.NO, answer(TODAY));
    }

    @Test
    void who_was_lifted_is_among_the_lifted_until_another_instrument_follows() {
        var lifted = take(inForce("2026-01-10"), Step.LIFT, "2026-10-01");

        assertTrue(liftedSince("2026-10-01").contains(lifted.id()));
        assertFalse(liftedSince("2026-10-02").contains(lifted.id()));
        issueAndBegin(draft(Instrument.STATUTORY_DIRECTION), "2026-11-01");

        assertFalse(liftedSince("2026-10-01").contains(lifted.id()));
        assertEquals(
                List.of(36, 46),
                registry.oversight.lifted(Askers.LGA, LocalDate.of(2010, 1, 1), registry.on(TODAY)).stated().stream()
                        .map(LiftedView.Stated::authorities)
                        .toList());
    }

    @Test
    void a_better_judgement_raises_a_task_and_ends_nothing() {
        judged("2025-12-01", "inadequate,inadequate,good,good");
        var notice = inForce("2026-01-10");
        assertEquals(Optional.empty(), registry.interventionTasks.of(Askers.ANALYST, notice, registry.on(TODAY)));

        judged("2026-10-10", ",good,good,good");

        var task = registry.interventionTasks
                .of(Askers.ANALYST, notice, registry.on(TODAY))
                .orElseThrow();
        assertEquals("2026-10-10", task.better().published());
        assertEquals("2025-12-01", task.before().published());
        assertEquals(InForce.YES, answer(TODAY));
        assertTrue(registry.interventionTasks.waiting(Askers.ANALYST, registry.on(TODAY)).stream()
                .anyMatch(one -> one.intervention().id().equals(notice.id())));
        var reviewed = take(notice, Step.REVIEW, "2026-11-01");
        assertEquals(Optional.empty(), registry.interventionTasks.of(Askers.ANALYST, reviewed, registry.on(TODAY)));
    }

    private void judged(String published, String grades) {
        var result = registry.files.take(
                Askers.ANALYST,
                "judgements",
                "dfe_number,framework,published,overall,leaders,help_and_protection,in_care\n" + authority + ",ILACS,"
                        + published + "," + grades + "\n");
        assertTrue(result.result().orElseThrow().applied(), result.toString());
    }

    private static List<String> liftedSince(String day) {
        return registry.oversight.lifted(Askers.LGA, LocalDate.parse(day), registry.on(TODAY)).lifted().stream()
                .map(InterventionView::id)
                .toList();
    }

    private InForce answer(String day) {
        return registry.oversight
                .inForce(Askers.LGA, List.of(authorityId), registry.on(day))
                .getOrDefault(authorityId, InForce.NO);
    }

    private long overdue(String day) {
        var filter = InterventionFilter.of(new Address(Map.of("clock", List.of("overdue"))))
                .ofAuthorities(List.of(authorityId));
        return registry.interventions.list(Askers.LGA, filter, registry.on(day)).total();
    }

    private Slice<InterventionView> ofAuthority(Asker by) {
        var filter = InterventionFilter.of(new Address(Map.of())).ofAuthorities(List.of(authorityId));
        return registry.interventions.list(by, filter, registry.on(TODAY));
    }

    private static InterventionView on(InterventionView notice, String day) {
        return registry.interventions.find(Askers.LGA, notice.id(), registry.on(day));
    }

    private static StepView last(Asker by, InterventionView of) {
        return registry.interventions.steps(by, of.id(), registry.on(TODAY)).getLast();
    }

    private InterventionView inForce(String day) {
        return issueAndBegin(draft(Instrument.IMPROVEMENT_NOTICE), day);
    }

    private static InterventionView issueAndBegin(InterventionView draft, String day) {
        return registry.interventionWork.take(
                Askers.ANALYST,
                new TakeStep(
                        draft.id(),
                        draft.version(),
                        Step.ISSUE,
                        date(day),
                        Optional.of(date(day)),
                        Optional.empty(),
                        Optional.empty(),
                        "inadequate",
                        "a test"));
    }

    private static InterventionView take(InterventionView of, Step step, String day) {
        return take(Askers.ANALYST, of, step, day);
    }

    private static InterventionView take(Asker by, InterventionView of, Step step, String day) {
        return registry.interventionWork.take(
                by,
                new TakeStep(
                        of.id(),
                        of.version(),
                        step,
                        date(day),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "the reason",
                        "a test"));
    }

    private static InterventionView follow(InterventionView of, Step step, Successor next) {
        return registry.interventionWork.take(
                Askers.ANALYST,
                new TakeStep(
                        of.id(),
                        of.version(),
                        step,
                        date("2026-09-01"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(next),
                        "too slow",
                        "a test"));
    }

    private InterventionView draft(Instrument instrument) {
        return draft(Askers.ANALYST, instrument);
    }

    private InterventionView draft(Asker by, Instrument instrument) {
        return registry.interventionWork.draft(by, new DraftIntervention(authority, terms(instrument, "Ofsted")));
    }

    private static InterventionView change(Asker by, InterventionView of, Terms terms) {
        return registry.interventionWork.change(by, new ChangeDraft(of.id(), of.version(), terms));
    }

    private static Terms terms(Instrument instrument, String trigger) {
        return new Terms(
                instrument,
                ServiceArea.SOCIAL_CARE,
                trigger,
                Optional.empty(),
                Roles.NONE,
                Optional.empty(),
                "sure",
                "a test");
    }

    /** What was done to an instrument, the newest first, as far as the asker sees it. */
    private static List<String> entries(Asker by, InterventionView of) {
        return registry
                .database
                .changes
                .of(registry.database.access.scope(by, Interventions.READ), InterventionWork.SUBJECT, of.id(), 10)
                .stream()
                .map(Entry::what)
                .toList();
    }

    private static PartialDate date(String day) {
        return PartialDate.parse(day);
    }

    private static Refusal refused(Supplier<?> act) {
        return assertThrows(Refused.class, act::get).refusal();
    }
}
