package uk.gov.education.improvement.registry.partner;

import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Asks to take a step with a partner.
 *
 * @param version the version of the partner the asker has seen
 */
public record TakePartnerStep(String partnerId, long version, Move<PartnerAct> move) {}
