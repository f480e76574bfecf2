package uk.gov.education.improvement.web.pages.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.need.NeedAct;
import uk.gov.education.improvement.registry.need.NeedState;
import uk.gov.education.improvement.registry.need.NeedView;
import uk.gov.education.improvement.registry.practice.PracticeView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Attributes;
import uk.gov.education.improvement.web.govuk.Button;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.SummaryList.Row;
import uk.gov.education.improvement.web.govuk.Words;
import uk.gov.education.improvement.web.pages.engagement.EngagementsPage;
import uk.gov.education.improvement.web.pages.evidence.KnownToWork;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;
import uk.gov.education.improvement.web.shell.Timeline;

/**
 * A need as at a day: what it says, what can be done, and what was done.
 *
 * @param moves whether the reader may close it; never from another day than today
 * @param rewords whether the reader may change and withdraw it too
 * @param matches whether the reader may look for who could help
 * @param known what is published about its themes: the first, and how many there are
 * @param engagements chosen for it
 * @param done what the reader has just done
 */
public record NeedPage(
        NeedView need,
        boolean moves,
        boolean rewords,
        boolean matches,
        KnownToWork.Known known,
        List<EngagementView> engagements,
        LookingFrom looking,
        String done)
        implements Page {
    static final String CHANGE = "change";

    static String path(String id) {
        return Sections.NEEDS + "/" + id;
    }

    static List<Link> trail(LookingFrom looking) {
        return Sections.trail(Link.of("Needs for support", looking.link(Sections.NEEDS)));
    }

    @Override
    public String title() {
        return need.title();
    }

    @Override
    public String section() {
        return Sections.NEEDS;
    }

    @Override
    public List<Link> trail() {
        return trail(looking);
    }

    /** What was just done, in words; empty for nothing. */
    public String doneInWords() {
        return switch (done) {
            case "raise" -> "The need is raised. " + need.authority().name() + " and the department see it.";
            case CHANGE -> "The need is changed. What it said before stays readable.";
            case "close" -> "The need is closed as met.";
            case "withdraw" -> "The need is withdrawn.";
            default -> "";
        };
    }

    /** How long it has waited, or how long it took. */
    public String clock() {
        var since = "Raised on " + PartialDate.on(need.raised()).inWords();
        return need.placed()
                .map(day -> since + "; support was in place on "
                        + PartialDate.on(day).inWords() + ", after " + days() + ".")
                .orElseGet(() -> need.is(NeedState.OPEN)
                        ? since + ": it has waited " + days() + " by " + looking.dayInWords() + "." + due()
                        : since + ". No support was put in place for it.");
    }

    private String days() {
        return days(need.days().orElse(0L));
    }

    static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private String due() {
        return need.due()
                .map(day -> " Support " + (need.late() ? "was" : "is") + " due by "
                        + PartialDate.on(day).inWords() + ".")
                .orElse("");
    }

    public List<Row> facts() {
        var facts = new ArrayList<Row>();
        facts.add(Row.of("Comes from", need.raisedBy().label()));
        facts.add(Row.of("Themes", need.themesInWords()));
        facts.add(
                Row.of("Urgency", need.urgency().label() + ": " + need.urgency().time()));
        need.wantedBy()
                .ifPresent(
                        day -> facts.add(Row.of("Wanted by", PartialDate.on(day).inWords())));
        facts.add(lines("What is sought", need.sought()));
        facts.add(lines("What has been tried", need.tried().orElse("Nothing is said of it")));
        need.contact().ifPresent(role -> facts.add(Row.of("Speak with", role)));
        return facts;
    }

    private static Row lines(String label, String words) {
        return Row.of(Words.of(label), Words.of(words).attributes(Attributes.NONE.classed("app-lines")));
    }

    /** What the reader may do with it. */
    private List<NeedAct> acts() {
        return Stream.of(NeedAct.CLOSE, NeedAct.WITHDRAW)
                .filter(act -> rewords || act != NeedAct.WITHDRAW)
                .filter(act ->
                        moves && need.state().filter(state -> state.may(act)).isPresent())
                .toList();
    }

    private boolean changes() {
        return moves && rewords && need.is(NeedState.OPEN);
    }

    /** Whether all that was given for it has ended, and the need has not. */
    public boolean isSupportOver() {
        return need.is(NeedState.IN_PLACE) && !engagements.isEmpty() && !isSupported();
    }

    private boolean isSupported() {
        return engagements.stream().anyMatch(EngagementView::isLive);
    }

    /** What can be done, the likeliest first: it alone is green, and none is where a provider is chosen. */
    public List<Button> buttons() {
        var closesFirst = isSupportOver() && acts().contains(NeedAct.CLOSE);
        var buttons = new ArrayList<Button>();
        if (closesFirst) {
            buttons.add(Button.link("Close the need", to(NeedAct.CLOSE.address())));
        }
        linkToMatches().map(link -> Button.link("Find a provider", link)).ifPresent(find -> {
            buttons.add(closesFirst || isSupported() ? find.secondary() : find);
        });
        if (changes()) {
            buttons.add(Button.link("Change what it says", to(CHANGE)).secondary());
        }
        acts().stream()
                .filter(act -> !closesFirst || act != NeedAct.CLOSE)
                .forEach(act ->
                        buttons.add(Button.link(act.label(), to(act.address())).secondary()));
        return List.copyOf(buttons);
    }

    /** Where a provider is looked for: today, and for no past day. */
    private Optional<String> linkToMatches() {
        return Optional.of(path(need.id()) + "/matches")
                .filter(any -> matches
                        && looking.isUsual()
                        && need.state().filter(state -> !state.isOver()).isPresent());
    }

    public String linkTo(EngagementView engagement) {
        return looking.link(Sections.ENGAGEMENTS + "/" + engagement.id());
    }

    /** Where support of this need stands. */
    public static String stands(EngagementView engagement) {
        return engagement.stage().toLowerCase(Locale.ROOT) + " " + EngagementsPage.since(engagement);
    }

    /** Whatever supports the authority. */
    public String linkToEngagements() {
        return looking.link(
                Sections.ENGAGEMENTS + "?recipient=" + need.authority().id());
    }

    public String to(String act) {
        return path(need.id()) + "/" + act;
    }

    public String linkTo(PracticeView practice) {
        return looking.link(Sections.PRACTICES + "/" + practice.id());
    }

    public String linkToEvidence() {
        return looking.link(need.themes().stream()
                .map(theme -> "theme=" + theme.code())
                .collect(Collectors.joining("&", Sections.EVIDENCE + "?state=PUBLISHED&", "")));
    }

    public String linkToAuthority() {
        return looking.link(Sections.AUTHORITIES + "/" + need.authority().id());
    }

    public Optional<String> linkToDirection() {
        return need.interventionId().map(id -> looking.link(Sections.INTERVENTIONS + "/" + id));
    }

    public Timeline steps() {
        return Timeline.of(need.steps().reversed().stream()
                        .map(step -> Timeline.Entry.of(
                                        PartialDate.parse(step.effective()).first(), heading(step))
                                .body(
                                        step.act() == NeedAct.RAISE
                                                ? "By " + step.source().toLowerCase(Locale.ROOT)
                                                : step.why() + " (" + step.source() + ")"))
                        .toList())
                .level(3);
    }

    private static String heading(NeedView.Step step) {
        return switch (step.act()) {
            case RAISE -> "Raised";
            case PLACE -> "Support in place";
            case REOPEN -> "Open again";
            case CLOSE -> "Closed as met";
            case WITHDRAW -> "Withdrawn";
        };
    }
}
