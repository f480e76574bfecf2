package uk.gov.education.improvement.registry.counterpart;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;

/** How the courses of some authorities went. */
public record Counts(int improved, int same, int worse, int notComparable, int notYet, int noReportBefore) {
    static Counts of(Collection<Course> courses) {
        return new Counts(
                count(courses, GradeChange.IMPROVED),
                count(courses, GradeChange.SAME),
                count(courses, GradeChange.WORSE),
                count(courses, GradeChange.NOT_COMPARABLE),
                count(courses, GradeChange.NOT_YET),
                count(courses, GradeChange.NO_REPORT_BEFORE));
    }

    private static int count(Collection<Course> courses, GradeChange change) {
        return (int)
                courses.stream().filter(course -> course.change() == change).count();
    }

    /** Those with two grades to compare. */
    @JsonProperty
    public int compared() {
        return improved + same + worse;
    }

    /** The share of those that improved, among those that could be compared. */
    @JsonProperty
    public Share share() {
        return Share.of(improved, compared());
    }
}
