package uk.gov.education.improvement.registry.funding;

import uk.gov.education.improvement.kernel.trail.StateTable;

/** Where a budget line stands. Of an ended one nothing more is awarded; what is left of it can be given back. */
public enum LineState {
    OPEN("Open"),
    ENDED("Ended");

    static final StateTable<LineState, LineAct> TABLE = StateTable.of(LineState.class, LineAct.class)
            .begins(LineAct.OPEN, OPEN)
            .leads(OPEN, LineAct.INCREASE, OPEN)
            .leads(OPEN, LineAct.DECREASE, OPEN)
            .leads(OPEN, LineAct.CARRY_OVER, OPEN)
            .leads(OPEN, LineAct.END, ENDED)
            .leads(ENDED, LineAct.DECREASE, ENDED);

    private final String label;

    LineState(String label) {
        this.label = label;
    }

    /** As people write it. */
    public String label() {
        return label;
    }
}
