package uk.gov.education.improvement.registry.matching;

/** What speaks for a provider; how much each counts, rows of a day say ({@link Weights}). */
public enum SoftRule {
    STRENGTH("Strong where help is needed"),
    DAYS("Days left in the themes"),
    NEARNESS("Near"),
    LIKENESS("Like it"),
    PAST_WORK("Earlier work together");

    private final String label;

    SoftRule(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
