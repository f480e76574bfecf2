package uk.gov.education.improvement.web.pages.accreditation;

import java.util.List;
import uk.gov.education.improvement.accreditation.phase.PhaseView;
import uk.gov.education.improvement.accreditation.site.StatedView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * The rollout of accreditation as at a day: its phases, and what is recorded beside what was stated.
 *
 * @param mayCreate whether the reader may make a phase
 */
public record AccreditationPage(List<PhaseView> phases, List<StatedView> stated, boolean mayCreate, LookingFrom looking)
        implements Page {
    @Override
    public String title() {
        return "Accreditation";
    }

    @Override
    public String section() {
        return Sections.ACCREDITATION;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail();
    }

    public String linkTo(PhaseView phase) {
        return looking.link(PhasePage.path(phase));
    }

    public String linkToSites() {
        return looking.link(SitesPage.PATH);
    }

    public String linkToSites(PhaseView phase) {
        return looking.link(SitesPage.PATH + "?phase=" + phase.number());
    }

    public String linkToCreation() {
        return Sections.ACCREDITATION + "/" + PhaseFormPages.CREATE;
    }
}
