package uk.gov.education.improvement.registry.award;

import uk.gov.education.improvement.kernel.trail.StateTable;

/** Where an award stands. The table says which acts lead where; what does not stand in it is refused. */
public enum AwardState {
    PROPOSED("Proposed"),
    APPROVED("Approved"),
    AGREED("Agreed"),
    COMPLETED("Completed"),
    WITHDRAWN("Withdrawn"),
    ENDED_EARLY("Ended early");

    static final StateTable<AwardState, AwardAct> TABLE = StateTable.of(AwardState.class, AwardAct.class)
            .begins(AwardAct.PROPOSE, PROPOSED)
            .leads(PROPOSED, AwardAct.APPROVE, APPROVED)
            .leads(PROPOSED, AwardAct.WITHDRAW, WITHDRAWN)
            .leads(APPROVED, AwardAct.AGREE, AGREED)
            .leads(APPROVED, AwardAct.WITHDRAW, WITHDRAWN)
            .leads(AGREED, AwardAct.COMPLETE, COMPLETED)
            .leads(AGREED, AwardAct.END_EARLY, ENDED_EARLY);

    private final String label;

    AwardState(String label) {
        this.label = label;
    }

    /** As people write it. */
    public String label() {
        return label;
    }

    /** Whether money of a line is committed to it. */
    boolean commits() {
        return this == APPROVED || this == AGREED;
    }
}
