package uk.gov.education.improvement.alliance.alliance;

import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why something about an alliance is refused. */
public sealed interface AllianceRefusal extends Refusal {
    record UnknownAlliance(String asked) implements AllianceRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "There is no alliance “" + asked + "” by what was recorded then. Ask by our id or by the region.";
        }
    }
}
