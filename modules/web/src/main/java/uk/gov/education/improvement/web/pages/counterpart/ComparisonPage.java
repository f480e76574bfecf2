package uk.gov.education.improvement.web.pages.counterpart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.counterpart.Beside;
import uk.gov.education.improvement.registry.counterpart.Counterpart;
import uk.gov.education.improvement.registry.counterpart.CounterpartsView;
import uk.gov.education.improvement.registry.counterpart.Course;
import uk.gov.education.improvement.registry.counterpart.GradeChange;
import uk.gov.education.improvement.registry.counterpart.Report;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.picture.CountBars;
import uk.gov.education.improvement.web.shell.Page;

/** What came after one engagement, beside authorities like its recipient. */
public record ComparisonPage(CounterpartsView view, LookingFrom looking) implements Page {
    /** Below the page of an engagement. */
    public static final String COMPARISON = "comparison";

    /** A line of the table: the recipient first. */
    public record Line(AuthorityRef authority, String why, Course course) {}

    @Override
    public String title() {
        return "What came after support of " + view.engagement().recipient() + " by "
                + view.engagement().provider();
    }

    @Override
    public String section() {
        return Sections.NEEDS;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(
                Link.of("Engagements", looking.link(Sections.ENGAGEMENTS)),
                Link.of(
                        "Support of " + view.engagement().recipient(),
                        looking.link(
                                Sections.ENGAGEMENTS + "/" + view.engagement().id())));
    }

    /** Why there is nothing to see yet; empty where there is. */
    public Optional<String> nothing() {
        return view.finished()
                ? Optional.empty()
                : Optional.of("Its end is not recorded by " + looking.dayInWords()
                        + ". What came after support is shown here once it was completed.");
    }

    public boolean isOfSeveral() {
        return view.recipients().size() > 1;
    }

    /** What is shown, computed from it. */
    public String sentence(Beside one) {
        return own(one) + " " + beside(one);
    }

    private String own(Beside one) {
        var course = one.own();
        var name = one.recipient().name();
        var given = name + " had this support " + Compared.during(one.window()) + ".";
        return given + " "
                + switch (course.change()) {
                    case NO_REPORT_BEFORE ->
                        "No graded report that was certainly published before it is recorded here, so that there is"
                                + " nothing to compare with.";
                    case NOT_YET ->
                        "It was " + Compared.grade(course.before())
                                + " overall before, and no graded report after it is" + " recorded here by "
                                + Compared.untilInWords(one.window()) + ".";
                    case IMPROVED, SAME, WORSE, NOT_COMPARABLE ->
                        "It was " + Compared.grade(course.before()) + " overall before, and "
                                + Compared.grade(course.after()) + " in its next graded report: "
                                + course.change().label().toLowerCase(Locale.ROOT) + ".";
                };
    }

    private static String beside(Beside one) {
        var many = one.counterparts().size();
        if (many == 0) {
            return one.own().change() == GradeChange.NO_REPORT_BEFORE
                    ? ""
                    : "No authority that had the same grade at about that time and no support is recorded here.";
        }
        return "Of " + many + (many == 1 ? " authority" : " authorities")
                + " beside it with the same grade before and no support recorded here, "
                + Compared.inWords(one.counts()) + ": "
                + Compared.inWords(one.counts().share()) + ".";
    }

    /** What was published while support was given, and is not compared. */
    public Optional<String> meanwhile(Beside one) {
        var meanwhile = one.own().meanwhile();
        return meanwhile
                .last()
                .map(last -> "While support was given, "
                        + (meanwhile.reports() == 1
                                ? "one graded report of " + one.recipient().name() + " was published: "
                                : meanwhile.reports() + " graded reports of "
                                        + one.recipient().name() + " were published, the last of them: ")
                        + Compared.dated(last) + ". That is not part of what is compared.");
    }

    /** Where the time that is looked at is cut off. */
    public Optional<String> cutOff(Beside one) {
        return one.window().whole()
                ? Optional.empty()
                : Optional.of("Reports count up to " + Compared.untilInWords(one.window())
                        + ": the time that is looked at is not over.");
    }

    /** One picture is drawn, for one recipient. */
    public Optional<CountBars> picture() {
        return view.recipients().stream()
                .filter(one -> !one.counterparts().isEmpty())
                .findFirst()
                .filter(one -> !isOfSeveral())
                .map(one -> new CountBars(
                        "What became of those beside " + one.recipient().name(),
                        "Beside " + one.recipient().name() + ", which "
                                + (one.own().change().isCompared()
                                        ? "itself: "
                                                + one.own().change().label().toLowerCase(Locale.ROOT)
                                        : "cannot be compared itself")
                                + ", " + Compared.inWords(one.counts()) + ".",
                        Compared.bars(one.counts())));
    }

    public List<Line> lines(Beside one) {
        return Stream.concat(
                        Stream.of(new Line(one.recipient(), "Had this support", one.own())),
                        one.counterparts().stream().map(ComparisonPage::line))
                .toList();
    }

    private static Line line(Counterpart one) {
        return new Line(one.authority(), one.likenessInWords(), one.course());
    }

    /** Later reports than the next. */
    public String later(Beside one) {
        return one.later().stream()
                .filter(report -> one.own().after().filter(report::equals).isEmpty())
                .map(Compared::dated)
                .collect(Collectors.joining(", "));
    }

    public String linkTo(AuthorityRef authority) {
        return looking.link(Sections.AUTHORITIES + "/" + authority.id());
    }

    public String linkTo(Report report) {
        return looking.link(Sections.JUDGEMENTS + "/" + report.inspectionId());
    }

    public String linkToAll() {
        return looking.link(ComparisonsPage.PATH);
    }

    public List<String> method() {
        return Compared.method(view.neighbours());
    }
}
