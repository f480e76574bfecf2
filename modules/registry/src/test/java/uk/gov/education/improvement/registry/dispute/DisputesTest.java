package uk.gov.education.improvement.registry.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.file.ImportResult;
import uk.gov.education.improvement.kernel.file.ImportView;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.StaleVersion;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.undo.UndoImport;
import uk.gov.education.improvement.kernel.undo.UndoRefusal;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.inspection.CorrectJudgement;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Judgement;
import uk.gov.education.improvement.registry.inspection.JudgementFields;
import uk.gov.education.improvement.registry.inspection.Part;

/** Sources that disagree. Each test is about an authority of its own. */
class DisputesTest {
    private static final String HEADINGS =
            "dfe_number,framework,published,overall,leaders,help_and_protection,in_care,source\n";

    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withReferenceData();

    @Test
    void another_source_with_another_grade_waits_for_a_person_and_the_rest_of_the_file_is_loaded() {
        take(row("203", "good", "the report"));

        var result = result(take(row("203", "inadequate", "a list") + row("204", "good", "a list")));

        assertEquals(1, result.disputed());
        assertEquals(1, result.added());
        assertTrue(result.applied());
        assertEquals(Grade.GOOD, overall("203"));
        var dispute = dispute("203");
        assertEquals(
                List.of(new DisputeView.DisputedPart(Part.OVERALL, Grade.GOOD, Grade.INADEQUATE)), dispute.parts());
        assertEquals("the report", dispute.stood().source());
        assertEquals("a list", dispute.claimed().source());
        assertEquals(Optional.of("p-analyst"), dispute.claimedBy());
        assertEquals(
                1,
                registry.disputes
                        .waiting(Askers.ANALYST, dispute.inspectionId(), now())
                        .size());
        assertEquals(List.of(), registry.disputes.waiting(Askers.LGA, dispute.inspectionId(), now()));
    }

    @Test
    void the_same_word_of_a_source_is_disputed_once_also_after_the_decision() {
        take(row("205", "good", "the report"));
        take(row("205", "inadequate", "a list"));

        var again = result(take(row("205", "inadequate", "a list")));
        decide(Askers.ANALYST, dispute("205"), Settlement.KEEP);
        var settled = result(take(row("205", "inadequate", "a list")));

        for (var result : List.of(again, settled)) {
            assertEquals(1, result.same());
            assertTrue(result.warnings().getFirst().words().contains("a dispute already"), result.toString());
        }
        assertEquals(Grade.GOOD, overall("205"));
    }

    @Test
    void grades_that_agree_and_what_one_source_leaves_out_are_no_dispute_and_a_source_corrects_itself() {
        take(row("206", "good", "the report") + row("207", "good", "the report"));

        var more = result(
                take(HEADINGS.replace("\n", ",care_leavers\n") + "206,SIF,2016-05-05,good,,good,good,a list,good\n"));
        var itself = result(take(row("207", "inadequate", "the report")));

        assertEquals(1, more.changed());
        assertEquals(1, itself.changed());
        assertEquals(Grade.INADEQUATE, overall("207"));
    }

    @Test
    void a_part_that_one_says_was_not_judged_is_disputed() {
        take(row("208", "good", "the report"));

        assertEquals(1, result(take(row("208", "not judged", "a list"))).disputed());
    }

    @Test
    void a_grade_that_a_person_recorded_is_disputed_by_any_file() {
        take(row("209", "good", "the report"));
        correct("209", Grade.INADEQUATE);

        var result = result(take(row("209", "good", "the report")));

        assertEquals(1, result.disputed());
        assertEquals(0, result.refused());
        assertEquals(Grade.INADEQUATE, overall("209"));
    }

    @Test
    void the_other_reading_becomes_a_correction_with_its_reason_and_both_are_kept() {
        take(row("210", "good", "the report"));
        take(row("210", "inadequate", "a list"));
        var before = dispute("210");

        decide(Askers.COLLEAGUE, before, Settlement.TAKE);

        assertEquals(Grade.INADEQUATE, overall("210"));
        var readings = registry.inspections.readings(Askers.LGA, before.inspectionId(), now());
        assertEquals(2, readings.size());
        assertEquals(Optional.of("page 3 says so"), readings.getLast().reason());
        var settled = registry.disputes.find(Askers.ANALYST, before.id(), now());
        assertEquals(Settlement.TAKE, settled.decision().orElseThrow().settlement());
        assertEquals(
                Optional.of("p-colleague"), settled.decision().orElseThrow().by());
        assertEquals(Grade.GOOD, settled.parts().getFirst().stood());
        assertEquals(1, result(take(row("210", "inadequate", "a list"))).same());
        assertTrue(registry.database.changes.verify().holds());
    }

    @Test
    void who_decides_second_or_about_what_changed_meanwhile_is_refused() {
        take(row("211", "good", "the report") + row("212", "good", "the report"));
        take(row("211", "inadequate", "a list") + row("212", "inadequate", "a list"));
        var settled = dispute("211");
        var changed = dispute("212");
        decide(Askers.COLLEAGUE, settled, Settlement.KEEP);
        correct("212", Grade.REQUIRES_IMPROVEMENT);

        assertInstanceOf(
                DisputeRefusal.DisputeSettled.class, refused(() -> decide(Askers.ANALYST, settled, Settlement.TAKE)));
        assertInstanceOf(StaleVersion.class, refused(() -> decide(Askers.ANALYST, changed, Settlement.TAKE)));
        assertTrue(dispute("212").correctedSince());
    }

