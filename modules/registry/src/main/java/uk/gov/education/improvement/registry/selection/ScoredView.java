package uk.gov.education.improvement.registry.selection;

import java.time.Instant;
import java.util.List;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.registry.assessment.HandedInScores;
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
        List<HandedInScores> sheets,
        List<Moderated> moderated,
        Instant recordedBy)
        implements Versioned {
    /** @param criterion by its number, from 1 */
    public record Moderated(int criterion, int points, String why, Instant recordedAt) {}
}
