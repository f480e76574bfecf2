package uk.gov.education.improvement.web.pages.funding;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.registry.funding.ProgrammeView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.picture.MoneyBars;
import uk.gov.education.improvement.web.shell.Page;

/**
 * The programmes as at a day.
 *
 * @param mayCreate whether the reader may record a programme
 * @param readsAwards whether the reader may read awards
 */
public record FundingPage(List<ProgrammeView> programmes, boolean mayCreate, boolean readsAwards, LookingFrom looking)
        implements Page {
    @Override
    public String title() {
        return "Funding";
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(Link.of("Partners", looking.link(Sections.PARTNERS)));
    }

    /** Of all lines of all programmes; empty where there is none. */
    public Optional<MoneyBars> picture() {
        var bars = programmes.stream()
                .flatMap(programme -> programme.lines().stream())
                .map(line -> new MoneyBars.Bar(line.name() + " (" + line.programme() + ")", line.total()))
                .toList();
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(MoneyBars.of("What became of each budget line", "the lines recorded here", bars));
    }

    public String linkTo(ProgrammeView programme) {
        return looking.link(ProgrammePage.path(programme.id()));
    }

    public String linkToAwards() {
        return looking.link(AwardsPage.PATH);
    }

    public String linkToCreation() {
        return Sections.FUNDING + "/" + FundingPages.CREATE;
    }
}
