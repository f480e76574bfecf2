/**
 * Work and its trail: how a state is changed, and read as at any day.
 *
 * <p>Work is an aggregate with a state and a version, and a trail of steps, each with the day it took effect and the instant
 * it was recorded. A kind of work needs an enum of its states with their {@link StateTable}, an enum of acts, an entity that
 * extends {@link Work}, or {@link WrittenWork} where its text changes beside its steps, and one that extends {@link Step}; {@code Records.trails} reads them as {@link Trail}s, and
 * {@link MoveFields} reads a {@link Move} from a form or a program. Life of work: begun by an act that the table lets work
 * begin with → moved on, as the table says → at an end, from where nothing leads on.
 */
package uk.gov.education.improvement.kernel.trail;
