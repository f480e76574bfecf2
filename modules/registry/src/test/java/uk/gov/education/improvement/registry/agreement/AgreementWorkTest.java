package uk.gov.education.improvement.registry.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.registry.agreement.Chosen.DECIDED;
import static uk.gov.education.improvement.registry.agreement.Chosen.MANAGER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.StaleVersion;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.award.AwardAct;
import uk.gov.education.improvement.registry.award.AwardState;
import uk.gov.education.improvement.registry.award.AwardView;
import uk.gov.education.improvement.registry.funding.Money;
import uk.gov.education.improvement.registry.partner.PartnerRefusal;
import uk.gov.education.improvement.registry.partner.PartnerStanding;

/** From whom a round selected to partners with an award, on a real database. */
class AgreementWorkTest {
    private static RegistryOnTestDatabase registry;

    @BeforeAll
    static void load() {
        registry = RegistryOnTestDatabase.withDemonstrationData();
    }

    @AfterAll
    static void close() {
        registry.close();
    }

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
        assertEquals("Not selected any more: Of 202. Withdraw the award first.", gone.words());
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
