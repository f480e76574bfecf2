package uk.gov.education.improvement.kernel.access;

/** Through which door a change came. */
public enum Origin {
    PAGE,
    REST,
    IMPORT,
    JOB,
    START,
    /** A batch is undone by a person: what stands again is what the file before it said, and not the person's word. */
    UNDO
}
