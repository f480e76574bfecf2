package uk.gov.education.improvement.web.pages.pattern;

import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.Pagination;

/**
 * Where a page of a list stands.
 *
 * @param words how many rows there are and how many of them are shown
 * @param links null where all rows are on this page
 */
public record Paging(String words, Pagination links) {
    /** @param singular what a row is, and in the plural */
    public static Paging of(Address address, String path, Slice<?> slice, String singular, String plural) {
        var shown = slice.rows().size();
        var words = slice.total() == 0
                ? "No " + plural
                : capital(slice.totalInWords()) + " " + (slice.total() == 1 ? singular : plural)
                        + (shown < slice.total() ? ", " + shown + " of them on this page" : "");
        var isFirst = address.all("after").isEmpty();
        var next = slice.next().map(cursor -> path + address.with("after", cursor.text()));
        if (isFirst && next.isEmpty()) {
            return new Paging(words, null);
        }
        var links = Pagination.between(null, next.orElse(null));
        return new Paging(
                words, isFirst ? links : links.previous(Link.of("First page", path + address.without("after", ""))));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
