package uk.gov.education.improvement.kernel.undo;

import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Concerned;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why an import is not undone. */
public sealed interface UndoRefusal extends Refusal {
    /** @param why what came of the import, in words */
    record NothingToUndo(String why) implements UndoRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "There is nothing to undo: " + why + ".";
        }
    }

    /** @param byAndWhen who undid it, when and why */
    record AlreadyUndone(String byAndWhen) implements UndoRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "This import is undone already, " + byAndWhen + ".";
        }
    }

    /**
     * @param concerned the record, where it is known which
     * @param what what was done to it, by whom and when
     */
    record LaterStandsOnIt(Optional<Concerned> concerned, String what) implements UndoRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return "Something later stands on this import: "
                    + concerned.map(record -> record.name() + ": ").orElse("") + what
                    + ". Nothing was undone. Undo that first if it came with a file; otherwise correct single records on"
                    + " their pages.";
        }
    }

    /** @param what that follows "Without it" */
    record CannotStandWithoutIt(String what) implements UndoRefusal {
        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public String words() {
            return "Without it " + what + ". Nothing was undone. Put that right first, and undo the import then.";
        }
    }

    /** @param kindOfFile in lower case, in the plural */
    record WorkIsNotUndone(String kindOfFile) implements UndoRefusal {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public String words() {
            return "This import recorded steps of work (" + kindOfFile
                    + "), which are not undone together. Nothing was undone. Put single records right on their pages.";
        }
    }
}
