package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;

/** That the service is still being made. */
public record PhaseBanner(Tag tag, Content words, Attributes attributes) implements Element<PhaseBanner> {

    public static PhaseBanner of(String phase, String words) {
        return of(Tag.of(phase), Text.of(words));
    }

    public static PhaseBanner of(Tag phase, Content words) {
        return new PhaseBanner(phase.classed("govuk-phase-banner__content__tag"), words, Attributes.NONE);
    }

    @Override
    public PhaseBanner attributes(Attributes changed) {
        return new PhaseBanner(tag, words, changed);
    }
}
