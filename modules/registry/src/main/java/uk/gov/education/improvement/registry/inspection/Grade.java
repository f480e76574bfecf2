package uk.gov.education.improvement.registry.inspection;

/** The grades Ofsted gives, best first, and the two ways of giving none. */
public enum Grade {
    OUTSTANDING("Outstanding"),
    GOOD("Good"),
    REQUIRES_IMPROVEMENT("Requires improvement"),
    INADEQUATE("Inadequate"),
    /** The report says that this part was not judged. */
    NOT_JUDGED("Not judged");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether this is a grade at all. */
    public boolean given() {
        return this != NOT_JUDGED;
    }

    /** @throws IllegalStateException when either was not given */
    public boolean atLeast(Grade other) {
        if (!given() || !other.given()) {
            throw new IllegalStateException("Not judged cannot be compared");
        }
        return ordinal() <= other.ordinal();
    }
}
