package uk.gov.education.improvement.web.pages.inspection;

import java.util.List;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/** A judgement and whose it is: what every page about one judgement begins with. */
record Judged(InspectionView inspection, AuthorityRef authority) {

    static Judged of(InspectionView inspection, Authorities authorities, Enquiry enquiry) {
        var id = inspection.authorityId();
        return new Judged(
                inspection,
                authorities.named(enquiry.asker(), List.of(id), enquiry.asAt()).get(id));
    }

    String name() {
        return authority.name();
    }

    /** What the judgement is called on pages about it. */
    String title() {
        return "Judgement of " + name();
    }

    String address(String act) {
        return Sections.JUDGEMENTS + "/" + inspection.id() + "/" + act;
    }

    List<Link> trail() {
        return Sections.trail(
                Link.of("Judgements", Sections.JUDGEMENTS),
                Link.of(title(), Sections.JUDGEMENTS + "/" + inspection.id()));
    }
}
