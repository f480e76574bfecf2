package uk.gov.education.improvement.registry.agreement;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Concerned;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.registry.award.AwardWork;

/** Why something about agreements is refused. */
public sealed interface AgreementRefusal extends Refusal {
    record UnknownAgreement(String asked) implements AgreementRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "There is no agreement “" + asked + "” by what was recorded then.";
        }
    }

    /** @param why as the end of a sentence */
    record NothingToAgree(String round, String why) implements AgreementRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "There is nobody to agree with in “" + round + "”: " + why + ".";
        }
    }

    record MoreThanTheRoundHas(String asked, String has) implements AgreementRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "With what is agreed already that is " + asked + ", and the round has " + has + ".";
        }
    }

    /** @param selected who is, now */
    record SelectionMovedOn(List<String> selected) implements AgreementRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return "Others are selected and without an agreement now than you have seen: " + String.join("; ", selected)
                    + ". Look at them, and start again.";
        }
    }

    record AgreementSigned(String partnership, String awardId) implements AgreementRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "The agreement with " + partnership
                    + " was signed, and is not withdrawn any more. End its award early on"
                    + " the page of the award, and end the partner on the page of the partner.";
        }

        @Override
        public Optional<Concerned> concerned() {
            return Optional.of(new Concerned(AwardWork.SUBJECT, awardId, "The award to " + partnership));
        }
    }

    record NotSelectedAnyMore(String names) implements AgreementRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "Not selected any more: " + names + ". Withdraw the agreement first.";
        }
    }
}
