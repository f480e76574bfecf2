package uk.gov.education.improvement.registry.eligibility;

import java.time.LocalDate;
import java.util.List;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.Part;

/**
 * A rule as one is shown it.
 *
 * @param words the rule in words
 * @param begins the day from which it was in use
 * @param comparison only there to compare with, and asked only when it is named
 */
public record RuleView(
        String version,
        String name,
        String words,
        String source,
        LocalDate begins,
        boolean comparison,
        List<ConditionView> conditions) {
    public record ConditionView(Part part, Grade atLeast, boolean absentPasses, boolean notJudgedPasses) {}
}
