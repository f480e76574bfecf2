package uk.gov.education.improvement.registry.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.registry.agreement.Chosen.DECIDED;
import static uk.gov.education.improvement.registry.agreement.Chosen.MANAGER;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.StaleVersion;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.TooMuch;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.kernel.trail.StepRefusal;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.award.AwardAct;
import uk.gov.education.improvement.registry.award.AwardRefusal;
import uk.gov.education.improvement.registry.award.AwardState;
import uk.gov.education.improvement.registry.award.AwardView;
import uk.gov.education.improvement.registry.award.TakeAwardStep;
import uk.gov.education.improvement.registry.funding.Money;
import uk.gov.education.improvement.registry.partner.PartnerAct;
import uk.gov.education.improvement.registry.partner.PartnerFilter;
import uk.gov.education.improvement.registry.partner.PartnerRefusal;
import uk.gov.education.improvement.registry.partner.PartnerStanding;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.registry.partner.TakePartnerStep;

/** From whom a round selected to partners with an award, on a real database. */
class AgreementWorkTest {
    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withDemonstrationData();

    @Test
    void what_is_proposed_is_split_to_the_penny_year_by_year_and_commits_nothing() {
        var chosen = new Chosen(registry, "202", "307", "392 393");

        var proposed = chosen.proposed("SPLIT");

        assertEquals(
                List.of("£133.34 £200", "£133.33 £200", "£133.33 £200"),
                byApplicant(chosen, proposed).stream()
                        .map(agreement -> amounts(agreement.award()))
                        .toList());
        assertEquals(new Money(100_000), proposed.awarded());
        assertEquals(List.of(), proposed.without());
        assertEquals(Money.NONE, committed(chosen));
        assertTrue(proposed.agreements().stream()
                .allMatch(agreement -> agreement.partner().standing() == PartnerStanding.DESIGNATED));
    }

    @Test
    void all_are_approved_together_and_each_is_signed_by_itself() {
        var chosen = new Chosen(registry, "307", "202");

        var approved = chosen.approved(chosen.proposed("TOGETHER"));
        var signed = chosen.signed(byApplicant(chosen, approved).getFirst(), DECIDED);

        assertEquals(new Money(100_000), committed(chosen));
        assertEquals(Optional.of(AwardState.AGREED), signed.award().state());
        assertEquals(PartnerStanding.ACTIVE, signed.partner().standing());
        assertEquals("TOGETHER", signed.partner().cohort().code());
        assertEquals(Optional.of("2017-10"), signed.partner().cohort().rule());
        var other = byApplicant(chosen, now(chosen)).getLast();
        assertEquals(Optional.of(AwardState.APPROVED), other.award().state());
        assertEquals(PartnerStanding.DESIGNATED, other.partner().standing());
    }

    @Test
    void whoever_withdraws_meanwhile_is_neither_proposed_nor_approved_nor_signed_unseen() {
        var chosen = new Chosen(registry, "307", "202", "204");
        var seen = chosen.fields("GONE").read(chosen.round);
        chosen.withdrew("204");

        var moved = refusal(() -> registry.agreementWork.propose(MANAGER, seen));
        chosen.applications.removeLast();
        var proposed = chosen.proposed("GONE");
        chosen.withdrew("202");
        var gone = refusal(() -> chosen.approved(now(chosen)));

        assertInstanceOf(AgreementRefusal.SelectionMovedOn.class, moved);
        assertTrue(moved.words().contains("Of 202; Of 307"), moved.words());
        assertEquals(2, proposed.agreements().size());
        assertEquals("Not selected any more: Of 202. Withdraw the agreement first.", gone.words());
        assertEquals(Money.NONE, committed(chosen));
    }

    @Test
    void what_is_promised_in_some_month_is_refused() {
        var chosen = new Chosen(registry, "307");
        var proposed = chosen.proposed("VAGUE");

        var vague = refusal(() -> new ApproveAgreements(
                chosen.round.id(), proposed.version(), Chosen.on("2018-12").read(AwardAct.APPROVE)));

        assertEquals(
                "Enter the whole day, such as 2018-12-14",
                vague.faults().getFirst().words());
    }

    @Test
    void all_of_it_is_recorded_at_one_instant() {
        var chosen = new Chosen(registry, "307", "202");

        var proposed = chosen.proposed("INSTANT");

        assertEquals(
                1,
                proposed.agreements().stream()
                        .flatMap(agreement -> Stream.of(
                                agreement.award().steps().getFirst().recordedAt(),
                                agreement.partner().steps().getFirst().recordedAt()))
                        .distinct()
                        .count());
    }

