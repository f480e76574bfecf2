package uk.gov.education.improvement.kernel.access;

import java.util.Set;

/**
 * What an asker may see or touch by one act: an argument of every query. Only the access table makes one, so that a
 * query cannot be asked before access was.
 */
public final class Scope {
    private final Act act;
    private final Set<Audience> audiences;
    private final Set<Relation> relations;
    private final Organisation organisation;

    Scope(Act act, Set<Audience> audiences, Set<Relation> relations, Organisation organisation) {
        this.act = act;
        this.audiences = audiences;
        this.relations = relations;
        this.organisation = organisation;
    }

    public Act act() {
        return act;
    }

    /** For the query: {@code f.audience in :audiences}. Never empty. */
    public Set<Audience> audiences() {
        return audiences;
    }

    public Set<Relation> relations() {
        return relations;
    }

    public Organisation organisation() {
        return organisation;
    }
}
