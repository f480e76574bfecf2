package uk.gov.education.improvement.kernel.repeat;

import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why a request with a key is not done. */
public sealed interface RepeatRefusal extends Refusal {
    /** @param longest the most characters of a key */
    record IdempotencyKeyInvalid(int longest) implements RepeatRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String words() {
            return "Idempotency-Key is not 1 to " + longest
                    + " printable characters, such as a UUID. Nothing was done.";
        }
    }

    record IdempotencyKeyReused() implements RepeatRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String words() {
            return "This Idempotency-Key was sent to this address before, with another request. Nothing was done. Send"
                    + " another request with another key.";
        }
    }
}
