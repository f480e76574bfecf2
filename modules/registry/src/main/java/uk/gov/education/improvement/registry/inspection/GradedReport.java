package uk.gov.education.improvement.registry.inspection;

import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * What a graded report says of the parts, for whoever compares many authorities.
 *
 * @param published as precise as the source
 */
public record GradedReport(PartialDate published, Map<Part, Grade> grades) {
    /** Empty where the report gives none, whatever the reason. */
    public Optional<Grade> grade(Part part) {
        return Optional.ofNullable(grades.get(part)).filter(Grade::given);
    }
}
