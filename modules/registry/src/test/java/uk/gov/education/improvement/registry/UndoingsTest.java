package uk.gov.education.improvement.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.file.ImportView;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.StaleVersion;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Concerned;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.undo.UndoImport;
import uk.gov.education.improvement.kernel.undo.UndoRefusal;
import uk.gov.education.improvement.registry.authority.AuthorityRefusal;
import uk.gov.education.improvement.registry.authority.AuthorityView;
import uk.gov.education.improvement.registry.inspection.CorrectJudgement;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.InspectionRefusal;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.JudgementFields;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.intervention.InterventionFilter;
import uk.gov.education.improvement.registry.intervention.InterventionRefusal;
import uk.gov.education.improvement.registry.intervention.InterventionState;
import uk.gov.education.improvement.registry.intervention.InterventionView;
import uk.gov.education.improvement.registry.intervention.Step;
import uk.gov.education.improvement.registry.intervention.StepView;
import uk.gov.education.improvement.registry.intervention.Successor;
import uk.gov.education.improvement.registry.intervention.TakeStep;

/** Files of every kind taken back. Each test is about authorities of its own. */
class UndoingsTest {
    private static final String JUDGEMENTS =
            "dfe_number,name,framework,published,overall,leaders,help_and_protection,in_care\n";
    private static final String AUTHORITIES = "dfe_number,gss_code,name,region,type,from,to\n";
    private static final String INTERVENTIONS = "dfe_number,type,domain,start,end,end_kind\n";
    private static final String DELIVERERS = "organisation,dfe_numbers,from,to\n";

    @AutoClose
    private static final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withReferenceData();

    @Test
    void what_a_file_added_is_gone_what_it_changed_is_as_before_and_the_past_stays_as_it_was() {
        take("judgements", JUDGEMENTS + "203,,SIF,2016-05-05,good,good,good,good\n");
        var file = JUDGEMENTS + "203,,SIF,2016-05-05,good,good,inadequate,good\n"
                + "204,Hackney Wick,SIF,2016-05-05,good,good,good,good\n";
        var done = take("judgements", file);
        var then = now();
        var added = judgements("204", then).getFirst();

        var undone = undo(done);

        assertEquals("too early", undone.undone().orElseThrow().reason());
        assertEquals(3, undone.version());
        assertEquals(Grade.GOOD, helpAndProtection("203", now()));
        assertEquals(Grade.INADEQUATE, helpAndProtection("203", then));
        assertEquals(List.of(), judgements("204", now()));
        assertEquals(1, judgements("204", then).size());
        assertInstanceOf(
                InspectionRefusal.UnknownInspection.class,
                refused(() -> registry.inspections.find(Askers.LGA, added.id(), now())));
        assertInstanceOf(
                InspectionRefusal.UnknownInspection.class,
                refused(() -> registry.inspections.readings(Askers.LGA, added.id(), now())));
        assertEquals(List.of(), authority("204", now()).otherNames());
        var readings = registry.inspections.readings(
                Askers.LGA, judgements("203", now()).getFirst().id(), now());
        assertEquals(3, readings.size());
        assertEquals(3, readings.getLast().version());
        assertEquals(
                Optional.of("the import of judgements.csv was undone: too early"),
                readings.getLast().reason());
        assertTrue(registry.database.changes.verify().holds());

        var again = take("judgements", file);

        assertEquals(
                done.result().orElseThrow().warnings(),
                again.result().orElseThrow().warnings());
        assertEquals(counts(done), counts(again));
        assertEquals(Grade.INADEQUATE, helpAndProtection("203", now()));
        assertEquals(1, judgements("204", now()).size());
    }

    @Test
    void an_authority_and_its_lineage_go_and_come_again() {
        var file = AUTHORITIES.replace("\n", ",predecessors\n")
                + "981,E09000081,Undone upon Tyne,London,London borough,2090-04-01,,205\n";
        var done = take("authorities", file);
        assertEquals(1, authority("205", now()).successors().size());

        undo(done);

        assertInstanceOf(
                AuthorityRefusal.UnknownAuthority.class,
                refused(() -> registry.authorities.find(Askers.LGA, "981", now())));
        assertEquals(List.of(), authority("205", now()).successors());
        assertEquals(
                1,
                take("judgements", JUDGEMENTS + "981,,SIF,2016-05-05,good,good,good,good\n")
                        .result()
                        .orElseThrow()
                        .refused());

        var again = take("authorities", file);

        assertEquals(counts(done), counts(again));
        assertEquals("Undone upon Tyne", authority("981", now()).form().name());
        assertEquals(1, authority("205", now()).successors().size());
        undo(again);
        assertEquals(List.of(), authority("205", now()).successors());
    }

