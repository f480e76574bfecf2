package uk.gov.education.improvement.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.registry.inspection.InspectionView;

/**
 * One inspection, as programs get it.
 *
 * @param counted whether rules counted it on the day: one may ask for a judgement from a day on which nobody could know it
 * @param recordedBy from what had been recorded by this instant: send it back to get the same answer again
 */
public record InspectionAnswer(
        @JsonUnwrapped InspectionView inspection,
        Certainty counted,
        LocalDate asAt,
        LocalDate publishedBy,
        Instant recordedBy)
        implements Versioned {

    static InspectionAnswer of(InspectionView inspection, AsAt asAt) {
        return new InspectionAnswer(
                inspection, inspection.counted(asAt), asAt.day(), asAt.publishedBy(), asAt.recordedBy());
    }

    /** What was just written, seen from today and the moment at which it was. */
    static InspectionAnswer written(InspectionView inspection, LocalDate today) {
        return of(inspection, AsAt.day(today, inspection.recordedAt()));
    }

    @Override
    public long version() {
        return inspection.version();
    }
}
