package uk.gov.education.improvement.kernel.refusal;

import java.util.List;
import java.util.stream.Collectors;

/** The refusals that every capability shares. */
public sealed interface CommonRefusal extends Refusal {

    /** @param what the kind of thing in lower case, for example {@code authority} */
    record UnknownRecord(String what, String asked) implements CommonRefusal {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public String words() {
            return "There is no " + what + " “" + asked + "” that you can see.";
        }
    }

    record NotAllowed(String act) implements CommonRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_ALLOWED;
        }

        @Override
        public String words() {
            return "Your role does not include this. Ask a service administrator if you need it.";
        }
    }

    record Invalid(List<Fault> faults) implements CommonRefusal {
        public Invalid(String field, String words) {
            this(List.of(new Fault(field, words)));
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String words() {
            return faults.stream().map(Fault::words).collect(Collectors.joining("; "));
        }
    }

    /**
     * Another person changed the record first.
     *
     * @param change what they did, in words, with who and when
     */
    record StaleVersion(String what, long yours, long current, String change) implements CommonRefusal {
        @Override
        public Kind kind() {
            return Kind.STALE;
        }

        @Override
        public String words() {
            return "This " + what + " was changed after you opened it (you have version " + yours
                    + ", it is now at version " + current + "). " + change
                    + " Nothing of yours was saved. Look at the change, then decide again.";
        }
    }

    /** The database holds what was to be written already: somebody wrote the same at the same moment. */
    record WrittenTwice() implements CommonRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return "Somebody else recorded the same at the same moment. Nothing of yours was saved. Look at what is"
                    + " recorded now, then decide again.";
        }
    }

    record VersionMissing(String what) implements CommonRefusal {
        @Override
        public Kind kind() {
            return Kind.UNCONDITIONAL;
        }

        @Override
        public String words() {
            return "Say which version of this " + what + " you are changing: send the ETag you were given as If-Match.";
        }
    }

    record TooMuch(String limit) implements CommonRefusal {
        @Override
        public Kind kind() {
            return Kind.TOO_MUCH;
        }

        @Override
        public String words() {
            return limit;
        }
    }
}