    @Test
    void as_at_a_day_before_they_were_proposed_there_are_none() {
        var chosen = new Chosen(registry, "307");
        chosen.proposed("LATER");

        var before = registry.agreements.ofRound(MANAGER, chosen.round.id(), registry.on("2018-12-13"));

        assertEquals(List.of(), before.agreements());
        assertEquals(List.of(), before.without(), "nobody was selected yet");
        assertEquals(1, now(chosen).agreements().size());
    }

    @Test
    void weights_say_who_gets_more() {
        var chosen = new Chosen(registry, "307", "202");
        var fields = chosen.fields("WEIGHED");

        var proposed = registry.agreementWork.propose(
                MANAGER,
                new AgreementFields(
                                fields.applications(),
                                fields.cohort(),
                                fields.cohortName(),
                                fields.kind(),
                                fields.starts(),
                                "",
                                Map.of("2018-19", "£100"),
                                Map.of(chosen.applications.getFirst(), "3"),
                                fields.proposed())
                        .read(chosen.round));

        assertEquals(
                List.of("£75", "£25"),
                byApplicant(chosen, proposed).stream()
                        .map(agreement -> amounts(agreement.award()))
                        .toList());
    }

    @Test
    void of_two_managers_the_second_is_shown_what_the_first_did() {
        var chosen = new Chosen(registry, "307", "202");
        var proposed = chosen.proposed("SECOND");
        var approved = chosen.approved(proposed);

        var again = refusal(() -> chosen.approved(proposed));
        var first = byApplicant(chosen, approved).getFirst();
        chosen.signed(first, DECIDED);
        var signedTwice = refusal(() -> chosen.signed(first, DECIDED));

        assertInstanceOf(StaleVersion.class, again);
        assertTrue(again.words().contains("approved it"), again.words());
        assertInstanceOf(StaleVersion.class, signedTwice);
        assertTrue(
                signedTwice.words().contains("agreed it") || signedTwice.words().contains("signed"),
                signedTwice.words());
    }

    @Test
    void whoever_is_a_partner_of_the_cohort_already_is_refused_and_nobody_else_is_proposed_anything() {
        new Chosen(registry, "307").proposed("TWICE");
        var chosen = new Chosen(registry, "202", "307");

        var refused = refusal(() -> chosen.proposed("TWICE"));

        assertInstanceOf(PartnerRefusal.PartnerInCohort.class, refused);
        assertEquals(List.of(), now(chosen).agreements());
        assertEquals(2, now(chosen).without().size());
    }

    @Test
    void it_is_refused_beyond_what_the_round_has_and_to_nobody() {
        var chosen = new Chosen(registry, "307");
        var fields = chosen.fields("BEYOND");
        var beyond = new AgreementFields(
                fields.applications(),
                fields.cohort(),
                fields.cohortName(),
                fields.kind(),
                fields.starts(),
                fields.ends(),
                Map.of("2018-19", "£1,000.01"),
                Map.of(),
                fields.proposed());

        var tooMuch = refusal(() -> registry.agreementWork.propose(MANAGER, beyond.read(chosen.round)));
        chosen.proposed("BEYOND");
        var nobody = refusal(() -> chosen.proposed("BEYOND"));

        assertEquals("With what is agreed already that is £1,000.01, and the round has £1,000.", tooMuch.words());
        assertInstanceOf(AgreementRefusal.NothingToAgree.class, nobody);
    }

    @Test
    void what_is_wrong_is_said_at_once() {
        var chosen = new Chosen(registry, "307");
        var wrong = new AgreementFields(
                List.of(),
                "",
                "",
                "friends",
                "soon",
                "2021-03",
                Map.of("2018", "much"),
                Map.of("x", "heavy"),
                Chosen.on(""));

        var refused = refusal(() -> wrong.read(chosen.round));

        var fields =
                refused.faults().stream().map(fault -> fault.field()).distinct().toList();
        assertTrue(fields.containsAll(List.of("starts", "kind", "amounts", "weights", "effective")), fields.toString());
    }

