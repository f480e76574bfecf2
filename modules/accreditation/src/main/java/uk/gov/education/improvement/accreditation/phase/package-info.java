/**
 * The rollout of the National Assessment and Accreditation System, phase by phase and site by site.
 *
 * <p>A phase is data: it is planned, opened, paused, resumed, extended, closed and evaluated by steps, each with the day it
 * took effect, the instant it was recorded, who took it and why ({@link PhaseAct} holds the complete table). A site is an
 * authority in a phase; that it joined is a fact the world dates, and a correction of the day is another row. How many
 * sites are recorded stands beside how many were stated, each figure with its source; neither is made out of the other.
 *
 * <p>{@link Phases} and {@link Sites} read as at any day, {@link PhaseWork} creates a phase and takes its steps, and
 * {@link PhasesFile} and {@link SitesFile} take files.
 */
package uk.gov.education.improvement.accreditation.phase;
