package uk.gov.education.improvement.web.pages;

import java.util.ArrayList;
import java.util.List;
import uk.gov.education.improvement.accreditation.phase.Phases;
import uk.gov.education.improvement.alliance.alliance.Alliances;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.registry.assignment.Assignments;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.engagement.Engagements;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.registry.intervention.Interventions;
import uk.gov.education.improvement.registry.leadership.Leadership;
import uk.gov.education.improvement.registry.need.Needs;
import uk.gov.education.improvement.registry.partner.Partners;
import uk.gov.education.improvement.registry.practice.Practices;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.administration.AdministrationPage;
import uk.gov.education.improvement.web.pages.counterpart.ComparisonsPage;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.pages.support.TimePage;

/** The navigation: only what one may see. */
final class Navigation {
    /** Where support begins, by what one may see; all its pages are of one section. */
    private static final List<String> SUPPORT = List.of(Sections.NEEDS, Sections.ENGAGEMENTS, Sections.LEADERSHIP);

    private Navigation() {}

    /** The section of a page as this person's navigation has it. */
    static String current(String section, List<Link> sections) {
        return SUPPORT.contains(section)
                ? sections.stream()
                        .map(Link::href)
                        .filter(SUPPORT::contains)
                        .findFirst()
                        .orElse(section)
                : section;
    }

    static List<Link> of(AccessTable access, Asker asker) {
        var sections = new ArrayList<Link>();
        sections.add(Link.of("Home", Sections.HOME));
        // the list says of each whether it is in intervention
        if (access.allows(asker, Authorities.READ) && access.allows(asker, Interventions.READ)) {
            sections.add(Link.of("Authorities", Sections.AUTHORITIES));
        }
        if (access.allows(asker, Inspections.READ)) {
            sections.add(Link.of("Judgements", Sections.JUDGEMENTS));
        }
        if (access.allows(asker, Interventions.READ)) {
            sections.add(Link.of("Interventions", Sections.INTERVENTIONS));
        }
        if (access.allows(asker, Partners.READ)) {
            sections.add(Link.of("Partners", Sections.PARTNERS));
        }
        if (access.allows(asker, Needs.READ)) {
            sections.add(Link.of("Support", Sections.NEEDS));
        } else if (access.allows(asker, Engagements.READ)) {
            sections.add(Link.of("Support", Sections.ENGAGEMENTS));
        } else if (access.allows(asker, Leadership.MEASURE)) {
            sections.add(Link.of("Support", Sections.LEADERSHIP));
        }
        if (access.allows(asker, Alliances.READ)) {
            sections.add(Link.of("Alliances", Sections.ALLIANCES));
        }
        if (access.allows(asker, Phases.READ)) {
            sections.add(Link.of("Accreditation", Sections.ACCREDITATION));
        }
        if (access.allows(asker, Practices.READ)) {
            sections.add(Link.of("Evidence", Sections.EVIDENCE));
        }
        if (!AdministrationPage.parts(access, asker).isEmpty()) {
            sections.add(Link.of("Administration", Sections.ADMINISTRATION));
        }
        return sections;
    }

    /** What there is of support, by what one may see. */
    static List<Link> support(AccessTable access, Asker asker) {
        var pages = new ArrayList<Link>();
        if (access.allows(asker, Needs.READ)) {
            pages.add(Link.of("Needs for support", Sections.NEEDS));
        }
        if (access.allows(asker, Engagements.READ)) {
            pages.add(Link.of("Engagements: who supports whom", Sections.ENGAGEMENTS));
        }
        if (access.allows(asker, Assignments.READ)) {
            pages.add(Link.of("Match many needs", Sections.ASSIGNMENTS));
        }
        if (access.allows(asker, Needs.READ)) {
            pages.add(Link.of("Days from need to support", TimePage.PATH));
        }
        if (access.allows(asker, Engagements.READ)) {
            pages.add(Link.of("What came after support that is over", ComparisonsPage.PATH));
        }
        if (access.allows(asker, Leadership.MEASURE)) {
            pages.add(Link.of("Leadership programme", Sections.LEADERSHIP));
        }
        return pages;
    }
}
