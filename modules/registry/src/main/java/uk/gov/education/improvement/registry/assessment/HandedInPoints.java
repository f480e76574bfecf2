package uk.gov.education.improvement.registry.assessment;

import java.time.Instant;
import java.util.List;

/**
 * What one assessor gave to one application, without the reasons.
 *
 * @param points of each criterion of the round, in their order
 * @param recordedAt when it was handed in
 */
public record HandedInPoints(String applicationId, List<Integer> points, Instant recordedAt) {}
