package uk.gov.education.improvement.kernel.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Files out: CSV in UTF-8 with a byte order mark, so that a spreadsheet reads the accents, and no cell that it would run. */
public final class CsvFile {
    /** The most rows of a list that is written to a file. */
    public static final int MOST_ROWS = 10_000;

    private CsvFile() {}

    /** @param headings the first row; each row after it has as many cells */
    public static String of(List<String> headings, List<List<String>> rows) {
        var text = new StringWriter();
        text.write('\uFEFF');
        // closed before the text is taken: the writer holds rows back until then
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(headings);
            for (var row : rows) {
                csv.writeRecord(row.stream()
                        .map(cell -> Formulas.harmless(cell == null ? "" : cell))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
