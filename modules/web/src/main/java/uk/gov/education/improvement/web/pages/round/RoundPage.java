package uk.gov.education.improvement.web.pages.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.time.Moments;
import uk.gov.education.improvement.registry.application.ApplicationFilter;
import uk.gov.education.improvement.registry.round.PutOffView;
import uk.gov.education.improvement.registry.round.RoundAct;
import uk.gov.education.improvement.registry.round.RoundTerms.Section;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.selection.Outcome;
import uk.gov.education.improvement.registry.selection.OutcomeView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.Tag;
import uk.gov.education.improvement.web.govuk.TaskList;
import uk.gov.education.improvement.web.govuk.TaskList.Task;
import uk.gov.education.improvement.web.pages.assessment.PanelPage;
import uk.gov.education.improvement.web.pages.pattern.Author;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * A round as at a day.
 *
 * @param putOffs how its closing day was put off
 * @param authors who took each step, by the instant it was recorded, for those who may read the record of change
 * @param outcomes who is selected and who is on the reserve list, once that is published
 * @param done what the reader has just done, or empty
 */
public record RoundPage(
        RoundView round,
        List<PutOffView> putOffs,
        RoundShown shown,
        Map<Instant, String> authors,
        List<OutcomeView> outcomes,
        Next next,
        LookingFrom looking,
        String done)
        implements Page {
    /**
     * What is open to the reader; what one may not do, or what would be refused, is not drawn.
     *
     * @param runs whether the reader may run the round, from today
     * @param setsUp whether the reader may write its terms
     * @param putsOff whether the reader may put off its closing day
     * @param acts in their order, the first is the one that comes next
     * @param applies until when the reader may apply to it; empty where that may not be now
     * @param readsApplications whether there may be applications that the reader sees
     * @param readsPanel whether the reader sees who assesses them
     * @param readsRanking whether the reader sees how they rank
     * @param readsAgreements whether there may be agreements that the reader sees
     */
    public record Next(
            boolean runs,
            boolean setsUp,
            boolean putsOff,
            List<RoundAct> acts,
            Optional<LocalDate> applies,
            boolean readsApplications,
            boolean readsPanel,
            boolean readsRanking,
            boolean readsAgreements) {}

    static String path(String id) {
        return Sections.ROUNDS + "/" + id;
    }

    static String address(String id, String done) {
        return path(id) + "?done=" + done;
    }

    static List<Link> trail(RoundView round) {
        return Sections.trail(
                Link.of("Partners", Sections.PARTNERS),
                Link.of("Rounds", Sections.ROUNDS),
                Link.of(round.terms().name(), path(round.id())));
    }

    @Override
    public String title() {
        return round.terms().name();
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<Link> trail() {
        return Sections.belowPartners(looking, Link.of("Rounds", looking.link(Sections.ROUNDS)));
    }

    public Optional<String> doneInWords() {
        return Stream.concat(
                        Arrays.stream(RoundAct.values())
                                .filter(act -> act.address().equals(done))
                                .map(RoundPage::inWords),
                        Stream.of(RoundSetUpPages.DONE, RoundFormPages.CLONE, RoundFormPages.PUT_OFF)
                                .filter(done::equals)
                                .map(RoundPage::inWords))
                .findFirst();
    }

    private static String inWords(RoundAct act) {
        return switch (act) {
            case PREPARE -> "The round is begun. Set it up section by section.";
            case PUBLISH -> "The round is published. Everyone who signs in sees it.";
            case DECIDE -> "The decision is recorded.";
            case CONCLUDE -> "The outcome is published.";
            case DROP, CANCEL -> "The round is " + act.done() + ".";
        };
    }

    private static String inWords(String done) {
        return switch (done) {
            case RoundSetUpPages.DONE -> "The section is saved.";
            case RoundFormPages.CLONE ->
                "A new round is begun with what the other one says. Its dates and money are its own.";
            default -> "The closing day is put off.";
        };
    }

    /** What the reader may do by permission when it has closed; empty for nothing. */
    public String late() {
        return next.applies()
                .filter(day -> round.stage() == RoundView.Stage.CLOSED)
                .map(day ->
                        "Your authority may apply until the end of " + RoundWords.day(day) + ", late, by permission.")
                .orElse("");
    }

    public String stageInWords() {
        var terms = round.terms();
        return switch (round.stage()) {
            case IN_PREPARATION -> "It is being prepared. Only the department sees it.";
            case COMING -> "It opens on " + terms.opens().map(RoundWords::day).orElse("a later day") + ".";
            case OPEN ->
                "It takes applications until "
                        + terms.closes().map(RoundWords::day).orElse("it closes") + ".";
            case CLOSED ->
                "It has closed"
                        + terms.decides()
                                .map(day -> "; the decision is due on " + RoundWords.day(day))
                                .orElse("") + ".";
            case DECIDED -> "It is decided. The outcome follows.";
            case CONCLUDED -> "It is over, and its outcome is published.";
            case ENDED -> "It ended without an outcome.";
        };
    }

    public TaskList tasks() {
        return TaskList.of(Arrays.stream(Section.values()).map(this::task).toList());
    }

    private Task task(Section section) {
        var task = Task.of(section.label(), RoundSetUpPages.address(round, section));
        if (section.isComplete(round.terms())) {
            return task.completed();
        }
        return RoundWords.begun(section, round.terms())
                ? task.status(Tag.of("Incomplete", Tag.Colour.YELLOW))
                : task.status(Tag.of("Not started", Tag.Colour.BLUE));
    }

    /** What is to be filled in before it can be published; empty where nothing is. */
    public String missing() {
        return round.missing().stream().map(Section::label).collect(Collectors.joining(", "));
    }

    /** What takes the round further, where anything does: nobody is led to end it. */
    public Optional<RoundAct> first() {
        return next.acts().stream()
                .filter(act -> act != RoundAct.DROP && act != RoundAct.CANCEL)
                .findFirst();
    }

    public List<RoundAct> others() {
        return next.acts().stream()
                .filter(act -> first().filter(act::equals).isEmpty())
                .toList();
    }

    /** It is decided and concluded with its applications: from their ranking, and by a page of its own. */
    public String linkTo(RoundAct act) {
        return path(round.id()) + "/"
                + switch (act) {
                    case DECIDE -> "ranking";
                    case CONCLUDE -> "publish-outcome";
                    case PREPARE, PUBLISH, DROP, CANCEL -> act.address();
                };
    }

    public String linkToAgreements() {
        return looking.link(Sections.agreements(round.id()));
    }

    public String linkToRanking() {
        return looking.link(path(round.id()) + "/ranking");
    }

    /** Those that are selected, or those on the reserve list. */
    public List<OutcomeView> outcomes(boolean selected) {
        return outcomes.stream()
                .filter(one -> selected == (one.outcome() == Outcome.SELECTED))
                .toList();
    }

    public String linkToApply() {
        return Sections.APPLICATIONS + "/start/" + round.id();
    }

    public String linkToApplications() {
        return looking.link(Sections.APPLICATIONS + "?" + ApplicationFilter.ROUND + "=" + round.id());
    }

    /** Whether to have its applications scored is what the reader may do now. */
    public boolean assesses() {
        return next.runs() && next.readsPanel() && round.stage() == RoundView.Stage.CLOSED;
    }

    public String linkToPanel() {
        return looking.link(PanelPage.path(round.id()));
    }

    public String linkToPreview() {
        return path(round.id()) + "/" + RoundFormPages.PREVIEW;
    }

    public String linkToClone() {
        return path(round.id()) + "/" + RoundFormPages.CLONE;
    }

    public String linkToPutOff() {
        return path(round.id()) + "/" + RoundFormPages.PUT_OFF;
    }

    /** The round it began with, for those who see every round. */
    public Optional<String> linkToOther() {
        return round.clonedFrom().filter(id -> next.runs()).map(id -> looking.link(path(id)));
    }

    /**
     * Something that was done with the round.
     *
     * @param recorded when, and by whom where the reader may know
     */
    public record Entry(String heading, String byline, String why, String recorded) {}

    /** Its steps, and that it was put off; what was recorded last first. */
    public List<Entry> history() {
        var all = new TreeMap<Instant, Entry>(Comparator.reverseOrder());
        round.steps().forEach(step -> all.put(step.recordedAt(), entry(step)));
        putOffs.forEach(later -> all.put(later.recordedAt(), entry(later)));
        return List.copyOf(all.values());
    }

    private Entry entry(RoundView.Step step) {
        return new Entry(
                step.to().label(),
                step.effectiveInWords(),
                step.why(),
                "Source: " + step.source() + ". " + recorded(step.recordedAt()));
    }

    private Entry entry(PutOffView later) {
        return new Entry(
                "Closing day put off",
                "From " + RoundWords.day(later.from()) + " to " + RoundWords.day(later.to()),
                later.why(),
                recorded(later.recordedAt()));
    }

    private String recorded(Instant at) {
        return "Recorded " + Moments.inWords(at)
                + Optional.ofNullable(authors.get(at))
                        .map(who -> ", by " + Author.inWords(who))
                        .orElse("");
    }
}
