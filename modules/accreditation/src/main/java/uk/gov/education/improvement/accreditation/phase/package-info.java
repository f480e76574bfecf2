/**
 * The rollout of the National Assessment and Accreditation System, phase by phase.
 *
 * <p>A phase is data: it is planned, opened, paused, resumed, extended, closed and evaluated by steps, each with the day it
 * took effect, the instant it was recorded, who took it and why ({@link PhaseAct} holds the complete table). How many
 * authorities joined it, it counts; who they are, the sites know.
 *
 * <p>{@link Phases} reads as at any day, {@link PhaseWork} creates a phase and takes its steps, and {@link PhasesFile} takes
 * files.
 */
package uk.gov.education.improvement.accreditation.phase;
