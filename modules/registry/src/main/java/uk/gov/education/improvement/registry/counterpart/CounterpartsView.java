package uk.gov.education.improvement.registry.counterpart;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.registry.engagement.EngagementView;

/**
 * What came after one engagement, beside authorities like its recipient.
 *
 * @param finished whether its support is over; while it is not, there is nothing to set beside anybody
 * @param neighbours the set of statistical neighbours that was used, in words; empty where there was none on the day
 * @param recipients each authority that had the support
 */
public record CounterpartsView(
        EngagementView engagement,
        boolean finished,
        Optional<String> neighbours,
        List<Beside> recipients,
        LocalDate asAt,
        LocalDate publishedBy,
        Instant recordedBy) {}
