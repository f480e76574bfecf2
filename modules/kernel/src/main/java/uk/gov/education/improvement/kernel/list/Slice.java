package uk.gov.education.improvement.kernel.list;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One page of a list.
 *
 * @param total how many rows the filters leave, on all pages
 * @param next where to go on; empty on the last page
 */
public record Slice<T>(List<T> rows, long total, Optional<Cursor> next) {
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
     * Cuts a page from a list that is known whole, as what a rule says of every authority is. Its key is a row's place
     * among all, which it keeps when something new takes it out of the filter.
     */
    public static <T> Slice<T> within(
            List<T> all, Predicate<T> left, Function<T, String> id, Optional<Cursor> after, int size) {
        var ids = all.stream().map(id).toList();
        var begin = after.map(cursor -> ids.indexOf(cursor.key().getFirst()) + 1);
        if (begin.equals(Optional.of(0))) {
            throw Cursor.refused();
        }
        var rest =
                all.stream().skip(begin.orElse(0)).filter(left).limit(size + 1L).toList();
        return cut(rest, size, all.stream().filter(left).count(), row -> Cursor.after(id.apply(row)));
    }

    public <R> Slice<R> map(Function<T, R> shown) {
        return new Slice<>(rows.stream().map(shown).toList(), total, next);
    }
}
