package uk.gov.education.improvement.kernel.access;

import java.util.Set;

/** Who may see a record at all. Every record that is not for everyone carries one of these, and queries filter by it. */
public enum Audience {
    /** Everyone who may sign in. */
    SECTOR,
    /** The department's staff only: drafts, advice. */
    DEPARTMENT,
    /** Its {@link Owner} only: what an organisation or a person has not handed over yet. */
    OWN;

    /**
     * Whose records this audience sees: each also what is for the sector, and nobody what is another's own. What one owns
     * oneself is seen by {@link Scope#owners}, whatever audience the record has.
     */
    public Set<Audience> sees() {
        return switch (this) {
            case SECTOR, OWN -> Set.of(SECTOR);
            case DEPARTMENT -> Set.of(DEPARTMENT, SECTOR);
        };
    }
}
