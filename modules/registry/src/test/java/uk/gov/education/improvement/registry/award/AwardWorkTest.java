package uk.gov.education.improvement.registry.award;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.registry.award.Awarded.MANAGER;
import static uk.gov.education.improvement.registry.award.Awarded.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.StaleVersion;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.kernel.trail.StepRefusal;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.funding.FundingRefusal;
import uk.gov.education.improvement.registry.funding.LineAct;
import uk.gov.education.improvement.registry.funding.Money;

/** Awards and their instalments, on a real database. */
class AwardWorkTest {
    private static final Asker SOUTH_TYNESIDE = lead("authority:393");
    private static final Asker CAMDEN = lead("authority:202");

    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withReferenceData();

    private Awarded awarded;

    /** A line of its own for each test. */
    @BeforeEach
    void begin() {
        awarded = new Awarded(registry, Map.of("2018-19", "£10,000", "2019-20", "£500"));
    }

    @Test
    void a_proposal_commits_nothing_and_shows_how_it_is_shared() {
        var award = awarded.proposed("Three", "392; 393; 202", Map.of("2018-19", "£100"), "2018-05-01");

        assertEquals(Optional.of(AwardState.PROPOSED), award.state());
        assertEquals(
                List.of("392 £33.34 true", "393 £33.33 false", "202 £33.33 false"),
                award.members().stream()
                        .map(member ->
                                member.dfeNumber().orElseThrow() + " " + member.share() + " " + member.oddPenny())
                        .toList());
        assertEquals("£10,500 £10,500 £0 £0", standing(awarded.line("2018-05-01")));
    }

    @Test
    void an_award_may_be_for_the_lga_alone_which_reads_it_and_claims_what_is_planned() {
        var award = awarded.proposed("Leadership, through the LGA", "LGA", Map.of("2018-19", "£100"), "2018-05-01");
        award = awarded.took(awarded.took(award, AwardAct.APPROVE, "2018-05-02"), AwardAct.AGREE, "2018-05-03");
        award = awarded.planned(award, "2018-19", "£40", "2018-09-30", "");

        award = awarded.took(Askers.LGA, award.instalments().getFirst(), InstalmentAct.CLAIM, "", "2018-06-01");
        award = awarded.taken(award, "2018-06-02", InstalmentAct.APPROVE, InstalmentAct.PAY);
        var mixed = refusal(() -> awarded.proposed("Both", "lga; 392", Map.of("2018-19", "£1"), "2018-05-01"));

        var member = award.members().getFirst();
        assertEquals("lga £100", member.organisation() + " " + member.share());
        assertEquals(Optional.empty(), member.authorityId());
        assertEquals(
                "£40",
                registry.awards
                        .find(Askers.LGA, award.id(), registry.on("2018-12-31"))
                        .paid()
                        .inWords());
        assertInstanceOf(AwardRefusal.UnknownAward.class, unseen(Askers.NORTH_TYNESIDE, award));
        assertEquals(
                "An award to the LGA is for the LGA alone",
                mixed.faults().getFirst().words());
    }

    private static Refusal unseen(Asker by, AwardView award) {
        return refusal(() -> registry.awards.find(by, award.id(), registry.on("2018-12-31")));
    }

    @Test
    void an_approval_commits_a_payment_pays_and_a_claw_back_gives_back() {
        var award = awarded.planned(awarded.agreed(), "2018-19", "£600.05", "2018-09-30", "");
        assertEquals("£10,500 £9,500 £1,000 £0", standing(awarded.line("2018-12-31")));

        award = awarded.taken(award, "2018-10-01", InstalmentAct.CLAIM, InstalmentAct.APPROVE, InstalmentAct.PAY);
        assertEquals("£10,500 £9,500 £399.95 £600.05", standing(awarded.line("2018-12-31")));

        award = awarded.took(MANAGER, award.instalments().getFirst(), InstalmentAct.CLAW_BACK, "£0.05", "2018-11-01");
        assertEquals("£10,500 £9,500.05 £399.95 £600", standing(awarded.line("2018-12-31")));
        assertEquals(
                Optional.of(InstalmentState.PARTLY_CLAWED_BACK),
                award.instalments().getFirst().state());

        award = awarded.taken(award, "2018-11-02", InstalmentAct.CLAW_BACK);
        award = awarded.took(award, AwardAct.COMPLETE, "2018-12-01");
        assertEquals("£10,500 £10,500 £0 £0", standing(awarded.line("2018-12-31")));
        assertEquals("£10,500 £9,500 £1,000 £0", standing(awarded.line("2018-09-30")));
        assertEquals(Money.NONE, award.paid());
        assertEquals("£600.05", award.clawedBack().inWords());
        assertTrue(registry.programmes.addUp(MANAGER, awarded.line.id()));
        assertEquals(List.of(), awarded.uneven());
    }

