package uk.gov.education.improvement.kernel.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** The rows of a CSV file, one in memory at a time, with their cells under the names of the kind's columns. */
public final class CsvRows implements AutoCloseable {
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<Optional<Column<?>>> headings = new ArrayList<>();
    private final Set<Column<?>> there = new HashSet<>();
    private final List<String> unknown = new ArrayList<>();
    private long number = 1;

    /** @throws Refused when the first row does not name the columns that are needed */
    public CsvRows(CsvForm form, InputStream content, List<Column<?>> columns) {
        reader = form.reader(content);
        records = reader.iterator();
        var first = next().orElseThrow(() -> new Refused(new FileRefusal.EmptyFile()));
        for (var heading : first.getFields()) {
            var column = columns.stream()
                    .filter(candidate -> candidate.goesBy(heading))
                    .findFirst();
            if (column.isEmpty() && !trimmed(heading).isEmpty()) {
                unknown.add(trimmed(heading));
            }
            if (column.isPresent() && headings.contains(column)) {
                throw new Refused(new FileRefusal.NotAListOfRows(
                        "the column “" + column.get().name() + "” stands there twice."));
            }
            headings.add(column.map(known -> known));
            column.ifPresent(there::add);
        }
        var missing = columns.stream()
                .filter(Column::required)
                .filter(column -> !headings.contains(Optional.of(column)))
                .map(Column::name)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            var found = Row.shortened(String.join(", ", first.getFields()));
            throw new Refused(new FileRefusal.ColumnsMissing(missing, found));
        }
    }

    /** Headings that are no column of this kind: their cells are not read. */
    public List<String> unknown() {
        return unknown;
    }

    /** The next row that is not blank; empty at the end of the file. */
    public Optional<Row> nextRow() {
        for (var record = next(); record.isPresent(); record = next()) {
            number++;
            var fields = record.get().getFields().stream().map(CsvRows::trimmed).toList();
            if (fields.stream().allMatch(String::isEmpty)) {
                continue;
            }
            var cells = new HashMap<String, String>();
            for (var i = 0; i < Math.min(fields.size(), headings.size()); i++) {
                var cell = fields.get(i);
                headings.get(i).ifPresent(column -> cells.put(column.name(), cell));
            }
            var row = new Row(number, there, cells);
            if (fields.size() > headings.size()
                    && fields.subList(headings.size(), fields.size()).stream().anyMatch(cell -> !cell.isEmpty())) {
                row.refuseWhole("has " + fields.size() + " cells where the first row names " + headings.size()
                        + " columns: is a cell with a comma in it missing its quotation marks?");
            }
            return Optional.of(row);
        }
        return Optional.empty();
    }

    private Optional<CsvRecord> next() {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (CsvParseException | UncheckedIOException e) {
            if (e.getCause() instanceof RuntimeException ours && !(ours instanceof CsvParseException)) {
                // what went wrong where the rows come from is no fault of the file
                throw ours;
            }
            throw new Refused(new FileRefusal.NotAListOfRows("after row " + number
                    + " a cell does not end; is a quotation mark missing? It may also not be a list of rows at all."));
        }
    }

    /** Without blanks around it, the non-breaking ones of web pages included. */
    public static String trimmed(String cell) {
        return cell.replace('\u00A0', ' ').strip();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
