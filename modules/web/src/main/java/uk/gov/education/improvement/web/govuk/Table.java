package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;
import java.util.List;

/**
 * Rows and columns.
 *
 * @param rowHeaders whether the first cell of each row is its header
 */
public record Table(Words caption, List<Cell> head, List<List<Cell>> rows, boolean rowHeaders, Attributes attributes)
        implements Element<Table> {

    /** Numeric cells stand at the right. */
    public record Cell(Content words, boolean numeric, Attributes attributes) implements Element<Cell> {

        public static Cell of(String words) {
            return of(Text.of(words));
        }

        public static Cell of(Content words) {
            return new Cell(words, false, Attributes.NONE);
        }

        public static Cell numeric(String words) {
            return new Cell(Text.of(words), true, Attributes.NONE);
        }

        @Override
        public Cell attributes(Attributes changed) {
            return new Cell(words, numeric, changed);
        }
    }

    public static Table of(List<List<Cell>> rows) {
        return new Table(null, List.of(), rows, false, Attributes.NONE);
    }

    public Table caption(String words, Size size) {
        return caption(Words.of(words).classed(size.of("govuk-table__caption")));
    }

    public Table caption(Words changed) {
        return new Table(changed, head, rows, rowHeaders, attributes);
    }

    public Table head(Cell... cells) {
        return head(List.of(cells));
    }

    public Table head(List<Cell> changed) {
        return new Table(caption, changed, rows, rowHeaders, attributes);
    }

    /** The first cell of each row names the row. */
    public Table firstCellIsHeader() {
        return new Table(caption, head, rows, true, attributes);
    }

    /** For tables with much in them. */
    public Table smallOnNarrowScreens() {
        return classed("govuk-table--small-text-until-tablet");
    }

    @Override
    public Table attributes(Attributes changed) {
        return new Table(caption, head, rows, rowHeaders, changed);
    }
}
