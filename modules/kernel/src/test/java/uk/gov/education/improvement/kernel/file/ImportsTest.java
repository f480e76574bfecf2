package uk.gov.education.improvement.kernel.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.database.DatabaseFault;
import uk.gov.education.improvement.kernel.database.TestDatabase;
import uk.gov.education.improvement.kernel.database.Wiring;
import uk.gov.education.improvement.kernel.job.Job;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.kernel.sheet.FileRefusal;
import uk.gov.education.improvement.kernel.sheet.RowRefusal;

class ImportsTest {
    private static final TestDatabase database = new TestDatabase();
    private final Wiring wiring = new Wiring(database).offering(SheepFile.class);
    private final ImportedFiles files = new ImportedFiles(wiring);

    @BeforeEach
    void a_table_to_write_to() {
        database.sql("create table kernel.sheep (number varchar(5) not null primary key, name varchar(40) not null)");
    }

    @AfterEach
    void take_it_away() {
        database.sql("drop table kernel.sheep");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void a_good_file_is_taken_whole_and_the_answer_counts_new_changed_and_same() {
        take("number,name\n1,Dolly\n2,Shaun\n");

        var result = take("number,name\n1,Dolly\n2,Shaun the Sheep\n3,Timmy\n");

        assertTrue(result.applied());
        assertEquals(3, result.read());
        assertEquals(1, result.added());
        assertEquals(1, result.changed());
        assertEquals(1, result.same());
        assertEquals(0, result.refused());
        assertEquals(List.of("1 Dolly", "2 Shaun the Sheep", "3 Timmy"), sheep());
    }

    @Test
    void a_dry_run_changes_nothing_and_answers_the_same_numbers_as_the_real_run() {
        var file = "number,name,born\n1,Dolly,1996-07-05\n2,Shaun,long ago\n3,Timmy,2009\n";
        var changesBefore = database.changes.length();

        var tried = files.tryOut(Askers.ANALYST, "sheep", file).result().orElseThrow();
        var changesAfter = database.changes.length();
        var herdAfter = sheep();
        var real = files.takeGoodRows(Askers.ANALYST, "sheep", file).result().orElseThrow();

        assertTrue(tried.dryRun());
        assertEquals(false, tried.applied());
        assertEquals(List.of(), herdAfter);
        assertEquals(changesBefore, changesAfter);
        assertEquals(numbers(real), numbers(tried));
        assertEquals(real.refusals(), tried.refusals());
        assertEquals(List.of("1 Dolly", "3 Timmy"), sheep());
    }

    @Test
    void one_refused_row_leaves_nothing_of_the_file_where_it_was_to_be_taken_whole() {
        var changesBefore = database.changes.length();

        var result = take("number,name,born\n1,Dolly,1996\n2,Shaun,2019-02-30\n");

        assertEquals(false, result.applied());
        assertEquals(1, result.added());
        assertEquals(1, result.refused());
        assertEquals(List.of(), sheep());
        assertEquals(changesBefore, database.changes.length());
    }

    @Test
    void refused_rows_are_set_apart_where_the_sender_asked_for_it() {
        var result = files.takeGoodRows(
                        Askers.ANALYST, "sheep", "number,name,born\n1,Dolly,1996\n2,Shaun,2019-02-30\n3,Timmy,\n")
                .result()
                .orElseThrow();

        assertTrue(result.applied());
        assertEquals(3, result.read());
        assertEquals(2, result.added());
        assertEquals(1, result.refused());
        assertEquals(List.of("1 Dolly", "3 Timmy"), sheep());
        assertTrue(database.changes.verify().holds());
    }

    @Test
    void a_refusal_names_row_column_value_and_what_is_allowed() {
        var result = take("number,name,born,wool\n1,Dolly,1996,white\n\n2,Shaun,30/02/2019,green\n");

        assertEquals(
                List.of(
                        new RowRefusal(
                                4,
                                "born",
                                "30/02/2019",
                                "“30/02/2019” is not a year (2013), a month (2022-04) or a day (2018-12-13)",
                                "a year (2013), a month (2022-04) or a day (2018-12-13)"),
                        new RowRefusal(
                                4, "wool", "green", "is not one of: white, dark_brown", "one of: white, dark_brown")),
                result.refusals());
        assertEquals(1, result.refused());
        assertEquals(2, result.read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1996", "1996-07", "1996-07-05", " 1996 ", ""})
    void dates_may_be_as_precise_as_their_source(String born) {
        assertTrue(take("number,name,born\n1,Dolly," + born + "\n").applied());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-02-30", "2013-13", "0001", "9999", "05/07/1996", "yesterday"})
    void impossible_and_absurd_dates_are_refused(String born) {
        var result = take("number,name,born\n1,Dolly," + born + "\n");

        assertEquals(List.of("born"), columns(result));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_heading() {
        assertTrue(take("\uFEFFnumber,name\n1,Dolly\n").applied());
        assertEquals(List.of("1 Dolly"), sheep());
    }

    @Test
    void a_file_in_latin_1_keeps_its_accents() {
        bring("number,name\n1,Zoë “the ewe”\n".getBytes(Charset.forName("windows-1252")));

        assertEquals(List.of("1 Zoë “the ewe”"), sheep());
    }

    @Test
    void a_file_in_utf_8_keeps_its_accents_wherever_a_buffer_ends() {
        for (var padding = 8185; padding < 8200; padding++) {
            database.sql("delete from kernel.sheep");

            bring(("number,name,note\n1,Zoë,\"" + "x".repeat(padding) + "€€€\"\n2,Noël,\n")
                    .getBytes(StandardCharsets.UTF_8));

            assertEquals(List.of("1 Zoë", "2 Noël"), sheep(), "padding " + padding);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", ","})
    void the_separator_is_found_by_looking(String separator) {
        take(String.join(separator, "number", "name", "born") + "\n" + String.join(separator, "1", "Dolly", "1996"));

        assertEquals(List.of("1 Dolly"), sheep());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_may_end_as_on_any_system(String end) {
        take("number,name" + end + "1,Dolly" + end + "2,Shaun" + end);

        assertEquals(List.of("1 Dolly", "2 Shaun"), sheep());
    }

    @Test
    void a_quoted_cell_may_hold_separators_quotation_marks_and_new_lines_and_counts_as_one_row() {
        var result = take("number,name,born\n1,\"Dolly, \"\"the\nfirst\"\"\",1996\n2,Shaun,x\n");

        assertEquals(3, result.refusals().getFirst().row());
        take("number,name\n1,\"Dolly, \"\"the\nfirst\"\"\"\n");
        assertEquals(List.of("1 Dolly, \"the\nfirst\""), sheep());
    }

    @Test
    void blanks_around_cells_and_the_unbreakable_ones_of_web_pages_do_not_matter() {
        take("number , name\u00A0\n 1\u00A0, \u00A0Dolly \n");

        assertEquals(List.of("1 Dolly"), sheep());
    }

    @ParameterizedTest
    @ValueSource(strings = {"number,name", "NUMBER,Name", "Number , called", "num_ber,NA ME"})
    void headings_are_known_by_their_names_however_they_are_written(String headings) {
        assertTrue(take(headings + "\n1,Dolly\n").applied());
    }

    @Test
    void columns_may_stand_in_any_order_and_those_that_may_be_missing_may_be_missing() {
        take("name,number\nDolly,1\n");

        assertEquals(List.of("1 Dolly"), sheep());
    }

    @Test
    void an_unknown_column_is_not_read_and_the_answer_says_so() {
        var result = take("number,name,favourite food\n1,Dolly,grass\n");

        assertTrue(result.applied());
        assertEquals(
                List.of(new ImportResult.Warning(0, "The column “favourite food” is not known here and was not read.")),
                result.warnings());
    }

    @Test
    void a_column_known_and_not_read_is_not_warned_about() {
        assertEquals(List.of(), take("number,name,note\n1,Dolly,=1+1\n").warnings());
    }

    @Test
    void a_missing_column_refuses_the_file_before_it_is_queued() {
        var refusal = refused("number,born\n1,1996\n");

        assertEquals(new FileRefusal.ColumnsMissing("name", "number, born"), refusal);
        assertEquals(0, waiting());
    }

    @Test
    void a_first_row_that_names_nothing_is_said_to_be_blank() {
        var refusal = new FileRefusal.ColumnsMissing("name, born", "");

        assertEquals(
                "The first row does not name these columns, which are needed: name, born. It is blank. Nothing was loaded.",
                refusal.words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"number,name,name\n1,a,b\n", "number,name,called\n1,a,b\n"})
    void a_column_that_stands_there_twice_refuses_the_file(String file) {
        var refusal = assertInstanceOf(FileRefusal.NotAListOfRows.class, refused(file));

        assertTrue(refusal.words().contains("“name” stands there twice"), refusal.words());
    }

    @Test
    void an_empty_file_is_refused() {
        assertEquals(new FileRefusal.EmptyFile(), refused(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n\n", " ", "\uFEFF", "1,2,3\n"})
    void a_file_without_headings_is_refused(String file) {
        assertInstanceOf(FileRefusal.class, refused(file));
    }

    @Test
    void a_file_of_headings_only_has_no_rows_and_changes_nothing() {
        var result = take("number,name\n");

        assertEquals(0, result.read());
        assertEquals(0, result.refused());
    }

    @Test
    void binary_garbage_is_refused_as_no_text() {
        var garbage = new byte[100_000];
        new Random(7).nextBytes(garbage);

        var refusal = assertThrows(Refused.class, () -> bring(garbage)).refusal();

        assertInstanceOf(FileRefusal.NotAListOfRows.class, refusal);
    }

    @Test
    void garbage_without_zero_bytes_is_refused_for_the_columns_it_does_not_name() {
        var garbage = new byte[5_000_000];
        new Random(7).nextBytes(garbage);
        for (var i = 0; i < garbage.length; i++) {
            garbage[i] = garbage[i] == 0 ? 1 : garbage[i];
        }

        var refusal = assertThrows(Refused.class, () -> bring(garbage)).refusal();

        assertInstanceOf(FileRefusal.class, refusal);
        assertTrue(refusal.words().length() < 500, refusal.words());
    }

    @Test
    void a_sheet_saved_in_utf_16_is_refused_with_what_to_do() {
        var refusal = assertThrows(
                        Refused.class, () -> bring("number,name\n1,Dolly\n".getBytes(StandardCharsets.UTF_16)))
                .refusal();

        assertTrue(refusal.words().contains("Save the sheet as CSV (UTF-8)"), refusal.words());
    }

    @Test
    void a_quotation_mark_that_is_never_closed_refuses_the_file_and_says_after_which_row() {
        var view = bring(("number,name\n1,Dolly\n2,\"Shaun\n3,Timmy\n" + "4,x\n".repeat(100_000))
                .getBytes(StandardCharsets.UTF_8));

        assertEquals(Job.State.REFUSED, view.state());
        assertTrue(
                view.failure().orElseThrow().contains("after row 2 a cell does not end"),
                view.failure().orElseThrow());
        assertEquals(List.of(), sheep());
    }

    @Test
    void a_quotation_mark_that_is_never_closed_does_not_swallow_the_last_rows_of_a_small_file() {
        var view = bring("number,name\n1,Dolly\n2,\"Shaun\n3,Timmy\n".getBytes(StandardCharsets.UTF_8));

        assertEquals(Job.State.REFUSED, view.state());
        assertTrue(view.failure().orElseThrow().contains("after row 2 a cell does not end"));
        assertEquals(List.of(), sheep());
    }

    @Test
    void a_cell_far_too_long_is_refused_and_shown_by_its_beginning_only() {
        var result = take("number,name\n1," + "x".repeat(5_000) + "\n");

        var refusal = result.refusals().getFirst();
        assertEquals("name", refusal.column());
        assertEquals("is far too long", refusal.why());
        assertTrue(refusal.value().length() <= 101);
    }

    @Test
    void a_cell_longer_than_its_column_allows_is_refused() {
        assertEquals(
                "is longer than 5 characters",
                take("number,name\n123456,Dolly\n").refusals().getFirst().why());
    }

    @Test
    void a_row_with_more_cells_than_headings_is_refused_and_the_words_guess_why() {
        var result = take("number,name\n1,Dolly, the first\n");

        assertEquals(1, result.refused());
        assertTrue(
                result.refusals().getFirst().why().contains("has 3 cells where the first row names 2 columns"),
                result.toString());
    }

    @Test
    void blank_cells_at_the_end_of_a_row_do_not_matter() {
        assertTrue(take("number,name\n1,Dolly,,,\n").applied());
    }

    @Test
    void a_row_with_fewer_cells_has_blank_ones() {
        assertTrue(take("number,name,born\n1,Dolly\n").applied());
        assertEquals(List.of("name"), columns(take("number,name,born\n1\n")));
    }

    @Test
    void blank_rows_are_not_rows_and_are_counted_as_a_spreadsheet_counts() {
        var result = take("number,name,born\n,,\n\n1,Dolly,x\n ,\u00A0,\n");

        assertEquals(1, result.read());
        assertEquals(4, result.refusals().getFirst().row());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+44", "@SUM(A1)", "-cmd|'/C calc'!A0", "-2+3+cmd|'/C calc'!A0", "- 2+cmd|'/C calc'!A0"})
    void a_text_that_a_spreadsheet_would_run_is_refused(String formula) {
        var result = take("number,name\n1,\"" + formula + "\"\n");

        assertEquals(
                "begins like a spreadsheet formula",
                result.refusals().getFirst().why());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "-5", "-5.25", "-1,000", "-3%", "- not recorded", "1-2", "a=b", "me@home"})
    void ordinary_texts_are_not_taken_for_formulas(String text) {
        assertTrue(take("number,name\n1,\"" + text + "\"\n").applied());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@x", "-2+3+cmd|'/C calc'!A0", "\t=1", "\n=1"})
    void a_text_that_a_spreadsheet_would_run_goes_out_as_text(String formula) {
        var out = CsvFile.of(List.of("name"), List.of(List.of(formula)));

        assertTrue(out.contains("'" + formula), out);
    }

    @Test
    void ordinary_cells_go_out_as_they_are() {
        assertEquals(
                "\uFEFFname,grade\r\nDolly,-5\r\n",
                CsvFile.of(List.of("name", "grade"), List.of(List.of("Dolly", "-5"))));
    }

    @Test
    void what_goes_out_comes_in_again() {
        var out = CsvFile.of(List.of("number", "name"), List.of(List.of("1", "Zoë, \"the ewe\"\nof Ryton")));

        take(out);

        assertEquals(List.of("1 Zoë, \"the ewe\"\nof Ryton"), sheep());
    }

    @Test
    void a_blank_cell_that_may_not_be_is_refused() {
        assertEquals(
                List.of(new RowRefusal(2, "name", "", "is blank", "text of at most 40 characters")),
                take("number,name\n1, \n").refusals());
    }

    @Test
    void far_more_refusals_than_anybody_reads_are_counted_and_the_first_are_named() {
        var rows = IntStream.range(0, 1_300).mapToObj(i -> i + ",,x").collect(Collectors.joining("\n"));

        var result = take("number,name,born\n" + rows + "\n");

        assertEquals(1_300, result.refused());
        assertEquals(ImportResult.MOST_NAMED, result.refusals().size());
    }

    @Test
    void the_progress_counts_every_row_that_was_read_refused_ones_too() {
        var rows = IntStream.range(0, 1_300)
                .mapToObj(i -> i + ",Sheep," + (i % 2 == 0 ? "x" : "1996"))
                .collect(Collectors.joining("\n"));

        var view = files.take(Askers.ANALYST, "sheep", "number,name,born\n" + rows + "\n");

        assertEquals(1_300, view.result().orElseThrow().read());
        assertEquals(1_300, view.rowsDone());
    }

    @Test
    void a_file_is_not_kept_once_its_import_has_ended_however_it_ended() {
        take("number,name\n1,Dolly\n");
        take("number,name\n1,\n");
        files.tryOut(Askers.ANALYST, "sheep", "number,name\n1,Dolly\n");
        bring(("number,name\n2,\"Shaun\n" + "4,x\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8));

        assertEquals(0, count("select count(*) from kernel.file_piece"));
    }

    @Test
    void a_file_of_more_than_64_mib_is_refused_without_holding_it_in_memory() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();

        var refusal = assertThrows(
                        Refused.class,
                        () -> files.bring(Askers.ANALYST, "sheep", endless(Imports.LARGEST + 1), false, false))
                .refusal();

        assertEquals(new FileRefusal.FileTooLarge(Imports.LARGEST), refusal);
        assertTrue(refusal.words().contains("64 MB"), refusal.words());
        assertEquals(0, waiting());
        var allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 4 * 1024 * 1024, "allocated " + allocated + " bytes");
    }

    @Test
    void who_may_not_import_is_refused_before_the_file_is_looked_at() {
        var refused = assertThrows(Refused.class, () -> files.take(Askers.LGA, "sheep", ""));

        assertInstanceOf(NotAllowed.class, refused.refusal());
    }

    @Test
    void who_may_not_import_may_not_look_at_imports_either() {
        assertThrows(Refused.class, () -> files.imports.newest(Askers.NORTH_TYNESIDE));
        assertThrows(Refused.class, () -> files.imports.find(Askers.NORTH_TYNESIDE, "x"));
    }

    @Test
    void an_unknown_kind_of_file_is_refused_with_the_kinds_there_are() {
        var refused = assertThrows(Refused.class, () -> files.take(Askers.ANALYST, "goats", "number\n1\n"));

        assertEquals(new FileRefusal.UnknownFileKind("goats", "sheep"), refused.refusal());
    }

    @Test
    void an_unknown_import_is_refused() {
        var refused = assertThrows(Refused.class, () -> files.imports.find(Askers.ANALYST, "nowhere"));

        assertEquals(new UnknownRecord("import", "nowhere"), refused.refusal());
    }

    @Test
    void the_newest_imports_come_first_and_say_who_asked() {
        var older = files.take(Askers.ANALYST, "sheep", "number,name\n1,Dolly\n");
        var newer = files.take(Askers.COLLEAGUE, "sheep", "number,name\n2,Shaun\n");

        var newest = files.imports.newest(Askers.ANALYST);

        assertEquals(
                List.of(newer.id(), older.id()),
                newest.stream().map(ImportView::id).limit(2).toList());
        assertEquals("p-colleague", newest.getFirst().by());
    }

    @Test
    void a_list_of_imports_counts_the_rows_and_one_import_names_them() {
        var rows = "number,name\n" + "1,Dolly\n".repeat(21);
        var refused = files.take(Askers.ANALYST, "sheep", rows);

        var listed = new ArrayList<ImportView>();
        var asked = database.statementsOf(() -> listed.addAll(files.imports.newest(Askers.ANALYST)));

        assertEquals(20, refused.result().orElseThrow().refusals().size());
        assertEquals(20, listed.getFirst().result().orElseThrow().refused());
        assertEquals(List.of(), listed.getFirst().result().orElseThrow().refusals());
        assertTrue(asked.stream().noneMatch(sql -> sql.contains("import_naming")), asked.toString());
    }

    @Test
    void a_name_stands_with_the_people_and_nowhere_else() {
        database.sql("insert into kernel.person (id, sign_in, name, organisation, roles)"
                + " values ('p-amina', 'amina', 'Amina Okafor', 'department', 'analyst')");
        var amina = new Asker(
                "p-amina",
                "Amina Okafor",
                Organisation.parse("department"),
                Set.of("analyst"),
                Origin.PAGE,
                "correlation-amina");

        var view = files.take(amina, "sheep", "number,name\n1,Dolly\n");

        assertEquals("Amina Okafor", view.by());
        assertEquals("Amina Okafor", files.imports.newest(amina).getFirst().by());
        var columns = rows("select t.tablename || '.' || c.columnname from sys.sysschemas s, sys.systables t,"
                + " sys.syscolumns c where s.schemaid = t.schemaid and c.referenceid = t.tableid"
                + " and s.schemaname = 'KERNEL' and (cast(c.columndatatype as varchar(100)) like '%CHAR%'"
                + " or cast(c.columndatatype as varchar(100)) like '%CLOB%')");
        assertTrue(columns.contains("JOB.ASKED_BY") && columns.contains("CHANGE_ENTRY.AFTER_JSON"), columns::toString);
        assertEquals(
                List.of("PERSON.NAME"),
                columns.stream().filter(column -> says(column, "Amina")).toList());
    }

    @Test
    void the_names_of_a_whole_list_are_one_statement() {
        files.take(Askers.ANALYST, "sheep", "number,name\n1,Dolly\n");
        files.take(Askers.COLLEAGUE, "sheep", "number,name\n2,Shaun\n");

        var statements = database.statementsOf(() -> files.imports.newest(Askers.ANALYST));

        assertEquals(3, statements.size(), statements::toString);
    }

    @Test
    void a_file_whose_import_fails_is_not_kept() {
        database.sql("drop table kernel.sheep");

        var view = files.take(Askers.ANALYST, "sheep", "number,name\n1,Dolly\n");

        database.sql("create table kernel.sheep (number varchar(5) not null primary key, name varchar(40) not null)");
        assertEquals(Job.State.FAILED, view.state());
        assertEquals(0, count("select count(*) from kernel.file_piece where job_id = '" + view.id() + "'"));
    }

    @Test
    void half_a_file_is_not_taken_for_the_whole() {
        var rows = IntStream.range(0, 2_000)
                .mapToObj(i -> i + ",Sheep," + "x".repeat(1_000))
                .collect(Collectors.joining("\n"));
        SheepFile.meanwhile = () -> database.sql("delete from kernel.file_piece where piece = 1");

        var view = files.take(Askers.ANALYST, "sheep", "number,name,note\n" + rows + "\n");

        assertEquals(Job.State.FAILED, view.state());
        assertEquals(List.of(), sheep());
    }

    @Test
    void entries_of_an_import_say_that_they_came_by_one_and_by_which() {
        var view = files.take(Askers.ANALYST, "sheep", "number,name\n1,Dolly\n");

        assertEquals(
                1,
                count("select count(*) from kernel.change_entry where origin = 'IMPORT' and correlation = '" + view.id()
                        + "' and actor = 'p-analyst'"));
    }

    @Test
    void a_row_about_the_same_as_an_earlier_one_is_refused_with_the_row_where_that_stands() {
        var result = take("number,name\n1,Dolly\n2,Shaun\n1,Molly\n");

        assertEquals(List.of(new RowRefusal(4, "", "", "the same stands in row 2 already", "")), result.refusals());
    }

    @Test
    void a_dry_run_sends_the_database_questions_only_and_takes_no_position() {
        var statements =
                database.statementsOf(() -> files.tryOut(Askers.ANALYST, "sheep", "number,name\n1,Dolly\n2,Shaun\n"));

        assertTrue(statements.stream().anyMatch(sql -> sql.startsWith("select name from kernel.sheep")));
        assertEquals(
                List.of(),
                statements.stream()
                        .filter(sql -> !sql.startsWith("select"))
                        .filter(sql -> sql.contains("sheep") || sql.contains("change_"))
                        .toList());
    }

    @Test
    void rows_are_decided_anew_when_somebody_was_quicker_and_are_counted_once() {
        SheepFile.overtaken = 2;

        var view = files.take(Askers.ANALYST, "sheep", "number,name\n1,Dolly\n2,Shaun\n");

        assertEquals(2, view.result().orElseThrow().added());
        assertEquals(2, view.rowsDone());
        assertEquals(List.of("1 Dolly", "2 Shaun"), sheep());
    }

    @Test
    void of_two_servers_that_import_the_same_file_at_once_the_second_finds_what_the_first_wrote() throws Exception {
        var file = "number,name\n1,Dolly\n2,Shaun\n";
        var other = new ImportedFiles(new Wiring(database).offering(SheepFile.class));
        var looked = new CountDownLatch(1);
        try (var elsewhere = Executors.newSingleThreadExecutor()) {
            var second = new ArrayList<Future<ImportView>>();
            SheepFile.meanwhile = () -> {
                SheepFile.meanwhile = looked::countDown;
                second.add(elsewhere.submit(() -> other.take(Askers.COLLEAGUE, "sheep", file)));
                assertFalse(happensSoon(looked), "the second looked up rows while the first had not written them");
            };

            var first = files.take(Askers.ANALYST, "sheep", file);

            assertEquals(2, first.result().orElseThrow().added());
            assertEquals(2, second.getFirst().get().result().orElseThrow().same());
        }
    }

    @Test
    void a_dry_run_waits_for_nobody() throws Exception {
        var other = new ImportedFiles(new Wiring(database).offering(SheepFile.class));
        try (var elsewhere = Executors.newSingleThreadExecutor()) {
            SheepFile.meanwhile = () -> {
                var tried = elsewhere.submit(() -> other.tryOut(Askers.COLLEAGUE, "sheep", "number,name\n1,Dolly\n"));
                assertEquals(1, answer(tried).result().orElseThrow().added());
            };

            assertEquals(2, take("number,name\n1,Dolly\n2,Shaun\n").added());
        }
    }

    @Test
    void our_own_files_take_their_turn_as_all_others_and_the_head_of_the_record_last() {
        var own = wiring.the(OwnFiles.class);

        var statements = database.statementsOf(() -> own.load("sheep", "/reference/sheep.csv"));
        var again = database.statementsOf(() -> own.load("sheep", "/reference/sheep.csv"));

        assertEquals(List.of("1 Dolly", "2 Shaun"), sheep());
        assertTrue(statements.getFirst().startsWith("update kernel.import_turn"), statements::toString);
        assertTrue(
                first(statements, "update kernel.change_head") > first(statements, "insert into kernel.sheep"),
                statements::toString);
        assertEquals(-1, first(again, "update kernel.change_head"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"40XL1", "40001", "40P01"})
    void rows_are_decided_anew_when_the_database_undid_them_for_the_sake_of_others(String state) {
        var before = SheepFile.word;
        SheepFile.word = new IllegalStateException(new DatabaseFault(new SQLException("gave way", state)));
        SheepFile.overtaken = 2;

        var view = files.take(Askers.ANALYST, "sheep", "number,name\n1,Dolly\n2,Shaun\n");

        SheepFile.word = before;
        assertEquals(2, view.result().orElseThrow().added());
        assertEquals(List.of("1 Dolly", "2 Shaun"), sheep());
    }

    @Test
    void an_import_that_is_overtaken_again_and_again_ends() {
        SheepFile.overtaken = 3;

        var view = files.take(Askers.ANALYST, "sheep", "number,name\n1,Dolly\n");

        assertEquals(Job.State.FAILED, view.state());
        assertEquals(List.of(), sheep());
    }

    private ImportResult take(String text) {
        return files.take(Askers.ANALYST, "sheep", text).result().orElseThrow();
    }

    private ImportView bring(byte[] content) {
        return files.bring(Askers.ANALYST, "sheep", content, false, false);
    }

    private Refusal refused(String text) {
        return assertThrows(Refused.class, () -> files.take(Askers.ANALYST, "sheep", text))
                .refusal();
    }

    private static List<Long> numbers(ImportResult result) {
        return List.of(result.read(), result.added(), result.changed(), result.same(), result.refused());
    }

    private static List<String> columns(ImportResult result) {
        return result.refusals().stream().map(RowRefusal::column).toList();
    }

    private static int first(List<String> statements, String beginning) {
        return IntStream.range(0, statements.size())
                .filter(i -> statements.get(i).startsWith(beginning))
                .findFirst()
                .orElse(-1);
    }

    private static boolean happensSoon(CountDownLatch event) {
        try {
            return event.await(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T answer(Future<T> asked) {
        try {
            return asked.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long waiting() {
        return count("select count(*) from kernel.job where state in ('QUEUED', 'RUNNING')");
    }

    /** @param column as {@code TABLE.COLUMN} */
    private static boolean says(String column, String words) {
        var place = column.split("\\.");
        return count("select count(*) from kernel." + place[0] + " where " + place[1] + " like '%" + words + "%'") > 0;
    }

    private static List<String> sheep() {
        return rows("select number || ' ' || name from kernel.sheep order by number");
    }

    private static long count(String sql) {
        return Long.parseLong(rows(sql).getFirst());
    }

    private static List<String> rows(String sql) {
        try (var connection = database.dataSource().getConnection();
                var query = connection.prepareStatement(sql);
                var rows = query.executeQuery()) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /** Rows without end, made while they are read. */
    private static InputStream endless(long bytes) {
        return new InputStream() {
            private long left = bytes;

            @Override
            public int read() throws IOException {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                if (left <= 0) {
                    return -1;
                }
                var given = (int) Math.min(length, left);
                Arrays.fill(into, from, from + given, (byte) 'x');
                left -= given;
                return given;
            }
        };
    }
}
