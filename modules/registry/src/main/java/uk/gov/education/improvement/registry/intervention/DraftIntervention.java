package uk.gov.education.improvement.registry.intervention;

import uk.gov.education.improvement.registry.instrument.Terms;

/**
 * Asks to draft an instrument. Only the department sees drafts.
 *
 * @param authority our id, DfE number or GSS code
 */
public record DraftIntervention(String authority, Terms terms) {}
