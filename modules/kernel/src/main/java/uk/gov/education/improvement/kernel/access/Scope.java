package uk.gov.education.improvement.kernel.access;

import java.util.Set;

/**
 * What an asker may see or touch by one act: an argument of every query over records with an audience. Only the access
 * table makes one, so that such a query cannot be asked before access was.
 */
public final class Scope {
    private final Set<Audience> audiences;

    Scope(Set<Audience> audiences) {
        this.audiences = Set.copyOf(audiences);
    }

    /** For the query: {@code f.audience in :audiences}. Never empty. */
    public Set<Audience> audiences() {
        return audiences;
    }
}
