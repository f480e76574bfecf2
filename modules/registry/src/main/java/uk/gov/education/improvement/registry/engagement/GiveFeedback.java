package uk.gov.education.improvement.registry.engagement;

import uk.gov.education.improvement.registry.delivery.Feedback;

/**
 * Asks to record what the recipient says of the support.
 *
 * @param version the version of the engagement the asker has seen
 */
public record GiveFeedback(String engagementId, long version, Feedback feedback) {}
