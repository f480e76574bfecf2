package uk.gov.education.improvement.registry.engagement;

import uk.gov.education.improvement.registry.delivery.Impact;

/**
 * Asks to record the review of impact that is due.
 *
 * @param version the version of the engagement the asker has seen
 */
public record ReviewImpact(String engagementId, long version, Impact impact) {}
