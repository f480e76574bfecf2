package uk.gov.education.improvement.registry.partner;

import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Concerned;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why something about a partner is refused. */
public sealed interface PartnerRefusal extends Refusal {
    record UnknownPartner(String asked) implements PartnerRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "There is no partner “" + asked + "” by what was recorded then.";
        }
    }

    record PartnerActNotPossible(String act, String state) implements PartnerRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "A partner that is " + state + " cannot take this step (" + act + ").";
        }
    }

    /** @param roundId of the round from which the agreement follows */
    record PartnerOfAgreement(String roundId) implements PartnerRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "This partner is designated by an agreement. Sign or withdraw the agreement: its award and its partner"
                    + " move together.";
        }

        @Override
        public Optional<Concerned> concerned() {
            return Optional.of(new Concerned("round", roundId, "The round of the agreement"));
        }
    }

    record PartnerInCohort(String partner, String cohort) implements PartnerRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return partner + " is a partner of the cohort " + cohort + " already.";
        }
    }
}
