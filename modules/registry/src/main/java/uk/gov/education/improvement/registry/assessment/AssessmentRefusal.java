package uk.gov.education.improvement.registry.assessment;

import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why something about the assessment of applications is refused. */
public sealed interface AssessmentRefusal extends Refusal {
    record UnknownScoreSheet(String asked) implements AssessmentRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "There is no score sheet “" + asked + "” that you can see.";
        }
    }

    record UnknownAssessor(String asked) implements AssessmentRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "There is no assessor “" + asked + "” of this round.";
        }
    }

    record AssessorNamedAlready(String name) implements AssessmentRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return name + " is an assessor of this round already.";
        }
    }

    record SheetActNotPossible(String act, String state) implements AssessmentRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "A score sheet that is " + state + " cannot take this step (" + act + ").";
        }
    }

    record SheetNotToBeScored(String state) implements AssessmentRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "This score sheet is " + state + ", and its scores cannot be changed. One that is handed in can be"
                    + " taken back until the round is decided.";
        }
    }

    /** @param missing what keeps it from being handed in, in words */
    record SheetNotReady(String missing) implements AssessmentRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "The score sheet cannot be handed in yet: " + missing + ".";
        }
    }

    /** @param stage where the round is, in words */
    record RoundNotAssessed(String round, String stage) implements AssessmentRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "Applications to the round “" + round + "” are not scored now. It is: " + stage + ".";
        }
    }

    record ApplicationNotScored(String application) implements AssessmentRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "The application of “" + application + "” is not one that is scored now: it was withdrawn, taken"
                    + " back, or is not eligible.";
        }
    }

    record ConflictDeclaredAlready(String assessor) implements AssessmentRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return "A conflict of interest of " + assessor + " with this application is declared already.";
        }
    }
}
