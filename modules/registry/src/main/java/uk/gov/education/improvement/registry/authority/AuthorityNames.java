package uk.gov.education.improvement.registry.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.search.SearchedWord;
import uk.gov.education.improvement.kernel.search.Vocabulary;
import uk.gov.education.improvement.kernel.time.AsAt;

/** Which authorities, and which organisations that deliver for them, the words of a search lead to. */
@ApplicationScoped
public class AuthorityNames {
    /** The most that one search leads to; whoever means one of more than these says more. */
    public static final int MOST = 100;

    private final AccessTable access;
    private final Transactions transactions;
    private final AuthorityStore store;
    private final Vocabulary vocabulary;

    @Inject
    public AuthorityNames(AccessTable access, Transactions transactions, AuthorityStore store, Vocabulary vocabulary) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.vocabulary = vocabulary;
    }

    /**
     * What words lead to.
     *
     * @param ids our own, at most {@link #MOST}
     * @param more whether there are more
     * @param otherwise whether only by words that are spelled nearly as those asked for
     */
    public record Meant(List<String> ids, boolean more, boolean otherwise) {
        static final Meant NOTHING = new Meant(List.of(), false, false);
    }

    /**
     * The authorities whose names, number or codes of any age begin with all the words: as they are typed, and where that is
     * none, with as few letters otherwise as lead to one.
     *
     * @param text as it was typed; its first words, of which some say nothing
     */
    public Meant authorities(Asker by, String text, AsAt asAt) {
        var scope = access.scope(by, Authorities.READ);
        return transactions.within(
                () -> meant(text, (words, letters) -> store.meant(scope, words, letters, asAt.recordedBy(), MOST + 1)));
    }

    /**
     * Whose records a search is about: of the authorities that the rest of it names, or of all where nothing is left.
     *
     * @param saysMore whether the search says something of the records themselves
     * @return empty where it is about none; without ids where it is about all
     */
    public Optional<Meant> whose(Asker by, String rest, boolean saysMore, AsAt asAt) {
        if (rest.isEmpty()) {
            return saysMore ? Optional.of(Meant.NOTHING) : Optional.empty();
        }
        return access.allows(by, Authorities.READ)
                ? Optional.of(authorities(by, rest, asAt))
                        .filter(meant -> !meant.ids().isEmpty())
                : Optional.empty();
    }

    Meant organisations(Asker by, String text, AsAt asAt) {
        var scope = access.scope(by, Authorities.READ);
        return transactions.within(() -> meant(
                text,
                (words, letters) -> store.organisationsMeant(scope, words, letters, asAt.recordedBy(), MOST + 1)));
    }

    private Meant meant(String text, BiFunction<List<SearchedWord>, Integer, List<String>> finding) {
        var words = Names.words(text);
        if (words.isEmpty()) {
            return Meant.NOTHING;
        }
        var typed =
                words.stream().map(word -> new SearchedWord(word, List.of())).toList();
        var found = finding.apply(typed, 0);
        if (!found.isEmpty()) {
            return cut(found, false);
        }
        var near = vocabulary.near(words);
        for (var letters = 1; letters <= SearchedWord.MOST_LETTERS; letters++) {
            found = finding.apply(near, letters);
            if (!found.isEmpty()) {
                return cut(found, true);
            }
        }
        return Meant.NOTHING;
    }

    private static Meant cut(List<String> found, boolean otherwise) {
        return new Meant(List.copyOf(found.subList(0, Math.min(found.size(), MOST))), found.size() > MOST, otherwise);
    }
}
