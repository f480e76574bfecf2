package uk.gov.education.improvement.web.pages.alliance;

import java.util.List;
import uk.gov.education.improvement.alliance.alliance.AllianceView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** The nine alliances as at a day. */
public record AlliancesPage(List<AllianceView> alliances, LookingFrom looking) implements Page {
    @Override
    public String title() {
        return "Regional improvement alliances";
    }

    @Override
    public String section() {
        return Sections.ALLIANCES;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail();
    }

    /** All in one sentence. */
    public String sentence() {
        var members = alliances.stream().mapToLong(AllianceView::members).sum();
        return "The " + alliances.size() + " regions have " + members
                + " authorities with the duty on this day, between them. Each belongs to the alliance of its region.";
    }

    public String standing(AllianceView alliance) {
        return AlliancePage.standing(alliance);
    }

    public String linkTo(AllianceView alliance) {
        return looking.link(AlliancePage.path(alliance));
    }
}
