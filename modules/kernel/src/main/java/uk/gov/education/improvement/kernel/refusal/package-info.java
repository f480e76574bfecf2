/**
 * Why not. A {@link Refusal} is raised once, as a record of a sealed family, and translated once, at the door.
 *
 * <p>{@link Faults} gathers all that is wrong with a command, so that a person hears of everything at once.
 */
package uk.gov.education.improvement.kernel.refusal;
