package uk.gov.education.improvement.registry.authority;

import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.gov.education.improvement.kernel.search.SearchedWord;

/** How a query finds what the words of a search lead to: every word must, in any order. */
public final class Terms {
    private Terms() {}

    /**
     * JPQL: those among whose terms each word begins one; asked with {@link #parameters} and {@code :recordedBy}.
     *
     * @param ofWhat the entity of the terms and its column that says whose they are: {@code AuthorityTerm authorityId}
     */
    public static String owners(String ofWhat, int words) {
        var entity = ofWhat.split(" ")[0];
        var owner = ofWhat.split(" ")[1];
        return "select distinct t0." + owner + " from "
                + IntStream.range(0, words)
                        .mapToObj(word -> entity + " t" + word)
                        .collect(Collectors.joining(", "))
                + " where "
                + IntStream.range(0, words)
                        .mapToObj(
                                word -> "t%1$d.term like :word%1$d and t%1$d.recordedAt <= :recordedBy".formatted(word)
                                        + (word == 0 ? "" : " and t%1$d.%2$s = t0.%2$s".formatted(word, owner)))
                        .collect(Collectors.joining(" and "));
    }

    /** JPQL: {@code and} the authority {@code a} is one of them, by words as they may have been meant with so many letters otherwise. */
    static String found(String ofWhat, List<SearchedWord> words, int letters) {
        return found(ofWhat, words.stream().map(word -> isMeant(word, letters)).toList());
    }

    private static String found(String ofWhat, List<Boolean> meant) {
        var entity = ofWhat.split(" ")[0];
        var owner = ofWhat.split(" ")[1];
        return IntStream.range(0, meant.size())
                .mapToObj(word -> " and a.id in (select t%1$d.%2$s from %3$s t%1$d where t%1$d.term %4$s :word%1$d"
                                .formatted(word, owner, entity, meant.get(word) ? "in" : "like")
                        + " and t%1$d.recordedAt <= :recordedBy)".formatted(word))
                .collect(Collectors.joining());
    }

    public static Map<String, String> parameters(List<String> words) {
        return IntStream.range(0, words.size())
                .boxed()
                .collect(Collectors.toMap(word -> "word" + word, word -> words.get(word) + "%"));
    }

    static void bind(Query query, List<SearchedWord> words, int letters) {
        for (var word = 0; word < words.size(); word++) {
            var one = words.get(word);
            query.setParameter("word" + word, isMeant(one, letters) ? one.within(letters) : one.typed() + "%");
        }
    }

    /** Where no known word is near, only what begins with the word itself can be found. */
    private static boolean isMeant(SearchedWord word, int letters) {
        return letters > 0 && !word.within(letters).isEmpty();
    }
}
