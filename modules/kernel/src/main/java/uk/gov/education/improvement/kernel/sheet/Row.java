package uk.gov.education.improvement.kernel.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** A row of a file while it is read. Everything wrong with it is gathered, so that it can be said at once. */
public final class Row {
    private final long number;
    private final Set<Column<?>> columns;
    private final Map<String, String> cells;
    private final List<RowRefusal> refusals = new ArrayList<>();

    /** @param columns that the file has, also where this row ends before them */
    Row(long number, Set<Column<?>> columns, Map<String, String> cells) {
        this.number = number;
        this.columns = columns;
        this.cells = cells;
    }

    /** As a spreadsheet counts: the headings are row 1. */
    public long number() {
        return number;
    }

    public boolean has(Column<?> column) {
        return !text(column).isEmpty();
    }

    /** The cell's value; empty when it is blank, or wrong, which is then noted. */
    public <T> Optional<T> value(Column<T> column) {
        var text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.length() > Column.LONGEST) {
            // how long it may be, the column says
            refuse(column, "is far too long");
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(column.reading().apply(text));
        } catch (Refused refused) {
            refuse(column, refused.refusal().words());
            return Optional.empty();
        }
    }

    /** The same for a cell that may not be blank. */
    public <T> T needed(Column<T> column) {
        needs(column);
        return value(column).orElse(null);
    }

    /** Refuses a blank cell. */
    public void needs(Column<?> column) {
        if (!has(column)) {
            refuse(column, "is blank");
        }
    }

    /** The cell's value, and whether the file has its column at all. */
    public <T> Said<T> said(Column<T> column) {
        return new Said<>(columns.contains(column), value(column));
    }

    public void refuse(Column<?> column, String words) {
        refuse(column, text(column), words);
    }

    /** @param value the part of the cell that is at fault */
    public void refuse(Column<?> column, String value, String words) {
        refusals.add(new RowRefusal(number, column.name(), shortened(value), words, column.allowed()));
    }

    /** For a value that the column allows, and the records do not: what the column allows would say nothing. */
    public void refuseAsStands(Column<?> column, String words) {
        refusals.add(new RowRefusal(number, column.name(), shortened(text(column)), words, ""));
    }

    /** For a fault that is in no single cell. */
    public void refuseWhole(String words) {
        refusals.add(new RowRefusal(number, "", "", words, ""));
    }

    public String text(Column<?> column) {
        return cells.getOrDefault(column.name(), "");
    }

    /** Whether nothing is wrong with the row so far. */
    public boolean sound() {
        return refusals.isEmpty();
    }

    public List<RowRefusal> refusals() {
        return refusals;
    }

    public static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
