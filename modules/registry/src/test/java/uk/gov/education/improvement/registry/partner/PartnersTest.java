package uk.gov.education.improvement.registry.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.job.Job;
import uk.gov.education.improvement.kernel.job.JobRunner;
import uk.gov.education.improvement.kernel.job.Jobs;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.StaleVersion;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StepRefusal;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.eligibility.Verdict;
import uk.gov.education.improvement.registry.theme.ThemeView;

/** Partners as the demonstration has them, and the falls of those of December 2018. */
class PartnersTest {
    private static final String TODAY = "2026-11-21";

    private RegistryOnTestDatabase registry;

    @BeforeEach
    void begin() {
        registry = RegistryOnTestDatabase.withReferenceData();
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void three_fall_under_review_by_themselves_when_judgements_arrive_after_the_partners() {
        partners();
        assertEquals(List.of(), waiting());

        judgements();

        assertTheFalls();
    }

    @Test
    void and_when_the_partners_arrive_after_the_judgements() {
        judgements();

        partners();

        assertTheFalls();
    }

    @Test
    void what_is_run_twice_does_nothing_twice() {
        partners();
        judgements();
        var length = registry.database.changes.length();

        registry.wiring.the(QueuedStanding.class).recorded(Set.of());
        look();

        assertEquals(length, registry.database.changes.length());
        assertEquals(1, checks("307").size());
    }

    @Test
    void a_file_of_judgements_queues_one_job() {
        partners();
        var before = jobs().size();

        judgements();

        assertEquals(before + 1, jobs().size());
        assertEquals(Job.State.DONE, jobs().getFirst().state());
    }

    @Test
    void a_fall_after_the_agreement_opens_no_review_and_shows_in_the_history() {
        partners();
        judgements();

        var doncaster = of("371", TODAY);
        var check = checks("371").getFirst();

        assertEquals(PartnerStanding.ENDED, doncaster.standing());
        assertEquals(1, doncaster.steps().size());
        assertEquals("2022-04-08", check.published());
        assertEquals(Verdict.OVERALL_BELOW, check.verdict());
        assertEquals(Finding.NOT_A_PARTNER_THEN, check.finding());
    }

    @Test
    void a_partner_on_a_day_has_three_answers() {
        partners();

        assertEquals(Certainty.NO, of("307", "2018-11-30").onTheDay());
        assertEquals(Certainty.POSSIBLE, of("307", "2018-12-14").onTheDay());
        assertEquals(Certainty.CERTAIN, of("307", "2018-12-31").onTheDay());
        assertEquals(PartnerStanding.ACTIVE, of("307", "2020-12-31").standing());
        assertEquals(PartnerStanding.NOT_KNOWN, of("307", "2021-06-01").standing());
        assertEquals(PartnerStanding.ENDED, of("307", "2022-01-01").standing());
        assertEquals(PartnerStanding.NOT_KNOWN, of("205", TODAY).standing(), "an end that is not recorded");
        assertEquals(PartnerStanding.NOT_BEGUN, of("307", "2018-01-01").standing());
    }

    @Test
    void the_list_can_be_filtered_by_cohort_region_authority_and_standing() {
        partners();
        judgements();

        assertEquals(8, total("2018-12-31", "cohort", "PiP-2"));
        assertEquals(5, total("2020-06-01", "standing", "ACTIVE"));
        assertEquals(3, total("2020-06-01", "standing", "UNDER_REVIEW"));
        assertEquals(8, total(TODAY, "standing", "ENDED"));
        assertEquals(7, total(TODAY, "standing", "NOT_KNOWN"));
        assertEquals(
                15,
                registry.partners
                        .list(Askers.LGA, filter(Map.of()), registry.on(TODAY))
                        .total());
        assertEquals(2, total(TODAY, "region", "North East") - 1, "and Durham");
        var northTyneside =
                registry.authorities.find(Askers.LGA, "392", registry.on(TODAY)).id();
        assertEquals(
                List.of("SLIP-2021", "PiP-2"),
                registry
                        .partners
                        .list(Askers.LGA, filter(Map.of()).ofAuthorities(List.of(northTyneside)), registry.on(TODAY))
                        .rows()
                        .stream()
                        .map(view -> view.cohort().code())
                        .toList());
    }

    @Test
    void all_that_are_listed_are_those_of_the_list_on_any_day() {
        partners();
        judgements();

        for (var day : List.of("2016-01-01", "2018-12-14", "2018-12-31", "2020-06-01", "2021-06-01", TODAY)) {
            var asAt = registry.on(day);
            assertEquals(
                    registry.partners.list(Askers.LGA, filter(Map.of()), asAt).rows().stream()
                            .map(PartnersTest::inBrief)
                            .toList(),
                    registry.partners.listed(Askers.LGA, asAt),
                    day);
        }
    }

    private static PartnerOnTheDay inBrief(PartnerView view) {
        return new PartnerOnTheDay(
                view.id(),
                view.called(),
                view.cohort().code(),
                view.standing(),
                view.members().stream()
                        .filter(member -> member.onTheDay() != Certainty.NO)
                        .map(PartnerView.MemberView::authority)
                        .toList());
    }

    @Test
    void a_partner_of_one_programme_goes_on_in_the_next_in_one_line() {
        partners();

        var joint = of("392", "2019-06-01");
        var line = registry.partners.succession(Askers.LGA, joint, registry.on(TODAY));

        assertEquals("North Tyneside and South Tyneside", joint.called());
        assertEquals(
                List.of("PiP-2", "SLIP-2021"),
                line.stream().map(view -> view.cohort().code()).toList());
        assertEquals(
                1,
                registry.partners
                        .succession(Askers.LGA, joint, registry.on("2021-05-31"))
                        .size());
    }

    @Test
    void a_review_is_decided_by_a_person_with_a_reason_and_is_told_to_all_then() {
        partners();
        judgements();
        var ealing = of("307", TODAY);
        var before = registry.partners.find(Askers.LGA, ealing.id(), registry.on("2020-01-31"));
        assertEquals(PartnerStep.NOT_TOLD, before.steps().getLast().why());
        assertEquals(List.of(), registry.partners.checks(Askers.LGA, before, registry.on("2020-01-31")));
        assertTrue(of("307", "2020-01-31").steps().getLast().why().startsWith("By rule 2017-10, Ealing no longer"));

        var renewed = take(ealing, PartnerAct.RENEW, "2020-02-10");

        assertEquals(PartnerState.RENEWED, renewed.latest());
        assertEquals(PartnerStanding.RENEWED, of("307", "2020-03-01").standing());
        var told = registry.partners.find(Askers.LGA, ealing.id(), registry.on("2020-03-01"));
        assertEquals("a reason", told.steps().getLast().why());
        assertTrue(told.steps().get(1).why().startsWith("By rule"));
        assertEquals(
                1,
                registry.partners
                        .checks(Askers.LGA, told, registry.on("2020-03-01"))
                        .size());
        assertEquals(2, waiting().size());
    }

    @Test
    void to_end_a_partner_ends_its_agreement_from_the_day() {
        partners();
        judgements();

        take(of("204", TODAY), PartnerAct.END, "2020-02-10");

        assertEquals(PartnerStanding.UNDER_REVIEW, of("204", "2020-02-09").standing());
        assertEquals(PartnerStanding.ENDED, of("204", "2020-02-10").standing());
        assertEquals(Certainty.NO, of("204", "2020-06-01").onTheDay());
    }

    @Test
    void what_does_not_follow_is_stale_early_or_late_is_refused() {
        partners();
        judgements();
        var ealing = of("307", TODAY);

        assertInstanceOf(
                PartnerRefusal.PartnerActNotPossible.class,
                refusal(() -> take(ealing, PartnerAct.ACTIVATE, "2020-01-31")));
        assertInstanceOf(
                PartnerRefusal.PartnerActNotPossible.class,
                refusal(() -> take(of("371", TODAY), PartnerAct.REVIEW, "2022-04-08")),
                "its agreement was over");
        assertInstanceOf(StepRefusal.StepOutOfOrder.class, refusal(() -> take(ealing, PartnerAct.RENEW, "2019-12-18")));
        assertInstanceOf(StepRefusal.StepInFuture.class, refusal(() -> take(ealing, PartnerAct.RENEW, "2199-01-01")));
        assertInstanceOf(
                NotAllowed.class,
                refusal(() -> registry.partnerWork.take(
                        Askers.LGA,
                        new TakePartnerStep(ealing.id(), ealing.version(), move(PartnerAct.RENEW, "2020")))));
        assertInstanceOf(
                PartnerRefusal.UnknownPartner.class,
                refusal(() -> registry.partners.find(Askers.LGA, "nobody", registry.on(TODAY))));
        take(ealing, PartnerAct.SUSPEND, "2020-02-01");
        assertInstanceOf(StaleVersion.class, refusal(() -> take(ealing, PartnerAct.RENEW, "2020-03-01")));
    }

    @Test
    void a_judgement_that_is_older_than_a_decision_opens_no_review() {
        partners();
        judgements();
        take(of("307", TODAY), PartnerAct.RENEW, "2020-02-10");

        registry.files.take(
                Askers.ANALYST,
                "judgements",
                "dfe_number,framework,published,overall,leaders,help_and_protection,in_care\n"
                        + "307,ILACS,2020-01-15,inadequate,inadequate,inadequate,inadequate\n");

        assertEquals(PartnerState.RENEWED, of("307", TODAY).latest());
        assertEquals(Finding.LATER_DECISION, checks("307").getLast().finding());
    }

    @Test
    void several_judgements_of_one_file_are_asked_about_in_the_order_of_their_publication() {
        partners();

        registry.files.take(
                Askers.ANALYST,
                "judgements",
                "dfe_number,framework,published,overall,leaders,help_and_protection,in_care\n"
                        + "307,ILACS,2020-06-15,inadequate,inadequate,inadequate,inadequate\n"
                        + "307,ILACS,2019-06-15,good,good,good,good\n"
                        + "307,ILACS,2019-12-15,good,good,good,inadequate\n");

        assertEquals(
                List.of(Finding.QUALIFIES, Finding.PUT_UNDER_REVIEW, Finding.UNDER_REVIEW_ALREADY),
                checks("307").stream().map(PartnerCheckView::finding).toList());
        assertEquals(Optional.of("2019-12-15"), of("307", TODAY).reviewSince());
    }

    @Test
    void funded_days_are_a_fact_of_theme_and_year_and_corrected_by_another() {
        partners();
        var ealing = of("307", TODAY);

        var once = fund(ealing, "Leadership and governance", "2019-20", "40");
        var again = fund(once, "leadership", "2019-20", "45");

        assertEquals(ealing.version() + 2, again.version());
        var days = registry.partners.fundedDays(Askers.LGA, again, registry.on(TODAY));
        assertEquals(1, days.size());
        assertEquals(45, days.getFirst().days());
        assertEquals("2019-20", days.getFirst().year());
        assertEquals("Leadership and governance", days.getFirst().theme());
        assertEquals("LEADERSHIP", days.getFirst().themeCode());
        assertInstanceOf(StaleVersion.class, refusal(() -> fund(once, "NEGLECT", "2020-21", "1")));
        var wrong = assertThrows(
                Refused.class,
                () -> new RecordFundedDays.Fields("Edge of care", "2019-21", "many", " ").read("p", 1, themes()));
        assertEquals(
                List.of("theme", "year", "days", "source"),
                wrong.refusal().faults().stream().map(fault -> fault.field()).toList());
        // money may be recorded of no year; days are not
        var unsaid = assertThrows(
                Refused.class,
                () -> new RecordFundedDays.Fields("Leadership", "not-recorded", "4", "a letter")
                        .read("p", 1, themes()));
        assertEquals("year", unsaid.refusal().faults().getFirst().field());
    }

    private void assertTheFalls() {
        assertEquals(
                List.of("Ealing 2019-12-19", "Hackney 2019-12-20", "East Riding of Yorkshire 2020-03-13"), waiting());
        var ealing = of("307", "2019-12-19");
        assertEquals(PartnerStanding.UNDER_REVIEW, ealing.standing());
        assertEquals(PartnerStanding.ACTIVE, of("307", "2019-12-18").standing());
        assertEquals(Certainty.CERTAIN, ealing.onTheDay(), "a review ends nothing");
        var check = checks("307").getFirst();
        assertEquals(Verdict.OVERALL_BELOW, check.verdict());
        assertEquals(Finding.PUT_UNDER_REVIEW, check.finding());
        assertEquals(Optional.of("Overall effectiveness"), check.decidingPart());
        assertFalse(of("371", TODAY).waits());
        assertEquals(PartnerStanding.ACTIVE, of("392", "2020-06-01").standing(), "good news puts nobody under review");
    }

    private void partners() {
        registry.ownFiles.load("partners", "/demonstration/partners.csv");
        look();
    }

    private void judgements() {
        registry.ownFiles.load("judgements", "/demonstration/judgements.csv");
        look();
    }

    private void look() {
        registry.wiring.the(JobRunner.class).look();
    }

    private List<Job> jobs() {
        return registry.wiring.the(Jobs.class).newest(StandingWork.KIND, 10);
    }

    private List<String> waiting() {
        return registry.partners.waiting(Askers.ANALYST, registry.on(TODAY)).stream()
                .map(view -> view.called() + " " + view.reviewSince().orElseThrow())
                .toList();
    }

    private List<PartnerCheckView> checks(String number) {
        return registry.partners.checks(Askers.ANALYST, of(number, TODAY), registry.on(TODAY));
    }

    /** The first partnership of an authority, as at a day on which it need not have begun. */
    private PartnerView of(String number, String day) {
        var authority = registry.authorities.find(Askers.ANALYST, number, registry.on(TODAY));
        var first = registry.partners
                .ofAuthority(Askers.ANALYST, authority.id(), registry.on(TODAY))
                .getFirst();
        return registry.partners.find(Askers.ANALYST, first.id(), registry.on(day));
    }

    private static PartnerFilter filter(Map<String, List<String>> asked) {
        return PartnerFilter.of(
                new Address(asked), List.of(new CohortView("PiP-2", "", CohortKind.SECTOR_LED, Optional.empty(), "")));
    }

    private long total(String day, String name, String value) {
        var page = registry.partners.list(Askers.LGA, filter(Map.of(name, List.of(value))), registry.on(day));
        assertEquals(page.total(), page.rows().size());
        return page.total();
    }

    private static Move<PartnerAct> move(PartnerAct act, String day) {
        return new Move<>(act, PartialDate.parse(day), Optional.empty(), "a reason", "a letter");
    }

    private PartnerView take(PartnerView partner, PartnerAct act, String day) {
        return registry.partnerWork.take(
                Askers.ANALYST, new TakePartnerStep(partner.id(), partner.version(), move(act, day)));
    }

    private PartnerView fund(PartnerView partner, String theme, String year, String days) {
        return registry.funding.fund(
                Askers.ANALYST,
                new RecordFundedDays.Fields(theme, year, days, "a letter")
                        .read(partner.id(), partner.version(), themes()));
    }

    private List<ThemeView> themes() {
        return registry.themes.all(Askers.ANALYST);
    }

    private static Refusal refusal(Runnable act) {
        return assertThrows(Refused.class, act::run).refusal();
    }
}
