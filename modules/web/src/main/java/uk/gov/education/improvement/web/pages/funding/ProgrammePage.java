package uk.gov.education.improvement.web.pages.funding;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.registry.award.ForecastView;
import uk.gov.education.improvement.registry.funding.BudgetLineView;
import uk.gov.education.improvement.registry.funding.ProgrammeView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.SummaryList.Row;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.picture.MoneyBars;
import uk.gov.education.improvement.web.shell.Page;

/**
 * A programme as at a day: its lines, what became of their money, and what is to come.
 *
 * @param forecast for those who may read awards
 * @param mayOpen whether the reader may open a line; from another day than today there is only to look
 */
public record ProgrammePage(
        ProgrammeView programme, Optional<ForecastView> forecast, boolean mayOpen, LookingFrom looking, String done)
        implements Page {
    static String path(String id) {
        return Sections.FUNDING + "/programmes/" + id;
    }

    @Override
    public String title() {
        return programme.name();
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(
                Link.of("Partners", looking.link(Sections.PARTNERS)),
                Link.of("Funding", looking.link(Sections.FUNDING)));
    }

    public boolean isDone() {
        return done.equals("recorded");
    }

    public List<Row> facts() {
        return List.of(
                Row.of("Announced", programme.announcedInWords()),
                Row.of("Total as stated", programme.statedInWords()),
                Row.of("Recorded in budget lines", programme.total().provided().inWords()),
                Row.of("Source", programme.source()));
    }

    public Optional<MoneyBars> picture() {
        return programme.lines().isEmpty()
                ? Optional.empty()
                : Optional.of(MoneyBars.of(
                        "What became of each budget line",
                        programme.name(),
                        programme.lines().stream()
                                .map(line -> new MoneyBars.Bar(line.name(), line.total()))
                                .toList()));
    }

    public boolean hasForecast() {
        return forecast.filter(found -> !found.years().isEmpty()).isPresent();
    }

    public String linkTo(BudgetLineView line) {
        return looking.link(LinePage.path(line.id()));
    }

    public String linkToLedger() {
        return looking.link(LedgerPage.path(programme.id()));
    }

    public String linkToAwards() {
        return looking.link(AwardsPage.PATH + "?programme=" + programme.id());
    }

    public String linkToOpening() {
        return path(programme.id()) + "/" + FundingPages.OPEN;
    }
}
