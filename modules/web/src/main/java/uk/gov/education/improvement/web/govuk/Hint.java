package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;

/** Help that most people need to answer. */
public record Hint(Content words, Attributes attributes) implements Element<Hint> {

    public static Hint of(String words) {
        return new Hint(Text.of(words), Attributes.NONE);
    }

    @Override
    public Hint attributes(Attributes changed) {
        return new Hint(words, changed);
    }
}
