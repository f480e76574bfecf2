package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;

/** A button that sends its form, or, with an address, a link that looks like one. */
public record Button(Content words, String href, boolean start, Attributes attributes) implements Element<Button> {

    public static Button of(String words) {
        return of(Text.of(words));
    }

    public static Button of(Content words) {
        return new Button(words, null, false, Attributes.NONE);
    }

    public static Button link(String words, String href) {
        return of(words).href(href);
    }

    public Button href(String changed) {
        return new Button(words, changed, start, attributes);
    }

    /** The call to action on a start page. */
    public Button starting() {
        return new Button(words, href, true, attributes);
    }

    public Button secondary() {
        return classed("govuk-button--secondary");
    }

    public Button warning() {
        return classed("govuk-button--warning");
    }

    public Button inverse() {
        return classed("govuk-button--inverse");
    }

    public Button named(String name, String value) {
        return with("name", name).with("value", value);
    }

    public Button disabled() {
        return flag("disabled", true).with("aria-disabled", "true");
    }

    /** A second click within a second is ignored. */
    public Button preventingDoubleClick() {
        return with("data-prevent-double-click", "true");
    }

    /** Markup beside the arrow is kept together; plain words need nothing. */
    public boolean marked() {
        return start && !(words instanceof Text);
    }

    @Override
    public Button attributes(Attributes changed) {
        return new Button(words, href, start, changed);
    }
}
