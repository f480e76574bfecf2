package uk.gov.education.improvement.web.pages;

import java.util.ArrayList;
import java.util.List;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.registry.partner.Eligibility;
import uk.gov.education.improvement.web.govuk.Link;

/** The navigation: only what one may see. */
final class Sections {
    static final String HOME = "/";
    static final String AUTHORITIES = "/authorities";
    static final String JUDGEMENTS = "/inspections";
    static final String PARTNERS = "/eligibility";
    static final String ADMINISTRATION = "/administration";

    private Sections() {}

    static List<Link> of(AccessTable access, Asker asker) {
        var sections = new ArrayList<Link>();
        sections.add(Link.of("Home", HOME));
        if (access.allows(asker, Authorities.READ)) {
            sections.add(Link.of("Authorities", AUTHORITIES));
        }
        if (access.allows(asker, Inspections.READ)) {
            sections.add(Link.of("Judgements", JUDGEMENTS));
        }
        if (access.allows(asker, Eligibility.READ)) {
            sections.add(Link.of("Partners", PARTNERS));
        }
        if (!AdministrationPage.parts(access, asker).isEmpty()) {
            sections.add(Link.of("Administration", ADMINISTRATION));
        }
        return sections;
    }
}
