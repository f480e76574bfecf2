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

    /**
     * What can be said of something that is in force from its publication, such as a reading of a judgement: it must be in
     * force on the day, and the world must have known it by then.
     */
    public Certainty ofPublished(Span span) {
        var known = new Span(span.from(), End.UNTIL_A_LAW_ENDS_IT).inForceOn(publishedBy);
        return span.inForceOn(day).and(known);
    }
}
