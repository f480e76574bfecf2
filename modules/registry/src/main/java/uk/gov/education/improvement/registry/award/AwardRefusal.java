package uk.gov.education.improvement.registry.award;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Concerned;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why something about an award or an instalment is refused. */
public sealed interface AwardRefusal extends Refusal {
    record UnknownAward(String asked) implements AwardRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "There is no award “" + asked + "” that you can see.";
        }
    }

    record UnknownInstalment(String asked) implements AwardRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "There is no instalment “" + asked + "” of this award that you can see.";
        }
    }

    record AwardActNotPossible(String act, String state) implements AwardRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "An award that is " + state + " cannot take this step (" + act + ").";
        }
    }

    /** @param roundId of the round from which the agreement follows */
    record AwardOfAgreement(String partnership, String roundId) implements AwardRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "This award belongs to the agreement with " + partnership
                    + ". Approve, sign or withdraw the agreement: its award and its partner move together.";
        }

        @Override
        public Optional<Concerned> concerned() {
            return Optional.of(new Concerned("round", roundId, "The round of the agreement with " + partnership));
        }
    }

    record InstalmentActNotPossible(String act, String state) implements AwardRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "An instalment that is " + state + " cannot take this step (" + act + ").";
        }
    }

    record AwardNotUnderWay(String act, String state) implements AwardRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "The award is " + state + ": no instalment of it can be " + act + ".";
        }
    }

    record AwardHasClaims(long claims) implements AwardRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "Decide on what is claimed first: " + claims + (claims == 1 ? " instalment is" : " instalments are")
                    + " claimed and neither paid nor refused.";
        }
    }

    /** @param left what of the award is in no instalment yet, in words */
    record PaidMoreThanAwarded(String award, String year, String wanted, String left) implements AwardRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return "More would be paid than is awarded to “" + award + "”: " + left + " is in no instalment yet ("
                    + year + "), and this needs " + wanted + ".";
        }
    }

    record ClaimWithoutEvidence() implements AwardRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Fault> faults() {
            return List.of(new Fault("source", words()));
        }

        @Override
        public String words() {
            return "Say what shows that the milestone is reached, and where it can be seen: nothing is claimed without"
                    + " evidence.";
        }
    }

    /** @param paid what was paid and is not clawed back yet, in words */
    record ClawBackBeyondPaid(String wanted, String paid) implements AwardRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return "Only what was paid can be clawed back: " + paid + " of this instalment, and not " + wanted + ".";
        }
    }
}
