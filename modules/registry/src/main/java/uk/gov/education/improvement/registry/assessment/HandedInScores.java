package uk.gov.education.improvement.registry.assessment;

import java.time.Instant;
import java.util.Map;

/**
 * What one assessor said of one application, as it was handed in.
 *
 * @param assessor as the department writes the name
 * @param scores by the number of the criterion in the round, from 1
 */
public record HandedInScores(String assessor, Map<Integer, Score> scores, Instant recordedAt) {}