    @Test
    void who_delivers_is_as_before() {
        take("deliverers", DELIVERERS + "a trust,206,2019-04-01,\n");
        var done = take("deliverers", DELIVERERS + "a trust,206;207,2019-04-01,2020-03-31\n");

        undo(done);

        var deliverer = authority("206", now()).deliverers().getFirst();
        assertTrue(deliverer.life().contains("not recorded"), deliverer.life());
        assertEquals(List.of(), authority("207", now()).deliverers());
    }

    @Test
    void what_a_person_did_since_refuses_the_whole_undo_by_name() {
        var done = take(
                "judgements",
                JUDGEMENTS + "208,,SIF,2016-05-05,good,good,good,good\n209,,SIF,2016-05-05,good,good,good,good\n");
        var judgement = judgements("208", now()).getFirst();
        registry.inspectionWork.correct(
                Askers.COLLEAGUE,
                new CorrectJudgement(
                        judgement.id(),
                        judgement.version(),
                        JudgementFields.of(judgement).read(),
                        "looked at the report"));
        var length = registry.database.changes.length();

        var refusal = refused(() -> undo(done));

        assertInstanceOf(UndoRefusal.LaterStandsOnIt.class, refusal);
        assertTrue(
                refusal.words().contains("Lambeth, judgement published 5 May 2016: corrected by p-colleague on "),
                refusal.words());
        assertEquals(refusal, refused(() -> registry.undoings.toUndo(Askers.ANALYST, done.id())));
        assertEquals(length, registry.database.changes.length());
        assertEquals(1, judgements("209", now()).size());
    }

    @Test
    void the_later_of_two_files_is_undone_before_the_earlier() {
        var first = take("judgements", JUDGEMENTS + "210,,SIF,2016-05-05,good,good,good,good\n");
        var second = take("judgements", JUDGEMENTS + "210,,SIF,2016-05-05,good,good,inadequate,good\n");
        assertInstanceOf(UndoRefusal.LaterStandsOnIt.class, refused(() -> undo(first)));

        undo(second);
        undo(first);

        assertEquals(List.of(), judgements("210", now()));
        var third = take("judgements", JUDGEMENTS + "210,,SIF,2016-05-05,good,good,good,good\n");
        assertEquals(counts(first), counts(third));
    }

    @Test
    void an_authority_stays_while_something_is_recorded_of_it() {
        var council = take("authorities", AUTHORITIES + "982,,Leanshire,London,London borough,2010-04-01,\n");
        var judgement = take("judgements", JUDGEMENTS + "982,,SIF,2016-05-05,good,good,good,good\n");

        var refusal = refused(() -> undo(council));

        assertTrue(refusal.words().contains("Leanshire, judgement published 5 May 2016: "), refusal.words());
        undo(judgement);
        undo(council);
        assertInstanceOf(
                AuthorityRefusal.UnknownAuthority.class,
                refused(() -> registry.authorities.find(Askers.LGA, "982", now())));
    }

