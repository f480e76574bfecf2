package uk.gov.education.improvement.web.govuk;

/** The header with the GOV.UK logo, for government hosts only. */
public record Header(String product, String href, Attributes container, Attributes attributes)
        implements Element<Header> {

    public static Header govuk() {
        return new Header(null, "//gov.uk", Attributes.NONE, Attributes.NONE);
    }

    public Header product(String changed) {
        return new Header(changed, href, container, attributes);
    }

    public Header href(String changed) {
        return new Header(product, changed, container, attributes);
    }

    /** Replaces the class that limits the width. */
    public Header container(Attributes changed) {
        return new Header(product, href, changed, attributes);
    }

    @Override
    public Header attributes(Attributes changed) {
        return new Header(product, href, container, changed);
    }
}
