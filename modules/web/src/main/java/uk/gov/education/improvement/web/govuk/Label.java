package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;

/** The label of one control; {@code with("for", id)} where it stands alone. */
public record Label(Content words, boolean pageHeading, Attributes attributes) implements Element<Label> {

    public static Label of(String words) {
        return of(Text.of(words));
    }

    public static Label of(Content words) {
        return new Label(words, false, Attributes.NONE);
    }

    public Label heading(Size size) {
        return new Label(words, true, attributes.classed(size.of("govuk-label")));
    }

    @Override
    public Label attributes(Attributes changed) {
        return new Label(words, pageHeading, changed);
    }
}
