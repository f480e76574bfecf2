package uk.gov.education.improvement.registry.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.file.ImportResult;
import uk.gov.education.improvement.kernel.sheet.RowRefusal;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

class JudgementsFileTest {
    private static final String HEADINGS =
            "dfe_number,name,framework,published,overall,leaders,help_and_protection,in_care,care_leavers\n";
    private static final String TODAY = "2026-11-21";
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
    void a_row_outside_the_time_of_its_framework_is_taken_and_warned_about() {
        var result = take(HEADINGS + "202,,SIF,2026-05-05,good,good,good,good,good\n");

        assertEquals(1, result.added());
        assertTrue(
                result.warnings()
                        .getFirst()
                        .words()
                        .contains("No report under this framework is published on 5 May 2026"),
                result.toString());
    }

    @Test
    void the_demonstrations_judgements_brought_in_again_are_the_same_and_change_nothing() {
        var length = registry.database.changes.length();

        var result = take(text("/demonstration/judgements.csv"));

        assertEquals(72, result.read());
        assertEquals(72, result.same());
        assertEquals(length, registry.database.changes.length());
    }

    @Test
    void a_row_that_differs_becomes_a_correction_and_the_earlier_reading_is_kept() {
        take(HEADINGS + "203,,SIF,2016-05-05,good,good,good,good,good\n");

        var result = take(HEADINGS + "203,,SIF,2016-05-05,good,good,inadequate,good,good\n");

        assertEquals(1, result.changed());
        var id = registry.authorities
                .find(Askers.LGA, "203", registry.on("2017-10-13"))
                .id();
        var standing = registry.inspections.ofAuthority(Askers.LGA, id, registry.on("2017-10-13"));
        assertEquals(1, standing.size());
        assertEquals(
                2,
                registry.inspections
                        .readings(Askers.LGA, standing.getFirst().id(), registry.on("2017-10-13"))
                        .size());
    }

    @Test
    void the_number_decides_and_a_name_that_differs_is_an_alias_and_a_warning_once() {
        var first = take(HEADINGS + "208,Lambeth Walk,SIF,2015-05-05,good,good,good,good,good\n");
        var second = take(HEADINGS + "208,Lambeth Walk,SIF,2015-05-06,good,good,good,good,good\n");

        assertTrue(first.applied());
        assertTrue(
                first.warnings().getFirst().words().contains("“Lambeth Walk” is not a name we had for Lambeth (208)"));
        assertEquals(List.of(), second.warnings());
    }

    @Test
    void the_same_report_twice_in_a_file_is_refused_by_the_row_where_it_stands_already() {
        var row = "209,,SIF,2015-05-05,good,good,good,good,good\n";

        var result = take(HEADINGS + row + row);

        assertEquals(
                "the same stands in row 2 already", result.refusals().getFirst().why());
        assertEquals(3, result.refusals().getFirst().row());
        assertFalse(result.applied());
    }

    @Test
    void an_authority_nobody_knows_a_future_day_and_a_grade_of_no_part_are_refused_by_their_columns() {
        var result = take(HEADINGS
                + "001,,SIF,2015-05-05,good,good,good,good,good\n"
                + "209,,SIF,2026-11-22,good,good,good,good,good\n"
                + "209,,ILACS,2019-05-05,good,good,good,good,good\n"
                + "209,,SIF,2015-05-05,fine,good,good,good,good\n"
                + "209,,OFSTED,2015-05-05,good,good,good,good,good\n");

        // what is wrong with single cells is found before what contradicts the world
        assertEquals(
                List.of("overall", "framework", "dfe_number", "published", "care_leavers"),
                result.refusals().stream().map(RowRefusal::column).toList());
        assertEquals(5, result.refused());
    }

    @Test
    void a_dry_run_of_judgements_changes_nothing_not_even_a_name() {
        var length = registry.database.changes.length();

        var tried = registry.files
                .tryOut(Askers.ANALYST, "judgements", HEADINGS + "211,Tower,SIF,2015-05-05,good,good,good,good,good\n")
                .result()
                .orElseThrow();

        assertEquals(1, tried.added());
        assertEquals(1, tried.warnings().size());
        assertEquals(length, registry.database.changes.length());
        assertEquals(
                List.of(),
                registry.authorities
                        .find(Askers.LGA, "211", registry.on("2017-10-13"))
                        .otherNames());
    }

