package uk.gov.education.improvement.web.door;

import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why a request is refused at the door. */
public sealed interface WebRefusal extends Refusal {
    record FormExpired() implements WebRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_ALLOWED;
        }

        @Override
        public String words() {
            return "This form was not sent from a page of this service that is still open in your browser. Nothing was"
                    + " changed. Go back, reload the page, and send it again.";
        }
    }

    record FileMissing() implements WebRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String words() {
            return "Select a file.";
        }
    }

    /** @param where the line and column, as far as known */
    record NotJson(String where) implements WebRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String words() {
            return "The body is not JSON" + where + ".";
        }
    }

    record WrongSignIn() implements WebRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String words() {
            return "Enter a user name and password that belong together";
        }
    }
}
