package uk.gov.education.improvement.accreditation.phase;

import uk.gov.education.improvement.kernel.trail.Move;

/**
 * Asks to move a phase on.
 *
 * @param version the version of the phase the asker has seen
 */
public record TakePhaseStep(String phaseId, long version, Move<PhaseAct> move) {}
