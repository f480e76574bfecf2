package uk.gov.education.improvement.registry.engagement;

/**
 * Asks to record what the recipient says of the support.
 *
 * @param version the version of the engagement the asker has seen
 */
public record GiveFeedback(String engagementId, long version, Feedback feedback) {}
