package uk.gov.education.improvement.registry.assessment;

/**
 * What an assessor gives for a criterion, as it is handed in.
 *
 * @param points a whole number from 0 to the highest of the criterion
 */
public record Score(int points, String reason) {}
