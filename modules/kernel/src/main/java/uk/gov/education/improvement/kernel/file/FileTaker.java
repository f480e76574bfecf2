package uk.gov.education.improvement.kernel.file;

import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.sheet.FileKind;

/** A capability that takes files of one kind: it declares the kind, and says what becomes of a row. */
public interface FileTaker<R> {
    FileKind<R> kind();

    /** Who may bring such a file. */
    Act act();

    /**
     * Begins to take one file, inside the import's transaction.
     *
     * @param scope what the asker may see by the act
     */
    Taking<R, ?> begin(Scope scope);
}