    @Test
    void all_that_is_wrong_with_a_row_is_said_at_once() {
        var result = take(HEADINGS + "001,,ILACS,2027-05-05,good,good,good,good,good\n");

        assertEquals(
                List.of("dfe_number", "published", "overall"),
                result.refusals().stream().map(RowRefusal::column).toList());
        assertEquals(1, result.refused());
    }

    @Test
    void what_a_file_has_no_column_for_stays_as_it_stands() {
        take("dfe_number,framework,visit,start,end,published,overall,leaders,help_and_protection,in_care,care_leavers,"
                + "confidence,source\n"
                + "212,ILACS,short,2023-01-09,2023-01-13,2023-03-13,good,good,good,good,good,read twice,the report\n");

        var same = take("dfe_number,framework,published,overall,leaders,help_and_protection,in_care\n"
                + "212,ILACS,2023-03-13,good,good,good,good\n");
        var changed = take("dfe_number,framework,published,overall,leaders,help_and_protection,in_care\n"
                + "212,ILACS,2023-03-13,good,good,inadequate,good\n");

        assertEquals(1, same.same());
        assertEquals(1, changed.changed());
        var standing = standing("212", "2023-03-13");
        assertEquals(Optional.of("2023-01-09"), standing.visitStart());
        assertEquals(Visit.SHORT, standing.visit());
        assertEquals(Optional.of(Grade.GOOD), standing.part(Part.CARE_LEAVERS).grade());
        assertEquals(
                Optional.of(Grade.INADEQUATE),
                standing.part(Part.HELP_AND_PROTECTION).grade());
        assertEquals("read twice", standing.confidence());
        assertEquals("the report", standing.source());
    }

    @Test
    void a_blank_cell_of_a_column_that_is_there_means_not_recorded_and_changes_what_stands() {
        take(HEADINGS + "213,,SIF,2015-06-05,good,good,good,good,good\n");

        var result = take(HEADINGS + "213,,SIF,2015-06-05,good,good,good,good,\n");

        assertEquals(1, result.changed());
        assertEquals(
                Optional.empty(),
                standing("213", "2015-06-05").part(Part.CARE_LEAVERS).grade());
    }

    @Test
    void the_version_of_a_framework_stays_where_a_file_knows_its_family_and_no_dates_of_the_visit() {
        var headings = "dfe_number,framework,published,overall,leaders,help_and_protection,in_care,start,end\n";
        take(headings + "301,ILACS,2023-03-13,good,good,good,good,2022-12-05,2022-12-16\n");

        take(headings.replace(",start,end", "") + "301,ILACS,2023-03-13,good,good,inadequate,good\n");

        assertEquals(Framework.ILACS_2018, standing("301", "2023-03-13").framework());
    }

    @Test
    void dates_of_a_visit_that_contradict_each_other_are_warned_about_and_kept_in_words_once() {
        var file = "dfe_number,framework,published,overall,leaders,help_and_protection,in_care,start,end,confidence\n"
                + "303,SIF,2015-06-05,good,good,good,good,2015-03-12,2015-03-02,parsed\n";

        var first = take(file);
        var again = take(file);
        var withoutConfidence = take(file.replace(",confidence", "").replace(",parsed", ""));

        assertTrue(first.warnings().getFirst().words().contains("contradict each other"), first.toString());
        assertEquals(1, again.same());
        assertEquals(1, withoutConfidence.same());
    }

    @Test
    void what_a_person_corrected_beside_the_grades_is_not_overwritten_and_the_refusal_says_who_when_and_why() {
        var file = HEADINGS.replace("\n", ",visit\n") + "304,,SIF,2015-06-05,good,good,good,good,good,inspection\n";
        take(file);
        var inspection = standing("304", "2015-06-05");
        registry.inspectionWork.correct(
                Askers.COLLEAGUE,
                new CorrectJudgement(
                        inspection.id(), inspection.version(), revisited(inspection), "It was a re-inspection"));
        var length = registry.database.changes.length();

        var older = take(file);
        var apart = registry.files
                .takeGoodRows(Askers.ANALYST, "judgements", file)
                .result()
                .orElseThrow();
        var corrected = take(file.replace(",inspection\n", ",re-inspection\n"));

        assertEquals(1, older.refused());
        assertFalse(older.applied());
        assertEquals(1, apart.refused());
        assertTrue(
                older.refusals().getFirst().why().startsWith("corrected by p-colleague on 21 November 2026 at "),
                older.toString());
        assertTrue(
                older.refusals()
                        .getFirst()
                        .why()
                        .endsWith(": It was a re-inspection; not changed. To change it, correct it on its page"),
                older.toString());
        assertEquals(1, corrected.same());
        assertEquals(length, registry.database.changes.length());
        assertEquals(Visit.RE_INSPECTION, standing("304", "2015-06-05").visit());
    }

