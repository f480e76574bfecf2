package uk.gov.education.improvement.registry.authority;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.search.SearchedWord;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * A search as a capability reads it: it takes out of the text what it knows, such as a grade or a day, and what is left must
 * name something else, such as an authority.
 */
public final class SearchText {
    private static final String MONTHS =
            Arrays.stream(Month.values()).map(SearchText::name).collect(Collectors.joining("|", "(", ")"));

    /** How days, months and years are written, the most exact first. */
    private static final List<Written> WRITTEN = List.of(
            new Written(" (\\d{4}) (\\d\\d) (\\d\\d) ", said -> day(said.group(1), said.group(2), said.group(3))),
            new Written(
                    " (\\d{1,2}) " + MONTHS + " (\\d{4}) ", said -> day(said.group(3), said.group(2), said.group(1))),
            new Written(" " + MONTHS + " (\\d{4}) ", said -> month(said.group(2), said.group(1))),
            new Written(" (\\d{4}) (\\d\\d) ", said -> month(said.group(1), said.group(2))),
            new Written(
                    " (20\\d\\d) ",
                    said -> month(said.group(1), "01")
                            .withLast(month(said.group(1), "12").last())));

    private final StringBuilder left;
    private final boolean otherwise;

    private SearchText(String words, boolean otherwise) {
        this.left = new StringBuilder(" " + words + " ");
        this.otherwise = otherwise;
    }

    /** From a day to a day, both inclusive. */
    public record Days(LocalDate first, LocalDate last) {
        private Days withLast(LocalDate other) {
            return new Days(first, other);
        }
    }

    private record Written(Pattern pattern, Function<MatchResult, Days> reading) {
        Written(String pattern, Function<MatchResult, Days> reading) {
            this(Pattern.compile(pattern), reading);
        }
    }

    public static SearchText of(String text) {
        return new SearchText(Names.key(text), false);
    }

    /**
     * The text as it is typed; and, where some of it is spelled nearly like words that the capability knows, as it may have
     * been meant, for when nothing is found as it is typed.
     */
    public static List<SearchText> readings(String text, Collection<String> known) {
        var typed = Names.key(text);
        var words = known.stream()
                .flatMap(name -> Arrays.stream(Names.key(name).split(" ")))
                .collect(Collectors.toSet());
        var meant =
                Arrays.stream(typed.split(" ")).map(word -> meant(word, words)).collect(Collectors.joining(" "));
        return meant.equals(typed)
                ? List.of(new SearchText(typed, false))
                : List.of(new SearchText(typed, false), new SearchText(meant, true));
    }

    private static String meant(String typed, Set<String> words) {
        return words.contains(typed)
                ? typed
                : SearchedWord.among(typed, words).near().stream()
                        .map(SearchedWord.Near::word)
                        .findFirst()
                        .orElse(typed);
    }

    /** Whether it is read otherwise than it is spelled. */
    public boolean isOtherwise() {
        return otherwise;
    }

    /** Takes out the choices that the words name; the longest name first, since one may hold another. */
    public <T> List<T> take(T[] choices, Function<T, Stream<String>> names) {
        record Named<T>(T choice, String key) {}
        var taken = new ArrayList<T>();
        var longest = Arrays.stream(choices)
                .flatMap(choice -> names.apply(choice).map(name -> new Named<>(choice, " " + Names.key(name) + " ")))
                .sorted(Comparator.comparing((Named<T> named) -> named.key().length())
                        .reversed())
                .toList();
        for (var named : longest) {
            var at = left.indexOf(named.key());
            if (at >= 0) {
                // one name may be that of several: each version of ILACS is ILACS
                longest.stream()
                        .filter(other -> other.key().equals(named.key()))
                        .map(Named::choice)
                        .forEach(taken::add);
                left.replace(at, at + named.key().length(), " ");
            }
        }
        return taken;
    }

    /** Takes out a day, a month or a year: {@code 2017-03-31}, {@code 31 March 2017}, {@code March 2017}, {@code 2017}. */
    public Optional<Days> takeDays() {
        return WRITTEN.stream()
                .flatMap(written -> take(written.pattern()).map(said -> read(written, said)).stream())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Takes out what a pattern finds first; it begins and ends with a space. */
    public Optional<MatchResult> take(Pattern pattern) {
        var match = pattern.matcher(left);
        if (!match.find()) {
            return Optional.empty();
        }
        var said = match.toMatchResult();
        left.replace(said.start(), said.end(), " ");
        return Optional.of(said);
    }

    /** Takes out words that say nothing here, because all that is found here is so; whether there were any. */
    public boolean drop(Pattern words) {
        var some = false;
        while (take(words).isPresent()) {
            some = true;
        }
        return some;
    }

    /** What nobody took. */
    public String rest() {
        return left.toString().strip();
    }

    private static Optional<Days> read(Written written, MatchResult said) {
        try {
            return Optional.of(written.reading().apply(said))
                    .filter(days -> days.first().getYear() >= PartialDate.EARLIEST_YEAR);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Days day(String year, String month, String day) {
        var said = LocalDate.of(Integer.parseInt(year), number(month), Integer.parseInt(day));
        return new Days(said, said);
    }

    private static Days month(String year, String month) {
        var said = YearMonth.of(Integer.parseInt(year), number(month));
        return new Days(said.atDay(1), said.atEndOfMonth());
    }

    private static int number(String month) {
        return Arrays.stream(Month.values())
                .filter(one -> name(one).equals(month))
                .map(Month::getValue)
                .findFirst()
                .orElseGet(() -> Integer.parseInt(month));
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.ROOT);
    }
}
