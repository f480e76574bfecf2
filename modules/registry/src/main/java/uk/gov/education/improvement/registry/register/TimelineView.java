package uk.gov.education.improvement.registry.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.inspection.Grade;

/**
 * Everything that is recorded of an authority by the day asked.
 *
 * @param entries in one line, newest first
 * @param lanes the same side by side, for a picture: judgements by part, interventions, designations as a partner, deliverers, lineage; each has a stretch at least
 */
public record TimelineView(String authorityId, AsAt asAt, List<Entry> entries, List<Lane> lanes) {

    /** What goes on beside other things. */
    public record Lane(String name, Kind kind, List<Stretch> stretches) {}

    /**
     * For how long something held.
     *
     * @param from empty where it began before records began, 1 April 2009
     * @param until the first day on which it no longer held; empty where it goes on to the day asked
     * @param certain false where its end is not recorded, so that nobody can say that it held all the time
     * @param grade of a judgement; not judged where the report says so
     * @param said when that was published, as precise as the source; a grade holds from the last day it can mean
     */
    public record Stretch(
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            boolean certain,
            String words,
            Optional<Grade> grade,
            Optional<String> said) {}

    /** What an entry is about. */
    public enum Kind {
        JUDGEMENT,
        INTERVENTION,
        /** That it is a partner. */
        DESIGNATION,
        DELIVERER,
        FORM,
        LINEAGE,
        /** That a report of Ofsted's mentions support. */
        MENTION,
        /** That it asked for support, for those who may see that. */
        NEED,
        /** Support that it has from others, or gives them. */
        SUPPORT
    }

    /**
     * @param day what the timeline is ordered by: the first day it may mean
     * @param when as precise as the source, in words
     * @param draft only the department sees it
     * @param record the id of the record to go to: an inspection's, an instrument's, a partner's, a need's, an engagement's, or another
     *     authority's; of a mention that of the inspection
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
