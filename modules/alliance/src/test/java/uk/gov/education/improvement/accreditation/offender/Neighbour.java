package uk.gov.education.improvement.accreditation.offender;

/** Kept for an offender to know: it stands where the neighbour's classes stand. */
public class Neighbour {}
