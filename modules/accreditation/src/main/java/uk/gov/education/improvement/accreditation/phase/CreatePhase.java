package uk.gov.education.improvement.accreditation.phase;

import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Asks for a new phase, planned from a day.
 *
 * @param number of the phase, 0 to {@link #LAST}; given once
 * @param target empty where none is set
 * @param planned its first step; the act is {@link PhaseAct#PLAN}
 */
public record CreatePhase(int number, String name, Optional<PhaseTarget> target, Move<PhaseAct> planned) {
    public static final int LAST = 999;

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 200;

    public CreatePhase {
        var faults = new Faults();
        faults.when(number < 0 || number > LAST, "number", "The number of a phase is 0 to " + LAST);
        faults.when(name == null || name.isBlank(), "name", "Enter what the phase is called");
        faults.when(
                name != null && name.length() > LONGEST_NAME,
                "name",
                "The name must be at most " + LONGEST_NAME + " characters");
        faults.when(planned == null, "effective", "Enter the day from which it is planned");
        faults.when(planned != null && planned.act() != PhaseAct.PLAN, "act", "A phase begins by being planned");
        faults.refuseIfAny();
    }
}
