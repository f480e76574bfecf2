package uk.gov.education.improvement.registry.authority;

import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why something about an authority is refused. */
public sealed interface AuthorityRefusal extends Refusal {
    record UnknownAuthority(String asked) implements AuthorityRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "There is no authority with the number, code or id “" + asked
                    + "”. Ask by DfE number (392), by a GSS code of any age (E08000022), or by our own id.";
        }
    }
}
