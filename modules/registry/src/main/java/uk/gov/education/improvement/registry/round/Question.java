package uk.gov.education.improvement.registry.round;

import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * What an applicant is asked.
 *
 * @param hint what helps to answer; may be blank
 * @param mostWords how long an answer may be, in words, 1 to 2,000
 */
public record Question(String text, String hint, int mostWords) {
    /** The longest question and hint, in characters. */
    public static final int LONGEST = 500;

    public static final int MOST_WORDS = 2_000;

    /** @throws Refused with all that is wrong; fields are called as in a form */
    public Question {
        var faults = new Faults();
        faults.needed(text, LONGEST, "text", "the question");
        faults.atMost(hint == null ? "" : hint, LONGEST, "hint");
        faults.when(
                mostWords < 1 || mostWords > MOST_WORDS,
                "mostWords",
                "The most words of an answer are a whole number from 1 to 2,000");
        faults.refuseIfAny();
        hint = hint == null ? "" : hint;
    }
}
