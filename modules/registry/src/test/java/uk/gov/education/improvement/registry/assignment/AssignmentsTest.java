package uk.gov.education.improvement.registry.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.job.Job;
import uk.gov.education.improvement.kernel.job.JobRunner;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.engagement.AgreeEngagement;
import uk.gov.education.improvement.registry.engagement.ChooseProvider;
import uk.gov.education.improvement.registry.engagement.EngagementAct;
import uk.gov.education.improvement.registry.engagement.EngagementFilter;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.engagement.TakeEngagementStep;
import uk.gov.education.improvement.registry.engagement.WriteScope;
import uk.gov.education.improvement.registry.need.ChangeNeed;
import uk.gov.education.improvement.registry.need.NeedAct;
import uk.gov.education.improvement.registry.need.NeedTerms;
import uk.gov.education.improvement.registry.need.NeedView;
import uk.gov.education.improvement.registry.need.RaiseNeed;
import uk.gov.education.improvement.registry.need.TakeNeedStep;
import uk.gov.education.improvement.registry.partner.RecordFundedDays;

/** Needs of June 2019 and the partners of that day: who is proposed for which, and what is accepted. */
class AssignmentsTest {
    private static final Asker MANAGER = Askers.PROGRAMME_MANAGER;
    private static final String DAY = "2019-06-03";
    private static final AskAssignment.Fields USUAL =
            new AskAssignment.Fields(List.of(), List.of(), "", "", "", true, List.of());

    @AutoClose
    private final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withReferenceData();

    @BeforeEach
    void load() {
        registry.ownFiles.load("partners", "/demonstration/partners.csv");
        registry.setTheDay(DAY);
    }

    @Test
    void the_urgent_need_gets_the_days_there_are_and_the_other_learns_where_they_go() {
        var partner = partnerOf("392");
        funded(partner, 12);
        var planned = raised("394", "PLANNED");
        var urgent = raised("391", "URGENT");

        var run = ran(USUAL);

        assertEquals(Job.State.DONE, run.state());
        assertEquals(List.of(urgent.id(), planned.id()), needs(run));
        var served = line(run, urgent).proposal();
        assertEquals(Optional.of(partner), served.proposed().flatMap(ProposedNeed.Party::partnerId));
        assertEquals(Optional.of("Neglect"), served.proposed().flatMap(ProposedNeed.Party::theme));
        assertEquals(List.of("Nobody is chosen yet"), served.improves());
        assertEquals(Optional.empty(), line(run, planned).proposal().proposed());
        var why = line(run, planned).proposal().bends().getFirst();
        assertTrue(why.startsWith("Nobody is proposed for it. Of those that could serve it, "), why);
        assertTrue(
                why.endsWith("its days are reckoned for " + urgent.authority().name()), why);
    }

    @Test
    void the_score_is_the_sum_of_the_rules_by_urgency() {
        funded(partnerOf("392"), 40);
        var urgent = raised("391", "URGENT");
        raised("394", "SOON");

        var result = ran(USUAL).result().orElseThrow();

        assertEquals(
                result.proposed(),
                result.byRule().stream()
                        .mapToLong(AssignmentResult.OfRule::proposed)
                        .sum());
        assertEquals(0, result.present());
        assertEquals(2, result.served());
        assertEquals(
                List.of(3, 2, 1),
                result.byUrgency().stream()
                        .map(AssignmentResult.OfUrgency::weight)
                        .toList());
        assertEquals(BestAssignment.BOUTS, result.bouts());
        assertFalse(urgent.id().isEmpty());
    }

    @Test
    void without_days_nobody_is_proposed_and_it_says_whether_any_are_recorded() {
        var need = raised("394", "SOON");

        var none = line(ran(USUAL), need).proposal();
        funded(partnerOf("392"), 5);
        var few = line(ran(USUAL), need).proposal();

        assertEquals(
                List.of(
                        "Of the partners that the rules allow, none has funded days recorded in its themes this financial year"),
                none.bends());
        assertEquals(
                List.of(
                        "Of the partners that the rules allow, none has 10 days left in its themes this financial year"),
                few.bends());
    }

