package uk.gov.education.improvement.registry.eligibility;

import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why a question of eligibility is refused. */
public sealed interface EligibilityRefusal extends Refusal {
    record UnknownRule(String asked) implements EligibilityRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "There is no eligibility rule “" + asked + "”.";
        }
    }

    record NoDutyOnTheDay(String authority, String day) implements EligibilityRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return authority + " did not have the duty for children's services on " + day
                    + ", so that it could not apply. Look at its lineage, or choose another day.";
        }
    }
}
