package uk.gov.education.improvement.registry.round;

import java.util.List;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why something about a round is refused. */
public sealed interface RoundRefusal extends Refusal {
    record UnknownRound(String asked) implements RoundRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "There is no round “" + asked + "” that you can see.";
        }
    }

    record RoundActNotPossible(String act, String state) implements RoundRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "A round that is " + state + " cannot take this step (" + act + ").";
        }
    }

    record RoundNotDraft(String state) implements RoundRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "Only a draft can be changed, and this round is " + state
                    + ". Of a published round only the closing day can be put off.";
        }
    }

    /** @param missing the sections, as people read them */
    record RoundNotReady(List<String> missing) implements RoundRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "Before the round can be published, fill in: " + String.join(", ", missing) + ".";
        }
    }

    record RoundNotClosed(String closes) implements RoundRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "The round takes applications until " + closes + ". It can be decided when it has closed.";
        }
    }
}