    @Test
    void of_who_suits_best_and_has_no_days_recorded_that_is_said() {
        var need = raised("394", "SOON");
        funded(last(need), 1);

        var bends = line(ran(new AskAssignment.Fields(List.of(), List.of(), "1", "", "", true, List.of())), need)
                .proposal()
                .bends();

        assertTrue(
                bends.stream()
                        .anyMatch(words -> words.endsWith(
                                "no funded days of these themes are recorded for it this financial year")),
                bends::toString);
    }

    @Test
    void the_same_seed_proposes_the_same_again() {
        funded(partnerOf("392"), 20);
        funded(partnerOf("383"), 10);
        List.of("394", "391", "390", "807").forEach(number -> raised(number, "SOON"));

        var first = ran(USUAL);
        var again = ran(USUAL);

        assertEquals(
                first.needs().stream().map(AssignmentView.Line::proposal).toList(),
                again.needs().stream().map(AssignmentView.Line::proposal).toList());
    }

    @Test
    void who_is_chosen_already_is_kept_and_else_compared() {
        var near = partnerOf("392");
        var need = raised("394", "SOON");
        var far = last(need);
        funded(near, 40);
        funded(far, 40);
        chosen(need, "PARTNER", far);

        var kept = line(ran(USUAL), need).proposal();
        var anew = line(ran(new AskAssignment.Fields(List.of(), List.of(), "", "", "", false, List.of())), need)
                .proposal();

        assertTrue(kept.pinned());
        assertEquals(Optional.of(far), kept.proposed().flatMap(ProposedNeed.Party::partnerId));
        assertTrue(kept.bends().getFirst().endsWith("a person has settled on another"), kept.bends()::toString);
        assertFalse(kept.isToAccept());
        assertFalse(anew.pinned());
        assertEquals(Optional.of(far), anew.present().flatMap(ProposedNeed.Party::partnerId));
        assertEquals(Optional.of(near), anew.proposed().flatMap(ProposedNeed.Party::partnerId));
        assertTrue(
                anew.improves().stream().anyMatch(words -> words.startsWith("Near, better: ")),
                anew.improves()::toString);
    }

    @Test
    void the_lga_has_no_counted_days_and_is_kept_where_a_person_chose_it() {
        var need = raised("394", "SOON");
        chosen(need, "LGA", "");

        var proposal = line(ran(new AskAssignment.Fields(List.of(), List.of(), "", "", "", false, List.of())), need)
                .proposal();

        assertTrue(proposal.pinned());
        assertTrue(proposal.proposed().orElseThrow().points() > 0);
    }

    @Test
    void a_pinned_partner_stays_and_the_days_left_go_to_others() {
        var partner = partnerOf("392");
        funded(partner, 10);
        var planned = raised("394", "PLANNED");
        var urgent = raised("391", "URGENT");

        var run = ran(new AskAssignment.Fields(
                List.of(), List.of(), "", "", "", true, List.of(new AskAssignment.Pin(planned.id(), partner))));

        assertEquals(
                Optional.of(partner), line(run, planned).proposal().proposed().flatMap(ProposedNeed.Party::partnerId));
        assertEquals(Optional.empty(), line(run, urgent).proposal().proposed());
    }

