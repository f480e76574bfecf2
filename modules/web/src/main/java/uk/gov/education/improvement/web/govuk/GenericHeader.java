package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;

/** A header with the service's own name or logo, for hosts that may not show the crown. */
public record GenericHeader(Content logo, String href, Attributes container, Attributes attributes)
        implements Element<GenericHeader> {

    public static GenericHeader of(String name) {
        return of(Text.of(name));
    }

    public static GenericHeader of(Content logo) {
        return new GenericHeader(logo, "/", Attributes.NONE, Attributes.NONE);
    }

    public GenericHeader href(String changed) {
        return new GenericHeader(logo, changed, container, attributes);
    }

    /** Replaces the class that limits the width. */
    public GenericHeader container(Attributes changed) {
        return new GenericHeader(logo, href, changed, attributes);
    }

    @Override
    public GenericHeader attributes(Attributes changed) {
        return new GenericHeader(logo, href, container, changed);
    }
}
