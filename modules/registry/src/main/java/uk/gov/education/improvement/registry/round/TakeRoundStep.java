package uk.gov.education.improvement.registry.round;

import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Asks to move a round on.
 *
 * @param version the version of the round the asker has seen
 */
public record TakeRoundStep(String roundId, long version, Move<RoundAct> move) {}