    @Test
    void instruments_that_a_file_began_or_ended_are_as_before_and_the_past_stays_as_it_was() {
        take("interventions", INTERVENTIONS + "301,improvement_notice,csc,2014-01-10,,\n");
        var file = INTERVENTIONS + "301,improvement_notice,csc,2014-01-10,2015-02-03,escalated\n"
                + "301,statutory_direction,csc,2015-02-03,,\n";
        var done = take("interventions", file);
        var then = now();
        var notice = instruments("301", then).getFirst();
        var direction = instruments("301", then).getLast();
        assertEquals(2, notice.version());

        undo(done);

        var after = instruments("301", now());
        assertEquals(
                List.of(notice.id()), after.stream().map(InterventionView::id).toList());
        assertEquals(InterventionState.IN_FORCE, after.getFirst().latest());
        assertEquals("10 January 2014, end not recorded", after.getFirst().life());
        assertEquals(3, after.getFirst().version());
        assertEquals(
                List.of(Step.RECORD),
                registry.interventions.steps(Askers.LGA, notice.id(), now()).stream()
                        .map(StepView::step)
                        .toList());
        assertEquals(
                1,
                registry.interventions.lineage(Askers.LGA, notice.id(), now()).size());
        assertInstanceOf(
                InterventionRefusal.UnknownIntervention.class,
                refused(() -> registry.interventions.find(Askers.LGA, direction.id(), now())));
        assertEquals(0, ofState("ESCALATED", "301", now()));
        assertEquals(1, ofState("ESCALATED", "301", then));
        assertEquals(List.of(notice, direction), instruments("301", then));
        assertEquals(
                2, registry.interventions.steps(Askers.LGA, notice.id(), then).size());
        assertEquals(
                2, registry.interventions.lineage(Askers.LGA, notice.id(), then).size());
        assertTrue(registry.database.changes.verify().holds());

        var again = take("interventions", file);

        assertEquals(counts(done), counts(again));
        assertEquals(
                List.of(InterventionState.ESCALATED, InterventionState.IN_FORCE),
                instruments("301", now()).stream().map(InterventionView::latest).toList());
        assertEquals(
                2,
                registry.interventions.lineage(Askers.LGA, notice.id(), now()).size());
        assertEquals(1, ofState("ESCALATED", "301", now()));
        undo(again);
        assertEquals(
                InterventionState.IN_FORCE, instruments("301", now()).getFirst().latest());
        registry.interventionWork.take(
                Askers.ANALYST, step(instruments("301", now()).getFirst(), Step.LIFT));
        assertEquals(
                InterventionState.LIFTED, instruments("301", now()).getFirst().latest());
    }

    @Test
    void a_step_that_a_person_took_since_refuses_the_undo_and_says_with_which_instrument_of_whom() {
        var done = take(
                "interventions",
                INTERVENTIONS + "302,trust,csc,2014-01-10,,\n303,improvement_notice,csc,2014-01-10,,\n");
        var trust = instruments("302", now()).getFirst();
        registry.interventionWork.take(Askers.COLLEAGUE, step(trust, Step.REVIEW));
        var length = registry.database.changes.length();

        var refusal = assertInstanceOf(UndoRefusal.LaterStandsOnIt.class, refused(() -> undo(done)));

        assertTrue(
                refusal.words()
                        .contains("Barnet, Transfer to a trust, children's social care: reviewed by p-colleague on "),
                refusal.words());
        assertEquals(
                Optional.of(new Concerned(
                        "intervention", trust.id(), "Barnet, Transfer to a trust, children's social care")),
                refusal.concerned());
        assertEquals(length, registry.database.changes.length());
        assertEquals(1, instruments("303", now()).size());
    }

    @Test
    void lineage_that_a_person_drew_since_refuses_the_undo() {
        take("interventions", INTERVENTIONS + "304,improvement_notice,csc,2014-01-10,,\n");
        var notice = instruments("304", now()).getFirst();
        var done = take("interventions", INTERVENTIONS + "304,trust,csc,2015-01-10,,\n");
        var trust = instruments("304", now()).getLast();
        registry.interventionWork.take(
                Askers.ANALYST,
                new TakeStep(
                        notice.id(),
                        notice.version(),
                        Step.ESCALATE,
                        PartialDate.parse("2015-01-10"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Successor.Existing(trust.id())),
                        "too slow",
                        "a test"));

        var refusal = refused(() -> undo(done));

        assertTrue(
                refusal.words().contains("Improvement notice, children's social care: escalated by p-analyst on "),
                refusal.words());
        assertEquals(2, instruments("304", now()).size());
    }

    @Test
    void the_later_of_two_files_about_an_instrument_is_undone_before_the_earlier() {
        var first = take("interventions", INTERVENTIONS + "305,trust,csc,2014-01-10,,\n");
        var second = take("interventions", INTERVENTIONS + "305,trust,csc,2014-01-10,2016-01-10,lifted\n");
        assertTrue(refused(() -> undo(first)).words().contains(": lifted by p-analyst on "));

        undo(second);
        undo(first);

        assertEquals(List.of(), instruments("305", now()));
        var third = take("interventions", INTERVENTIONS + "305,trust,csc,2014-01-10,,\n");
        assertEquals(counts(first), counts(third));
        assertEquals(1, instruments("305", now()).getFirst().version());
    }

