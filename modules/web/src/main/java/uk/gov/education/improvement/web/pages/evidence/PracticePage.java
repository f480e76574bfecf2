package uk.gov.education.improvement.web.pages.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.engagement.LocalEvidenceView;
import uk.gov.education.improvement.registry.practice.PracticeAct;
import uk.gov.education.improvement.registry.practice.PracticeState;
import uk.gov.education.improvement.registry.practice.PracticeView;
import uk.gov.education.improvement.registry.practice.Ratings;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Attributes;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.SummaryList.Row;
import uk.gov.education.improvement.web.govuk.Words;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;
import uk.gov.education.improvement.web.shell.Timeline;

/**
 * A practice as at a day: what is known of it, its studies, and what was done with it.
 *
 * @param moves whether the reader may change, publish and withdraw it; never from another day than today
 * @param here what came of engagements that stand on it, as far as the reader sees them; empty where none does
 * @param done what the reader has just done
 */
public record PracticePage(
        PracticeView practice, boolean moves, Optional<LocalEvidenceView> here, LookingFrom looking, String done)
        implements Page {
    static final String CHANGE = "change";

    private static final String NOT_RATED = "Not rated";

    private static final int MOST_SHOWN = 25;

    static String path(String id) {
        return Sections.PRACTICES + "/" + id;
    }

    static List<Link> trail(LookingFrom looking) {
        return Sections.trail(Link.of("Evidence", looking.link(Sections.EVIDENCE)));
    }

    /** The words with the mark: {@code Positive effect (+ +)}. */
    public static String effect(Ratings ratings) {
        return ratings.effect()
                .map(one -> one.label() + " (" + one.mark() + ")")
                .orElse(NOT_RATED);
    }

    public static String strength(Ratings ratings) {
        return ratings.strength()
                .map(one -> one.label() + " (" + one.mark() + ")")
                .orElse(NOT_RATED);
    }

    public static String cost(Ratings ratings) {
        return ratings.cost().map(one -> one.label() + " (" + one.mark() + ")").orElse(NOT_RATED);
    }

    @Override
    public String title() {
        return practice.title();
    }

    @Override
    public String section() {
        return Sections.EVIDENCE;
    }

    @Override
    public List<Link> trail() {
        return trail(looking);
    }

    /** What was just done, in words; empty for nothing. */
    public String doneInWords() {
        return switch (done) {
            case "write" -> "The draft is saved. The department alone sees it until it is published.";
            case CHANGE -> "The practice is changed. What it said before stays readable.";
            case "publish" -> "The practice is published. Everybody who signs in sees it.";
            case "withdraw" -> "The practice is withdrawn.";
            default -> "";
        };
    }

    public List<Row> facts() {
        var ratings = practice.ratings();
        var facts = new ArrayList<Row>();
        facts.add(Row.of("Themes", practice.themesInWords()));
        facts.add(lines("Summary", practice.summary()));
        facts.add(Row.of("Effect on outcomes", effect(ratings)));
        facts.add(Row.of("Strength of the evidence", strength(ratings)));
        facts.add(Row.of("Cost", cost(ratings)));
        ratings.by().ifPresent(who -> facts.add(Row.of("Rated by", who + ", " + ratings.onInWords())));
        facts.add(Row.of("Says this since", PartialDate.on(practice.written()).inWords()));
        return facts;
    }

    private static Row lines(String label, String words) {
        return Row.of(Words.of(label), Words.of(words).attributes(Attributes.NONE.classed("app-lines")));
    }

    /** What came of it here, in a sentence. */
    public String cameOfIt() {
        return here.map(view -> KnownToWork.inWords(view) + ".")
                .orElse(
                        "No engagement that you see stands on it by this day. The scope of an engagement says on which practices"
                                + " it stands.");
    }

    public List<EngagementView> engagements() {
        return here.map(LocalEvidenceView::engagements).orElse(List.of()).stream()
                .limit(MOST_SHOWN)
                .toList();
    }

    public String linkTo(EngagementView engagement) {
        return looking.link(Sections.ENGAGEMENTS + "/" + engagement.id());
    }

    /** What the reader may do with it. */
    public List<PracticeAct> acts() {
        return Stream.of(PracticeAct.PUBLISH, PracticeAct.WITHDRAW)
                .filter(act -> moves
                        && practice.state().filter(state -> state.may(act)).isPresent())
                .toList();
    }

    public boolean changes() {
        return moves && !practice.is(PracticeState.WITHDRAWN);
    }

    public String to(String act) {
        return path(practice.id()) + "/" + act;
    }

    public Timeline steps() {
        return Timeline.of(practice.steps().reversed().stream()
                        .map(step -> Timeline.Entry.of(step.on(), heading(step)).body(step.why()))
                        .toList())
                .level(3);
    }

    private static String heading(PracticeView.Step step) {
        return switch (step.act()) {
            case WRITE -> "Written";
            case PUBLISH -> "Published";
            case WITHDRAW -> "Withdrawn";
        };
    }
}
