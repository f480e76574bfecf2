package uk.gov.education.improvement.registry.round;

import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * What assessors give a score for.
 *
 * @param weight its share of the whole, in hundredths, 1 to 100
 * @param highest the highest score, 1 to 100; the lowest is 0
 */
public record Criterion(String name, String about, int weight, int highest) {
    /** The longest name and explanation, in characters. */
    public static final int LONGEST = 500;

    public static final int WHOLE = 100;

    /** @throws Refused with all that is wrong; fields are called as in a form */
    public Criterion {
        var faults = new Faults();
        faults.needed(name, LONGEST, "name", "what is assessed");
        faults.atMost(about == null ? "" : about, LONGEST, "about");
        faults.when(weight < 1 || weight > WHOLE, "weight", "The weight is a whole number from 1 to 100");
        faults.when(highest < 1 || highest > WHOLE, "highest", "The highest score is a whole number from 1 to 100");
        faults.refuseIfAny();
        about = about == null ? "" : about;
    }
}
