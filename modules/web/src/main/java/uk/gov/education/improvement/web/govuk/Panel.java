package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;

/** That something is done, with its reference. */
public record Panel(Content title, Content words, int level, Attributes attributes) implements Element<Panel> {

    public static Panel of(String title, String words) {
        return of(Text.of(title), Text.of(words));
    }

    public static Panel of(Content title, Content words) {
        return new Panel(title, words, 1, Attributes.NONE);
    }

    /** The level of its heading, 1 to 6. */
    public Panel level(int changed) {
        return new Panel(title, words, changed, attributes);
    }

    public String heading() {
        return "h" + level;
    }

    @Override
    public Panel attributes(Attributes changed) {
        return new Panel(title, words, level, changed);
    }
}
