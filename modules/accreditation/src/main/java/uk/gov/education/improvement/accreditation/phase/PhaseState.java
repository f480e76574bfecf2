package uk.gov.education.improvement.accreditation.phase;

import uk.gov.education.improvement.kernel.trail.StateTable;

/** Where a phase of the rollout stands. The table says which acts lead where; what does not stand in it is refused. */
public enum PhaseState {
    PLANNED("Planned"),
    OPEN("Open"),
    PAUSED("Paused"),
    EXTENDED("Extended"),
    CLOSED("Closed"),
    EVALUATED("Evaluated");

    static final StateTable<PhaseState, PhaseAct> TABLE = StateTable.of(PhaseState.class, PhaseAct.class)
            .begins(PhaseAct.PLAN, PLANNED)
            .leads(PLANNED, PhaseAct.OPEN, OPEN)
            .leads(OPEN, PhaseAct.PAUSE, PAUSED)
            .leads(OPEN, PhaseAct.EXTEND, EXTENDED)
            .leads(OPEN, PhaseAct.CLOSE, CLOSED)
            .leads(PAUSED, PhaseAct.RESUME, OPEN)
            .leads(PAUSED, PhaseAct.EXTEND, EXTENDED)
            .leads(PAUSED, PhaseAct.CLOSE, CLOSED)
            .leads(EXTENDED, PhaseAct.PAUSE, PAUSED)
            .leads(EXTENDED, PhaseAct.CLOSE, CLOSED)
            .leads(CLOSED, PhaseAct.EVALUATE, EVALUATED);

    private final String label;

    PhaseState(String label) {
        this.label = label;
    }

    /** As people write it. */
    public String label() {
        return label;
    }
}
