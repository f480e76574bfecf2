package uk.gov.education.improvement.registry.selection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.registry.assessment.Score;
import uk.gov.education.improvement.registry.round.Criterion;

/**
 * The scores of one application side by side.
 *
 * @param version of its scores: it moves on when the department sets one, and with its round
 * @param criteria of the round
 * @param sheets those that are handed in
 * @param moderated what the department has set
 */
public record ScoredView(
        String roundId,
        String round,
        long version,
        RankedView ranked,
        List<Criterion> criteria,
        List<Sheet> sheets,
        List<Moderated> moderated,
        Instant recordedBy)
        implements Versioned {
    /**
     * @param assessor as the department writes the name
     * @param scores by the number of the criterion, from 1
     */
    public record Sheet(String assessor, Map<Integer, Score> scores, Instant recordedAt) {}

    /** @param criterion by its number, from 1 */
    public record Moderated(int criterion, int points, String why, Instant recordedAt) {}
}