    @Test
    void a_line_is_never_promised_beyond_what_is_left_of_the_year() {
        var one = awarded.proposed("One", "392", Map.of("2018-19", "£9,999.99", "2019-20", "£500"), "2018-05-01");
        var other = awarded.proposed("Other", "393", Map.of("2018-19", "£0.02"), "2018-05-01");
        awarded.took(one, AwardAct.APPROVE, "2018-05-02");

        var refused = refusal(() -> awarded.took(other, AwardAct.APPROVE, "2018-05-02"));

        assertEquals(new FundingRefusal.LineOverCommitted("Partnerships", "2018–19", "£0.02", "£0.01"), refused);
        assertEquals(
                Optional.of(AwardState.PROPOSED),
                registry.awards
                        .find(MANAGER, other.id(), registry.on("2018-12-31"))
                        .state());
    }

    @Test
    void money_that_came_later_is_not_promised_on_an_earlier_day() {
        awarded.changed(LineAct.INCREASE, "2019-20", "£1,000", "2018-08-01");
        var award = awarded.proposed("One", "392", Map.of("2019-20", "£600"), "2018-05-01");

        assertEquals(
                new FundingRefusal.LineOverCommitted("Partnerships", "2019–20", "£600", "£500"),
                refusal(() -> awarded.took(award, AwardAct.APPROVE, "2018-07-31")));
        assertEquals(
                Optional.of(AwardState.APPROVED),
                awarded.took(award, AwardAct.APPROVE, "2018-08-01").state());
    }

    @Test
    void what_was_promised_later_is_not_promised_again_before() {
        var later = awarded.proposed("Later", "392", Map.of("2019-20", "£450"), "2018-05-01");
        awarded.took(later, AwardAct.APPROVE, "2018-09-01");
        var earlier = awarded.proposed("Earlier", "392", Map.of("2019-20", "£51"), "2018-05-01");

        assertEquals(
                new FundingRefusal.LineOverCommitted("Partnerships", "2019–20", "£51", "£50"),
                refusal(() -> awarded.took(earlier, AwardAct.APPROVE, "2018-06-01")));
    }

    @Test
    void an_ended_line_awards_nothing_and_still_pays() {
        var award = awarded.planned(awarded.agreed(), "2018-19", "£1,000", "2018-09-30", "");
        var late = awarded.proposed("Late", "202", Map.of("2018-19", "£1"), "2018-05-01");
        awarded.changed(LineAct.END, "", "", "2018-07-01");

        assertInstanceOf(
                FundingRefusal.LineEnded.class, refusal(() -> awarded.took(late, AwardAct.APPROVE, "2018-07-02")));
        assertInstanceOf(
                FundingRefusal.LineEnded.class,
                refusal(() -> awarded.proposed("Later", "202", Map.of("2018-19", "£1"), "2018-07-02")));
        award = awarded.taken(award, "2018-10-01", InstalmentAct.CLAIM, InstalmentAct.APPROVE, InstalmentAct.PAY);
        assertEquals("£1,000", award.paid().inWords());
    }

