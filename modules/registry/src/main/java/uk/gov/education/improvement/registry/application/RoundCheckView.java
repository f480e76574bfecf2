package uk.gov.education.improvement.registry.application;

/**
 * What came of applying the rule to all applications of a round that had been handed in.
 *
 * @param notKnown how many are left to a person
 */
public record RoundCheckView(String roundId, long eligible, long ineligible, long notKnown) {}
