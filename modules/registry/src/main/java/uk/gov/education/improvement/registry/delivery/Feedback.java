package uk.gov.education.improvement.registry.delivery;

import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * What a recipient says of the support.
 *
 * @param words what was useful, and what was not
 * @param again whether it would use this provider again
 */
public record Feedback(Usefulness usefulness, String words, Again again) {
    /** The longest account, in characters. */
    public static final int LONGEST = 2_000;

    /** Whether it would. */
    public enum Again {
        YES("Yes"),
        NO("No"),
        NOT_SURE("Not sure");

        private final String label;

        Again(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }

    /** @throws Refused with all that is wrong */
    public Feedback {
        var faults = new Faults();
        faults.when(usefulness == null, "usefulness", "Select how useful it was");
        faults.needed(words, LONGEST, "words", "what was useful, and what was not");
        faults.when(again == null, "again", "Say whether you would use this provider again");
        faults.refuseIfAny();
        words = words.strip();
    }

    /** As it was typed or sent. */
    public static Feedback read(String usefulness, String words, String again) {
        var faults = new Faults();
        var useful = faults.choice("usefulness", usefulness, Usefulness.class, Usefulness::label)
                .orElse(null);
        var would = faults.choice("again", again, Again.class, Again::label).orElse(null);
        return faults.gathering(() -> new Feedback(useful, words, would));
    }
}
