package uk.gov.education.improvement.registry.funding;

import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Asks for a new programme.
 *
 * @param announced the day it was announced, as precise as the source
 * @param stated the total as stated; empty where none was
 * @param statedAs how the total was put, such as {@code up to £20 million}
 * @param source who says so, and where
 */
public record CreateProgramme(
        String name, PartialDate announced, Optional<Money> stated, Optional<String> statedAs, String source) {
    /** The longest name of a programme or a line, and the longest words of a total, in characters. */
    public static final int LONGEST_NAME = 200;

    public CreateProgramme {
        var faults = new Faults();
        faults.when(name == null || name.isBlank(), "name", "Enter what the programme is called");
        faults.when(
                name != null && name.length() > LONGEST_NAME,
                "name",
                "The name must be at most " + LONGEST_NAME + " characters");
        faults.when(announced == null, "announced", "Enter the day it was announced");
        faults.when(
                statedAs.map(String::length).orElse(0) > LONGEST_NAME,
                "statedAs",
                "Say how the total was put in at most " + LONGEST_NAME + " characters");
        faults.when(source == null || source.isBlank(), "source", "Say who says so, and where");
        faults.when(
                source != null && source.length() > Move.LONGEST,
                "source",
                "Name the source in at most " + Move.LONGEST + " characters");
        faults.refuseIfAny();
    }
}
