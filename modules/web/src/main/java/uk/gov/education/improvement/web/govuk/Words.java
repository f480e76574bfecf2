package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;

/** Content and the attributes of the element that holds it. */
public record Words(Content content, Attributes attributes) implements Element<Words> {

    public static Words of(String text) {
        return of(Text.of(text));
    }

    public static Words of(Content content) {
        return new Words(content, Attributes.NONE);
    }

    @Override
    public Words attributes(Attributes changed) {
        return new Words(content, changed);
    }
}
