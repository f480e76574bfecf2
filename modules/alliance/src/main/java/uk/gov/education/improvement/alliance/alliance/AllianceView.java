package uk.gov.education.improvement.alliance.alliance;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.registry.authority.Region;

/**
 * The alliance of a region as at a day.
 *
 * @param version how many facts had been recorded of it by then
 * @param onTheDay whether it was there; possible where its end is not recorded
 * @param life from when to when, in words
 * @param members how many authorities of the region have their duty on the day
 */
public record AllianceView(
        String id,
        long version,
        Region region,
        @JsonUnwrapped AllianceWorking working,
        Certainty onTheDay,
        String life,
        String source,
        long members,
        LocalDate asAt,
        LocalDate publishedBy,
        Instant recordedBy,
        Instant recordedAt)
        implements Versioned {}
