package uk.gov.education.improvement.web.govuk;

import java.util.List;

/**
 * The pages of a list.
 *
 * @param previous null on the first page; what it leads to may be said with {@link Link#more}
 * @param next null on the last page
 * @param pages empty where only the neighbours are offered, as in lists paged by key
 */
public record Pagination(Link previous, Link next, List<Page> pages, String label, Attributes attributes)
        implements Element<Pagination> {

    /** One page, or a gap where some are left out. */
    public record Page(String number, String href, boolean current, String label, Attributes attributes)
            implements Element<Page> {
        public static final Page GAP = new Page(null, null, false, null, Attributes.NONE);

        public static Page of(String number, String href) {
            return new Page(number, href, false, "Page " + number, Attributes.NONE);
        }

        /** The page one is on. */
        public Page here() {
            return new Page(number, href, true, label, attributes);
        }

        public Page label(String changed) {
            return new Page(number, href, current, changed, attributes);
        }

        public String ariaCurrent() {
            return current ? "page" : null;
        }

        public boolean gap() {
            return number == null;
        }

        @Override
        public Page attributes(Attributes changed) {
            return new Page(number, href, current, label, changed);
        }
    }

    public static Pagination of(List<Page> pages) {
        return new Pagination(null, null, pages, "Pagination", Attributes.NONE);
    }

    /** Both may be null. */
    public static Pagination between(String previous, String next) {
        return of(List.of()).previous(step(previous)).next(step(next));
    }

    private static Link step(String href) {
        return href == null ? null : Link.of(Text.NONE, href);
    }

    /** Without words of its own it says "Previous page". */
    public Pagination previous(Link changed) {
        return new Pagination(changed, next, pages, label, attributes);
    }

    /** Without words of its own it says "Next page". */
    public Pagination next(Link changed) {
        return new Pagination(previous, changed, pages, label, attributes);
    }

    public Pagination label(String changed) {
        return new Pagination(previous, next, pages, changed, attributes);
    }

    /** Previous and next stand one below the other. */
    public boolean block() {
        return pages.isEmpty() && (previous != null || next != null);
    }

    @Override
    public Pagination attributes(Attributes changed) {
        return new Pagination(previous, next, pages, label, changed);
    }
}
