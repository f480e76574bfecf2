package uk.gov.education.improvement.kernel.time;

import java.time.LocalDate;

/** How a time span ends. Not recorded is never read as "still in force". */
public sealed interface End {
    /**
     * It ended.
     *
     * @param date as the source said it
     * @param inclusive whether the source means the last day in force, rather than the first day no longer in force
     */
    record On(PartialDate date, boolean inclusive) implements End {}

    /** @param knownOn the last day on which it is known to have been in force */
    record StillInForce(LocalDate knownOn) implements End {}

    /** Nobody wrote down whether or when it ended. */
    record NotRecorded() implements End {}

    /**
     * In force on every day until an end is recorded. For what only a law can end, an authority's duty: its end is
     * enacted before its day, so that no record of an end means that there is none.
     */
    End UNTIL_A_LAW_ENDS_IT = new StillInForce(Span.FOREVER);

    default String inWords() {
        return switch (this) {
            case On on -> (on.inclusive() ? "to " : "until ") + on.date().inWords();
            case StillInForce still when still.knownOn().equals(Span.FOREVER) -> "no end";
            case StillInForce still ->
                "still in force on " + PartialDate.on(still.knownOn()).inWords();
            case NotRecorded unknown -> "end not recorded";
        };
    }
}
