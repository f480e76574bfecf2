package uk.gov.education.improvement.kernel.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;

class SheetsTest {
    private static final LocalDate DAY = LocalDate.of(2018, 12, 13);

    @TempDir
    private Path folder;

    @Test
    void texts_and_numbers_of_a_workbook_are_read_as_they_are_shown() throws IOException {
        var workbook = workbook(sheet -> {
            sheet.value(0, 0, "Ōtara, “North”");
            sheet.value(0, 1, 392);
            sheet.value(0, 2, 4.25);
            sheet.value(0, 3, "00392");
            sheet.value(0, 5, true);
        });

        assertEquals(List.of("\"Ōtara, “North”\",392,4.25,00392,,1"), rows(workbook));
    }

    @Test
    void a_day_of_a_workbook_is_as_precise_as_its_form_shows_it() throws IOException {
        var workbook = workbook(sheet -> {
            var forms =
                    List.of("dd/mm/yyyy", "d mmmm yyyy", "mmm-yy", "yyyy", "[$-809]dd mmmm yyyy", "0.00", "General");
            for (var column = 0; column < forms.size(); column++) {
                sheet.value(0, column, DAY);
                sheet.style(0, column).format(forms.get(column)).set();
            }
        });

        assertEquals(List.of("2018-12-13,2018-12-13,2018-12,2018,2018-12-13,43447,43447"), rows(workbook));
    }

    @Test
    void rows_keep_the_numbers_they_have_in_the_workbook() throws IOException {
        var workbook = workbook(sheet -> {
            sheet.value(0, 0, "number");
            sheet.value(3, 0, "392");
        });

        assertEquals(List.of("number", "", "", "392"), rows(workbook));
    }

    @Test
    void of_a_formula_the_saved_value_is_taken_and_nothing_is_calculated() throws IOException {
        var workbook = packed(Map.of(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>",
                "xl/styles.xml",
                "<styleSheet/>",
                "_rels/.rels",
                "<Relationships/>",
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><f>1+1</f><v>3</v></c></row></sheetData></worksheet>"));

        assertEquals(List.of("3"), rows(workbook));
    }

    @Test
    void an_open_document_sheet_is_read() throws IOException {
        var file = document(
                sheet -> sheet.getRange(0, 0, 2, 3).setValues("name", "number", "begun", "Ōtara, “North”", 392.0, DAY));

        assertTrue(Sheets.isPacked(file));
        assertEquals(List.of("name,number,begun", "\"Ōtara, “North”\",392,2018-12-13"), rows(file));
    }

    @Test
    void a_text_is_not_packed() throws IOException {
        assertFalse(Sheets.isPacked(Files.writeString(folder.resolve("a.csv"), "PKs,number\n")));
        assertFalse(Sheets.isPacked(Files.writeString(folder.resolve("b.csv"), "P")));
    }

    @Test
    void what_is_packed_and_no_sheet_is_refused() throws IOException {
        var other = packed(Map.of("a.txt", "a"));
        var torn = folder.resolve("torn.xlsx");
        var whole = Files.readAllBytes(workbook(sheet -> sheet.value(0, 0, "a")));
        Files.write(torn, java.util.Arrays.copyOf(whole, whole.length / 2));
        var empty = packed(Map.of("xl/workbook.xml", "<workbook/>"));
        var broken = packed(Map.of("xl/workbook.xml", "<workb"));
        var odd = packed(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<a"));

        for (var file : List.of(other, torn, empty, broken, odd)) {
            assertInstanceOf(FileRefusal.NotAListOfRows.class, refusal(file), file.toString());
        }
    }

    @Test
    void a_sheet_that_unpacks_to_too_much_is_refused_before_it_is_read() throws IOException {
        var nothing = "0".repeat(1024 * 1024);
        var manyTexts = packed("xl/sharedStrings.xml", nothing, 25);
        var huge = packed("xl/worksheets/sheet1.xml", nothing, 257);

        assertInstanceOf(FileRefusal.SheetTooLarge.class, refusal(manyTexts));
        assertInstanceOf(FileRefusal.SheetTooLarge.class, refusal(huge));
    }

    @Test
    void a_sheet_that_repeats_a_cell_over_a_whole_sheet_has_no_rows() throws IOException {
        var once = document(sheet -> sheet.getRange(0, 0).setValue("a"));
        var repeated = folder.resolve("repeated.ods");
        try (var from = new ZipFile(once.toFile());
                var into = new ZipOutputStream(Files.newOutputStream(repeated))) {
            for (var entry : from.stream().toList()) {
                into.putNextEntry(new ZipEntry(entry.getName()));
                into.write(new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                        .replace("<table:table-row", "<table:table-row table:number-rows-repeated=\"1048576\"")
                        .replace("<table:table-cell", "<table:table-cell table:number-columns-repeated=\"16384\"")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }

        assertEquals(List.of(), rows(repeated));
    }

    private Refusal refusal(Path file) {
        return assertThrows(Refused.class, () -> rows(file)).refusal();
    }

    private List<String> rows(Path file) throws IOException {
        var csv = folder.resolve("rows.csv");
        Sheets.asCsv(file, csv);
        return Files.readAllLines(csv);
    }

    private Path workbook(Consumer<Worksheet> filling) throws IOException {
        var content = new ByteArrayOutputStream();
        try (var workbook = new Workbook(content, "test", "1.0")) {
            filling.accept(workbook.newWorksheet("a"));
        }
        return Files.write(folder.resolve("workbook.xlsx"), content.toByteArray());
    }

    private Path document(Consumer<Sheet> filling) throws IOException {
        var sheet = new Sheet("a", 2, 3);
        filling.accept(sheet);
        var document = new SpreadSheet();
        document.appendSheet(sheet);
        var file = folder.resolve("sheet.ods");
        document.save(file.toFile());
        return file;
    }

    private Path packed(Map<String, String> entries) throws IOException {
        var file = Files.createTempFile(folder, "packed", ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private Path packed(String name, String content, int times) throws IOException {
        var file = Files.createTempFile(folder, "packed", ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry(name));
            for (var i = 0; i < times; i++) {
                zip.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
