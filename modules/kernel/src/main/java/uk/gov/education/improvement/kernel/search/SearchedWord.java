package uk.gov.education.improvement.kernel.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A word of a search, with the words it may have meant.
 *
 * @param near known words that begin with it or are spelled nearly so
 */
public record SearchedWord(String typed, List<Near> near) {
    /** How far from what was typed a search goes at most. */
    public static final int MOST_LETTERS = 2;

    /** Words of letters: a number with a digit wrong is another number. */
    static final Pattern WORD = Pattern.compile("[a-z]{4,40}");

    /** @param letters how many are wrong, missing, too many, or swapped with their neighbour */
    public record Near(String word, int letters) {}

    /** The word with those of some known ones that it may have meant, nearest first; what is no word of letters means itself alone. */
    public static SearchedWord among(String typed, Collection<String> known) {
        return new SearchedWord(
                typed,
                WORD.matcher(typed).matches()
                        ? known.stream()
                                .map(word -> new Near(word, word.startsWith(typed) ? 0 : letters(typed, word)))
                                .filter(near -> near.letters() <= forgiven(typed))
                                .sorted(Comparator.comparing(Near::letters).thenComparing(Near::word))
                                .toList()
                        : List.of());
    }

    /** Words that are spelled so, or with so many letters otherwise; empty where none is known. */
    public List<String> within(int letters) {
        return near.stream()
                .filter(one -> one.letters() <= letters)
                .map(Near::word)
                .toList();
    }

    /** So long a word may have so many letters wrong: of a short one, more would make any other. */
    static int forgiven(String word) {
        return word.length() <= 3 ? 0 : word.length() <= 5 ? 1 : MOST_LETTERS;
    }

    /** How many letters two words differ by, where two that are swapped count once. */
    static int letters(String one, String other) {
        var distance = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                    continue;
                }
                var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                var least = Math.min(distance[i - 1][j] + 1, distance[i][j - 1] + 1);
                least = Math.min(least, distance[i - 1][j - 1] + same);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    least = Math.min(least, distance[i - 2][j - 2] + 1);
                }
                distance[i][j] = least;
            }
        }
        return distance[one.length()][other.length()];
    }
}
