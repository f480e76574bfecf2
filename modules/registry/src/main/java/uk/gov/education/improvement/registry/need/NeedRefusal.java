package uk.gov.education.improvement.registry.need;

import java.util.List;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why something about a need is refused. */
public sealed interface NeedRefusal extends Refusal {
    record UnknownNeed(String asked) implements NeedRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "There is no need “" + asked + "” that you can see.";
        }
    }

    record NeedActNotPossible(String act, String state) implements NeedRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "A need that is " + state + " cannot take this step (" + act + ").";
        }
    }

    record NeedNotOpen(String state) implements NeedRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "What a need says is changed while it is open, and this one is " + state + ".";
        }
    }

    /** An authority acts for itself alone. */
    record NeedOfAnother() implements NeedRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_ALLOWED;
        }

        @Override
        public String words() {
            return "An authority raises needs of its own, in its own name and as of today. Ask the department to raise any other.";
        }
    }

    /** @param from where it comes from */
    record NeedFromElsewhere(String from) implements NeedRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_ALLOWED;
        }

        @Override
        public String words() {
            return "This need comes from elsewhere (" + from + "). Ask the department to change or to withdraw it.";
        }
    }

    /** @param recipient the authority that the need is of */
    record DirectionOfAnother(String recipient) implements NeedRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String words() {
            return "The direction is not one of " + recipient + ", and so a need of it cannot come from it.";
        }

        @Override
        public List<Fault> faults() {
            return List.of(new Fault("intervention", words()));
        }
    }
}
