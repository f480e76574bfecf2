package uk.gov.education.improvement.kernel.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.sheet.Column;
import uk.gov.education.improvement.kernel.sheet.CsvForm;
import uk.gov.education.improvement.kernel.sheet.CsvRows;
import uk.gov.education.improvement.kernel.sheet.FileKind;
import uk.gov.education.improvement.kernel.sheet.FileRefusal;
import uk.gov.education.improvement.kernel.sheet.RowRefusal;

/**
 * Rows that a program sends take the very path of the rows of a file: the same columns, the same checks, the same words. They
 * are written as such a file first, since that costs little and leaves nothing that could be read otherwise.
 */
@ApplicationScoped
public class SentRows {
    /** The most rows of one request. */
    public static final int MOST = 5_000;

    /** A file counts its headings, and counts from one. */
    private static final int FIRST_ROW = 2;

    private static final Pattern AFTER_UNDERSCORE = Pattern.compile("_(\\w)");

    private final Transactions transactions;
    private final Imports imports;
    private final FileReading reading;

    @Inject
    SentRows(Transactions transactions, Imports imports, FileReading reading) {
        this.transactions = transactions;
        this.imports = imports;
        this.reading = reading;
    }

    /** What a program calls a column: {@code dfe_number} is {@code dfeNumber}. */
    public static String field(String column) {
        return AFTER_UNDERSCORE
                .matcher(column)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    /**
     * Takes all rows or none, in the caller's transaction or one of its own; files wait meanwhile, and it for them.
     *
     * @param kind whose act says who may
     * @param rows at most {@link #MOST}, by the names of the kind's columns; what is absent is blank
     * @throws Refused with the faults of each row that is refused, at {@code rows.0.people} and so on; the first of them, at
     *     most as many as a file's result names
     */
    public ImportResult take(Asker by, String kind, List<Map<String, String>> rows) {
        if (rows.size() > MOST) {
            throw new Refused(new FileRefusal.TooManyRows(MOST));
        }
        refuseBlank(rows);
        var taker = imports.taker(kind);
        var content = csv(taker.kind(), rows).getBytes(StandardCharsets.UTF_8);
        return transactions.within(() -> {
            var source = new FileReading.Source(
                    new CsvForm(StandardCharsets.UTF_8.name(), ','), new ByteArrayInputStream(content), row -> {});
            var result = reading.take(by, taker, source, new Tally(false, false));
            if (!result.applied()) {
                throw new Refused(new FileRefusal.RowsRefused(
                        result.refused(),
                        result.read(),
                        result.refusals().stream().map(SentRows::fault).toList()));
            }
            return result;
        });
    }

    /** In a file a blank row is passed over. */
    private static void refuseBlank(List<Map<String, String>> rows) {
        var faults = new Faults();
        for (var i = 0; i < rows.size(); i++) {
            faults.when(
                    rows.get(i).values().stream()
                            .allMatch(cell -> CsvRows.trimmed(cell).isEmpty()),
                    "rows." + i,
                    "This row says nothing");
        }
        faults.refuseIfAny();
    }

    private static String csv(FileKind<?> kind, List<Map<String, String>> rows) {
        var columns = kind.columns().stream().map(Column::name).toList();
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns);
            for (var row : rows) {
                csv.writeRecord(columns.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Fault fault(RowRefusal refusal) {
        var place = "rows." + (refusal.row() - FIRST_ROW);
        return new Fault(
                refusal.column().isEmpty() ? place : place + "." + field(refusal.column()),
                (refusal.value().isEmpty() ? "This " : "“" + refusal.value() + "” ")
                        + refusal.why()
                        + (refusal.allowed().isEmpty() ? "" : ". Allowed: " + refusal.allowed()));
    }
}