    @Test
    void disputes_are_the_departments_own_and_a_decision_needs_its_reason() {
        take(row("213", "good", "the report"));
        take(row("213", "inadequate", "a list"));
        var dispute = dispute("213");

        for (Asker sector : List.of(Askers.LGA, Askers.NORTH_TYNESIDE)) {
            assertInstanceOf(
                    NotAllowed.class, refused(() -> registry.disputes.list(sector, DisputeFilter.waiting(5), now())));
            assertInstanceOf(NotAllowed.class, refused(() -> registry.disputes.find(sector, dispute.id(), now())));
            assertInstanceOf(NotAllowed.class, refused(() -> decide(sector, dispute, Settlement.KEEP)));
        }
        assertInstanceOf(
                UnknownRecord.class, refused(() -> registry.disputes.find(Askers.ANALYST, "no-such-dispute", now())));
        assertEquals(
                2,
                refused(() -> new DecideDispute(dispute.id(), 1, null, " "))
                        .faults()
                        .size());
    }

    @Test
    void an_import_that_is_undone_takes_its_open_disputes_back_and_a_settled_one_keeps_it() {
        take(row("301", "good", "the report"));
        var done = take(row("301", "inadequate", "a list"));
        undo(done);
        assertEquals(
                List.of(),
                registry.disputes.waiting(Askers.ANALYST, inspection("301").id(), now()));

        var again = take(row("301", "inadequate", "a list"));
        decide(Askers.ANALYST, dispute("301"), Settlement.TAKE);

        assertEquals(1, result(again).disputed());
        assertInstanceOf(UndoRefusal.LaterStandsOnIt.class, refused(() -> undo(again)));
    }

    @Test
    void the_dispute_that_keeps_an_import_from_being_undone_is_named_in_words() {
        take(row("304", "good", "the report"));
        var done = take(row("304", "inadequate", "a list"));
        var dispute = dispute("304");
        decide(Askers.ANALYST, dispute, Settlement.KEEP);

        var inTheWay = refused(() -> undo(done)).concerned().orElseThrow();

        assertEquals("dispute", inTheWay.kind());
        assertEquals(dispute.id(), inTheWay.id());
        assertEquals("Dispute, Brent, judgement published 5 May 2016", inTheWay.name());
        assertEquals(
                Optional.of(inTheWay),
                registry.undoings.inTheWay(Askers.ANALYST, done).flatMap(Refusal::concerned));
        assertEquals(Optional.empty(), registry.undoings.inTheWay(Askers.NORTH_TYNESIDE, done));
    }

    @Test
    void the_list_is_paged_from_the_newest_and_costs_the_same_for_many() {
        take(row("302", "good", "the report") + row("303", "good", "the report"));
        take(row("302", "inadequate", "a list") + row("303", "inadequate", "a list"));

        var first = registry.disputes.list(Askers.ANALYST, DisputeFilter.waiting(1), now());
        var second =
                registry.disputes.list(Askers.ANALYST, new DisputeFilter(Optional.of(true), first.next(), 1), now());
        var one = registry.database.statementsOf(
                () -> registry.disputes.list(Askers.ANALYST, DisputeFilter.waiting(1), now()));
        var many = registry.database.statementsOf(
                () -> registry.disputes.list(Askers.ANALYST, DisputeFilter.waiting(50), now()));

        assertTrue(
                first.rows().getFirst().id().compareTo(second.rows().getFirst().id()) > 0);
        assertEquals(first.total(), second.total());
        assertEquals(one.size(), many.size(), many::toString);
    }

    private static String row(String number, String overall, String source) {
        return number + ",SIF,2016-05-05," + overall + ",good,good,good," + source + "\n";
    }

    private static ImportView take(String rows) {
        return registry.files.take(
                Askers.ANALYST, "judgements", rows.startsWith("dfe_number") ? rows : HEADINGS + rows);
    }

    private static ImportResult result(ImportView done) {
        return done.result().orElseThrow();
    }

    private static void undo(ImportView done) {
        registry.undoings.undo(Askers.ANALYST, new UndoImport(done.id(), done.version(), "too early"));
    }

    private static void decide(Asker by, DisputeView dispute, Settlement settlement) {
        registry.disputeWork.decide(
                by, new DecideDispute(dispute.id(), dispute.version(), settlement, "page 3 says so"));
    }

    private static void correct(String number, Grade overall) {
        var stands = inspection(number);
        var said = JudgementFields.of(stands).read();
        var grades = new EnumMap<>(said.grades());
        grades.put(Part.OVERALL, overall);
        var corrected = new Judgement(
                said.framework(),
                said.visit(),
                said.visitStart(),
                said.visitEnd(),
                said.published(),
                grades,
                said.findings(),
                said.confidence(),
                said.source());
        registry.inspectionWork.correct(
                Askers.COLLEAGUE,
                new CorrectJudgement(stands.id(), stands.version(), corrected, "looked at the report"));
    }

    private static Refusal refused(Runnable act) {
        return assertThrows(Refused.class, act::run).refusal();
    }

    private static AsAt now() {
        return registry.on("2026-11-21");
    }

    /** The newest about an authority, with who said what. */
    private static DisputeView dispute(String number) {
        var authority = registry.authorities.find(Askers.LGA, number, now()).id();
        var found = registry
                .disputes
                .list(Askers.ANALYST, new DisputeFilter(Optional.empty(), Optional.empty(), 50), now())
                .rows()
                .stream()
                .filter(dispute -> dispute.authorityId().equals(authority))
                .findFirst()
                .orElseThrow();
        return registry.disputes.find(Askers.ANALYST, found.id(), now());
    }

    private static InspectionView inspection(String number) {
        var authority = registry.authorities.find(Askers.LGA, number, now()).id();
        return registry.inspections.ofAuthority(Askers.LGA, authority, now()).getFirst();
    }

    private static Grade overall(String number) {
        return inspection(number).part(Part.OVERALL).grade().orElseThrow();
    }
}
