package uk.gov.education.improvement.kernel.access;

import java.util.Set;

/** Who may see a record at all. Every record that is not for everyone carries one of these, and queries filter by it. */
public enum Audience {
    /** Everyone who may sign in. */
    SECTOR,
    /** The department's staff only: drafts, advice. */
    DEPARTMENT;

    /** Whose records this audience sees: the department also what is for the sector, the sector nothing else. */
    public Set<Audience> sees() {
        return switch (this) {
            case SECTOR -> Set.of(SECTOR);
            case DEPARTMENT -> Set.of(DEPARTMENT, SECTOR);
        };
    }
}
