package uk.gov.education.improvement.registry.delivery;

/** How useful the support was to the recipient, in words; the best last. */
public enum Usefulness {
    NOT_USEFUL("Not useful"),
    SLIGHTLY("Slightly useful"),
    FAIRLY("Fairly useful"),
    VERY("Very useful"),
    ESSENTIAL("Essential");

    private final String label;

    Usefulness(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
