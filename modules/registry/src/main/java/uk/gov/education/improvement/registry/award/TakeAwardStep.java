package uk.gov.education.improvement.registry.award;

import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Asks to move an award on.
 *
 * @param version the version of the award the asker has seen
 */
public record TakeAwardStep(String awardId, long version, Move<AwardAct> move) {}
