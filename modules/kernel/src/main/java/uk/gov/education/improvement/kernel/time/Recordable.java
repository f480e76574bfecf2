package uk.gov.education.improvement.kernel.time;

import java.time.Instant;

/** A row that says when it was recorded, in a column {@code recordedAt}: {@link DatedFact#UNSEALED} until that is known. */
public interface Recordable {
    String id();

    /** Its instant, once that is known. */
    void recorded(Instant at);

    /** One that only helps to find others, and so stays when the batch that brought it is undone. */
    interface Kept extends Recordable {}
}
