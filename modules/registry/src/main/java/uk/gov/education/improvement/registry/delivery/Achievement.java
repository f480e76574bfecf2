package uk.gov.education.improvement.registry.delivery;

/** How far an intended outcome was reached. */
public enum Achievement {
    ACHIEVED("Achieved"),
    PARTLY("Partly achieved"),
    NOT("Not achieved"),
    TOO_EARLY("Too early to say");

    private final String label;

    Achievement(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
