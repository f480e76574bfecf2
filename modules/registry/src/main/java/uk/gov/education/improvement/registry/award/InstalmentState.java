package uk.gov.education.improvement.registry.award;

import uk.gov.education.improvement.kernel.trail.StateTable;

/** Where an instalment stands. The table says which acts lead where; what does not stand in it is refused. */
public enum InstalmentState {
    PLANNED("Planned"),
    CLAIMED("Claimed"),
    HELD("Held"),
    APPROVED("Approved"),
    REFUSED("Refused"),
    PAID("Paid"),
    PARTLY_CLAWED_BACK("Partly clawed back"),
    CLAWED_BACK("Clawed back");

    static final StateTable<InstalmentState, InstalmentAct> TABLE = StateTable.of(
                    InstalmentState.class, InstalmentAct.class)
            .begins(InstalmentAct.PLAN, PLANNED)
            .leads(PLANNED, InstalmentAct.CLAIM, CLAIMED)
            .leads(CLAIMED, InstalmentAct.APPROVE, APPROVED)
            .leads(CLAIMED, InstalmentAct.HOLD, HELD)
            .leads(CLAIMED, InstalmentAct.REFUSE, REFUSED)
            .leads(HELD, InstalmentAct.RELEASE, CLAIMED)
            .leads(HELD, InstalmentAct.REFUSE, REFUSED)
            .leads(APPROVED, InstalmentAct.PAY, PAID)
            .leads(APPROVED, InstalmentAct.HOLD, HELD)
            .leads(REFUSED, InstalmentAct.CLAIM, CLAIMED)
            .leads(PAID, InstalmentAct.CLAW_BACK_IN_PART, PARTLY_CLAWED_BACK)
            .leads(PAID, InstalmentAct.CLAW_BACK, CLAWED_BACK)
            .leads(PARTLY_CLAWED_BACK, InstalmentAct.CLAW_BACK_IN_PART, PARTLY_CLAWED_BACK)
            .leads(PARTLY_CLAWED_BACK, InstalmentAct.CLAW_BACK, CLAWED_BACK);

    private final String label;

    InstalmentState(String label) {
        this.label = label;
    }

    /** As people write it. */
    public String label() {
        return label;
    }

    /** Whether somebody has to decide on a claim first. */
    boolean isClaim() {
        return this == CLAIMED || this == HELD || this == APPROVED;
    }

    /** Whether it was paid once, whatever was clawed back since. */
    boolean wasPaid() {
        return this == PAID || this == PARTLY_CLAWED_BACK || this == CLAWED_BACK;
    }

    /** Whether it is expected to be paid. */
    boolean isExpected() {
        return this == PLANNED || isClaim();
    }
}
