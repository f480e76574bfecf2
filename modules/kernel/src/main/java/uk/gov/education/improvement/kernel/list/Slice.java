package uk.gov.education.improvement.kernel.list;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One page of a list.
 *
 * @param total how many rows the filters leave, on all pages; counted up to {@link #MOST_COUNTED} and one more, which says
 *     that there are more
 * @param next where to go on; empty on the last page
 */
public record Slice<T>(List<T> rows, long total, Optional<Cursor> next) {
    /** What people can still go through; also the most rows of a file. */
    public static final int MOST_COUNTED = 10_000;

    public static <T> Slice<T> none() {
        return new Slice<>(List.of(), 0, Optional.empty());
    }

    /**
     * Cuts a page from rows that were asked for one more than the page holds, which tells whether there is a next page.
     */
    public static <T> Slice<T> cut(List<T> oneMore, int size, long total, Function<T, Cursor> key) {
        if (oneMore.size() <= size) {
            return new Slice<>(oneMore, total, Optional.empty());
        }
        var rows = List.copyOf(oneMore.subList(0, size));
        return new Slice<>(rows, total, Optional.of(key.apply(rows.getLast())));
    }

    /**
     * Cuts a page from all rows, in their order, where all have to be known to know one. A place is that of a row among
     * all, which it keeps when something new takes it out of the filter.
     *
     * @param leaves what the filter leaves
     * @param id what a row is known by
     */
    public static <T> Slice<T> of(
            List<T> all, Predicate<T> leaves, Optional<Cursor> after, int size, Function<T, String> id) {
        var rest = all.stream()
                .skip(after.map(cursor -> placeAfter(all, cursor, id)).orElse(0))
                .filter(leaves)
                .limit(size + 1L)
                .toList();
        return cut(rest, size, all.stream().filter(leaves).count(), row -> Cursor.after(id.apply(row)));
    }

    private static <T> int placeAfter(List<T> all, Cursor cursor, Function<T, String> id) {
        for (var i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(cursor.key().getFirst())) {
                return i + 1;
            }
        }
        throw Cursor.refused();
    }

    /** How many there are, to be read out: a number, or that there are more than were counted. */
    public String totalInWords() {
        return total > MOST_COUNTED ? "more than 10,000" : String.valueOf(total);
    }

    public <R> Slice<R> map(Function<T, R> shown) {
        return new Slice<>(rows.stream().map(shown).toList(), total, next);
    }
}
