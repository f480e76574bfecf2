package uk.gov.education.improvement.registry.capacity;

import java.util.Optional;

/**
 * The engagement that takes days.
 *
 * @param partnerId of the provider; empty where it has no funded days, and so no limit
 * @param called how the provider is called
 */
public record Taker(String engagementId, Optional<String> partnerId, String called) {}
