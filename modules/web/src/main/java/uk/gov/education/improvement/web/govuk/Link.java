package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;

/**
 * Where one can go.
 *
 * @param href null where the place is only named
 * @param more said to screen readers after the words ("Change" becomes "Change name")
 */
public record Link(Content words, String href, String more, Attributes attributes) implements Element<Link> {

    public Link {
        more = more == null || more.isEmpty() ? null : more;
    }

    public static Link of(String words, String href) {
        return of(Text.of(words), href);
    }

    public static Link of(Content words, String href) {
        return new Link(words, href, null, Attributes.NONE);
    }

    /** A place without an address, such as the current page among breadcrumbs. */
    public static Link here(String words) {
        return of(words, null);
    }

    public Link more(String changed) {
        return new Link(words, href, changed, attributes);
    }

    @Override
    public Link attributes(Attributes changed) {
        return new Link(words, href, more, changed);
    }
}
