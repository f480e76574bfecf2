package uk.gov.education.improvement.kernel.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * One column of a kind of file: serves the importer, the template to download, the page that explains the file, and the
 * words of its errors.
 *
 * @param name as the template has it
 * @param otherNames other headings it goes by; case, blanks and underscores do not matter
 * @param required whether the column must be there; whether a cell may be blank is for the reading to say
 * @param allowed what a cell may hold, in words
 * @param reading makes a value of a cell's text; refuses in words
 */
public record Column<T>(
        String name, List<String> otherNames, boolean required, String allowed, Function<String, T> reading) {
    /** The longest text a cell may hold, in characters. */
    public static final int LONGEST = 2_000;

    private static final String NOT_READ = "anything; it is not read";

    public static Column<String> text(String name, int longest) {
        return new Column<>(name, List.of(), false, "text of at most " + longest + " characters", cell -> {
            if (cell.length() > longest) {
                throw refused("is longer than " + longest + " characters");
            }
            if (Formulas.startsOne(cell)) {
                throw refused("begins like a spreadsheet formula");
            }
            return cell;
        });
    }

    public static Column<PartialDate> date(String name) {
        return new Column<>(name, List.of(), false, PartialDate.ALLOWED, PartialDate::parse);
    }

    /** A value out of a fixed set, given by its name; blanks, hyphens and underscores, and case, do not matter. */
    public static <E extends Enum<E>> Column<E> choice(String name, Class<E> values) {
        var allowed = Arrays.stream(values.getEnumConstants())
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        var words = "one of: " + String.join(", ", allowed);
        return new Column<>(name, List.of(), false, words, cell -> {
            var folded = fold(cell);
            for (var value : values.getEnumConstants()) {
                if (fold(value.name()).equals(folded)) {
                    return value;
                }
            }
            throw refused("is not " + words);
        });
    }

    /** Not read, but known: a file that has it is not warned about. */
    public static Column<String> ignored(String name) {
        return new Column<>(name, List.of(), false, NOT_READ, cell -> cell);
    }

    /** Whether its cells are read, and not only known. */
    public boolean isRead() {
        return !allowed.equals(NOT_READ);
    }

    public Column<T> orCalled(String... names) {
        return new Column<>(name, List.of(names), required, allowed, reading);
    }

    public Column<T> mustBeThere() {
        return new Column<>(name, otherNames, true, allowed, reading);
    }

    boolean goesBy(String heading) {
        var folded = fold(heading);
        return fold(name).equals(folded)
                || otherNames.stream().anyMatch(other -> fold(other).equals(folded));
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\u00A0_-]+", "");
    }

    private static Refused refused(String words) {
        return new Refused(new Invalid("", words));
    }
}
