package uk.gov.education.improvement.web.offender;

/** Kept for an offender to know: it stands where web's classes stand. */
public class Door {}