    @Test
    void no_more_is_planned_than_awarded_of_each_year_and_for_members_only() {
        var award = awarded.planned(awarded.agreed(), "2018-19", "£999.99", "2018-09-30", "393");

        assertEquals(
                new AwardRefusal.PaidMoreThanAwarded("North and South Tyneside", "2018–19", "£0.02", "£0.01"),
                refusal(() -> awarded.planned(award, "2018-19", "£0.02", "2018-09-30", "")));
        assertInstanceOf(
                AwardRefusal.PaidMoreThanAwarded.class,
                refusal(() -> awarded.planned(award, "2019-20", "£0.01", "2018-09-30", "")));
        assertInstanceOf(Invalid.class, refusal(() -> awarded.planned(award, "2018-19", "£0.01", "2018-09-30", "202")));
        assertEquals("£0.01", award.unplanned().inWords());
    }

    @Test
    void nothing_is_claimed_before_it_is_agreed_and_no_award_ends_while_a_claim_waits() {
        var proposed = awarded.proposed("One", "392", Map.of("2018-19", "£10"), "2018-05-01");
        var planned = awarded.planned(proposed, "2018-19", "£10", "2018-09-30", "");
        assertInstanceOf(
                AwardRefusal.AwardNotUnderWay.class,
                refusal(() -> awarded.taken(planned, "2018-06-02", InstalmentAct.CLAIM)));
        var agreed = awarded.took(awarded.took(planned, AwardAct.APPROVE, "2018-05-02"), AwardAct.AGREE, "2018-06-01");

        var claimed = awarded.taken(agreed, "2018-06-02", InstalmentAct.CLAIM, InstalmentAct.HOLD);
        assertEquals(
                new AwardRefusal.AwardHasClaims(1),
                refusal(() -> awarded.took(claimed, AwardAct.END_EARLY, "2018-07-01")));
        var refused = awarded.taken(claimed, "2018-06-03", InstalmentAct.REFUSE);
        var ended = awarded.took(refused, AwardAct.END_EARLY, "2018-07-01");

        assertEquals(Optional.of(AwardState.ENDED_EARLY), ended.state());
        assertEquals("£10,500 £10,500 £0 £0", standing(awarded.line("2018-12-31")));
        assertInstanceOf(
                AwardRefusal.AwardNotUnderWay.class,
                refusal(() -> awarded.planned(ended, "2018-19", "£1", "2018-09-30", "")));
        assertInstanceOf(
                AwardRefusal.AwardNotUnderWay.class,
                refusal(() -> awarded.taken(ended, "2018-08-01", InstalmentAct.CLAIM)));
    }

    @Test
    void an_award_does_not_end_before_its_last_payment() {
        var award = awarded.planned(awarded.agreed(), "2018-19", "£1", "2018-09-30", "");
        var paid = awarded.taken(award, "2018-10-01", InstalmentAct.CLAIM, InstalmentAct.APPROVE, InstalmentAct.PAY);

        assertInstanceOf(
                StepRefusal.StepOutOfOrder.class, refusal(() -> awarded.took(paid, AwardAct.COMPLETE, "2018-09-30")));
    }

    @Test
    void who_comes_second_is_refused_and_shown_what_the_first_did() {
        var award = awarded.proposed("One", "392", Map.of("2018-19", "£10"), "2018-05-01");
        awarded.took(award, AwardAct.APPROVE, "2018-05-02");

        var refused = refusal(() -> awarded.took(award, AwardAct.WITHDRAW, "2018-05-03"));

        assertInstanceOf(StaleVersion.class, refused);
        assertTrue(refused.words().contains("p-programme-manager approved it"), refused.words());
    }

