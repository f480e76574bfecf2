package uk.gov.education.improvement.registry.capacity;

import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why days are not taken, or not funded. */
public sealed interface CapacityRefusal extends Refusal {
    record OutOfDays(String provider, String theme, String year, String wanted, String left)
            implements CapacityRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return provider + " has " + left + " left of “" + theme + "” in " + year + ", and this needs " + wanted
                    + ". Agree fewer, or choose another provider.";
        }
    }

    record FundedBelowTaken(String theme, String year, String taken) implements CapacityRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return "Of “" + theme + "” in " + year + ", " + taken
                    + " are agreed already. Fund at least as many, or end an engagement first.";
        }
    }
}
