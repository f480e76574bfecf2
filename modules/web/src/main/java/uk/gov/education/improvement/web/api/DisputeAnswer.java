package uk.gov.education.improvement.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.dispute.DisputeView;

/**
 * One dispute, as programs get it.
 *
 * @param recordedBy from what had been recorded by this instant: send it back to get the same answer again
 */
public record DisputeAnswer(
        @JsonUnwrapped DisputeView dispute, LocalDate asAt, LocalDate publishedBy, Instant recordedBy)
        implements Versioned {
    static DisputeAnswer of(DisputeView dispute, AsAt asAt) {
        return new DisputeAnswer(dispute, asAt.day(), asAt.publishedBy(), asAt.recordedBy());
    }

    @Override
    public long version() {
        return dispute.version();
    }
}
