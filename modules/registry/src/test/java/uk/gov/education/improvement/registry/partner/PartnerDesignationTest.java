package uk.gov.education.improvement.registry.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

/** How partners are designated, and cohorts made. */
class PartnerDesignationTest {
    private static final Asker MANAGER = Askers.PROGRAMME_MANAGER;

    private static RegistryOnTestDatabase registry;
    private static PartnerDesignation designation;

    @BeforeAll
    static void load() {
        registry = RegistryOnTestDatabase.withReferenceData();
        designation = registry.wiring.the(PartnerDesignation.class);
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @Test
    void a_pair_goes_by_its_members_and_a_trust_by_its_own_name() {
        var cohort = cohort("PAIR");

        var pair = designated(cohort, "392", "393");
        var trust = designated(cohort, "330");

        assertEquals("North Tyneside and South Tyneside", pair.called());
        assertEquals("Birmingham (Birmingham Children's Trust)", trust.called());
        assertEquals(PartnerStanding.DESIGNATED, pair.standing());
        assertEquals("December 2018, to March 2021", pair.agreement());
    }

    @Test
    void a_partnership_is_one_of_a_cohort_once() {
        var cohort = cohort("ONCE");
        designated(cohort, "307");

        var twice = refusal(() -> designated(cohort, "307"));

        assertInstanceOf(PartnerRefusal.PartnerInCohort.class, twice);
        designated(cohort("OTHER"), "307");
    }

    @Test
    void a_cohort_is_made_once_and_needs_a_name_and_what_its_partners_are_called() {
        var made = cohort("MADE");

        var again = cohort(MANAGER, named("made", Optional.empty(), Optional.empty()));
        var without = refusal(() -> cohort(MANAGER, named("BARE", Optional.empty(), Optional.empty())));

        assertEquals(made, again.code());
        assertEquals(
                List.of("cohortName", "kind"),
                without.faults().stream().map(fault -> fault.field()).toList());
        assertInstanceOf(
                NotAllowed.class,
                refusal(() -> cohort(Askers.NORTH_TYNESIDE, named("MADE", Optional.empty(), Optional.empty()))));
    }

    private static String cohort(String code) {
        return cohort(MANAGER, named(code, Optional.of("Cohort " + code), Optional.of(CohortKind.PARTNER_IN_PRACTICE)))
                .code();
    }

    private static CohortView cohort(Asker by, NameCohort command) {
        return registry.database.transactions.within(() -> {
            var writing = new Writing(registry.database.entities());
            var cohort = designation.cohort(by, command, writing);
            registry.wiring.the(Recording.class).append(by, writing);
            return cohort;
        });
    }

    private static NameCohort named(String code, Optional<String> name, Optional<CohortKind> kind) {
        return new NameCohort(code, name, kind, PartialDate.parse("2018-12"), Optional.of("2017-10"), "a letter");
    }

    private static PartnerView designated(String cohort, String... numbers) {
        var on = registry.on("2018-12-31");
        var members = Stream.of(numbers)
                .map(number -> registry.authorities.find(MANAGER, number, on).id())
                .toList();
        var agreed =
                new Span(Optional.of(PartialDate.parse("2018-12")), new End.On(PartialDate.parse("2021-03"), true));
        var move = new Move<>(
                PartnerAct.DESIGNATE, PartialDate.parse("2018-12-14"), Optional.empty(), "Selected", "a letter");
        var id = registry.database.transactions.within(() -> {
            var writing = new Writing(registry.database.entities());
            var partner = designation.designate(
                    MANAGER, new DesignatePartner(cohort, members, agreed, move, Optional.empty()), writing);
            registry.wiring.the(Recording.class).append(MANAGER, writing);
            return partner;
        });
        return registry.partners.find(MANAGER, id, registry.on("2018-12-31"));
    }

    private static Refusal refusal(Executable act) {
        return assertThrows(Refused.class, act).refusal();
    }
}
