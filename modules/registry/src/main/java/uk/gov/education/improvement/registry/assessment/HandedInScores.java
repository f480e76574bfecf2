package uk.gov.education.improvement.registry.assessment;

import java.time.Instant;
import java.util.Map;

/**
 * What one assessor said of one application, as it was handed in.
 *
 * @param assessor our own id of the person
 * @param assessorName as the department writes it
 * @param scores by the number of the criterion in the round, from 1
 */
public record HandedInScores(
        String sheetId,
        String applicationId,
        String assessor,
        String assessorName,
        Map<Integer, Score> scores,
        Instant recordedAt) {}
