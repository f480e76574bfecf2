package uk.gov.education.improvement.kernel.trail;

import java.util.Optional;

/**
 * A move that the table of states has let through: only {@link Work} makes one, and each becomes a step.
 *
 * @param place the how manieth step it is
 * @param from empty where work begins with it
 */
public record Moved<S extends Enum<S>, A extends Enum<A>>(int place, Optional<S> from, S to, Move<A> move) {}
