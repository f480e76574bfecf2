package uk.gov.education.improvement.accreditation.phase;

/** Which phase, for what belongs to one. */
public record PhaseRef(String id, int number, String name) {}
