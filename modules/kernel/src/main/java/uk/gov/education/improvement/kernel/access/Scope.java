package uk.gov.education.improvement.kernel.access;

import jakarta.persistence.Query;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an asker may see or touch by one act: an argument of every query over records with an audience. Only the access
 * table makes one, so that such a query cannot be asked before access was.
 */
public final class Scope {
    private final Set<Audience> audiences;
    private final Set<Owner> owners;

    Scope(Set<Audience> audiences, Set<Owner> owners) {
        this.audiences = Set.copyOf(audiences);
        this.owners = Set.copyOf(owners);
    }

    /**
     * JPQL, for records that have an owner beside their audience: columns {@code audience} and {@code owner}. To be bound
     * with {@link #bind}.
     */
    public static String seen(String alias) {
        return " (%1$s.audience in :audiences or %1$s.owner in :owners) ".formatted(alias);
    }

    /** Binds {@link #seen}. */
    public <Q extends Query> Q bind(Q query) {
        query.setParameter("audiences", audiences);
        query.setParameter("owners", ownersAsKept());
        return query;
    }

    /** The same in SQL, written out: whoever may read all of a table seldom owns anything in it, so that the words stay the same. */
    public String written() {
        return "(audience in (" + quoted(audiences.stream().map(Enum::name)) + ") or owner in ("
                + quoted(ownersAsKept().stream()) + "))";
    }

    private static String quoted(Stream<String> words) {
        return words.sorted().map(word -> "'" + word.replace("'", "''") + "'").collect(Collectors.joining(","));
    }

    /** For the query: {@code f.audience in :audiences}. Never empty. */
    public Set<Audience> audiences() {
        return audiences;
    }

    /** Whose own records are seen beside those: the asker's organisation's and the asker's, or nobody's. */
    public Set<Owner> owners() {
        return owners;
    }

    /** As queries compare them; never empty, since no database has an empty list: nobody is called by no name. */
    public Set<String> ownersAsKept() {
        return owners.isEmpty() ? Set.of("") : owners.stream().map(Owner::text).collect(Collectors.toSet());
    }

    /** Whether a record is seen that is already at hand. */
    public boolean sees(Audience audience, Owner owner) {
        return audiences.contains(audience) || owners.contains(owner);
    }
}
