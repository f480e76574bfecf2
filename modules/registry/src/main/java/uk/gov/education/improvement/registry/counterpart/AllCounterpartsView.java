package uk.gov.education.improvement.registry.counterpart;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.engagement.EngagementView;

/**
 * What came after all finished support, recipients beside those like them.
 *
 * @param rows a page of them, what ended last first
 * @param engagements how many there are
 * @param recipients of those that had support; each pair of reports counts once
 * @param counterparts of those beside them; each pair of reports counts once, whoever it stands beside
 * @param difference empty where there are too few to say
 */
public record AllCounterpartsView(
        Slice<Row> rows,
        int engagements,
        Counts recipients,
        Counts counterparts,
        Optional<Difference> difference,
        Optional<String> neighbours,
        LocalDate asAt,
        LocalDate publishedBy,
        Instant recordedBy) {
    /** An engagement, and one of those that had its support. */
    public record Row(EngagementView engagement, Beside beside) {}
}