    @Test
    void each_member_sees_the_award_and_claims_and_nobody_else_learns_that_it_is_there() {
        var award = awarded.planned(awarded.agreed(), "2018-19", "£10", "2018-09-30", "393");
        var asAt = registry.on("2018-12-31");
        var all = AwardFilter.of(new Address(Map.of(AwardFilter.LINE, List.of(awarded.line.id()))));

        for (var member : List.of(Askers.NORTH_TYNESIDE, SOUTH_TYNESIDE)) {
            assertEquals(
                    award.id(), registry.awards.find(member, award.id(), asAt).id());
            assertEquals(1, registry.awards.list(member, all, asAt).total());
        }
        for (var other : List.of(CAMDEN, Askers.LGA)) {
            assertEquals(0, registry.awards.list(other, all, asAt).total());
            assertEquals(List.of(), registry.awards.list(other, all, asAt).rows());
            assertInstanceOf(AwardRefusal.UnknownAward.class, unseen(other, award));
            assertInstanceOf(
                    AwardRefusal.UnknownAward.class,
                    refusal(() -> awarded.took(
                            other, award.instalments().getFirst(), InstalmentAct.CLAIM, "", "2018-10-01")));
        }
        assertInstanceOf(
                AwardRefusal.UnknownInstalment.class,
                refusal(() -> awarded.took(
                        Askers.NORTH_TYNESIDE, award.instalments().getFirst(), InstalmentAct.CLAIM, "", "2018-10-01")));
        assertInstanceOf(NotAllowed.class, unseen(Askers.NOBODY, award));
        var claimed =
                awarded.took(SOUTH_TYNESIDE, award.instalments().getFirst(), InstalmentAct.CLAIM, "", "2018-10-01");
        assertEquals(
                Optional.of(InstalmentState.CLAIMED),
                claimed.instalments().getFirst().state());
        for (var member : List.of(Askers.NORTH_TYNESIDE, SOUTH_TYNESIDE, Askers.ANALYST)) {
            assertInstanceOf(
                    NotAllowed.class,
                    refusal(() -> awarded.took(
                            member, claimed.instalments().getFirst(), InstalmentAct.APPROVE, "", "2018-10-02")));
        }
    }

    @Test
    void an_award_stands_as_at_a_day_and_as_recorded_by_an_instant() {
        var award = awarded.agreed();
        var before = registry.now();
        awarded.planned(award, "2018-19", "£10", "2018-09-30", "");
        awarded.took(award, AwardAct.COMPLETE, "2019-01-01");

        var asAt = registry.on("2018-05-15");
        var then = new AsAt(LocalDate.parse("2019-06-01"), LocalDate.parse("2019-06-01"), before);
        var filter = AwardFilter.of(
                new Address(Map.of(AwardFilter.LINE, List.of(awarded.line.id()), "state", List.of("approved"))));

        assertEquals(
                Optional.of(AwardState.APPROVED),
                registry.awards.find(MANAGER, award.id(), asAt).state());
        assertEquals(1, registry.awards.list(MANAGER, filter, asAt).total());
        assertEquals(
                0,
                registry.awards.list(MANAGER, filter, registry.on("2018-06-01")).total());
        assertEquals(
                Optional.of(AwardState.AGREED),
                registry.awards.find(MANAGER, award.id(), then).state());
        assertEquals(List.of(), registry.awards.find(MANAGER, award.id(), then).instalments());
        assertEquals(
                0,
                registry.awards.list(MANAGER, all(), registry.on("2018-04-30")).total());
    }

    @Test
    void the_forecast_says_what_was_paid_is_due_and_is_in_no_instalment_yet() {
        var award = awarded.planned(awarded.agreed(), "2018-19", "£600", "2018-09-30", "");
        award = awarded.taken(award, "2018-10-01", InstalmentAct.CLAIM, InstalmentAct.APPROVE, InstalmentAct.PAY);
        awarded.planned(award, "2018-19", "£300", "2019-04-15", "");

        var forecast = registry.forecasts.of(MANAGER, awarded.line.programmeId(), registry.on("2018-12-31"));

        assertEquals(
                List.of("October to December 2018 £600 £0", "April to June 2019 £0 £300"),
                forecast.quarters().stream()
                        .map(quarter -> quarter.months() + " " + quarter.paid() + " " + quarter.expected())
                        .toList());
        assertEquals(
                List.of("2018-19 £600 £0 £100", "2019-20 £0 £300 £0"),
                forecast.years().stream()
                        .map(year -> year.year() + " " + year.paid() + " " + year.expected() + " " + year.unplanned())
                        .toList());
    }

    @Test
    void a_proposal_names_known_authorities_each_once_and_says_all_that_is_wrong() {
        assertInstanceOf(
                Invalid.class, refusal(() -> awarded.proposed("One", "999", Map.of("2018-19", "£1"), "2018-05-01")));
        assertInstanceOf(
                Invalid.class,
                refusal(() -> awarded.proposed("One", "392; E08000022", Map.of("2018-19", "£1"), "2018-05-01")));
        var refused = assertThrows(
                Refused.class,
                () -> new AwardFields("", "", "", "x", Map.of("2018-19", "0"), Awarded.on("never")).read("line"));
        assertEquals(
                Set.of("name", "purpose", "authorities", "weights", "amounts", "effective"),
                Set.copyOf(refused.refusal().faults().stream()
                        .map(fault -> fault.field())
                        .toList()));
    }