    @Test
    void what_was_proposed_wrongly_is_withdrawn_and_proposed_anew_in_the_same_cohort() {
        var chosen = new Chosen(registry, "307", "202");
        var wrong =
                byApplicant(chosen, chosen.approved(chosen.proposed("ANEW"))).getFirst();

        var withdrawn = chosen.withdrawn(wrong, DECIDED);
        var between = now(chosen);
        var again = registry.agreementWork.propose(MANAGER, chosen.another("ANEW"));
        var signed = chosen.signed(byApplicant(chosen, chosen.approved(again)).getFirst(), DECIDED);

        assertEquals(Optional.of(AwardState.WITHDRAWN), withdrawn.award().state());
        assertEquals(PartnerStanding.ENDED, withdrawn.partner().standing());
        assertEquals(List.of(withdrawn.id()), ids(between.withdrawn()));
        assertEquals(1, between.agreements().size());
        assertEquals(
                List.of("Of 307"),
                between.without().stream()
                        .map(application -> application.name())
                        .toList());
        assertEquals(new Money(50_000), between.awarded());
        assertEquals(2, again.agreements().size());
        assertEquals(List.of(withdrawn.id()), ids(again.withdrawn()));
        assertEquals(Optional.of(AwardState.AGREED), signed.award().state());
        assertEquals(PartnerStanding.ACTIVE, signed.partner().standing());
        assertEquals("ANEW", signed.partner().cohort().code());
        assertEquals(new Money(75_000), committed(chosen));
    }

    @Test
    void it_may_be_withdrawn_and_proposed_again_more_than_once_and_each_time_it_has_moved_on() {
        var chosen = new Chosen(registry, "307");
        var first = chosen.proposed("THRICE");

        chosen.withdrawn(first.agreements().getFirst(), DECIDED);
        var second = chosen.proposed("THRICE");
        chosen.withdrawn(second.agreements().getFirst(), DECIDED);
        var third = chosen.proposed("THRICE");
        var late = refusal(() -> chosen.approved(first));

        assertEquals(2, third.withdrawn().size());
        assertEquals(1, third.agreements().size());
        assertInstanceOf(StaleVersion.class, late);
        assertEquals(new Money(100_000), third.awarded());
    }

    @Test
    void as_at_a_day_before_it_was_withdrawn_it_stands_and_so_it_does_by_what_was_recorded_then() {
        var chosen = new Chosen(registry, "307");
        var proposed = chosen.proposed("BEFORE").agreements().getFirst();
        var instant = registry.now();
        registry.setTheDay("2018-12-20");

        chosen.withdrawn(proposed, "2018-12-20");

        var before = registry.agreements.ofRound(MANAGER, chosen.round.id(), registry.on("2018-12-19"));
        assertEquals(List.of(proposed.id()), ids(before.agreements()));
        assertEquals(List.of(), before.withdrawn());
        var stood = before.agreements().getFirst();
        assertEquals(Optional.of(AwardState.PROPOSED), stood.award().state());
        assertEquals(PartnerStanding.DESIGNATED, stood.partner().standing());
        assertEquals("Ealing", stood.partner().called());
        var day = LocalDate.parse("2018-12-20");
        var then = registry.agreements.ofRound(MANAGER, chosen.round.id(), new AsAt(day, day, instant));
        assertEquals(List.of(proposed.id()), ids(then.agreements()));
        var after = registry.agreements.ofRound(MANAGER, chosen.round.id(), registry.on("2018-12-20"));
        assertEquals(List.of(), after.agreements());
        assertEquals(List.of(proposed.id()), ids(after.withdrawn()));
        assertEquals(
                Optional.of(AwardState.WITHDRAWN),
                registry.agreements
                        .find(MANAGER, chosen.round.id(), proposed.id(), registry.on("2018-12-20"))
                        .award()
                        .state());
    }

    @Test
    void a_partner_that_never_was_one_is_in_no_list_and_keeps_its_page() {
        var chosen = new Chosen(registry, "307");
        var partner = chosen.proposed("NEVER").agreements().getFirst().partner();
        registry.setTheDay("2018-12-20");

        chosen.withdrawn(now(chosen).agreements().getFirst(), "2018-12-20");

        assertEquals(List.of(partner.id()), partnersOf("NEVER", "2018-12-19"));
        assertEquals(List.of(), partnersOf("NEVER", "2018-12-20"));
        var ealing = partner.members().getFirst().authority().id();
        assertTrue(registry.partners.ofAuthority(MANAGER, ealing, registry.on("2018-12-20")).stream()
                .noneMatch(one -> one.id().equals(partner.id())));
        var page = registry.partners.find(MANAGER, partner.id(), registry.on("2019-06-01"));
        assertTrue(page.cameToNothing());
        assertEquals(PartnerStanding.ENDED, page.standing());
        assertEquals(Certainty.NO, page.onTheDay());
        assertEquals("Ealing", page.called());
        assertEquals(
                "The agreement was withdrawn before it was signed",
                page.steps().getLast().why());
    }

