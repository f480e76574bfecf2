package uk.gov.education.improvement.web.govuk;

import java.util.List;

/** Where a page stands, from the first page down. */
public record Breadcrumbs(List<Link> links, String label, Attributes attributes) implements Element<Breadcrumbs> {

    public static Breadcrumbs of(Link... links) {
        return of(List.of(links));
    }

    public static Breadcrumbs of(List<Link> links) {
        return new Breadcrumbs(links, "Breadcrumb", Attributes.NONE);
    }

    /** Only the first and the last on a narrow screen. */
    public Breadcrumbs collapsing() {
        return classed("govuk-breadcrumbs--collapse-on-mobile");
    }

    public Breadcrumbs label(String changed) {
        return new Breadcrumbs(links, changed, attributes);
    }

    @Override
    public Breadcrumbs attributes(Attributes changed) {
        return new Breadcrumbs(links, label, changed);
    }
}
