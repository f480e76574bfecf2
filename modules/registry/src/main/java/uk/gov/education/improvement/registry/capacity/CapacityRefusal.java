package uk.gov.education.improvement.registry.capacity;

import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why days are not taken, or not funded. */
public sealed interface CapacityRefusal extends Refusal {
    /** @param left empty where nobody recorded what it is funded to give */
    record OutOfDays(String provider, String theme, String year, String wanted, Optional<String> left)
            implements CapacityRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return provider + " has "
                    + left.map(days -> days + " left").orElse("no funded days recorded") + " of “" + theme + "” in "
                    + year
                    + ", and this needs " + wanted + ". "
                    + (left.isPresent()
                            ? "Ask for fewer days, or record more funded days first."
                            : "Record what it is funded to give first.");
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
