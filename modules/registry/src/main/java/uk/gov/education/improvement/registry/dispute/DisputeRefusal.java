package uk.gov.education.improvement.registry.dispute;

import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why something about a dispute is refused. */
public sealed interface DisputeRefusal extends Refusal {
    /** @param how which reading is right, in words */
    record DisputeSettled(String when, String how) implements DisputeRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "This dispute was settled already, on " + when + ": “" + how
                    + "”. Nothing of yours was saved. To change what stands, correct the judgement.";
        }
    }
}
