package uk.gov.education.improvement.registry.practice;

/**
 * Asks to change what a practice says.
 *
 * @param version the version of the practice the asker has seen
 */
public record ChangePractice(String practiceId, long version, PracticeTerms terms) {}