    @Test
    void who_forgets_the_reason_is_asked_for_the_reason_and_not_for_the_day() {
        var without = new MoveFields("2018-05-01", "", " ", "a letter");

        var refused = refusal(() ->
                new AwardFields("One", "support", "392", "", Map.of("2018-19", "£1"), without).read(awarded.line.id()));

        assertEquals(
                List.of("why"),
                refused.faults().stream().map(fault -> fault.field()).toList());
    }

    @Test
    void a_list_of_awards_costs_the_same_for_three_and_for_thirty() {
        for (var award = 0; award < 3; award++) {
            awarded.planned(awarded.agreed(), "2018-19", "£1", "2018-09-30", "");
        }
        var few = registry.database.statementsOf(() -> list(3));
        for (var award = 0; award < 27; award++) {
            awarded.proposed("Another", "392; 393", Map.of("2018-19", "£1"), "2018-05-01");
        }

        var many = registry.database.statementsOf(() -> list(30));

        assertEquals(few.size(), many.size());
        assertTrue(many.size() <= 12, many.size() + " " + many);
    }

    @Test
    void three_hundred_at_once_from_sixteen_threads_leave_not_a_penny_over_and_lose_none() throws Exception {
        var line = new Awarded(registry, Map.of("2018-19", "£1,000,000"));
        var small = "£4,999.99";
        var large = "£7,000.01";
        var proposals = new ArrayList<AwardView>();
        for (var place = 0; place < 300; place++) {
            proposals.add(line.proposed(
                    "Award " + place, "392", Map.of("2018-19", place % 2 == 0 ? small : large), "2018-05-01"));
        }

        var refusals = new ArrayList<Optional<Refusal>>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var tasks = proposals.stream()
                    .<Callable<Optional<Refusal>>>map(award -> () -> {
                        try {
                            line.took(award, AwardAct.APPROVE, "2018-05-02");
                            return Optional.empty();
                        } catch (Refused refused) {
                            return Optional.of(refused.refusal());
                        }
                    })
                    .toList();
            for (var answer : threads.invokeAll(tasks)) {
                refusals.add(answer.get());
            }
        }

        var committed = Money.NONE;
        var left = line.line("2018-12-31").total().available();
        for (var place = 0; place < 300; place++) {
            var award = registry.awards.find(MANAGER, proposals.get(place).id(), registry.on("2018-12-31"));
            var refused = refusals.get(place);
            if (refused.isEmpty()) {
                assertEquals(Optional.of(AwardState.APPROVED), award.state());
                committed = committed.plus(award.total());
            } else {
                assertInstanceOf(FundingRefusal.LineOverCommitted.class, refused.get());
                assertEquals(Optional.of(AwardState.PROPOSED), award.state());
                assertTrue(award.total().isMoreThan(left), "refused although " + left + " was left");
            }
        }
        var total = line.line("2018-12-31").total();
        assertEquals(committed, total.committed());
        assertEquals(Money.parse("£1,000,000"), total.committed().plus(total.available()));
        assertTrue(registry.programmes.addUp(MANAGER, line.line.id()));
        assertEquals(List.of(), line.uneven());
    }

    private int list(int rows) {
        var page = registry.awards.list(MANAGER, all(), registry.on("2018-12-31"));
        assertEquals(rows, page.rows().size());
        return rows;
    }

    private AwardFilter all() {
        return AwardFilter.ofLine(awarded.line.id(), 50);
    }

    private static Asker lead(String organisation) {
        return new Asker(
                "p-" + organisation,
                organisation,
                Organisation.parse(organisation),
                Set.of("authority-lead"),
                Origin.REST,
                "correlation");
    }

    private static Refusal refusal(Executable work) {
        return assertThrows(Refused.class, work).refusal();
    }
}
