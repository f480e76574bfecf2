package uk.gov.education.improvement.registry.need;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A need as columns, where there are thousands.
 *
 * @param due the last day on which support is in time
 * @param textId of what it says on the day
 */
record RaisedNeed(String id, String authorityId, LocalDate raised, Optional<LocalDate> due, String textId) {
    /** A step that was certainly taken, from a day on. */
    record Taken(NeedAct act, NeedState to, LocalDate day) {}
}
