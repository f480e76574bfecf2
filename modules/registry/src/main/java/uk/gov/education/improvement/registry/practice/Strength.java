package uk.gov.education.improvement.registry.practice;

/** How strong the evidence is for what a practice does, in five points. What nobody rated has none. */
public enum Strength {
    VERY_LOW("Very low"),
    LOW("Low"),
    MODERATE("Moderate"),
    HIGH("High"),
    VERY_HIGH("Very high");

    private final String label;

    Strength(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** Beside the words: the point on the scale. */
    public String mark() {
        return point() + " of " + values().length;
    }

    /** 1 to 5. */
    int point() {
        return ordinal() + 1;
    }
}
