package uk.gov.education.improvement.registry.round;

/** What decides between two applications with the same score. It is stated before anybody applies. */
public enum TieBreak {
    HEAVIEST_CRITERION("The higher score for the criterion with the most weight, then for the next"),
    LOWEST_SCORE("The higher of their lowest scores for any criterion"),
    HANDED_IN_FIRST("The one that was handed in first");

    private final String label;

    TieBreak(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
