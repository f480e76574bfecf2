package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;
import java.util.List;

/**
 * The foot of every page.
 *
 * @param crown crown and crest, for government hosts only
 * @param links the support links
 * @param meta further words beside them
 * @param licence null for none; empty for the Open Government Licence
 * @param copyright empty for Crown copyright
 */
public record Footer(
        boolean crown,
        List<Section> sections,
        String linksTitle,
        List<Link> links,
        Content meta,
        Content licence,
        Content copyright,
        Attributes container,
        Attributes attributes)
        implements Element<Footer> {

    /** A column of links; width as in one-third, full unless said otherwise. */
    public record Section(String title, List<Link> links, int columns, String width) {}

    public static Footer of() {
        return new Footer(
                true,
                List.of(),
                "Support links",
                List.of(),
                Text.NONE,
                Text.NONE,
                Text.NONE,
                Attributes.NONE,
                Attributes.NONE);
    }

    public Footer crown(boolean changed) {
        return new Footer(changed, sections, linksTitle, links, meta, licence, copyright, container, attributes);
    }

    public Footer sections(List<Section> changed) {
        return new Footer(crown, changed, linksTitle, links, meta, licence, copyright, container, attributes);
    }

    public Footer links(String title, List<Link> changed) {
        return new Footer(crown, sections, title, changed, meta, licence, copyright, container, attributes);
    }

    public Footer meta(Content changed) {
        return new Footer(crown, sections, linksTitle, links, changed, licence, copyright, container, attributes);
    }

    public Footer licence(Content changed) {
        return new Footer(crown, sections, linksTitle, links, meta, changed, copyright, container, attributes);
    }

    public Footer copyright(Content changed) {
        return new Footer(crown, sections, linksTitle, links, meta, licence, changed, container, attributes);
    }

    public Footer container(Attributes changed) {
        return new Footer(crown, sections, linksTitle, links, meta, licence, copyright, changed, attributes);
    }

    public boolean supported() {
        return !links.isEmpty() || !meta.isEmptyContent();
    }

    @Override
    public Footer attributes(Attributes changed) {
        return new Footer(crown, sections, linksTitle, links, meta, licence, copyright, container, changed);
    }
}