    @Test
    void a_partner_that_was_to_begin_later_has_ended_and_is_not_said_to_begin() {
        var chosen = new Chosen(registry, "307");
        var fields = chosen.fields("LATER-START");
        var proposed = registry.agreementWork.propose(
                MANAGER,
                new AgreementFields(
                                fields.applications(),
                                fields.cohort(),
                                fields.cohortName(),
                                fields.kind(),
                                "2019-04-01",
                                fields.ends(),
                                fields.amounts(),
                                Map.of(),
                                fields.proposed())
                        .read(chosen.round));
        var before = proposed.agreements().getFirst();

        var withdrawn = chosen.withdrawn(before, DECIDED);

        assertEquals(PartnerStanding.NOT_BEGUN, before.partner().standing());
        assertEquals(PartnerStanding.ENDED, withdrawn.partner().standing());
        assertEquals(
                PartnerStanding.ENDED,
                registry.partners
                        .find(MANAGER, before.partner().id(), registry.on("2019-06-01"))
                        .standing());
        assertEquals(List.of(), partnersOf("LATER-START", "2019-06-01"));
    }

    @Test
    void a_signed_one_is_not_withdrawn_and_ends_where_its_award_and_its_partner_end() {
        var chosen = new Chosen(registry, "307");
        var approved = chosen.approved(chosen.proposed("SIGNED")).agreements().getFirst();
        var signed = chosen.signed(approved, DECIDED);

        var refused = refusal(() -> chosen.withdrawn(signed, DECIDED));
        var form = refusal(() -> registry.agreementWork.toWithdraw(MANAGER, chosen.round.id(), signed.id()));
        var award = registry.awardWork.take(
                MANAGER,
                new TakeAwardStep(
                        signed.award().id(),
                        signed.award().version(),
                        Chosen.on(DECIDED).read(AwardAct.END_EARLY)));
        registry.setTheDay("2018-12-20");
        var partner = registry.partnerWork.take(
                MANAGER,
                new TakePartnerStep(
                        signed.partner().id(),
                        signed.partner().version(),
                        Chosen.on("2018-12-20").read(PartnerAct.END)));

        assertEquals(
                "The agreement with Of 307 was signed, and is not withdrawn any more. End its award early on the page of the"
                        + " award, and end the partner on the page of the partner.",
                refused.words());
        assertInstanceOf(AgreementRefusal.AgreementSigned.class, form);
        assertEquals(signed.award().id(), refused.concerned().orElseThrow().id());
        assertEquals(Optional.of(AwardState.ENDED_EARLY), award.state());
        assertEquals(PartnerStanding.ENDED, partner.standing());
        assertInstanceOf(
                AgreementRefusal.AgreementSigned.class,
                refusal(() -> chosen.withdrawn(now(chosen).agreements().getFirst(), "2018-12-20")));
    }

    @Test
    void it_is_withdrawn_once_not_before_it_was_proposed_and_not_on_a_day_to_come() {
        var chosen = new Chosen(registry, "307");
        var proposed = chosen.proposed("ONCE").agreements().getFirst();

        var early = refusal(() -> chosen.withdrawn(proposed, "2018-12-13"));
        var late = refusal(() -> chosen.withdrawn(proposed, "2018-12-15"));
        var vague = refusal(() -> chosen.withdrawn(proposed, "2018-12"));
        var withdrawn = chosen.withdrawn(proposed, DECIDED);
        var second = refusal(() -> chosen.withdrawn(proposed, DECIDED));
        var again = refusal(() -> chosen.withdrawn(withdrawn, DECIDED));
        var signed = refusal(() -> chosen.signed(withdrawn, DECIDED));

        assertInstanceOf(StepRefusal.StepOutOfOrder.class, early);
        assertInstanceOf(StepRefusal.StepInFuture.class, late);
        assertEquals(
                "Enter the whole day, such as 2018-12-14",
                vague.faults().getFirst().words());
        assertInstanceOf(StaleVersion.class, second);
        assertTrue(second.words().contains("withdrawn it"), second.words());
        assertInstanceOf(AwardRefusal.AwardActNotPossible.class, again);
        assertInstanceOf(AwardRefusal.AwardActNotPossible.class, signed);
        assertEquals(1, now(chosen).withdrawn().size());
    }

