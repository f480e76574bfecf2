package uk.gov.education.improvement.registry.funding;

import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why something about programmes, budget lines or their money is refused. */
public sealed interface FundingRefusal extends Refusal {
    record UnknownProgramme(String asked) implements FundingRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "There is no programme “" + asked + "” by what was recorded then.";
        }
    }

    record UnknownLine(String asked) implements FundingRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "There is no budget line “" + asked + "” that you can see.";
        }
    }

    record ProgrammeRecorded(String name) implements FundingRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return "The programme “" + name + "” is recorded already. Give another one another name.";
        }
    }

    record LineRecorded(String name) implements FundingRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return "The programme has a budget line “" + name + "” already. Give another one another name.";
        }
    }

    record LineActNotPossible(String act, String state) implements FundingRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "A budget line that is " + state + " cannot take this step (" + act + ").";
        }
    }

    record LineEnded(String line) implements FundingRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "The budget line “" + line + "” has ended: nothing more is awarded from it.";
        }
    }

    /** @param left what is left of it, in words */
    record LineOverCommitted(String line, String year, String wanted, String left) implements FundingRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return "The budget line “" + line + "” has " + left + " left (" + year + "), and this needs " + wanted
                    + ". Nothing was recorded.";
        }
    }

    /** @param left what can be carried over, in words */
    record CarryOverBeyondAvailable(String year, String wanted, String left) implements FundingRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return "Only what is neither committed nor paid can be carried over: " + left + " (" + year + "), and not "
                    + wanted + ".";
        }
    }
}
