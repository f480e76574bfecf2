package uk.gov.education.improvement.registry.partner;

import uk.gov.education.improvement.kernel.trail.StateTable;

/** What was last decided about a partner. The table says which acts lead where; what does not stand in it is refused. */
public enum PartnerState {
    DESIGNATED("Designated"),
    ACTIVE("Active"),
    UNDER_REVIEW("Under review"),
    RENEWED("Renewed"),
    SUSPENDED("Suspended"),
    ENDED("Ended");

    static final StateTable<PartnerState, PartnerAct> TABLE = StateTable.of(PartnerState.class, PartnerAct.class)
            .begins(PartnerAct.DESIGNATE, DESIGNATED)
            .begins(PartnerAct.RECORD, ACTIVE)
            .leads(DESIGNATED, PartnerAct.ACTIVATE, ACTIVE)
            .leads(DESIGNATED, PartnerAct.END, ENDED)
            .leads(ACTIVE, PartnerAct.REVIEW, UNDER_REVIEW)
            .leads(ACTIVE, PartnerAct.END, ENDED)
            .leads(UNDER_REVIEW, PartnerAct.RENEW, RENEWED)
            .leads(UNDER_REVIEW, PartnerAct.SUSPEND, SUSPENDED)
            .leads(UNDER_REVIEW, PartnerAct.END, ENDED)
            .leads(RENEWED, PartnerAct.REVIEW, UNDER_REVIEW)
            .leads(RENEWED, PartnerAct.END, ENDED)
            .leads(SUSPENDED, PartnerAct.RENEW, RENEWED)
            .leads(SUSPENDED, PartnerAct.END, ENDED);

    private final String label;

    PartnerState(String label) {
        this.label = label;
    }

    /** As people write it. */
    public String label() {
        return label;
    }
}
