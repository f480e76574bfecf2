package uk.gov.education.improvement.kernel.access;

/** Who may see a record at all. Every record that is not for everyone carries one of these, and queries filter by it. */
public enum Audience {
    /** Everyone who may sign in. */
    SECTOR,
    /** The department's staff only: drafts, advice. */
    DEPARTMENT
}
