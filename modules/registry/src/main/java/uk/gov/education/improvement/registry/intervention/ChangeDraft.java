package uk.gov.education.improvement.registry.intervention;

import uk.gov.education.improvement.registry.instrument.Terms;

/**
 * Asks to change what a draft says. What was issued stands as it was issued.
 *
 * @param version the version of the draft the asker has seen
 */
public record ChangeDraft(String interventionId, long version, Terms terms) {}