    @Test
    void a_report_whose_day_a_person_corrected_is_known_by_its_earlier_day_and_not_recorded_again() {
        var file = HEADINGS + "307,,SIF,2015-06-05,good,good,good,good,good\n";
        take(file);
        var inspection = standing("307", "2015-06-05");
        registry.inspectionWork.correct(
                Askers.COLLEAGUE,
                new CorrectJudgement(
                        inspection.id(),
                        inspection.version(),
                        judgement(inspection, Framework.SIF, "2015-06-06"),
                        "The page of the report has another day"));
        var length = registry.database.changes.length();

        var again = take(file);
        var corrected = take(file.replace("2015-06-05", "2015-06-06"));

        assertEquals(1, again.refused());
        assertTrue(
                again.refusals().getFirst().why().contains(": The page of the report has another day; not changed"),
                again.toString());
        assertEquals(1, corrected.same());
        assertEquals(length, registry.database.changes.length());
    }

    @Test
    void a_report_whose_framework_a_person_corrected_is_known_by_its_earlier_one() {
        var file = HEADINGS + "308,,ILACS,2023-06-05,good,good,good,good,good\n";
        take(file);
        var inspection = standing("308", "2023-06-05");
        registry.inspectionWork.correct(
                Askers.COLLEAGUE,
                new CorrectJudgement(
                        inspection.id(),
                        inspection.version(),
                        judgement(inspection, Framework.SIF, "2023-06-05"),
                        "It was a late one of the old kind"));

        var again = take(file);

        assertEquals(1, again.refused());
        assertTrue(again.refusals().getFirst().why().contains("a late one of the old kind"), again.toString());
    }

    @Test
    void a_report_whose_draft_waits_is_refused_and_goes_out_by_its_page() {
        var file = HEADINGS + "309,,SIF,2015-06-05,good,good,good,good,good\n";
        take(file.replace("309", "310"));
        var like = standing("310", "2015-06-05");
        var draft = registry.inspectionWork.record(
                Askers.COLLEAGUE, new RecordJudgement("309", judgement(like, Framework.SIF, "2015-06-05")));

        var waiting = take(file);
        var own = takeOwn(file);
        registry.inspectionWork.publish(
                Askers.COLLEAGUE, new PublishJudgement(draft.id(), draft.version(), LocalDate.parse("2015-06-05")));
        var published = take(file);

        assertEquals(1, waiting.refused());
        assertTrue(waiting.refusals().getFirst().why().startsWith("drafted by p-colleague on "), waiting.toString());
        assertTrue(
                waiting.refusals()
                        .getFirst()
                        .why()
                        .contains("a draft of this report waits to be published on its page"),
                waiting.toString());
        assertEquals(1, own.refused());
        assertEquals(0, published.added());
    }

    @Test
    void dates_of_a_visit_that_no_longer_contradict_each_other_leave_no_words_about_it() {
        var file = "dfe_number,framework,published,overall,leaders,help_and_protection,in_care,start,end\n"
                + "311,SIF,2015-06-05,good,good,good,good,2015-03-12,2015-03-02\n";
        take(file);
        var withoutDates = take(file.replace(",start,end", "").replace(",2015-03-12,2015-03-02", ""));
        var contradicting = standing("311", "2015-06-05").confidence();

        take(file.replace("2015-03-12", "2015-03-01"));

        assertEquals(1, withoutDates.same());
        assertTrue(contradicting.startsWith("not stated. The visit's dates, from "), contradicting);
        assertEquals("not stated", standing("311", "2015-06-05").confidence());
    }

    @Test
    void words_of_confidence_give_way_to_a_contradiction_and_are_blamed_by_their_own_column() {
        var headings =
                "dfe_number,framework,published,overall,leaders,help_and_protection,in_care,start,end,confidence\n";
        var file = headings + "312,SIF,2015-06-05,good,good,good,good,2015-03-12,2015-03-02," + "x".repeat(490) + "\n";

        var first = take(file);
        var again = take(file);

        assertEquals(1, first.added(), first.toString());
        assertEquals(1, again.same());
        var confidence = standing("312", "2015-06-05").confidence();
        assertEquals(500, confidence.length());
        assertTrue(confidence.endsWith("; neither is recorded."), confidence);
    }

