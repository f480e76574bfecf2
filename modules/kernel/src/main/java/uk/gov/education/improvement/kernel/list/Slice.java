package uk.gov.education.improvement.kernel.list;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

    public <R> Slice<R> map(Function<T, R> shown) {
        return new Slice<>(rows.stream().map(shown).toList(), total, next);
    }
}