    @Test
    void an_import_is_undone_once() {
        var done = take("judgements", JUDGEMENTS + "211,,SIF,2016-05-05,good,good,good,good\n");
        var undone = undo(done);

        var slow = refused(() -> undo(done));
        var late = refused(() -> undo(undone));

        assertTrue(assertInstanceOf(StaleVersion.class, slow).words().contains("p-analyst reversed it on "));
        assertTrue(
                assertInstanceOf(UndoRefusal.AlreadyUndone.class, late).words().contains("by p-analyst on "));
    }

    @Test
    void what_changed_nothing_cannot_be_undone() {
        var file = JUDGEMENTS + "212,,SIF,2016-05-05,good,good,good,good\n";
        var tried = registry.files.tryOut(Askers.ANALYST, "judgements", file);
        assertInstanceOf(UndoRefusal.NothingToUndo.class, refused(() -> undo(tried)));

        take("judgements", file);
        var same = take("judgements", file);

        assertInstanceOf(UndoRefusal.NothingToUndo.class, refused(() -> undo(same)));
        assertFalse(same.canBeUndone());
        assertInstanceOf(
                UnknownRecord.class, refused(() -> registry.undoings.toUndo(Askers.ANALYST, "no-such-import")));
    }

    @Test
    void who_may_not_undo_is_refused_and_a_reason_is_needed() {
        var done = take("judgements", JUDGEMENTS + "213,,SIF,2016-05-05,good,good,good,good\n");

        // one may undo what one's own files brought, and finds no other's
        assertInstanceOf(UnknownRecord.class, refused(() -> undo(Askers.LGA, done)));
        assertInstanceOf(NotAllowed.class, refused(() -> undo(Askers.PROGRAMME_MANAGER, done)));
        assertInstanceOf(NotAllowed.class, refused(() -> registry.undoings.toUndo(Askers.NORTH_TYNESIDE, done.id())));
        assertEquals(
                List.of("reason"),
                refused(() -> new UndoImport(done.id(), 2, " ")).faults().stream()
                        .map(fault -> fault.field())
                        .toList());
    }

    private static TakeStep step(InterventionView of, Step step) {
        return new TakeStep(
                of.id(),
                of.version(),
                step,
                PartialDate.parse("2016-01-10"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "the reason",
                "a test");
    }

    private static List<InterventionView> instruments(String number, AsAt asAt) {
        return registry.interventions.ofAuthority(
                Askers.LGA, authority(number, asAt).id(), asAt);
    }

    private static long ofState(String state, String number, AsAt asAt) {
        var filter = InterventionFilter.of(new Address(Map.of("state", List.of(state))))
                .ofAuthorities(List.of(authority(number, asAt).id()));
        return registry.interventions.list(Askers.LGA, filter, asAt).total();
    }

    private static ImportView take(String kind, String text) {
        return registry.files.take(Askers.ANALYST, kind, text);
    }

    private static ImportView undo(ImportView done) {
        return undo(Askers.ANALYST, done);
    }

    private static ImportView undo(Asker by, ImportView done) {
        return registry.undoings.undo(by, new UndoImport(done.id(), done.version(), "too early"));
    }

    private static Refusal refused(Runnable act) {
        return assertThrows(Refused.class, act::run).refusal();
    }

    private static List<Long> counts(ImportView done) {
        var result = done.result().orElseThrow();
        return List.of(result.added(), result.changed(), result.same(), result.refused());
    }

    private static AsAt now() {
        return registry.on("2090-05-01");
    }

    private static AuthorityView authority(String number, AsAt asAt) {
        return registry.authorities.find(Askers.LGA, number, asAt);
    }

    private static List<InspectionView> judgements(String number, AsAt asAt) {
        return registry.inspections.ofAuthority(
                Askers.LGA, authority(number, asAt).id(), asAt);
    }

    private static Grade helpAndProtection(String number, AsAt asAt) {
        return judgements(number, asAt)
                .getFirst()
                .part(Part.HELP_AND_PROTECTION)
                .grade()
                .orElseThrow();
    }
}
