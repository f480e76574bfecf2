package uk.gov.education.improvement.registry.need;

/**
 * Asks to change what an open need says.
 *
 * @param version the version of the need the asker has seen
 */
public record ChangeNeed(String needId, long version, NeedTerms terms) {}
