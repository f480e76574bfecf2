package uk.gov.education.improvement.registry.counterpart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * The time that is looked at, the same for the recipient and for those beside it.
 *
 * @param began the day support began, as precise as it is recorded
 * @param ended the day it ended
 * @param until the last day on which a next report counts
 * @param whole whether that is the whole time that is looked at, and not cut off by the day asked
 */
public record Window(PartialDate began, PartialDate ended, LocalDate until, boolean whole) {
    /** How long after the end of support a next report is looked for. Ours: Ofsted comes back within three years. */
    public static final int MONTHS_AFTER = 36;

    /** @param known the last day of which something is known */
    static Window of(PartialDate began, PartialDate ended, LocalDate known) {
        var last = ended.last().plusMonths(MONTHS_AFTER);
        return last.isAfter(known) ? new Window(began, ended, known, false) : new Window(began, ended, last, true);
    }

    /** The last report that was certainly published before support began. */
    Optional<Report> before(List<Report> oldestFirst) {
        return oldestFirst.stream().filter(report -> report.isBy(began.first())).reduce((earlier, later) -> later);
    }

    /** The first that was certainly published after it ended. */
    Optional<Report> after(List<Report> oldestFirst) {
        return oldestFirst.stream()
                .filter(report -> report.isAfter(ended.last()) && report.isBy(until))
                .findFirst();
    }

    /** What was certainly published neither before support began nor after it ended. */
    Meanwhile meanwhile(List<Report> oldestFirst) {
        return Meanwhile.of(oldestFirst.stream()
                .filter(report -> !report.isBy(began.first()) && !report.isAfter(ended.last()))
                .toList());
    }

    Course course(List<Report> oldestFirst) {
        var before = before(oldestFirst);
        var after = after(oldestFirst);
        return new Course(before, meanwhile(oldestFirst), after, GradeChange.of(before, after));
    }

    /**
     * Whether other support may have been given in it.
     *
     * @param end empty where none is recorded
     */
    boolean mayOverlap(PartialDate begin, Optional<PartialDate> end) {
        return !begin.first().isAfter(until)
                && end.filter(day -> day.last().isBefore(began.first())).isEmpty();
    }
}
