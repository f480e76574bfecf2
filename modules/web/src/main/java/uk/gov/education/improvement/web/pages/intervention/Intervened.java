package uk.gov.education.improvement.web.pages.intervention;

import java.util.List;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.intervention.InterventionView;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/** An instrument and whose it is: what every page about one instrument begins with. */
record Intervened(InterventionView intervention, AuthorityRef authority) {

    static Intervened of(InterventionView intervention, Authorities authorities, Enquiry enquiry) {
        var id = intervention.authorityId();
        return new Intervened(
                intervention,
                authorities.named(enquiry.asker(), List.of(id), enquiry.asAt()).get(id));
    }

    String name() {
        return authority.name();
    }

    /** What the instrument is called on pages about it. */
    String title() {
        return intervention.terms().instrument().label() + ": " + name();
    }

    String address() {
        return Sections.INTERVENTIONS + "/" + intervention.id();
    }

    List<Link> trail() {
        return Sections.trail(Link.of("Interventions", Sections.INTERVENTIONS), Link.of(title(), address()));
    }
}
