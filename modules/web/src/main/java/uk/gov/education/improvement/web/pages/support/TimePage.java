package uk.gov.education.improvement.web.pages.support;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.need.TimeToSupportView;
import uk.gov.education.improvement.registry.need.TimeToSupportView.Days;
import uk.gov.education.improvement.registry.need.TimeToSupportView.Waiting;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** The headline: days from a need to support in place, by region and by theme, and what waits now. */
public record TimePage(TimeToSupportView view, LookingFrom looking) implements Page {
    static final String PATH = "/support/time";

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
    public record Section(String id, String heading, String of, List<Row> rows) {}

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
        var all = view.all();
        var had = all.median()
                .map(median -> "Of " + needs(all.placed()) + " that had support by " + looking.dayInWords()
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

    public List<Section> sections() {
        return Stream.of(
                        new Section(
                                "regions",
                                "By region",
                                "Region",
                                view.regions().stream()
                                        .map(of -> new Row(of.region().label(), of.days()))
                                        .toList()),
                        new Section(
                                "themes",
                                "By theme",
                                "Theme",
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
