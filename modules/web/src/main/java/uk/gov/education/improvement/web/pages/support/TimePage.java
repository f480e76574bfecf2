package uk.gov.education.improvement.web.pages.support;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.need.TimeToSupportView;
import uk.gov.education.improvement.registry.need.TimeToSupportView.Days;
import uk.gov.education.improvement.registry.need.TimeToSupportView.Waiting;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.picture.CountBars;
import uk.gov.education.improvement.web.shell.Page;

/** The headline: days from a need to support in place, by region and by theme, and what waits now. */
public record TimePage(TimeToSupportView view, LookingFrom looking) implements Page {
    public static final String PATH = "/support/time";

    private static final int MOST_WAITING = 100;

    /** A line of a table. */
    public record Row(String name, Days days) {
        public String median() {
            return days.median().map(TimePage::number).orElse("None yet");
        }

        public String range() {
            return days.lowest()
                    .map(lowest -> lowest + " to " + days.highest().orElseThrow())
                    .orElse("None yet");
        }
    }

    /** A table, with what its lines are of. */
    public record Section(String id, String heading, String of, String about, List<Row> rows) {}

    @Override
    public String title() {
        return "Days from need to support";
    }

    @Override
    public String section() {
        return Sections.NEEDS;
    }

    @Override
    public List<Link> trail() {
        return NeedPage.trail(looking);
    }

    /** What it comes to, computed from what is shown. */
    public String sentence() {
        return sentence(view.all(), looking);
    }

    /** The same for a page that shows no more of it. */
    public static String sentence(TimeToSupportView.Days all, LookingFrom looking) {
        var had = all.median()
                .map(median -> all.placed() == 1
                        ? "1 need had support by " + looking.dayInWords() + ", after " + number(median) + " "
                                + (median == 1 ? "day" : "days") + "."
                        : "Of " + needs(all.placed()) + " that had support by " + looking.dayInWords()
                                + ", half had it within " + number(median) + " days; the quickest after "
                                + NeedPage.days(all.lowest().orElseThrow()) + ", the slowest after "
                                + NeedPage.days(all.highest().orElseThrow()) + ".")
                .orElse("No need that you may see had support by " + looking.dayInWords() + ".");
        var waits = all.waiting() == 0
                ? " None waits."
                : " " + needs(all.waiting()) + (all.waiting() == 1 ? " waits" : " wait") + ", and " + all.late()
                        + " of them " + (all.late() == 1 ? "is" : "are") + " late.";
        return had + waits;
    }

    private static String needs(int many) {
        return many == 1 ? "1 need" : many + " needs";
    }

    /** Halves are shown, and whole numbers as such. */
    static String number(double days) {
        return days == Math.rint(days) ? String.valueOf((long) days) : String.valueOf(days);
    }

    /** How the days are spread, where there is something to show. */
    public Optional<CountBars> spread() {
        var placed = view.all().placed();
        return placed == 0
                ? Optional.empty()
                : Optional.of(new CountBars(
                        "How long needs waited for support",
                        spreadInWords(),
                        view.spans().stream()
                                .map(span -> new CountBars.Bar(
                                        words(span), span.placed(), placed, span.placed() + " of " + needs(placed)))
                                .toList()));
    }

    private String spreadInWords() {
        return "Of " + needs(view.all().placed()) + " that had support: "
                + view.spans().stream()
                        .filter(span -> span.placed() > 0)
                        .map(span -> span.placed() + " after " + lower(words(span)))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    public static String words(TimeToSupportView.Span span) {
        return span.until()
                .map(until -> span.from() + " to " + until + " days")
                .orElse("More than " + (span.from() - 1) + " days");
    }

    public List<Section> sections() {
        return Stream.of(
                        new Section(
                                "regions",
                                "By region",
                                "Region",
                                "",
                                view.regions().stream()
                                        .map(of -> new Row(of.region().label(), of.days()))
                                        .toList()),
                        new Section(
                                "themes",
                                "By theme",
                                "Theme",
                                "One need can stand under several themes.",
                                view.themes().stream()
                                        .map(of -> new Row(of.theme().name(), of.days()))
                                        .toList()))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    public List<Waiting> waiting() {
        return view.waiting().stream().limit(MOST_WAITING).toList();
    }

    /** Where there are more than are shown. */
    public Optional<String> more() {
        return view.waiting().size() > MOST_WAITING
                ? Optional.of("The " + MOST_WAITING + " that have waited longest are shown, of "
                        + view.waiting().size() + ".")
                : Optional.empty();
    }

    public String linkTo(Waiting waiting) {
        return looking.link(NeedPage.path(waiting.needId()));
    }

    public static String due(Waiting waiting) {
        return waiting.due().map(day -> PartialDate.on(day).inWords()).orElse("No day set");
    }
}