    @Test
    void a_pin_that_cannot_be_kept_is_named_and_why() {
        funded(partnerOf("392"), 40);
        var need = raised("394", "SOON");
        var out = registry.matches.of(MANAGER, need.id(), registry.on(DAY)).leftOut().stream()
                .filter(one -> one.partnerId().isPresent())
                .findFirst()
                .orElseThrow();
        var elsewhere = raised("391", "SOON");

        var run = ran(new AskAssignment.Fields(
                List.of(),
                List.of(),
                "",
                "",
                "",
                true,
                List.of(
                        new AskAssignment.Pin(need.id(), out.partnerId().orElseThrow()),
                        new AskAssignment.Pin(elsewhere.id(), "nobody"),
                        new AskAssignment.Pin("nothing", partnerOf("392")))));

        var unkept = run.result().orElseThrow().unkept();
        assertEquals(3, unkept.size());
        assertTrue(
                unkept.get(0)
                        .startsWith("Sunderland: Help with neglect: " + out.provider() + " is left out by the rules: "),
                unkept::toString);
        assertTrue(unkept.get(1).endsWith("there is no partner “nobody”"), unkept::toString);
        assertTrue(unkept.get(2).startsWith("Need “nothing” takes no part"), unkept::toString);
        assertFalse(line(run, need).proposal().pinned());
        assertFalse(line(run, elsewhere).proposal().pinned());
        assertEquals(List.of(), ran(USUAL).result().orElseThrow().unkept());
    }

    @Test
    void needs_are_taken_by_region_and_theme() {
        raised("394", "SOON");

        assertEquals(
                0,
                ran(new AskAssignment.Fields(List.of("London"), List.of(), "", "", "", true, List.of()))
                        .needs()
                        .size());
        assertEquals(
                0,
                ran(new AskAssignment.Fields(List.of(), List.of("Care leavers"), "", "", "", true, List.of()))
                        .needs()
                        .size());
        assertEquals(
                1,
                ran(new AskAssignment.Fields(List.of("North East"), List.of("neglect"), "", "", "", true, List.of()))
                        .needs()
                        .size());
    }

    @Test
    void what_is_accepted_is_chosen_and_what_is_refused_is_named_with_its_words() {
        funded(partnerOf("392"), 40);
        var one = raised("394", "SOON");
        var other = raised("391", "SOON");
        var run = ran(USUAL);
        chosen(other, "PARTNER", partnerOf("392"));

        var accepted = accept(run, one, other);

        assertEquals(
                Optional.of(engagements().getLast()),
                line(accepted, one).answer().flatMap(AssignmentView.Answer::engagementId));
        assertFalse(line(accepted, one).isToAccept());
        assertEquals(
                Optional.of("Since needs were matched something has been done for this one "
                        + "(North Tyneside and South Tyneside: matched). Look at it, then match again."),
                answer(accepted, other).refused());
        assertEquals(2, engagements().size());
        assertEquals(line(run, one).proposal(), line(accepted, one).proposal());
    }

    @Test
    void where_another_was_chosen_since_the_proposal_is_refused() {
        funded(partnerOf("392"), 40);
        var need = raised("394", "SOON");
        var run = ran(USUAL);
        var other = chosen(need, "PARTNER", last(need));

        var refused = answer(accept(run, need), need).refused().orElseThrow();

        assertTrue(refused.contains("(" + other.provider() + ": matched)"), refused);
        assertEquals(List.of(other.id()), engagements());
    }

    @Test
    void where_the_choice_that_was_seen_is_agreed_since_the_proposal_is_refused() {
        var near = partnerOf("392");
        var need = raised("394", "SOON");
        funded(near, 5);
        funded(last(need), 40);
        var there = chosen(need, "PARTNER", near);
        var run = ran(new AskAssignment.Fields(List.of(), List.of(), "", "", "", false, List.of()));
        assertTrue(line(run, need).isToAccept());
        assertEquals(List.of(there.id()), line(run, need).proposal().seen());
        agreed(there);

        var refused = answer(accept(run, need), need).refused().orElseThrow();

        assertTrue(refused.contains("(" + there.provider() + ": agreed by both)"), refused);
        assertEquals(List.of(there.id()), engagements());
    }

