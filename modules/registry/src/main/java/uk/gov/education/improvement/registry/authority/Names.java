package uk.gov.education.improvement.registry.authority;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How names are compared: the many spellings of an authority's name lead to the same words. */
public final class Names {
    /** The most words of a search that are looked at. */
    private static final int MOST_WORDS = 6;

    private static final Map<String, String> SAME_WORD = Map.of(
            "saint", "st",
            "nth", "north",
            "sth", "south",
            "boro", "borough",
            "glos", "gloucestershire",
            "hants", "hampshire",
            "herts", "hertfordshire",
            "northants", "northamptonshire",
            "bucks", "buckinghamshire");

    private static final Set<String> SAYS_NOTHING = Set.of(
            "of",
            "the",
            "and",
            "upon",
            "on",
            "in",
            "with",
            "city",
            "county",
            "council",
            "borough",
            "royal",
            "metropolitan",
            "district");

    private Names() {}

    /** What lists are ordered by: lower case, no accents, no punctuation. */
    public static String key(String name) {
        return String.join(" ", all(name));
    }

    /** The words of a search. Words that say nothing are left out unless there is no other. */
    public static List<String> words(String search) {
        var all = all(search).stream()
                .map(word -> SAME_WORD.getOrDefault(word, word))
                .toList();
        var telling = all.stream().filter(word -> !SAYS_NOTHING.contains(word)).toList();
        return (telling.isEmpty() ? all : telling).stream().limit(MOST_WORDS).toList();
    }

    /** The words to find a name by, with its initials where it has three words or more, such as BCP. */
    public static Set<String> terms(String name) {
        var words = all(name).stream()
                .map(word -> SAME_WORD.getOrDefault(word, word))
                .toList();
        var terms = new LinkedHashSet<>(words);
        var telling =
                words.stream().filter(word -> !SAYS_NOTHING.contains(word)).toList();
        if (telling.size() >= 3) {
            terms.add(telling.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining()));
        }
        return terms;
    }

    private static List<String> all(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replace("&", " and ")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
        return Arrays.stream(plain.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
