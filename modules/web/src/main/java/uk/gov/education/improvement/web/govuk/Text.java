package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;

/** A string to be shown as it is: markup in it is escaped. */
public record Text(String words) implements Content {
    public static final Text NONE = new Text("");

    public static Text of(String words) {
        return words == null ? NONE : new Text(words);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        Escape.htmlContent(words, output);
    }

    @Override
    public boolean isEmptyContent() {
        return words.isEmpty();
    }
}
