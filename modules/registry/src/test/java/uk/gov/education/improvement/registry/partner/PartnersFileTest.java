package uk.gov.education.improvement.registry.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.file.ImportResult;
import uk.gov.education.improvement.kernel.sheet.RowRefusal;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

class PartnersFileTest {
    private static final String TODAY = "2026-11-21";
    private static final String HEADINGS =
            "dfe_code,name,cohort,role,start,end,jointly_with,overall_at_selection,judgement_published,meets_all_good_rule,"
                    + "confidence,source\n";
    private static RegistryOnTestDatabase registry;

    @BeforeAll
    static void load() {
        registry = RegistryOnTestDatabase.withReferenceData();
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @Test
    void rows_that_are_joint_or_go_by_one_name_are_one_partnership_and_whom_one_helps_is_none() {
        var result = take(row("205", "Hammersmith and Fulham", "PiP-1", "partner", "2016", "2020", "tri-borough")
                + row("207", "Kensington and Chelsea", "PiP-1", "partner", "2016", "2020", "tri-borough")
                + row("850", "Hampshire", "PiP-1", "partner", "2016", "2020", "with Isle of Wight")
                + row("392", "North Tyneside", "PiP-2", "partner", "2018-12", "2021-03", "joint with South Tyneside")
                + row("393", "South Tyneside", "PiP-2", "partner", "2018-12", "2021-03", "joint with North Tyneside"));

        assertEquals(5, result.added());
        assertEquals(
                "Hammersmith and Fulham and Kensington and Chelsea (tri-borough)",
                of("205").called());
        assertEquals("Hampshire (with Isle of Wight)", of("850").called());
        assertEquals(of("392").id(), of("393").id());
        assertEquals("December 2018, to March 2021", of("393").agreement());
    }

    @Test
    void a_start_that_nobody_recorded_is_not_before_its_cohort_and_an_applicant_is_no_partner() {
        var result = take(row("394", "Sunderland", "SLIP", "partner", "", "", "")
                + row("813", "North Lincolnshire", "SLIP-2021", "applicant (SEND)", "2021", "", ""));

        assertEquals(1, result.added());
        assertEquals(1, result.warnings().size(), result.toString());
        var sunderland = of("394");
        assertEquals("start not recorded, end not recorded", sunderland.agreement());
        assertEquals(PartnerStanding.NOT_KNOWN, sunderland.standing());
        assertEquals(
                PartnerStanding.NOT_BEGUN,
                registry.partners
                        .find(Askers.LGA, sunderland.id(), registry.on("2020-12-31"))
                        .standing());
        assertEquals(List.of(), ofAll("813"));
    }

    @Test
    void brought_in_again_it_is_the_same_and_other_days_are_a_correction() {
        take(row("925", "Lincolnshire", "PiP-1", "partner", "2016", "2020", ""));

        var same = take(row("925", "Lincolnshire", "PiP-1", "partner", "2016", "2020", ""));
        var other = take(row("925", "Lincolnshire", "PiP-1", "partner", "2016-04", "2020", ""));
        var elsewhere = take(row("925", "Lincolnshire", "PiP-1", "partner", "2016-04", "2020", "a group"));

        assertEquals(1, same.same());
        assertEquals(1, other.changed());
        assertEquals("April 2016, to 2020", of("925").agreement());
        assertEquals(
                List.of("is a member of another partnership of this cohort already"),
                elsewhere.refusals().stream().map(RowRefusal::why).toList());
    }

    @Test
    void what_a_person_decided_is_not_changed_by_a_file() {
        take(row("815", "North Yorkshire", "PiP-1", "partner", "2016", "2020", ""));
        var partner = of("815");
        registry.partnerWork.take(
                Askers.ANALYST,
                new TakePartnerStep(
                        partner.id(),
                        partner.version(),
                        new Move<>(
                                PartnerAct.END,
                                PartialDate.parse("2019-01-01"),
                                Optional.empty(),
                                "by agreement",
                                "a letter")));

        var result = take(row("815", "North Yorkshire", "PiP-1", "partner", "2016", "2020", ""));

        assertTrue(result.refusals().getFirst().why().startsWith("ended by"), result.toString());
    }

    @Test
    void faults_are_said_by_their_columns_and_a_dry_run_writes_nothing() {
        var length = registry.database.changes.length();

        var wrong = take(row("999", "", "PiP-1", "partner", "2016", "2020", "")
                + row("202", "", "PiP-9", "partner", "2016", "2020", "")
                + row("203", "", "PiP-1", "partner", "soon", "2020", "")
                + row("203", "", "PiP-1", "partner", "2016", "2015", "")
                + row("206", "", "PiP-1", "partner", "2199", "", "")
                + row("206", "", "", "", "2016", "", ""));
        var dry = registry.files
                .tryOut(Askers.ANALYST, "partners", HEADINGS + row("208", "", "PiP-1", "partner", "2016", "", ""))
                .result()
                .orElseThrow();

        assertEquals(
                List.of("start", "end", "cohort", "role", "dfe_number", "cohort", "start"),
                wrong.refusals().stream().map(RowRefusal::column).toList());
        assertEquals(1, dry.added());
        assertEquals(length, registry.database.changes.length());
    }

    private static String row(
            String number, String name, String cohort, String role, String start, String end, String together) {
        return String.join(
                        ",",
                        number,
                        name,
                        cohort,
                        role,
                        start,
                        end,
                        together,
                        "good",
                        "2016-03-29",
                        "yes",
                        "sourced",
                        "here")
                + "\n";
    }

    private static ImportResult take(String rows) {
        return registry.files
                .take(Askers.ANALYST, "partners", HEADINGS + rows)
                .result()
                .orElseThrow();
    }

    private static PartnerView of(String number) {
        return ofAll(number).getFirst();
    }

    private static List<PartnerView> ofAll(String number) {
        var authority = registry.authorities.find(Askers.LGA, number, registry.on(TODAY));
        return registry.partners.ofAuthority(Askers.LGA, authority.id(), registry.on(TODAY));
    }
}
