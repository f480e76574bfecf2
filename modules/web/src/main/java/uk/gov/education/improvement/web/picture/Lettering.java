package uk.gov.education.improvement.web.picture;

/**
 * How much room text needs in a picture, since nobody can ask a browser beforehand. Widths are those of Arial, rounded up
 * and by a few classes of letters: enough to know whether something fits.
 */
final class Lettering {
    private static final String NARROW = "ijlIft.,:;'()[]| ";
    private static final String WIDE = "mwMW@%";

    private Lettering() {}

    /** In the units of the size. */
    static double width(String text, double size) {
        return text.chars().mapToDouble(Lettering::ems).sum() * size;
    }

    private static double ems(int letter) {
        if (NARROW.indexOf(letter) >= 0) {
            return 0.34;
        }
        if (WIDE.indexOf(letter) >= 0) {
            return 0.9;
        }
        return Character.isUpperCase(letter) ? 0.73 : 0.57;
    }

    /** As much of a text as there is room for; what is cut ends with an ellipsis. */
    static String fitting(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        var end = text.length() - 1;
        while (end > 1 && width(text.substring(0, end), size) + size * 0.6 > room) {
            end--;
        }
        return text.substring(0, end).strip() + "…";
    }
}
