package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;

/** The way back to the page before. */
public record BackLink(Content words, String href, Attributes attributes) implements Element<BackLink> {

    public static BackLink to(String href) {
        return of("Back", href);
    }

    public static BackLink of(String words, String href) {
        return of(Text.of(words), href);
    }

    public static BackLink of(Content words, String href) {
        return new BackLink(words, href, Attributes.NONE);
    }

    @Override
    public BackLink attributes(Attributes changed) {
        return new BackLink(words, href, changed);
    }
}
