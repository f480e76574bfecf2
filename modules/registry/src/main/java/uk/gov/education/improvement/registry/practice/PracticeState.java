package uk.gov.education.improvement.registry.practice;

import java.util.Optional;
import uk.gov.education.improvement.kernel.trail.StateTable;

/** Where a practice stands. The table says which acts lead where; what does not stand in it is refused. */
public enum PracticeState {
    DRAFT("Draft"),
    PUBLISHED("Published"),
    WITHDRAWN("Withdrawn");

    static final StateTable<PracticeState, PracticeAct> TABLE = StateTable.of(PracticeState.class, PracticeAct.class)
            .begins(PracticeAct.WRITE, DRAFT)
            .leads(DRAFT, PracticeAct.PUBLISH, PUBLISHED)
            .leads(DRAFT, PracticeAct.WITHDRAW, WITHDRAWN)
            .leads(PUBLISHED, PracticeAct.WITHDRAW, WITHDRAWN);

    private final String label;

    PracticeState(String label) {
        this.label = label;
    }

    /** As people write it. */
    public String label() {
        return label;
    }

    /** Whether an act can follow. */
    public boolean may(PracticeAct act) {
        return TABLE.after(Optional.of(this), act).isPresent();
    }
}