    @Test
    void beside_the_choice_that_was_seen_another_is_accepted_and_who_is_kept_is_not_chosen_twice() {
        var near = partnerOf("392");
        var need = raised("394", "SOON");
        funded(near, 5);
        funded(last(need), 40);
        chosen(need, "PARTNER", near);
        var kept = ran(USUAL);
        var anew = ran(new AskAssignment.Fields(List.of(), List.of(), "", "", "", false, List.of()));

        assertTrue(answer(accept(kept, need), need).refused().orElseThrow().endsWith("already, and is kept"));
        assertTrue(answer(accept(anew, need), need).engagementId().isPresent());
        assertEquals(2, engagements().size());
    }

    @Test
    void what_is_accepted_again_is_passed_over_and_the_asker_is_told() {
        funded(partnerOf("392"), 40);
        var one = raised("394", "SOON");
        var other = raised("391", "SOON");
        var run = ran(USUAL);
        var first = accept(run, one);

        var second = accept(run, one, other);
        var third = accept(run, one, other);

        assertEquals(List.of(), first.passedOver());
        assertEquals(List.of(one.id()), second.passedOver());
        assertEquals(List.of(one.id(), other.id()).stream().sorted().toList(), third.passedOver());
        assertEquals(line(first, one).answer(), line(third, one).answer());
        assertTrue(line(third, other)
                .answer()
                .flatMap(AssignmentView.Answer::engagementId)
                .isPresent());
        assertEquals(2, engagements().size());
        assertEquals(second.version(), third.version());
        assertEquals(List.of(), registry.assignments.find(MANAGER, run.id()).passedOver());
    }

    @Test
    void a_refusal_stays_one_answer_and_gives_way_to_a_choice() {
        funded(partnerOf("392"), 40);
        var need = raised("394", "SOON");
        var run = ran(USUAL);
        var before = chosen(need, "PARTNER", partnerOf("392"));
        var once = accept(run, need);
        var twice = accept(run, need);
        registry.engagementWork.take(
                MANAGER,
                TakeEngagementStep.read(before.id(), before.version(), EngagementAct.WITHDRAW, "It was too early"));

        var chosen = accept(run, need);

        assertEquals(1, answer(once, need).times());
        assertTrue(answer(once, need).refused().isPresent());
        assertEquals(2, answer(twice, need).times());
        assertEquals(3, answer(chosen, need).times());
        assertEquals(Optional.empty(), answer(chosen, need).refused());
        assertTrue(answer(chosen, need).engagementId().isPresent());
        assertEquals(run.version() + 3, chosen.version());
    }

    @Test
    void all_needs_are_held_before_the_first_is_given_a_partner() {
        funded(partnerOf("392"), 40);
        var one = raised("394", "SOON");
        var other = raised("391", "SOON");
        var run = ran(USUAL);

        var statements = registry.database.statementsOf(() -> accept(run, one, other));

        // each of the two, and the first once more when its partner is chosen
        assertEquals(
                3,
                statements.stream()
                        .takeWhile(statement -> !statement.contains("FROM registry.partner "))
                        .filter(statement ->
                                statement.contains("FROM registry.need ") && statement.contains("FOR UPDATE"))
                        .count());
    }

    @Test
    void a_need_that_changed_since_is_refused_and_one_of_no_run_is_passed_over() {
        funded(partnerOf("392"), 40);
        var need = raised("394", "SOON");
        var run = ran(USUAL);
        registry.needWork.change(MANAGER, new ChangeNeed(need.id(), need.version(), terms("PLANNED")));

        var accepted = accept(run, need, raised("391", "SOON"));

        assertTrue(line(accepted, need)
                .answer()
                .flatMap(AssignmentView.Answer::refused)
                .isPresent());
        assertEquals(0, engagements().size());
        assertEquals(1, accepted.needs().size());
    }

