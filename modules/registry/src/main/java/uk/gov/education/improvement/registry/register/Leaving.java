package uk.gov.education.improvement.registry.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gov.education.improvement.registry.authority.Terms;

/**
 * What a list of the register leaves, by what was looked up before: the list then looks at those authorities only, and not
 * at each for whether it has what is asked.
 *
 * @param among those that have it; a few hundred at most, and empty where nothing of that kind is asked
 * @param without those that have what is not asked for
 * @param words that find more than can be looked up: each authority is looked at for them
 */
record Leaving(Optional<Set<String>> among, Set<String> without, List<String> words) {
    static final Leaving EVERYTHING = new Leaving(Optional.empty(), Set.of(), List.of());

    /** Each word of a search begins a word of a name, or a number or code. */
    private static final String TERMS = "AuthorityTerm authorityId";

    Leaving among(Collection<String> others) {
        return new Leaving(
                Optional.of(among.map(these ->
                                these.stream().filter(others::contains).collect(Collectors.toUnmodifiableSet()))
                        .orElseGet(() -> Set.copyOf(others))),
                without,
                words);
    }

    Leaving without(Set<String> others) {
        return new Leaving(among, others, words);
    }

    Leaving found(List<String> many) {
        return new Leaving(among, without, many);
    }

    boolean nothing() {
        return among.filter(Set::isEmpty).isPresent();
    }

    /** JPQL: asks for whom the words find; by {@code :recordedBy}. */
    static String owners(List<String> words) {
        return Terms.owners(TERMS, words.size());
    }

    /** JPQL, with {@code and} before each. */
    String conditions(String authorityId) {
        return (among.isPresent() ? " and " + authorityId + " in :among" : "")
                + (without.isEmpty() ? "" : " and " + authorityId + " not in :without")
                + (words.isEmpty() ? "" : " and " + authorityId + " in (" + owners(words) + ")");
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>(Terms.parameters(words));
        among.ifPresent(ids -> parameters.put("among", ids));
        if (!without.isEmpty()) {
            parameters.put("without", without);
        }
        return parameters;
    }
}
