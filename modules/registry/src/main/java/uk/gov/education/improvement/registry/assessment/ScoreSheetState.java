package uk.gov.education.improvement.registry.assessment;

import uk.gov.education.improvement.kernel.trail.StateTable;

/** Where a score sheet stands. The table says which acts lead where; what does not stand in it is refused. */
public enum ScoreSheetState {
    ASSIGNED("To be scored"),
    HANDED_IN("Handed in"),
    STOOD_DOWN("Stood down");

    static final StateTable<ScoreSheetState, ScoreSheetAct> TABLE = StateTable.of(
                    ScoreSheetState.class, ScoreSheetAct.class)
            .begins(ScoreSheetAct.ASSIGN, ASSIGNED)
            .leads(ASSIGNED, ScoreSheetAct.HAND_IN, HANDED_IN)
            .leads(HANDED_IN, ScoreSheetAct.TAKE_BACK, ASSIGNED)
            .leads(ASSIGNED, ScoreSheetAct.STAND_DOWN, STOOD_DOWN)
            .leads(HANDED_IN, ScoreSheetAct.STAND_DOWN, STOOD_DOWN);

    private final String label;

    ScoreSheetState(String label) {
        this.label = label;
    }

    /** As people write it. */
    public String label() {
        return label;
    }

    /** Whether it counts for its application: handed in, or still to be. */
    public boolean isLive() {
        return this != STOOD_DOWN;
    }
}
