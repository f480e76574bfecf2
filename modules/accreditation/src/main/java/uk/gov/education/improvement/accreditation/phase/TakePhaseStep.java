package uk.gov.education.improvement.accreditation.phase;

/**
 * Asks to move a phase on.
 *
 * @param version the version of the phase the asker has seen
 */
public record TakePhaseStep(String phaseId, long version, PhaseMove move) {}