    @Test
    void whoever_is_not_selected_any_more_is_withdrawn_and_the_others_are_approved() {
        var chosen = new Chosen(registry, "307", "202");
        chosen.proposed("OTHERS-GO-ON");
        chosen.withdrew("202");

        chosen.withdrawn(byApplicant(chosen, now(chosen)).getLast(), DECIDED);
        var approved = chosen.approved(now(chosen));

        assertEquals(List.of(), approved.without());
        assertEquals(
                List.of(Optional.of(AwardState.APPROVED)),
                approved.agreements().stream()
                        .map(agreement -> agreement.award().state())
                        .toList());
        assertInstanceOf(
                AgreementRefusal.NothingToAgree.class,
                refusal(() -> registry.agreementWork.toPropose(MANAGER, chosen.round.id())));
    }

    @Test
    void its_award_and_its_partner_take_by_themselves_no_step_that_is_the_agreements() {
        var chosen = new Chosen(registry, "307");
        var proposed = chosen.proposed("JOINT");
        var refusals = new ArrayList<Refusal>();

        refusals.addAll(bypassed(proposed.agreements().getFirst()));
        refusals.addAll(bypassed(chosen.approved(proposed).agreements().getFirst()));

        assertEquals(
                List.of(
                        "approve AwardOfAgreement",
                        "agree AwardOfAgreement",
                        "withdraw AwardOfAgreement",
                        "activate PartnerOfAgreement",
                        "end PartnerOfAgreement"),
                ACTS.stream()
                        .map(act -> act + " "
                                + refusals.get(ACTS.indexOf(act)).getClass().getSimpleName())
                        .toList());
        assertEquals(Set.of(chosen.round.id()), concerned(refusals));
        assertEquals(20, refusals.size());
        assertTrue(
                refusals.getFirst().words().contains("belongs to the agreement with Of 307"),
                refusals.getFirst().words());
        assertEquals(List.of(), now(chosen).agreements().getFirst().award().acts());
        assertTrue(now(chosen).agreements().getFirst().partner().waitsForAgreement());
    }

    private static final List<String> ACTS = List.of("approve", "agree", "withdraw", "activate", "end");

    /** First what is asked to do, and then the forms for it. */
    private static List<Refusal> bypassed(AgreementView agreement) {
        var award = agreement.award();
        var partner = agreement.partner();
        var refusals = new ArrayList<Refusal>();
        var awards = ACTS.stream().limit(3).map(AwardAct::named).toList();
        var partners = ACTS.stream().skip(3).map(PartnerAct::named).toList();
        for (var act : awards) {
            refusals.add(refusal(() -> registry.awardWork.take(
                    MANAGER,
                    new TakeAwardStep(
                            award.id(), award.version(), Chosen.on(DECIDED).read(act)))));
        }
        for (var act : partners) {
            refusals.add(refusal(() -> registry.partnerWork.take(
                    MANAGER,
                    new TakePartnerStep(
                            partner.id(), partner.version(), Chosen.on(DECIDED).read(act)))));
        }
        awards.forEach(act -> refusals.add(refusal(() -> registry.awardWork.toTake(MANAGER, award.id(), act))));
        partners.forEach(act -> refusals.add(refusal(() -> registry.partnerWork.toTake(MANAGER, partner.id(), act))));
        return refusals;
    }

