package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;

/** Controls that belong together, and what is asked of them all. */
public record Fieldset(Content legend, boolean pageHeading, Attributes legendAttributes, Attributes attributes)
        implements Element<Fieldset> {

    public static Fieldset of(String legend) {
        return of(Text.of(legend));
    }

    public static Fieldset of(Content legend) {
        return new Fieldset(legend, false, Attributes.NONE, Attributes.NONE);
    }

    public Fieldset sized(Size size) {
        return new Fieldset(
                legend, pageHeading, legendAttributes.classed(size.of("govuk-fieldset__legend")), attributes);
    }

    public Fieldset heading(Size size) {
        return new Fieldset(legend, true, sized(size).legendAttributes, attributes);
    }

    @Override
    public Fieldset attributes(Attributes changed) {
        return new Fieldset(legend, pageHeading, legendAttributes, changed);
    }
}
