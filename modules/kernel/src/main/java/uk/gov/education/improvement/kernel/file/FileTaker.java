package uk.gov.education.improvement.kernel.file;

import java.util.Collection;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.sheet.FileKind;

/** A capability that takes files of one kind: it declares the kind, and says what becomes of a row. */
public interface FileTaker<R> {
    FileKind<R> kind();

    /** Who may bring such a file. */
    Act act();

    /** What people call a record that such files are about; empty for records of other kinds, and for what is not there. */
    default Optional<String> called(Scope scope, String subject, String id) {
        return Optional.empty();
    }

    /**
     * What could not be if such a file were undone, in words that follow "Without it"; empty where nothing is in the way.
     * Asked once its facts are taken back, in the same transaction.
     *
     * @param subjectIds the records that the file had changed
     */
    default Optional<String> impossible(Scope scope, Collection<String> subjectIds) {
        return Optional.empty();
    }

    /**
     * Begins to take one file, inside the import's transaction.
     *
     * @param scope what the asker may see by the act
     */
    Taking<R, ?> begin(Scope scope);
}
