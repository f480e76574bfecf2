package uk.gov.education.improvement.kernel.file;

import java.util.List;

/**
 * What became of one row.
 *
 * @param warnings what the reader of the answer should know, although the row was taken
 */
public record Taken(Outcome outcome, List<String> warnings) {
    /** New, a correction of what was there, or nothing to do. */
    public enum Outcome {
        NEW,
        CHANGED,
        SAME
    }

    public static Taken as(Outcome outcome) {
        return new Taken(outcome, List.of());
    }
}
