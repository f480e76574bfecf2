package uk.gov.education.improvement.registry.inspection;

import java.time.LocalDate;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * Asks to publish a draft.
 *
 * @param version the version of the inspection the asker has seen
 * @param published the day the report was published
 */
public record PublishJudgement(String inspectionId, long version, LocalDate published) {
    public PublishJudgement {
        var faults = new Faults();
        faults.when(published == null, "published", "Enter the day the report was published");
        faults.when(
                published != null && published.getYear() < PartialDate.EARLIEST_YEAR,
                "published",
                "The day of publication must be in the year " + PartialDate.EARLIEST_YEAR + " or later");
        faults.refuseIfAny();
    }
}