    @Test
    void dates_of_a_visit_that_contradict_each_other_do_not_say_which_version_of_a_framework_it_was() {
        var headings = "dfe_number,framework,published,overall,leaders,help_and_protection,in_care,start,end\n";
        take(headings + "313,ILACS,2023-03-13,good,good,good,good,2022-12-05,2022-12-16\n");

        take(headings + "313,ILACS,2023-03-13,good,good,good,good,2022-12-16,2022-12-05\n");

        assertEquals(Framework.ILACS_2018, standing("313", "2023-03-13").framework());
    }

    @Test
    void a_new_version_of_our_own_files_leaves_what_a_person_corrected_and_takes_the_rest() {
        var file = HEADINGS + "305,,SIF,2015-06-05,good,good,good,good,good\n";
        take(file);
        var inspection = standing("305", "2015-06-05");
        registry.inspectionWork.correct(
                Askers.COLLEAGUE,
                new CorrectJudgement(
                        inspection.id(), inspection.version(), worse(inspection), "The report says inadequate"));

        var result = takeOwn(file + "306,,SIF,2015-06-05,good,good,good,good,good\n");

        assertEquals(1, result.added());
        assertEquals(1, result.disputed());
        assertEquals(
                Optional.of(Grade.INADEQUATE),
                standing("305", "2015-06-05").part(Part.OVERALL).grade());
    }

    @Test
    void what_is_asked_of_the_database_does_not_grow_with_the_rows_and_a_dry_run_only_asks() {
        var few = asked(10);
        var many = asked(400);

        assertEquals(few.size(), many.size());
        assertEquals(List.of(), many.stream().filter(sql -> !isQuestion(sql)).toList());
    }

    private static List<String> asked(int rows) {
        var file = HEADINGS
                + IntStream.range(0, rows)
                        .mapToObj(row -> (201 + row % 9) + ",Name " + row + ",SIF,"
                                + LocalDate.parse("2014-01-01").plusDays(row) + ",good,good,good,good,good\n")
                        .collect(Collectors.joining());
        return registry.database.statementsOf(() -> registry.files.tryOut(Askers.ANALYST, "judgements", file)).stream()
                .filter(sql ->
                        sql.toLowerCase(Locale.ROOT).contains("registry.") || sql.contains("kernel.change_entry"))
                .toList();
    }

    private static boolean isQuestion(String sql) {
        return sql.stripLeading().toLowerCase(Locale.ROOT).startsWith("select");
    }

    private static Judgement worse(InspectionView inspection) {
        return judgement(inspection, inspection.framework(), inspection.published(), Grade.INADEQUATE);
    }

    private static Judgement revisited(InspectionView inspection) {
        var said = judgement(inspection, inspection.framework(), inspection.published());
        return new Judgement(
                said.framework(),
                Visit.RE_INSPECTION,
                said.visitStart(),
                said.visitEnd(),
                said.published(),
                said.grades(),
                said.findings(),
                said.confidence(),
                said.source());
    }

    private static Judgement judgement(InspectionView inspection, Framework framework, String published) {
        return judgement(inspection, framework, published, Grade.GOOD);
    }

    private static Judgement judgement(
            InspectionView inspection, Framework framework, String published, Grade overall) {
        return new Judgement(
                framework,
                inspection.visit(),
                Optional.empty(),
                Optional.empty(),
                PartialDate.parse(published),
                Map.of(
                        Part.OVERALL, overall,
                        Part.LEADERS, Grade.GOOD,
                        Part.HELP_AND_PROTECTION, Grade.GOOD,
                        Part.IN_CARE, Grade.GOOD,
                        Part.CARE_LEAVERS, Grade.GOOD),
                inspection.findings(),
                inspection.confidence(),
                inspection.source());
    }

    private static InspectionView standing(String authority, String published) {
        var asAt = registry.on(TODAY);
        var id = registry.authorities.find(Askers.LGA, authority, asAt).id();
        return registry.inspections.ofAuthority(Askers.LGA, id, asAt).stream()
                .filter(inspection -> inspection.published().equals(published))
                .findFirst()
                .orElseThrow();
    }

    private static ImportResult take(String text) {
        return registry.files.take(Askers.ANALYST, "judgements", text).result().orElseThrow();
    }

    private static ImportResult takeOwn(String text) {
        return registry.database.transactions.within(() -> registry.files.imports.takeOwn(
                Asker.product(Origin.START, "correlation-own"),
                "judgements",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static String text(String path) {
        try (var resource = JudgementsFileTest.class.getResourceAsStream(path)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
