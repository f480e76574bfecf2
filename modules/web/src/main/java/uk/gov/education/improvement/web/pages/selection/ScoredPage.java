package uk.gov.education.improvement.web.pages.selection;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.Moments;
import uk.gov.education.improvement.registry.round.Criterion;
import uk.gov.education.improvement.registry.selection.RankedView;
import uk.gov.education.improvement.registry.selection.ScoredView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * The scores of one application side by side.
 *
 * @param moderates whether the reader may set one now
 * @param done whether one was just set
 */
public record ScoredPage(ScoredView scores, boolean moderates, LookingFrom looking, boolean done) implements Page {
    static String path(String roundId, String applicationId) {
        return RankingPage.path(roundId) + "/" + applicationId;
    }

    @Override
    public String title() {
        return "Scores of " + scores.ranked().name();
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<Link> trail() {
        return Sections.belowPartners(
                looking,
                Link.of(scores.round(), looking.link(Sections.ROUNDS + "/" + scores.roundId())),
                Link.of("Ranking", looking.link(RankingPage.path(scores.roundId()))));
    }

    public String inWords() {
        var ranked = scores.ranked();
        return ranked.place()
                .map(place -> "Place " + place + " with " + ranked.total().orElse("") + " out of 100.")
                .orElseGet(() -> RankingPage.waits(ranked) + ".");
    }

    public RankedView.Score score(int number) {
        return scores.ranked().scores().get(number - 1);
    }

    public Criterion criterion(int number) {
        return scores.criteria().get(number - 1);
    }

    public List<Integer> numbers() {
        return scores.ranked().scores().stream()
                .map(RankedView.Score::criterion)
                .toList();
    }

    /** How far apart they are; empty without a sheet. */
    public Optional<String> spread(int number) {
        return score(number)
                .spread()
                .map(spread -> "From " + spread.lowest() + " to " + spread.highest() + ": "
                        + (spread.wide() ? "far apart" : "close together") + ".");
    }

    public Optional<ScoredView.Moderated> moderated(int number) {
        return scores.moderated().stream()
                .filter(set -> set.criterion() == number)
                .findFirst();
    }

    public static String when(ScoredView.Moderated set) {
        return Moments.inWords(set.recordedAt());
    }

    public String linkToApplication() {
        return looking.link(Sections.APPLICATIONS + "/" + scores.ranked().applicationId());
    }

    public String linkToSet(int number) {
        return path(scores.roundId(), scores.ranked().applicationId()) + "/" + number;
    }
}
