package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;
import java.util.Locale;

/** A status in a word or two. */
public record Tag(Content words, Attributes attributes) implements Element<Tag> {

    public enum Colour {
        GREY,
        GREEN,
        TEAL,
        BLUE,
        PURPLE,
        MAGENTA,
        RED,
        ORANGE,
        YELLOW
    }

    public static Tag of(String words) {
        return of(Text.of(words));
    }

    public static Tag of(Content words) {
        return new Tag(words, Attributes.NONE);
    }

    public static Tag of(String words, Colour colour) {
        return of(words).classed("govuk-tag--" + colour.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Tag attributes(Attributes changed) {
        return new Tag(words, changed);
    }
}
