package uk.gov.education.improvement.kernel.sheet;

import java.util.List;
import java.util.function.Function;

/**
 * The one description of a kind of file.
 *
 * @param name as the address has it, for example {@code judgements}
 * @param title for people
 * @param about in its first sentence what a row is; then what decides whether it is new, and whether end dates are inclusive
 * @param reads makes a command of a row; what is wrong with single cells the row gathers itself
 */
public record FileKind<R>(String name, String title, String about, List<Column<?>> columns, Function<Row, R> reads) {
    /** What a row is: the first sentence of what is said about it. */
    public String inShort() {
        var end = about.indexOf(". ");
        return end < 0 ? about : about.substring(0, end + 1);
    }

    /** An empty file to be filled in: the headings of the columns that are read. */
    public String template() {
        return CsvFile.of(
                columns.stream().filter(Column::isRead).map(Column::name).toList(), List.of());
    }
}
