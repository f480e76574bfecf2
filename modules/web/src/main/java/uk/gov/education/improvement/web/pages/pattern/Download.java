package uk.gov.education.improvement.web.pages.pattern;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.kernel.time.AsAt;

/**
 * A list as a file: the columns of the list, then the clocks it was asked by, so that it can be asked again.
 *
 * @param name what the file is called, before the day
 * @param plural what the rows are
 */
public record Download<T>(String name, String plural, List<Column<T>> columns) {

    /** @param cell empty where there is nothing to say */
    public record Column<T>(String heading, Function<T, String> cell) {}

    public static <T> Download<T> of(String name, String plural) {
        return new Download<>(name, plural, List.of());
    }

    public Download<T> with(String heading, Function<T, String> cell) {
        var more = new ArrayList<>(columns);
        more.add(new Column<>(heading, cell));
        return new Download<>(name, plural, List.copyOf(more));
    }

    /** @throws Refused when there are more rows than a file may have: half a list would be taken for the whole */
    public Response answer(Slice<T> rows, AsAt asAt) {
        if (rows.next().isPresent()) {
            throw new Refused(new CommonRefusal.TooMuch("A download holds at most " + CsvFile.MOST_ROWS + " " + plural
                    + ", and these are " + rows.totalInWords() + ". Filter for fewer."));
        }
        var clocks = List.of(
                asAt.day().toString(),
                asAt.publishedBy().toString(),
                asAt.recordedBy().toString());
        return file(
                name + "-" + asAt.day(),
                CsvFile.of(
                        Stream.concat(
                                        columns.stream().map(Column::heading),
                                        Stream.of("as_at", "published_by", "recorded_by"))
                                .toList(),
                        rows.rows().stream()
                                .map(row -> Stream.concat(
                                                columns.stream()
                                                        .map(column ->
                                                                column.cell().apply(row)),
                                                clocks.stream())
                                        .toList())
                                .toList()));
    }

    /** A file by its name without the ending. */
    public static Response file(String name, String text) {
        return Response.ok(text, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .build();
    }
}
