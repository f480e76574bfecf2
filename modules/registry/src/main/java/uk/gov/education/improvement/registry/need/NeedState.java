package uk.gov.education.improvement.registry.need;

import java.util.Optional;
import uk.gov.education.improvement.kernel.trail.StateTable;

/** Where a need stands. The table says which acts lead where; what does not stand in it is refused. */
public enum NeedState {
    OPEN("Open"),
    IN_PLACE("Support in place"),
    MET("Met"),
    WITHDRAWN("Withdrawn");

    static final StateTable<NeedState, NeedAct> TABLE = StateTable.of(NeedState.class, NeedAct.class)
            .begins(NeedAct.RAISE, OPEN)
            .leads(OPEN, NeedAct.PLACE, IN_PLACE)
            .leads(OPEN, NeedAct.CLOSE, MET)
            .leads(OPEN, NeedAct.WITHDRAW, WITHDRAWN)
            .leads(IN_PLACE, NeedAct.REOPEN, OPEN)
            .leads(IN_PLACE, NeedAct.CLOSE, MET);

    private final String label;

    NeedState(String label) {
        this.label = label;
    }

    /** As people write it. */
    public String label() {
        return label;
    }

    /** Whether it seeks nobody any more. */
    public boolean isOver() {
        return this == MET || this == WITHDRAWN;
    }

    /** Whether an act can follow. */
    public boolean may(NeedAct act) {
        return TABLE.after(Optional.of(this), act).isPresent();
    }
}
