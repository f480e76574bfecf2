package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;

/** Past the navigation, for those who use a keyboard. */
public record SkipLink(Content words, String href, Attributes attributes) implements Element<SkipLink> {

    public static SkipLink toMainContent() {
        return of(Text.of("Skip to main content"), "#main-content");
    }

    public static SkipLink of(Content words, String href) {
        return new SkipLink(words, href, Attributes.NONE);
    }

    @Override
    public SkipLink attributes(Attributes changed) {
        return new SkipLink(words, href, changed);
    }
}
