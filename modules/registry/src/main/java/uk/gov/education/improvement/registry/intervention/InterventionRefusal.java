package uk.gov.education.improvement.registry.intervention;

import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why something about an intervention is refused. */
public sealed interface InterventionRefusal extends Refusal {
    record UnknownIntervention(String asked) implements InterventionRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "There is no instrument of intervention “" + asked + "” that you can see.";
        }
    }

    /**
     * @param state the words for where it stands
     * @param step what was asked, in the past tense
     * @param possible what can be done from there
     */
    record StepNotPossible(String state, String step, String possible) implements InterventionRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "This instrument is " + state + ", and cannot be " + step + " from there. "
                    + (possible.isEmpty()
                            ? "It has ended: nothing more can be done to it."
                            : "Possible is: " + possible + ".");
        }
    }

    record InstrumentRecorded(String instrument, String on) implements InterventionRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return "Of this authority there is another " + instrument + " for the same service that begins " + on
                    + ". Look at that one.";
        }
    }
}
