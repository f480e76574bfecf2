package uk.gov.education.improvement.kernel.trail;

import java.util.Optional;

/**
 * A move that the table of states has let through, or what is right about one: only {@link Work} makes one, and each becomes a
 * step.
 *
 * @param place by which the step is known among those of its work, in their order; a correction keeps it
 * @param recording the how manieth thing that is recorded of its work
 * @param from empty where work begins with it
 */
public record Moved<S extends Enum<S>, A extends Enum<A>>(
        int place, int recording, Optional<S> from, S to, Move<A> move) {}
