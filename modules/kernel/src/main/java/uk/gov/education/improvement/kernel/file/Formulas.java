package uk.gov.education.improvement.kernel.file;

/** Spreadsheet formulas: refused on the way in, made harmless on the way out. */
public final class Formulas {
    private Formulas() {}

    static boolean startsOne(String cell) {
        if (cell.isEmpty()) {
            return false;
        }
        return switch (cell.charAt(0)) {
            case '=', '+', '@', '\t', '\r' -> true;
            // a lone hyphen, a negative number and "- text" are ordinary
            case '-' -> cell.length() > 1 && !Character.isDigit(cell.charAt(1)) && cell.charAt(1) != ' ';
            default -> false;
        };
    }

    /** The text as a spreadsheet shows it and never runs it. */
    public static String harmless(String cell) {
        return startsOne(cell) ? "'" + cell : cell;
    }
}