    private static Set<String> concerned(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> refusal.concerned().orElseThrow().id())
                .collect(Collectors.toSet());
    }

    @Test
    void of_two_that_propose_again_at_once_one_is_refused() throws Exception {
        var chosen = new Chosen(registry, "307", "202");
        byApplicant(chosen, chosen.proposed("AT-ONCE")).forEach(agreement -> chosen.withdrawn(agreement, DECIDED));
        var command = chosen.fields("AT-ONCE").read(chosen.round);

        var outcomes = new ArrayList<Optional<Refusal>>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var tasks = Collections.<Callable<Optional<Refusal>>>nCopies(2, () -> {
                try {
                    registry.agreementWork.propose(MANAGER, command);
                    return Optional.empty();
                } catch (Refused refused) {
                    return Optional.of(refused.refusal());
                }
            });
            for (var outcome : threads.invokeAll(tasks)) {
                outcomes.add(outcome.get());
            }
        }

        assertEquals(1, outcomes.stream().filter(Optional::isEmpty).count(), outcomes.toString());
        assertEquals(2, now(chosen).agreements().size());
        assertEquals(2, now(chosen).withdrawn().size());
    }

    @Test
    void the_database_itself_takes_no_second_proposal_at_the_same_place() {
        var chosen = new Chosen(registry, "307", "202");
        var two = chosen.proposed("PLACE");
        var first = two.agreements().getFirst();
        var other = two.agreements().getLast();

        assertThrows(
                RuntimeException.class,
                () -> registry.database.sql("update registry.agreement set application_id = '" + first.applicationId()
                        + "' where id = '" + other.id() + "'"));
    }

    @Test
    void a_round_has_no_more_of_them_than_are_read_at_once() {
        var few = new AgreementsView(null, List.of(), Collections.nCopies(2, null), List.of());

        few.refuseMoreThan(2);

        assertInstanceOf(TooMuch.class, refusal(() -> few.refuseMoreThan(1)));
    }

    @Test
    void only_a_programme_manager_runs_them_and_only_the_department_reads_them() {
        var chosen = new Chosen(registry, "307");
        var proposed = chosen.proposed("OTHERS");
        var id = proposed.agreements().getFirst().id();

        for (var asker : List.of(Askers.NORTH_TYNESIDE, Askers.LGA, Askers.NOBODY)) {
            assertInstanceOf(
                    NotAllowed.class,
                    refusal(() -> registry.agreements.find(asker, chosen.round.id(), id, registry.on(DECIDED))));
            assertInstanceOf(
                    NotAllowed.class,
                    refusal(() -> registry.agreements.ofRound(asker, chosen.round.id(), registry.on(DECIDED))));
        }
        assertInstanceOf(
                NotAllowed.class, refusal(() -> registry.agreementWork.toRun(Askers.ANALYST, chosen.round.id())));
        for (var asker : List.of(Askers.ANALYST, Askers.NORTH_TYNESIDE, Askers.LGA, Askers.NOBODY)) {
            assertInstanceOf(
                    NotAllowed.class, refusal(() -> registry.agreementWork.toWithdraw(asker, chosen.round.id(), id)));
            assertInstanceOf(
                    NotAllowed.class,
                    refusal(() -> registry.agreementWork.withdraw(
                            asker,
                            new WithdrawAgreement(
                                    chosen.round.id(), id, 0, Chosen.on(DECIDED).read(AwardAct.WITHDRAW)))));
        }
        assertEquals(
                id,
                registry.agreements
                        .find(Askers.ANALYST, chosen.round.id(), id, registry.on(DECIDED))
                        .id());
        assertInstanceOf(
                AgreementRefusal.UnknownAgreement.class,
                refusal(() ->
                        registry.agreements.find(Askers.ANALYST, chosen.round.id(), "none", registry.on(DECIDED))));
    }

    private static List<String> ids(List<AgreementView> agreements) {
        return agreements.stream().map(AgreementView::id).toList();
    }

    private static List<String> partnersOf(String cohort, String day) {
        var filter = new PartnerFilter(List.of(), List.of(cohort), List.of(), List.of(), Optional.empty(), 50);
        return registry.partners.list(MANAGER, filter, registry.on(day)).rows().stream()
                .map(PartnerView::id)
                .toList();
    }

    private static AgreementsView now(Chosen chosen) {
        return registry.agreements.ofRound(MANAGER, chosen.round.id(), registry.on(DECIDED));
    }

    /** In the order in which they applied. */
    private static List<AgreementView> byApplicant(Chosen chosen, AgreementsView agreements) {
        return chosen.applications.stream()
                .flatMap(id -> agreements.agreements().stream()
                        .filter(agreement -> agreement.applicationId().equals(id)))
                .toList();
    }

    private static String amounts(AwardView award) {
        return String.join(
                " ", award.years().stream().map(year -> year.amount().inWords()).toList());
    }

    private static Money committed(Chosen chosen) {
        return registry.programmes
                .line(MANAGER, chosen.line.id(), registry.on(DECIDED))
                .total()
                .committed();
    }

    private static Refusal refusal(Executable act) {
        return assertThrows(Refused.class, act).refusal();
    }
}
