package uk.gov.education.improvement.web.pages.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.gov.education.improvement.kernel.time.Moments;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.application.ApplicationAct;
import uk.gov.education.improvement.registry.application.ApplicationState;
import uk.gov.education.improvement.registry.application.ApplicationView;
import uk.gov.education.improvement.registry.application.Expression;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.round.Question;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Attributes;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.SummaryList.Row;
import uk.gov.education.improvement.web.govuk.Tag;
import uk.gov.education.improvement.web.govuk.TaskList;
import uk.gov.education.improvement.web.govuk.TaskList.Task;
import uk.gov.education.improvement.web.govuk.Words;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.pages.selection.LetterPages;
import uk.gov.education.improvement.web.shell.Page;
import uk.gov.education.improvement.web.shell.Timeline;

/**
 * An application as at a day: for its owner a draft is a list of tasks; all else is what it says, what the rule says of it,
 * and what was done with it.
 *
 * @param explained what the rule says of its members: as it was kept where it was applied, else as it would say now
 * @param acts what the reader may do with it
 * @param waits why it cannot be selected from the reserve list yet, for who may do so; empty for nothing
 * @param lastDay until when the reader may submit or amend it; empty where that is not, or not any more
 */
public record ApplicationPage(
        ApplicationView application,
        RoundView round,
        List<Explained> explained,
        Acts acts,
        Optional<Waits> waits,
        Optional<LocalDate> lastDay,
        LookingFrom looking,
        String done)
        implements Page {
    /**
     * What the reader may do; nothing from another day than today.
     *
     * @param writes a draft of its own
     * @param amends what it has handed in
     * @param checks may apply the rule
     * @param decides may decide against it, or what it could not say
     * @param promotes may select it from the reserve list
     * @param reads may read its letter, as at any day
     */
    public record Acts(
            boolean writes,
            boolean amends,
            boolean withdraws,
            boolean checks,
            boolean decides,
            boolean promotes,
            boolean reads) {}

    /**
     * What is to come first.
     *
     * @param next where to look
     */
    public record Waits(String words, Link next) {}

    static String path(String id) {
        return Sections.APPLICATIONS + "/" + id;
    }

    static List<Link> trail(LookingFrom looking) {
        return Sections.trail(
                Link.of("Partners", looking.link(Sections.PARTNERS)),
                Link.of("Applications", looking.link(Sections.APPLICATIONS)));
    }

    @Override
    public String title() {
        return application.name();
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<Link> trail() {
        return trail(looking);
    }

    public String linkToRound() {
        return looking.link(Sections.ROUNDS + "/" + application.roundId());
    }

    /** What was just done, in words; empty for nothing. */
    public String doneInWords() {
        return switch (done) {
            case "saved" -> "The draft is saved. Nobody but your authority sees it.";
            case "submit" -> "The application is submitted." + amendable(lastDay);
            case "amend" -> "The application is a draft again, and nobody but your authority sees it.";
            case "withdraw" -> "The application is withdrawn.";
            case "check" ->
                application.waitsForPerson()
                        ? "The rule was applied and could not say: a person decides."
                        : "The rule was applied: " + state().label().toLowerCase(Locale.ROOT) + ".";
            case "overturn" -> "The decision is recorded.";
            case LetterPages.PROMOTE -> "The application is selected from the reserve list.";
            default -> "";
        };
    }

    static String amendable(Optional<LocalDate> lastDay) {
        return lastDay.map(day -> " You can amend it until the end of "
                        + PartialDate.on(day).inWords() + ".")
                .orElse("");
    }

    private ApplicationState state() {
        return application.state().orElse(ApplicationState.DRAFT);
    }

    public boolean isDraft() {
        return state().isDraft();
    }

    public List<Question> questions() {
        return round.terms().questions();
    }

    /** How far a draft is. */
    public TaskList tasks() {
        var expression = application.expression();
        var tasks = new ArrayList<Task>();
        tasks.add(Task.of("Who applies together", to("partnership"))
                .hint(members())
                .completed());
        for (var number = 1; number <= questions().size(); number++) {
            var question = questions().get(number - 1);
            var task = Task.of(question.text(), to("questions/" + number));
            tasks.add(
                    switch (expression.progress(number, question)) {
                        case NOT_STARTED -> task.status(Tag.of("Not yet started", Tag.Colour.BLUE));
                        case TOO_LONG -> task.status(Tag.of("Too long", Tag.Colour.RED));
                        case DONE -> task.completed();
                    });
        }
        var last = Task.of("Check your answers and submit", isComplete() ? to("submit") : null);
        tasks.add(isComplete() ? last.status(Tag.of("Not yet started", Tag.Colour.BLUE)) : last.cannotStartYet());
        return TaskList.of(tasks);
    }

    private boolean isComplete() {
        var expression = application.expression();
        return IntStream.rangeClosed(1, questions().size())
                .allMatch(
                        number -> expression.progress(number, questions().get(number - 1)) == Expression.Progress.DONE);
    }

    /** How much of it is done. */
    public String progress() {
        var expression = application.expression();
        var done = IntStream.rangeClosed(1, questions().size())
                .filter(number -> expression.progress(number, questions().get(number - 1)) == Expression.Progress.DONE)
                .count();
        return "You have answered " + done + " of " + questions().size() + " questions.";
    }

    public String closing() {
        return lastDay.map(day -> "You can submit it until the end of "
                        + PartialDate.on(day).inWords() + (isLate(round, day) ? ", late, by permission." : "."))
                .orElse("The round takes no application from you any more, and a draft does not count.");
    }

    /** Whether it is later than everybody may. */
    static boolean isLate(RoundView round, LocalDate lastDay) {
        return round.terms().closes().filter(lastDay::isAfter).isPresent();
    }

    public String members() {
        return application.members().stream().map(AuthorityRef::name).collect(Collectors.joining(", "));
    }

    public List<Row> facts() {
        var facts = new ArrayList<Row>();
        facts.add(Row.of("Round", application.round()));
        facts.add(Row.of(application.members().size() == 1 ? "Authority" : "Authorities", members()));
        facts.add(Row.of(
                "Submitted",
                application
                                .handedIn()
                                .map(PartialDate::on)
                                .map(PartialDate::inWords)
                                .orElse("Not yet")
                        + (application.late() ? ", late, by permission" : "")));
        return facts;
    }

    /** The questions with what was answered. */
    public List<Row> answers() {
        return answers(questions(), application.expression());
    }

    static String answer(Expression expression, int number) {
        var answer = expression.answer(number);
        return answer.isEmpty() ? "Not answered" : answer;
    }

    static List<Row> answers(List<Question> questions, Expression expression) {
        return IntStream.rangeClosed(1, questions.size())
                .mapToObj(number -> Row.of(
                        Words.of(questions.get(number - 1).text()),
                        Words.of(answer(expression, number)).attributes(Attributes.NONE.classed("app-lines"))))
                .toList();
    }

    /** Whether what is shown of the rule is what it saw when it was applied. */
    public Optional<ApplicationView.Check> check() {
        return application.checks().isEmpty()
                ? Optional.empty()
                : Optional.of(application.checks().getLast());
    }

    public String checked() {
        return check().map(check -> "Applied " + Moments.inWords(check.recordedAt()) + ", and kept as it was: "
                        + check.finding().label().toLowerCase(Locale.ROOT) + ".")
                .orElse("As it would be found from what is recorded now. " + whenApplied(round));
    }

    static String whenApplied(RoundView round) {
        return switch (round.stage()) {
            case IN_PREPARATION, COMING, OPEN -> "The department applies the rule when the round has closed.";
            case CLOSED -> "The department has not applied the rule yet.";
            case DECIDED, CONCLUDED, ENDED -> "The rule was not applied.";
        };
    }

    public Timeline steps() {
        return Timeline.of(application.steps().reversed().stream()
                        .map(step -> Timeline.Entry.of(
                                        PartialDate.parse(step.effective()).first(), heading(step))
                                .body(step.why() + " (" + step.source() + ")"))
                        .toList())
                .level(3);
    }

    private static String heading(ApplicationView.Step step) {
        var words = step.act() == ApplicationAct.AMEND
                ? "Taken back to be amended"
                : step.to().label();
        return step.late() ? words + ", late, by permission" : words;
    }

    /** Whether it can be selected from the reserve list: what would be refused is not drawn. */
    public boolean promotes() {
        return acts.promotes() && waits.isEmpty();
    }

    public String to(String act) {
        return path(application.id()) + "/" + act;
    }
}
