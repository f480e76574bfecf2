package uk.gov.education.improvement.registry.application;

import uk.gov.education.improvement.kernel.trail.StateTable;

/** Where an application stands. The table says which acts lead where; what does not stand in it is refused. */
public enum ApplicationState {
    DRAFT("Draft"),
    SUBMITTED("Submitted"),
    ELIGIBLE("Eligible"),
    INELIGIBLE("Not eligible"),
    SELECTED("Selected"),
    RESERVE("On the reserve list"),
    DECLINED("Declined"),
    WITHDRAWN("Withdrawn");

    static final StateTable<ApplicationState, ApplicationAct> TABLE = StateTable.of(
                    ApplicationState.class, ApplicationAct.class)
            .begins(ApplicationAct.START, DRAFT)
            .leads(DRAFT, ApplicationAct.SUBMIT, SUBMITTED)
            .leads(DRAFT, ApplicationAct.WITHDRAW, WITHDRAWN)
            .leads(SUBMITTED, ApplicationAct.AMEND, DRAFT)
            .leads(SUBMITTED, ApplicationAct.WITHDRAW, WITHDRAWN)
            .leads(SUBMITTED, ApplicationAct.FIND_ELIGIBLE, ELIGIBLE)
            .leads(SUBMITTED, ApplicationAct.FIND_INELIGIBLE, INELIGIBLE)
            // where a round that had closed is put off, nobody who has applied loses by it
            .leads(INELIGIBLE, ApplicationAct.AMEND, DRAFT)
            .leads(ELIGIBLE, ApplicationAct.AMEND, DRAFT)
            .leads(INELIGIBLE, ApplicationAct.OVERTURN, ELIGIBLE)
            .leads(ELIGIBLE, ApplicationAct.OVERTURN_AGAINST, INELIGIBLE)
            .leads(ELIGIBLE, ApplicationAct.SELECT, SELECTED)
            .leads(ELIGIBLE, ApplicationAct.RESERVE, RESERVE)
            .leads(ELIGIBLE, ApplicationAct.DECLINE, DECLINED)
            .leads(ELIGIBLE, ApplicationAct.WITHDRAW, WITHDRAWN)
            .leads(RESERVE, ApplicationAct.PROMOTE, SELECTED)
            .leads(RESERVE, ApplicationAct.WITHDRAW, WITHDRAWN)
            .leads(SELECTED, ApplicationAct.WITHDRAW, WITHDRAWN);

    private final String label;

    ApplicationState(String label) {
        this.label = label;
    }

    /** As people write it. */
    public String label() {
        return label;
    }

    /** Whether the applicant may still change what it says. */
    public boolean isDraft() {
        return this == DRAFT;
    }
}