    @Test
    void a_need_that_is_met_since_is_not_to_be_accepted_is_refused_as_such_and_named_in_another_run() {
        var partner = partnerOf("392");
        funded(partner, 40);
        var need = raised("394", "SOON");
        var run = ran(USUAL);
        assertEquals(List.of(need.id()), run.toAccept());
        registry.needWork.take(MANAGER, new TakeNeedStep(need.id(), need.version(), NeedAct.CLOSE, "A partner came"));

        var again = ran(new AskAssignment.Fields(
                List.of(), List.of(), "", "", "", true, List.of(new AskAssignment.Pin(need.id(), partner))));

        assertEquals(List.of(), registry.assignments.find(MANAGER, run.id()).toAccept());
        assertTrue(
                answer(accept(run, need), need).refused().orElseThrow().contains("It is met since, and seeks nobody"));
        var unkept = again.result().orElseThrow().unkept().getFirst();
        assertTrue(unkept.startsWith("Need “Help with neglect” takes no part"), unkept);
    }

    @Test
    void nobody_but_the_department_asks_sees_and_accepts() {
        var run = ran(USUAL);

        for (var nobody : List.of(Askers.NORTH_TYNESIDE, Askers.LGA, Askers.NOBODY)) {
            for (var asking : List.<Supplier<Object>>of(
                    () -> registry.assignments.ask(nobody, USUAL.read()),
                    () -> registry.assignments.newest(nobody),
                    () -> registry.assignments.find(nobody, run.id()),
                    () -> registry.assignmentAcceptance.accept(
                            nobody, new AcceptAssignment(run.id(), List.of("any"))))) {
                assertInstanceOf(
                        NotAllowed.class,
                        assertThrows(Refused.class, asking::get).refusal());
            }
        }
    }

    @Test
    void a_run_that_is_not_there_is_unknown() {
        assertInstanceOf(
                UnknownRecord.class,
                assertThrows(Refused.class, () -> registry.assignments.find(MANAGER, "none"))
                        .refusal());
        assertInstanceOf(
                UnknownRecord.class,
                assertThrows(
                                Refused.class,
                                () -> registry.assignmentAcceptance.accept(
                                        MANAGER, new AcceptAssignment("none", List.of("any"))))
                        .refusal());
    }

    @Test
    void all_that_is_wrong_with_a_run_is_said_at_once() {
        var refused = assertThrows(
                Refused.class,
                () -> new AskAssignment.Fields(List.of("Wales"), List.of(), "-1", "600", "x", true, List.of()).read());

        assertInstanceOf(Invalid.class, refused.refusal());
        assertEquals(
                List.of("regions", "days", "seed", "seconds"),
                refused.refusal().faults().stream().map(Fault::field).toList());
    }

    @Test
    void what_is_sent_as_nothing_is_wrong_and_not_left_out() {
        var nothing = Collections.<String>singletonList(null);
        var noPin = Collections.<AskAssignment.Pin>singletonList(null);
        var pin = new AskAssignment.Pin("a need", "a partner");

        assertEquals(
                List.of("regions", "themes", "pins"),
                wrong(() -> new AskAssignment.Fields(nothing, nothing, "", "", "", true, noPin).read()));
        assertEquals(
                List.of("pins"),
                wrong(() ->
                        new AskAssignment.Fields(List.of(), List.of(), "", "", "", true, List.of(pin, pin)).read()));
        assertEquals(List.of("needs"), wrong(() -> new AcceptAssignment("a run", Arrays.asList("x", null))));
    }

    private static List<String> wrong(Supplier<Object> reading) {
        var refusal = assertThrows(Refused.class, reading::get).refusal();
        assertInstanceOf(Invalid.class, refusal);
        return refusal.faults().stream().map(Fault::field).toList();
    }

    @Test
    void many_needs_are_read_by_as_many_statements_as_one() {
        funded(partnerOf("392"), 40);
        raised("394", "SOON");
        var one = reading();
        List.of("391", "390", "808", "807").forEach(number -> raised(number, "SOON"));

        var many = reading();

        assertEquals(one, many);
    }

    private int reading() {
        registry.wiring.the(JobRunner.class).look();
        registry.assignments.ask(MANAGER, USUAL.read());
        return (int) registry
                .database
                .statementsOf(() -> registry.wiring.the(JobRunner.class).look())
                .stream()
                .filter(statement -> !statement.contains("assignment_row"))
                .count();
    }

