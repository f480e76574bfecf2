package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;

/** Set apart from the text around it. */
public record InsetText(Content words, Attributes attributes) implements Element<InsetText> {

    public static InsetText of(String words) {
        return of(Text.of(words));
    }

    public static InsetText of(Content words) {
        return new InsetText(words, Attributes.NONE);
    }

    @Override
    public InsetText attributes(Attributes changed) {
        return new InsetText(words, changed);
    }
}
