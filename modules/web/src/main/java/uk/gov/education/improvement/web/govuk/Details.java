package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;

/** What only some need to read. */
public record Details(Content summary, Content words, Attributes attributes) implements Element<Details> {

    public static Details of(String summary, String words) {
        return of(Text.of(summary), Text.of(words));
    }

    public static Details of(String summary, Content words) {
        return of(Text.of(summary), words);
    }

    public static Details of(Content summary, Content words) {
        return new Details(summary, words, Attributes.NONE);
    }

    public Details open() {
        return flag("open", true);
    }

    @Override
    public Details attributes(Attributes changed) {
        return new Details(summary, words, changed);
    }
}
