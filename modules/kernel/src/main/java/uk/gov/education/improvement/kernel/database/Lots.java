package uk.gov.education.improvement.kernel.database;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Many values, to be asked about some at a time: a statement has a parameter for each, PostgreSQL takes 65,535 of them and
 * no more, and each other number of them is another statement to prepare.
 */
public final class Lots {
    /** The most values of one statement: more than any page shows, so that a page costs one statement. */
    public static final int LARGEST = 500;

    private Lots() {}

    /** In their order. */
    public static <T> List<List<T>> of(Collection<T> values) {
        var all = List.copyOf(values);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + LARGEST)
                .mapToObj(from -> all.subList(from, Math.min(from + LARGEST, all.size())))
                .toList();
    }

    /** The answers about all of them; of no value nothing is asked. */
    public static <T, A> Stream<A> ask(Collection<T> values, Function<List<T>, List<A>> question) {
        return of(values).stream().map(question).flatMap(List::stream);
    }
}
