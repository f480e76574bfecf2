package uk.gov.education.improvement.web.picture;

/**
 * The colours of pictures: a fill, and an ink that can be read on it (at least 4.5 to 1). They differ in lightness too, as
 * far as there are not too many of them, so that a print without colours still tells them apart.
 */
public enum Paint {
    DARK_GREEN("#005a30", "#ffffff"),
    LIGHT_GREEN("#8fd0a5", "#0b0c0c"),
    YELLOW("#ffe680", "#0b0c0c"),
    ORANGE("#f7b27a", "#0b0c0c"),
    DARK_RED("#942514", "#ffffff"),
    LIGHT_BLUE("#bfd9ee", "#0b0c0c"),
    BLUE("#1d70b8", "#ffffff"),
    PURPLE("#54319f", "#ffffff"),
    LILAC("#d9cdec", "#0b0c0c"),
    PINK("#f7c9df", "#0b0c0c"),
    SAND("#e6d9c0", "#0b0c0c"),
    TEAL("#0f6b6b", "#ffffff"),
    GREY("#d8dbdd", "#0b0c0c"),
    WHITE("#ffffff", "#0b0c0c");

    private final String fill;
    private final String ink;

    Paint(String fill, String ink) {
        this.fill = fill;
        this.ink = ink;
    }

    public String fill() {
        return fill;
    }

    public String ink() {
        return ink;
    }
}
