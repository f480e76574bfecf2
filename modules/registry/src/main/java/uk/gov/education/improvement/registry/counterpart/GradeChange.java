package uk.gov.education.improvement.registry.counterpart;

import java.util.Optional;
import uk.gov.education.improvement.registry.inspection.Grade;

/** How the overall grade of the next report stands against that of the report before. */
public enum GradeChange {
    IMPROVED("Improved"),
    SAME("The same"),
    WORSE("Worse"),
    /** One of the two reports gives no overall grade, as none does from April 2026. */
    NOT_COMPARABLE("Not comparable"),
    /** No graded report is published in the time that is looked at, as far as is recorded here. */
    NOT_YET("No next report"),
    /** No graded report from before the support began is recorded here. */
    NO_REPORT_BEFORE("No report before");

    private final String label;

    GradeChange(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** Whether there were two grades to compare. */
    public boolean isCompared() {
        return this == IMPROVED || this == SAME || this == WORSE;
    }

    static GradeChange of(Optional<Report> before, Optional<Report> after) {
        if (before.isEmpty()) {
            return NO_REPORT_BEFORE;
        }
        if (after.isEmpty()) {
            return NOT_YET;
        }
        var from = before.flatMap(Report::overall);
        var to = after.flatMap(Report::overall);
        return from.isPresent() && to.isPresent() ? between(from.get(), to.get()) : NOT_COMPARABLE;
    }

    private static GradeChange between(Grade from, Grade to) {
        return from == to ? SAME : to.atLeast(from) ? IMPROVED : WORSE;
    }
}
