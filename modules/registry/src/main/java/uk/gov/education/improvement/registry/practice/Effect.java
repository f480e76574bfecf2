package uk.gov.education.improvement.registry.practice;

/** How a practice changes outcomes, in five points. What nobody rated has none. */
public enum Effect {
    NEGATIVE("Negative effect", "− −"),
    TENDS_TO_NEGATIVE("Tends to a negative effect", "−"),
    MIXED("Mixed or no effect", "0"),
    TENDS_TO_POSITIVE("Tends to a positive effect", "+"),
    POSITIVE("Positive effect", "+ +");

    private final String label;
    private final String mark;

    Effect(String label, String mark) {
        this.label = label;
        this.mark = mark;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** Beside the words. */
    public String mark() {
        return mark;
    }

    /** 1 to 5. */
    int point() {
        return ordinal() + 1;
    }
}
