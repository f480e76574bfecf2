package uk.gov.education.improvement.web.pages.round;

import java.util.List;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** A round as whoever wants to apply will see it. */
public record RoundPreviewPage(RoundView round, RoundShown shown) implements Page {
    @Override
    public String title() {
        return "Preview: " + round.terms().name();
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<Link> trail() {
        return RoundPage.trail(round);
    }

    public String linkToRound() {
        return RoundPage.path(round.id());
    }
}
