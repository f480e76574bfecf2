package uk.gov.education.improvement.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.intervention.InterventionView;

/**
 * One instrument, as programs get it.
 *
 * @param recordedBy from what had been recorded by this instant: send it back to get the same answer again
 */
public record InterventionAnswer(
        @JsonUnwrapped InterventionView intervention, LocalDate asAt, LocalDate publishedBy, Instant recordedBy)
        implements Versioned {

    static InterventionAnswer of(InterventionView intervention, AsAt asAt) {
        return new InterventionAnswer(intervention, asAt.day(), asAt.publishedBy(), asAt.recordedBy());
    }

    /** What was just written, seen from today and the moment at which it was. */
    static InterventionAnswer written(InterventionView intervention, LocalDate today) {
        return of(intervention, AsAt.day(today, intervention.recordedAt()));
    }

    @Override
    public long version() {
        return intervention.version();
    }
}
