package uk.gov.education.improvement.registry.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.AsAt;

/** Everything that is recorded of an authority by the day asked, in one line, newest first. */
public record TimelineView(String authorityId, AsAt asAt, List<Entry> entries) {

    /** What an entry is about. */
    public enum Kind {
        JUDGEMENT,
        DELIVERER,
        FORM,
        LINEAGE
    }

    /**
     * @param day what the timeline is ordered by: the first day it may mean
     * @param when as precise as the source, in words
     * @param draft only the department sees it
     * @param record the id of the record to go to: an inspection's, or another authority's
     */
    public record Entry(
            LocalDate day,
            String when,
            Kind kind,
            String title,
            String detail,
            String source,
            boolean draft,
            Optional<String> record) {}
}
