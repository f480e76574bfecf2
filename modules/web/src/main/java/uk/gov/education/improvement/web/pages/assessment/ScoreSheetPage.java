package uk.gov.education.improvement.web.pages.assessment;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.application.AssessedApplicationView;
import uk.gov.education.improvement.registry.assessment.OpenedSheetView;
import uk.gov.education.improvement.registry.assessment.ScoreSheetAct;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Attributes;
import uk.gov.education.improvement.web.govuk.Input;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.SummaryList.Row;
import uk.gov.education.improvement.web.govuk.Textarea;
import uk.gov.education.improvement.web.govuk.Words;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;
import uk.gov.education.improvement.web.shell.Timeline;

/**
 * A score sheet: what the application says, and a score and a reason for each criterion, to be filled in or as they are.
 *
 * @param writes whether the reader may fill it in, from today
 * @param done what the reader has just done, or empty
 */
public record ScoreSheetPage(
        OpenedSheetView opened,
        boolean writes,
        FormFields fields,
        Errors errors,
        LookingFrom looking,
        String token,
        String done)
        implements Page {
    static final String POINTS = "points/";
    static final String REASON = "reason/";
    static final String SAVED = "saved";
    static final String CHECK = "check";
    static final String HAND_IN = "hand-in";
    static final String TAKE_BACK = "take-back";
    static final String STAND_DOWN = "stand-down";

    static String path(String id) {
        return Sections.SCORE_SHEETS + "/" + id;
    }

    static List<Link> trail(LookingFrom looking) {
        return Sections.trail(Link.of("Your score sheets", looking.link(Sections.SCORE_SHEETS)));
    }

    /** As it is written now. */
    static FormFields fields(OpenedSheetView opened) {
        var fields = FormFields.empty().version(opened.version());
        for (var number = 1; number <= opened.criteria().size(); number++) {
            var score = opened.scores().of(number);
            fields = fields.with(
                            POINTS + number, score.points().map(String::valueOf).orElse(""))
                    .with(REASON + number, score.reason().orElse(""));
        }
        return fields;
    }

    @Override
    public String title() {
        return "Score " + opened.sheet().application();
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<Link> trail() {
        return trail(looking);
    }

    @Override
    public boolean hasErrors() {
        return errors.any();
    }

    /** What was just done, in words; empty for nothing. */
    public String doneInWords() {
        return switch (done) {
            case SAVED -> "Your scores are saved. Nobody else sees them until you hand them in.";
            case HAND_IN -> "Your scores are handed in. You can take them back until the round is decided.";
            case TAKE_BACK -> "Your scores are taken back, and nobody else sees them.";
            case STAND_DOWN -> "The conflict of interest is recorded, and your score sheet stands down.";
            default -> "";
        };
    }

    /** Why it cannot be filled in or taken back, where it cannot; empty where there is nothing to say. */
    public String why() {
        if (!opened.sheet().counts()) {
            return "This score sheet stands down: "
                    + opened.sheet().steps().getLast().why();
        }
        if (!opened.closed()) {
            return "The applications to this round are not scored now.";
        }
        return opened.application().filter(AssessedApplicationView::scored).isPresent()
                ? ""
                : "The application was withdrawn, taken back, or is not eligible: it is not scored now.";
    }

    public boolean takesBack() {
        return opened.returnable() && looking.isUsual();
    }

    public boolean standsDown() {
        return opened.closed() && opened.sheet().counts() && looking.isUsual();
    }

    public String linkToRound() {
        return looking.link(Sections.ROUNDS + "/" + opened.sheet().roundId());
    }

    public String to(String act) {
        return path(opened.sheet().id()) + "/" + act;
    }

    public String action() {
        return path(opened.sheet().id());
    }

    public String version() {
        return fields.typed("version");
    }

    /** What the application says: nothing, where it is not to be read. */
    public List<Row> answers() {
        return opened.application().stream()
                .flatMap(application -> Stream.concat(
                        Stream.of(Row.of(
                                application.members().size() == 1 ? "Authority" : "Authorities",
                                application.members().stream()
                                        .map(AuthorityRef::name)
                                        .collect(Collectors.joining(", ")))),
                        IntStream.rangeClosed(1, opened.questions().size())
                                .mapToObj(number -> lines(
                                        opened.questions().get(number - 1).text(),
                                        application.answers().getOrDefault(String.valueOf(number), "Not answered")))))
                .toList();
    }

    /** What is written for each criterion. */
    public List<Row> scores() {
        return scores(opened);
    }

    static List<Row> scores(OpenedSheetView opened) {
        return IntStream.rangeClosed(1, opened.criteria().size())
                .mapToObj(number -> lines(heading(opened, number), said(opened, number)))
                .toList();
    }

    private static Row lines(String key, String value) {
        return Row.of(Words.of(key), Words.of(value).attributes(Attributes.NONE.classed("app-lines")));
    }

    private static String heading(OpenedSheetView opened, int number) {
        var criterion = opened.criteria().get(number - 1);
        return criterion.name() + " (" + criterion.weight() + " of 100)";
    }

    private static String said(OpenedSheetView opened, int number) {
        var score = opened.scores().of(number);
        var highest = opened.criteria().get(number - 1).highest();
        return score.points().map(points -> points + " of " + highest).orElse("No score yet") + "\n"
                + score.reason().orElse("No reason yet");
    }

    /** The numbers of the criteria. */
    public List<Integer> numbers() {
        return IntStream.rangeClosed(1, opened.criteria().size()).boxed().toList();
    }

    public String heading(int number) {
        return heading(opened, number);
    }

    /** What the criterion means; empty where nobody said. */
    public String about(int number) {
        return opened.criteria().get(number - 1).about();
    }

    public Input points(int number) {
        var criterion = opened.criteria().get(number - 1);
        return Input.of(POINTS + number, "Score for “" + criterion.name() + "”")
                .hint("A whole number from 0 to " + criterion.highest())
                .value(fields.typed(POINTS + number))
                .error(errors.of(POINTS + number))
                .digits()
                .width(3);
    }

    public Textarea reason(int number) {
        return Textarea.of(
                        REASON + number,
                        "Reason for your score for “"
                                + opened.criteria().get(number - 1).name() + "”")
                .hint("At most 2,000 characters")
                .value(fields.typed(REASON + number))
                .error(errors.of(REASON + number))
                .rows(5);
    }

    public Timeline steps() {
        return Timeline.of(opened.sheet().steps().reversed().stream()
                        .map(step -> Timeline.Entry.of(
                                        PartialDate.parse(step.effective()).first(),
                                        step.act() == ScoreSheetAct.TAKE_BACK
                                                ? "Taken back"
                                                : step.to().label())
                                .body(step.why() + " (" + step.source() + ")"))
                        .toList())
                .level(3);
    }
}
