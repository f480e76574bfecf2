package uk.gov.education.improvement.kernel.file;

import java.util.List;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;

/** A capability that takes files of one kind: it declares the kind, and says what becomes of a row. */
public interface FileTaker<R> {
    FileKind<R> kind();

    /** Who may bring such a file. */
    Act act();

    /** Begins to take one file, inside the import's transaction. */
    Taking<R> begin(Asker by);

    /** One file being taken. */
    interface Taking<R> {
        /**
         * Takes some rows in their order; in one go, so that what they need can be looked up together.
         *
         * @param answer is told of each row what became of it
         */
        void take(List<Numbered<R>> rows, Answer answer);

        /** Writes what is left, last of all the record of change. */
        void finish();
    }

    /** @param number as a spreadsheet counts */
    record Numbered<R>(long number, R row) {}

    /** Where a {@link Taking} says what became of each row. */
    interface Answer {
        void taken(long row, Taken taken);

        void refused(RowRefusal refusal);
    }
}
