package uk.gov.education.improvement.registry.dispute;

/** How a dispute can be settled. */
public enum Settlement {
    KEEP("The reading that stands is right"),
    TAKE("The other reading is right");

    private final String label;

    Settlement(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
