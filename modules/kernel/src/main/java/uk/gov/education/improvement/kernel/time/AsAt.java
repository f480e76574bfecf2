package uk.gov.education.improvement.kernel.time;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The three clocks a question is asked by.
 *
 * @param day in force in the world on this day
 * @param publishedBy only what the world could know by the end of this day
 * @param recordedBy only what this system had recorded by this instant; with it, the answer is the same for ever
 */
public record AsAt(LocalDate day, LocalDate publishedBy, Instant recordedBy) {
    /** The plain question: in force on the day and published by it, from all that is recorded until now. */
    public static AsAt day(LocalDate day, Instant recordedBy) {
        return new AsAt(day, day, recordedBy);
    }

    /** The last day of which something was known to the world as it happened: the day asked, or an earlier day of knowledge. */
    public LocalDate known() {
        return publishedBy.isBefore(day) ? publishedBy : day;
    }
}
