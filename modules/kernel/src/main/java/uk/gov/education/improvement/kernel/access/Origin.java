package uk.gov.education.improvement.kernel.access;

/** Through which door a change came. */
public enum Origin {
    PAGE,
    REST,
    IMPORT,
    JOB,
    START
}
