package uk.gov.education.improvement.registry.practice;

import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why something about a practice is refused. */
public sealed interface PracticeRefusal extends Refusal {
    record UnknownPractice(String asked) implements PracticeRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "There is no practice “" + asked + "” that you can see.";
        }
    }

    record PracticeActNotPossible(String act, String state) implements PracticeRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "A practice that is " + state + " cannot take this step (" + act + ").";
        }
    }

    record PracticeWithdrawn() implements PracticeRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "A practice that is withdrawn is no longer changed. Write another one.";
        }
    }
}
