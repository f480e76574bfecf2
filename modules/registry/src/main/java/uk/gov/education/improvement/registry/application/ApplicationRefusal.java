package uk.gov.education.improvement.registry.application;

import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Concerned;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why something about an application is refused. */
public sealed interface ApplicationRefusal extends Refusal {
    record UnknownApplication(String asked) implements ApplicationRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "There is no application “" + asked + "” that you can see.";
        }
    }

    record ApplicationActNotPossible(String act, String state) implements ApplicationRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "An application that is " + state + " cannot take this step (" + act + ").";
        }
    }

    record ApplicationNotDraft(String state) implements ApplicationRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "Only a draft can be changed, and this application is " + state
                    + ". One that is submitted can be amended while the round takes applications.";
        }
    }

    /** @param missing what keeps it from being handed in, in words */
    record ApplicationNotReady(String missing) implements ApplicationRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "The application cannot be submitted yet: " + missing + ".";
        }
    }

    /** @param id of the one there is */
    record ApplicationUnderWay(String id, String round) implements ApplicationRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return "You have an application to “" + round
                    + "” already. Go on with that one, or withdraw it before you start another.";
        }

        @Override
        public Optional<Concerned> concerned() {
            return Optional.of(new Concerned(ApplicationBook.SUBJECT, id, round));
        }
    }

    /** @param why in words */
    record RoundNotOpen(String round, String why) implements ApplicationRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "The round “" + round + "” takes no application from you today: " + why + ".";
        }
    }

    record RuleBeforeClosing(String closes) implements ApplicationRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "The round takes applications until " + closes
                    + ", and until then they can be amended. The rule is applied when it has closed.";
        }
    }

    record RuleNotApplied() implements ApplicationRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "Apply the rule first: a person decides what the rule cannot say, or decides against it.";
        }
    }
}