    private AssignmentView ran(AskAssignment.Fields fields) {
        var id = registry.assignments.ask(MANAGER, fields.read());
        registry.wiring.the(JobRunner.class).look();
        return registry.assignments.find(MANAGER, id);
    }

    private AssignmentView accept(AssignmentView run, NeedView... needs) {
        return registry.assignmentAcceptance.accept(
                MANAGER,
                new AcceptAssignment(
                        run.id(), List.of(needs).stream().map(NeedView::id).toList()));
    }

    /** The partner that suits a need least, of those that the rules allow. */
    private String last(NeedView need) {
        return registry.matches.of(MANAGER, need.id(), registry.on(DAY)).ranked().stream()
                .flatMap(match -> match.partnerId().stream())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static AssignmentView.Answer answer(AssignmentView run, NeedView need) {
        return line(run, need).answer().orElseThrow();
    }

    private static List<String> needs(AssignmentView run) {
        return run.needs().stream().map(line -> line.proposal().needId()).toList();
    }

    private static AssignmentView.Line line(AssignmentView run, NeedView need) {
        return run.needs().stream()
                .filter(line -> line.proposal().needId().equals(need.id()))
                .findFirst()
                .orElseThrow();
    }

    /** What was begun first first. */
    private List<String> engagements() {
        return registry.engagements.list(MANAGER, EngagementFilter.all(100), registry.on(DAY)).rows().stream()
                .map(one -> one.id())
                .sorted()
                .toList();
    }

    private EngagementView chosen(NeedView need, String kind, String provider) {
        return registry.providerChoice.choose(
                MANAGER,
                new ChooseProvider.Fields(kind, provider, "It was asked before", "").read(need.id(), need.version()));
    }

    /** By both sides, with days of this year. */
    private void agreed(EngagementView matched) {
        var scoped = registry.engagementWork.write(
                Askers.NORTH_TYNESIDE,
                new WriteScope.Fields(
                                List.of("NEGLECT"),
                                List.of("MENTORING"),
                                List.of(new WriteScope.DaysFields("NEGLECT", "2019-20", "5")),
                                List.of("Fewer children wait"),
                                "An audit",
                                "2019-06-10",
                                "2020-03-31",
                                List.of(),
                                "")
                        .read(matched.id(), matched.version(), registry.themes.all(MANAGER)));
        var once = registry.engagementWork.agree(
                Askers.NORTH_TYNESIDE, new AgreeEngagement(scoped.id(), scoped.version(), true));
        var recipient = new Asker(
                "p-394",
                "394",
                Organisation.parse("authority:394"),
                Set.of("authority-lead"),
                Origin.REST,
                "correlation");
        registry.engagementWork.agree(recipient, new AgreeEngagement(once.id(), once.version(), true));
    }

    private NeedView raised(String number, String urgency) {
        return registry.needWork.raise(
                MANAGER, new RaiseNeed.Fields(number, "DEPARTMENT", "", "", fields(urgency)).read());
    }

    private static NeedTerms terms(String urgency) {
        return fields(urgency).read();
    }

    private static NeedTerms.Fields fields(String urgency) {
        return new NeedTerms.Fields("Help with neglect", "All of it", List.of("NEGLECT"), urgency, "", "", "");
    }

    private void funded(String partnerId, int days) {
        var version = registry.funding.toFund(MANAGER, partnerId).version();
        registry.funding.fund(
                MANAGER,
                new RecordFundedDays.Fields("neglect", "2019-20", String.valueOf(days), "The agreement")
                        .read(partnerId, version, registry.themes.all(MANAGER)));
    }

    private String partnerOf(String number) {
        var id = registry.authorities.find(MANAGER, number, registry.on(DAY)).id();
        return registry.partners
                .ofAuthority(MANAGER, id, registry.on(DAY))
                .getLast()
                .id();
    }
}
