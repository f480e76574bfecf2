package uk.gov.education.improvement.web.pages.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.Moments;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.assignment.AssignmentResult;
import uk.gov.education.improvement.registry.assignment.AssignmentView;
import uk.gov.education.improvement.registry.assignment.BestAssignment;
import uk.gov.education.improvement.registry.assignment.ProposedNeed;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.NotificationBanner;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * One run: how far it is, or what it proposes beside what was chosen then.
 *
 * @param accepts whether the reader may choose providers
 * @param asks whether the reader may ask for another run
 * @param done what came of it where the reader has just accepted some
 */
public record AssignmentPage(
        AssignmentView run,
        List<ThemeView> themes,
        boolean accepts,
        boolean asks,
        Optional<String> done,
        FormFields fields,
        Errors errors,
        String token)
        implements Page {
    /** The field in which needs are ticked. */
    static final String NEEDS = "needs";

    /** What is done where some had been accepted before. */
    static final String PASSED_OVER = "passed-over";

    /** What is done where all had been. */
    static final String NOTHING = "nothing";

    static String path(String id) {
        return Sections.ASSIGNMENTS + "/" + id;
    }

    @Override
    public String title() {
        return "Needs matched together, " + Moments.inWords(run.queuedAt());
    }

    @Override
    public String section() {
        return Sections.NEEDS;
    }

    @Override
    public List<Link> trail() {
        return AssignmentsPage.above();
    }

    @Override
    public boolean hasErrors() {
        return errors.any();
    }

    public String address() {
        return path(run.id());
    }

    public String progress() {
        return run.bouts() + " of " + BestAssignment.BOUTS + " bouts are over.";
    }

    public AssignmentResult result() {
        return run.result().orElseThrow();
    }

    /** What came of it in a sentence. */
    public String sentence() {
        var result = result();
        if (result.needs() == 0) {
            return "No open need seeks a provider that fits. Nothing is proposed.";
        }
        return "%s matched as at %s: for %d somebody is proposed, for %d nobody. All together that brings %s points; what was chosen then brought %s."
                .formatted(
                        result.needs() == 1 ? "1 need was" : result.needs() + " needs were",
                        PartialDate.on(run.asAt()).inWords(),
                        result.served(),
                        result.needs() - result.served(),
                        points(result.proposed()),
                        points(result.present()));
    }

    /** What the sentence leaves open. */
    public String limits() {
        return (result().outOfTime()
                        ? "The time was over after %d of %d bouts: a longer run may find better. "
                                .formatted(result().bouts(), BestAssignment.BOUTS)
                        : "")
                + (result().more()
                        ? "There are more needs than are matched together: those raised first took part. "
                        : "");
    }

    /** How the days are reckoned and the points come about. */
    public String explained() {
        return "Each need is reckoned to take " + run.asked().days().inWords()
                + " of one of its themes, whichever its partner has left this financial year. A point of an urgent need"
                + " counts more than one of a need that is planned; the rules and their weights are those by which"
                + " providers of one need are ranked. A person decides.";
    }

    public static String points(long hundredths) {
        return ProposedNeed.inPoints(hundredths);
    }

    public static String party(Optional<ProposedNeed.Party> party) {
        return party.map(one -> one.called() + ": " + one.shown() + " of 100").orElse("Nobody");
    }

    public static String theme(ProposedNeed need) {
        return need.proposed()
                .flatMap(ProposedNeed.Party::theme)
                .map(theme -> "Days of: " + theme)
                .orElse("");
    }

    public boolean isTicked(AssignmentView.Line line) {
        return fields.lines(NEEDS).contains(line.proposal().needId());
    }

    /** Whether the line may be ticked: to be accepted, or to be kept in another run. */
    public boolean mayTick(AssignmentView.Line line) {
        return accepts && line.isToAccept();
    }

    public boolean hasToAccept() {
        return accepts && !run.toAccept().isEmpty();
    }

    public String acceptAll() {
        var count = run.toAccept().size();
        return count == 1 ? "Accept the one that is proposed" : "Accept all " + count;
    }

    public String linkToNeed(AssignmentView.Line line) {
        return Sections.NEEDS + "/" + line.proposal().needId();
    }

    public static String linkToEngagement(String id) {
        return Sections.ENGAGEMENTS + "/" + id;
    }

    public String linkToNew() {
        return AssignmentFormPage.PATH;
    }

    /** News of what was accepted last; green where all of it was chosen. */
    public NotificationBanner news() {
        var words = doneInWords();
        var good = !done.equals(Optional.of(NOTHING)) && refused() == 0;
        return (good ? NotificationBanner.success(words) : NotificationBanner.of(words)).titleId("done-title");
    }

    /** The answers to what was accepted last: they were given at one moment. */
    private List<AssignmentView.Answer> last() {
        var answers =
                run.needs().stream().flatMap(line -> line.answer().stream()).toList();
        var at = answers.stream().map(AssignmentView.Answer::at).max(Comparator.naturalOrder());
        return answers.stream()
                .filter(answer -> at.equals(Optional.of(answer.at())))
                .toList();
    }

    private long refused() {
        return last().stream().filter(answer -> answer.refused().isPresent()).count();
    }

    private String doneInWords() {
        if (done.equals(Optional.of(NOTHING))) {
            return "All that you selected had been accepted before, and are passed over.";
        }
        var refused = refused();
        var chosen = last().size() - refused;
        return (chosen == 1 ? "1 provider is" : chosen + " providers are") + " chosen."
                + (refused == 0 ? "" : " " + refused + " refused: the needs say why.")
                + (done.equals(Optional.of(PASSED_OVER))
                        ? " Some that you selected had been accepted before, and are passed over."
                        : "");
    }

    public String which() {
        return AssignmentsPage.which(run.asked(), themes);
    }

    public String kept() {
        var pins = run.asked().pins().size();
        return (run.asked().keep() ? "Who was chosen already" : "Nobody that was chosen already")
                + (pins == 0 ? "" : "; " + pins + " settled on by hand");
    }

    public String effort() {
        return "At most " + run.asked().seconds() + " seconds, seed "
                + run.asked().seed();
    }

    /** From what it was worked out. */
    public String recorded() {
        return "What was recorded by " + Moments.inWords(run.recordedBy());
    }

    public String ended() {
        return run.finishedAt().map(Moments::inWords).orElse("Not yet");
    }
}
