package uk.gov.education.improvement.registry.leadership;

import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why a question about the leadership programme is refused. */
public sealed interface LeadershipRefusal extends Refusal {
    record UnknownStrand(String asked) implements LeadershipRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "The leadership programme has no strand “" + asked + "”.";
        }
    }

    /** Also where there is one that the asker may not see. */
    record UnknownParticipation(String asked) implements LeadershipRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "There is no participation “" + asked + "” that you can see.";
        }
    }
}
