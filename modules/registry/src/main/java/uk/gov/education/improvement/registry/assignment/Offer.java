package uk.gov.education.improvement.registry.assignment;

/**
 * The days that a provider has left of a theme.
 *
 * @param provider the key of the provider
 */
public record Offer(String provider, String theme, int halfDays) {}
