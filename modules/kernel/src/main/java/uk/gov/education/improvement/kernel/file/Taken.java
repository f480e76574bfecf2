package uk.gov.education.improvement.kernel.file;

import java.util.List;

/**
 * What becomes of one row.
 *
 * @param warnings what the reader of the answer should know, although the row was taken
 */
record Taken(Outcome outcome, List<String> warnings) {
    /** New, a correction of what was there, something for a person to decide, or nothing to do. */
    enum Outcome {
        NEW,
        CHANGED,
        DISPUTED,
        SAME
    }
}
