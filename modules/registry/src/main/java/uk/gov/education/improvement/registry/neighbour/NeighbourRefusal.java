package uk.gov.education.improvement.registry.neighbour;

import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why something about statistical neighbours is refused. */
public sealed interface NeighbourRefusal extends Refusal {
    record UnknownNeighbourSet(String asked) implements NeighbourRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "There is no set of statistical neighbours “" + asked
                    + "”. A set is asked for by its day as its source says it, such as 2021-04.";
        }
    }
}
