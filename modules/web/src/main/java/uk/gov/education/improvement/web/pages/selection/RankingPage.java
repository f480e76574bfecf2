package uk.gov.education.improvement.web.pages.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.registry.application.ApplicationFilter;
import uk.gov.education.improvement.registry.application.ApplicationState;
import uk.gov.education.improvement.registry.round.Criterion;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.selection.RankedView;
import uk.gov.education.improvement.registry.selection.RankingView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.assessment.PanelPage;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Paging;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * How the applications of a round rank.
 *
 * @param decides whether the reader may record the decision now
 */
public record RankingPage(RankingView ranking, boolean decides, Asked asked) implements Page {
    static String path(String roundId) {
        return Sections.ROUNDS + "/" + roundId + "/ranking";
    }

    static List<Link> trail(LookingFrom looking, String roundId, String round) {
        return Sections.belowPartners(
                looking,
                Link.of("Rounds", looking.link(Sections.ROUNDS)),
                Link.of(round, looking.link(Sections.ROUNDS + "/" + roundId)));
    }

    @Override
    public String title() {
        return "Ranking of the applications";
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<Link> trail() {
        return trail(looking(), round().id(), round().terms().name());
    }

    public RoundView round() {
        return ranking.round();
    }

    public LookingFrom looking() {
        return asked.looking();
    }

    public List<Criterion> criteria() {
        return round().terms().criteria();
    }

    public List<RankedView> ranked() {
        return ranking.rows().rows().stream()
                .filter(row -> row.place().isPresent())
                .toList();
    }

    public List<RankedView> waiting() {
        return ranking.rows().rows().stream()
                .filter(row -> row.place().isEmpty())
                .toList();
    }

    public boolean isDecided() {
        return ranked().stream().anyMatch(row -> row.outcome().isPresent());
    }

    public String inWords() {
        var terms = round().terms();
        return (ranking.ranked() == 1 ? "1 application is" : ranking.ranked() + " applications are")
                + " ranked for " + places(terms.places().orElse(0))
                + (ranking.waiting() == 0 ? "" : ", and " + ranking.waiting() + " wait for assessors") + ".";
    }

    /** What is to be done before the decision can be recorded, and where; empty where nothing is. */
    public List<Link> waits() {
        var waits = new ArrayList<Link>();
        if (ranking.unchecked() > 0) {
            waits.add(Link.of(
                    ranking.unchecked() == 1
                            ? "1 application waits to be found eligible or not"
                            : ranking.unchecked() + " applications wait to be found eligible or not",
                    Sections.APPLICATIONS + "?" + ApplicationFilter.ROUND + "=" + round().id() + "&"
                            + ApplicationFilter.STATE + "=" + ApplicationState.SUBMITTED));
        }
        if (ranking.outstanding() > 0) {
            waits.add(Link.of(
                    ranking.outstanding() == 1
                            ? "1 score sheet is still to be handed in"
                            : ranking.outstanding() + " score sheets are still to be handed in",
                    PanelPage.path(round().id())));
        }
        return waits;
    }

    static String places(int many) {
        return many == 1 ? "1 place" : many + " places";
    }

    /** How a score comes about, and what decides between those that are level. */
    public String explained() {
        return "Each score is the mean of what assessors gave, or what the department set. The total weighs the criteria"
                + " and is out of 100; it is compared exactly, and shown to two decimals."
                + round().terms()
                        .tieBreak()
                        .map(rule -> " Where two are level, this decides: "
                                + rule.label().toLowerCase(Locale.ROOT) + ".")
                        .orElse("");
    }

    public Paging paging() {
        return Paging.of(asked.address(), path(round().id()), ranking.rows(), "application", "applications");
    }

    public String linkTo(RankedView row) {
        return looking().link(path(round().id()) + "/" + row.applicationId());
    }

    public static String waits(RankedView row) {
        return "Waits for " + (row.assessors() - row.sheets()) + " of " + row.assessors() + " assessors";
    }

    public static String score(RankedView.Score score) {
        return score.points().orElse("None yet");
    }

    public static Optional<String> marks(RankedView.Score score) {
        var wide = score.spread().filter(spread -> spread.wide());
        if (score.moderated()) {
            return Optional.of("set by the department");
        }
        return wide.map(spread -> "far apart: " + spread.lowest() + " to " + spread.highest());
    }

    public static String outcome(RankedView row) {
        return row.outcome()
                .map(outcome -> outcome.label()
                        + row.reserve().map(place -> ", place " + place).orElse(""))
                .orElse("");
    }

    public String download() {
        return looking().link(path(round().id()) + ".csv");
    }

    public String linkToDecision() {
        return DecideRoundPages.path(round().id());
    }
}
