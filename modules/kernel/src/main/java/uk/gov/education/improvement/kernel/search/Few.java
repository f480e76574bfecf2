package uk.gov.education.improvement.kernel.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Things of which there are so few that they are all read whenever one is asked for. Which of them the words of a search lead
 * to is said here as {@link Vocabulary} and indexes say it of many.
 *
 * @param otherwise only by words that are spelled nearly as those asked for
 */
public record Few<T>(List<T> found, boolean otherwise) {
    /**
     * Those that every word leads to: as it is typed, and where that is none, with as few letters otherwise as lead to one.
     * What begins with a word is meant by it, but a number is meant whole.
     *
     * @param terms the words that one is called by
     */
    public static <T> Few<T> meant(List<T> all, Function<T, Set<String>> terms, List<String> words) {
        var known = all.stream().map(terms).flatMap(Collection::stream).collect(Collectors.toSet());
        var asked = words.stream().map(word -> SearchedWord.among(word, known)).toList();
        return IntStream.rangeClosed(0, words.isEmpty() ? -1 : SearchedWord.MOST_LETTERS)
                .mapToObj(letters -> new Few<>(
                        all.stream()
                                .filter(one -> asked.stream().allMatch(word -> leads(word, letters, terms.apply(one))))
                                .toList(),
                        letters > 0))
                .filter(few -> !few.found().isEmpty())
                .findFirst()
                .orElseGet(() -> new Few<>(List.of(), false));
    }

    /** As a search answers: how many there are, and the first of them. */
    public Found shown(int most, Function<T, Found.Hit> hit) {
        return new Found(
                found.size(),
                false,
                otherwise,
                found.stream().limit(most).map(hit).toList());
    }

    private static boolean leads(SearchedWord word, int letters, Set<String> terms) {
        var typed = word.typed();
        return terms.stream().anyMatch(term -> isNumber(typed) ? term.equals(typed) : term.startsWith(typed))
                || letters > 0 && word.within(letters).stream().anyMatch(terms::contains);
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }
}
