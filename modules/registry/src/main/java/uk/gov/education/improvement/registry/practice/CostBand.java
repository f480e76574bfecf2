package uk.gov.education.improvement.registry.practice;

/** What a practice costs, roughly. */
public enum CostBand {
    LOW("Low", "£"),
    MEDIUM("Medium", "££"),
    HIGH("High", "£££");

    private final String label;
    private final String mark;

    CostBand(String label, String mark) {
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
}
