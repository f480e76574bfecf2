package uk.gov.education.improvement.kernel.sheet;

import java.util.regex.Pattern;

/** Spreadsheet formulas: refused on the way in, made harmless on the way out. */
final class Formulas {
    /** A lone hyphen, a negative number and "- text"; but not -2+3, which a spreadsheet would work out. */
    private static final Pattern ORDINARY = Pattern.compile("-(?:[\\d.,]*%?|\\s[^=+@|!()]*)");

    private Formulas() {}

    static boolean startsOne(String cell) {
        if (cell.isEmpty()) {
            return false;
        }
        return switch (cell.charAt(0)) {
            case '=', '+', '@', '\t', '\r', '\n' -> true;
            case '-' -> !ORDINARY.matcher(cell).matches();
            default -> false;
        };
    }

    /** The text as a spreadsheet shows it and never runs it. */
    static String harmless(String cell) {
        return startsOne(cell) ? "'" + cell : cell;
    }
}
