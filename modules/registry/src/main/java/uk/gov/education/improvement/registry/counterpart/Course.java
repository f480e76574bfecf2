package uk.gov.education.improvement.registry.counterpart;

import java.util.Optional;

/**
 * An authority's last graded report before some support began, and its next after that ended.
 *
 * @param meanwhile what is neither, for all to see
 */
public record Course(Optional<Report> before, Meanwhile meanwhile, Optional<Report> after, GradeChange change) {
    /** Whether the two were made by other frameworks. */
    public boolean isAcrossFrameworks() {
        return before.isPresent()
                && after.isPresent()
                && before.get().framework() != after.get().framework();
    }
}
