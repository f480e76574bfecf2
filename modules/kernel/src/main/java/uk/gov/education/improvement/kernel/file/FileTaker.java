package uk.gov.education.improvement.kernel.file;

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
     * Begins to take one file, inside the import's transaction.
     *
     * @param scope what the asker may see by the act
     */
    Taking<R, ?> begin(Scope scope);
}
