package uk.gov.education.improvement.kernel.undo;

import uk.gov.education.improvement.kernel.refusal.Faults;

/**
 * Asks to undo an import.
 *
 * @param version the version of the import the asker has seen
 * @param reason why, for the record
 */
public record UndoImport(String importId, long version, String reason) {
    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 300;

    public UndoImport {
        var faults = new Faults();
        faults.when(reason == null || reason.isBlank(), "reason", "Enter why the import is undone");
        faults.when(
                reason != null && reason.length() > LONGEST_REASON,
                "reason",
                "The reason must be " + LONGEST_REASON + " characters or fewer");
        faults.refuseIfAny();
    }
}
