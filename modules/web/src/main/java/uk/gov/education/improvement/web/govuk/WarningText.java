package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;

/**
 * What has consequences, such as a fine.
 *
 * @param spoken what the exclamation mark is to screen readers
 */
public record WarningText(Content words, String spoken, Attributes attributes) implements Element<WarningText> {

    public static WarningText of(String words) {
        return of(Text.of(words));
    }

    public static WarningText of(Content words) {
        return new WarningText(words, "Warning", Attributes.NONE);
    }

    public WarningText spoken(String changed) {
        return new WarningText(words, changed, attributes);
    }

    @Override
    public WarningText attributes(Attributes changed) {
        return new WarningText(words, spoken, changed);
    }
}
