package uk.gov.education.improvement.registry.round;

import uk.gov.education.improvement.kernel.trail.StateTable;

/** Where a round stands. Whether a published one takes applications on a day, its dates say. */
public enum RoundState {
    DRAFT("Draft"),
    PUBLISHED("Published"),
    DECIDED("Decided"),
    CONCLUDED("Outcome published"),
    DROPPED("Dropped"),
    CANCELLED("Cancelled");

    static final StateTable<RoundState, RoundAct> TABLE = StateTable.of(RoundState.class, RoundAct.class)
            .begins(RoundAct.PREPARE, DRAFT)
            .leads(DRAFT, RoundAct.PUBLISH, PUBLISHED)
            .leads(DRAFT, RoundAct.DROP, DROPPED)
            .leads(PUBLISHED, RoundAct.DECIDE, DECIDED)
            .leads(PUBLISHED, RoundAct.CANCEL, CANCELLED)
            .leads(DECIDED, RoundAct.CONCLUDE, CONCLUDED);

    private final String label;

    RoundState(String label) {
        this.label = label;
    }

    /** As people write it. */
    public String label() {
        return label;
    }

    /** Whether its terms may still be changed. */
    public boolean isDraft() {
        return this == DRAFT;
    }
}
