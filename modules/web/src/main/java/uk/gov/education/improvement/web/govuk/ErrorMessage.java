package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;

/**
 * What is wrong with an answer and how to put it right.
 *
 * @param prefix said to screen readers before the words; empty for none
 */
public record ErrorMessage(Content words, String prefix, Attributes attributes) implements Element<ErrorMessage> {

    public static ErrorMessage of(String words) {
        return of(Text.of(words));
    }

    public static ErrorMessage of(Content words) {
        return new ErrorMessage(words, "Error", Attributes.NONE);
    }

    public ErrorMessage prefix(String changed) {
        return new ErrorMessage(words, changed, attributes);
    }

    @Override
    public ErrorMessage attributes(Attributes changed) {
        return new ErrorMessage(words, prefix, changed);
    }
}
