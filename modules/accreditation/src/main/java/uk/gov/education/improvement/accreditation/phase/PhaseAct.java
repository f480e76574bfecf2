package uk.gov.education.improvement.accreditation.phase;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** What can be done to a phase: the complete table of states a phase may leave, and where each act leads. */
public enum PhaseAct {
    PLAN("Plan", "planned", PhaseState.PLANNED),
    OPEN("Open", "opened", PhaseState.OPEN, PhaseState.PLANNED),
    PAUSE("Pause", "paused", PhaseState.PAUSED, PhaseState.OPEN, PhaseState.EXTENDED),
    RESUME("Resume", "resumed", PhaseState.OPEN, PhaseState.PAUSED),
    EXTEND("Extend", "extended", PhaseState.EXTENDED, PhaseState.OPEN, PhaseState.PAUSED),
    CLOSE("Close", "closed", PhaseState.CLOSED, PhaseState.OPEN, PhaseState.PAUSED, PhaseState.EXTENDED),
    EVALUATE("Record the evaluation of", "evaluated", PhaseState.EVALUATED, PhaseState.CLOSED);

    private final String label;
    private final String done;
    private final PhaseState to;
    private final Set<PhaseState> from;

    /** @param from the states it may be done in; none where a phase begins with it */
    PhaseAct(String label, String done, PhaseState to, PhaseState... from) {
        this.label = label;
        this.done = done;
        this.to = to;
        this.from = Set.of(from);
    }

    /** Whether it may follow; a phase without a state yet is one that begins. */
    public boolean mayFollow(Optional<PhaseState> state) {
        return state.map(from::contains).orElse(from.isEmpty());
    }

    /** What may follow, in the order of a rollout. */
    public static List<PhaseAct> after(PhaseState state) {
        return Arrays.stream(values())
                .filter(act -> act.mayFollow(Optional.of(state)))
                .toList();
    }

    /**
     * By its name in an address, such as {@code open}; a phase is planned by being made, and by no act on it.
     *
     * @throws Refused when there is none
     */
    public static PhaseAct named(String name) {
        return Arrays.stream(values())
                .filter(act -> act != PLAN && act.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Refused(new UnknownRecord("step of a phase", name)));
    }

    public PhaseState to() {
        return to;
    }

    /** The verb of a button: {@code Open}. */
    public String label() {
        return label;
    }

    /** In the past tense: {@code opened}. */
    public String done() {
        return done;
    }
}
