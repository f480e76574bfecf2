package uk.gov.education.improvement.accreditation.phase;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** What can be done to a phase. Where each act leads, {@link PhaseState} says. */
public enum PhaseAct {
    PLAN("Plan", "planned"),
    OPEN("Open", "opened"),
    PAUSE("Pause", "paused"),
    RESUME("Resume", "resumed"),
    EXTEND("Extend", "extended"),
    CLOSE("Close", "closed"),
    EVALUATE("Record the evaluation of", "evaluated");

    private final String label;
    private final String done;

    PhaseAct(String label, String done) {
        this.label = label;
        this.done = done;
    }

    /** What may follow, in the order of a rollout. */
    public static List<PhaseAct> after(PhaseState state) {
        return PhaseState.TABLE.acts(Optional.of(state));
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

    /** The verb of a button: {@code Open}. */
    public String label() {
        return label;
    }

    /** In the past tense: {@code opened}. */
    public String done() {
        return done;
    }
}
