package uk.gov.education.improvement.registry.round;

/**
 * Asks to write the terms of a draft anew.
 *
 * @param version the version of the round the asker has seen
 */
public record ChangeTerms(String roundId, long version, RoundTerms terms) {}
