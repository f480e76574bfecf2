package uk.gov.education.improvement.registry.assessment;

/** What can be done to a score sheet. Where each act leads, {@link ScoreSheetState} says. */
public enum ScoreSheetAct {
    ASSIGN("Assign", "assigned"),
    HAND_IN("Hand in", "handed in"),
    TAKE_BACK("Take back", "took back"),
    STAND_DOWN("Stand down", "stood down");

    private final String label;
    private final String done;

    ScoreSheetAct(String label, String done) {
        this.label = label;
        this.done = done;
    }

    /** The verb of a button: {@code Hand in}. */
    public String label() {
        return label;
    }

    /** In the past tense: {@code handed in}. */
    public String done() {
        return done;
    }
}
