package uk.gov.education.improvement.kernel.sheet;

import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;

/**
 * The columns that say from when to when.
 *
 * @param inclusive whether the file's end is the last day in force, rather than the first day no longer in force
 * @param unlessSaid how it ends where the cell is blank
 */
public record SpanColumns(Column<PartialDate> from, Column<PartialDate> to, boolean inclusive, End unlessSaid) {
    /**
     * The span of a row; empty when it is wrong, which the row then notes.
     *
     * @param confidence how sure the days are, in the file's words: of one from memory, or inferred, the month is taken
     */
    public Optional<Span> read(Row row, String confidence) {
        var vague = isVague(confidence);
        var begins = row.value(from).map(date -> vague ? date.toMonth() : date);
        var ends = row.value(to).map(date -> vague ? date.toMonth() : date);
        if (!row.sound()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Span(
                    begins, ends.<End>map(date -> new End.On(date, inclusive)).orElse(unlessSaid)));
        } catch (Refused endsBeforeItBegins) {
            row.refuse(to, endsBeforeItBegins.refusal().words());
            return Optional.empty();
        }
    }

    /** Whether only the month of a day is to be taken: somebody wrote it down from memory, or inferred it. */
    public static boolean isVague(String confidence) {
        var folded = confidence.toLowerCase(Locale.ROOT);
        return folded.contains("from memory") || folded.contains("inferred");
    }
}
