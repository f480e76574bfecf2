package uk.gov.education.improvement.web.pages.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;
import uk.gov.education.improvement.registry.register.TimelineView;
import uk.gov.education.improvement.registry.register.TimelineView.Kind;
import uk.gov.education.improvement.registry.register.TimelineView.Lane;
import uk.gov.education.improvement.registry.register.TimelineView.Stretch;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Select;
import uk.gov.education.improvement.web.pages.pattern.Marks;
import uk.gov.education.improvement.web.picture.Category;
import uk.gov.education.improvement.web.picture.LaneChart;
import uk.gov.education.improvement.web.picture.LaneChart.Bar;
import uk.gov.education.improvement.web.picture.LaneChart.Years;
import uk.gov.education.improvement.web.picture.Legend;

/**
 * The timeline of an authority as a picture, over the years that the address asks for: those of its lanes where it does
 * not.
 *
 * @param all the years that there is something to show of
 * @param years those that are shown
 */
public record DrawnTimeline(TimelineView recorded, LookingFrom looking, Years all, Years years) {
    private static final int EARLIEST = Span.RECORDS_BEGIN.getYear();

    private static final String FROM = "from";
    private static final String TO = "to";

    /** @throws Refused when a year in the address is none that can be shown */
    static DrawnTimeline of(TimelineView recorded, LookingFrom looking) {
        var day = looking.asAt().day();
        var first = recorded.lanes().stream()
                .flatMap(lane -> lane.stretches().stream())
                .flatMap(stretch -> Stream.of(stretch.from(), stretch.until()))
                .flatMap(Optional::stream)
                .mapToInt(LocalDate::getYear)
                .min()
                .orElse(EARLIEST);
        var all = new Years(Math.min(first, day.getYear()), day.getYear());
        return new DrawnTimeline(recorded, looking, all, asked(looking, all));
    }

    private static Years asked(LookingFrom looking, Years all) {
        // every year that any authority may be looked at in: on another day another year is the last
        var allowed = years(new Years(
                Math.min(EARLIEST, all.from()),
                Math.max(all.to(), looking.today().getYear())));
        var address = looking.address();
        var from = address.choices(FROM, allowed, year -> year).stream().findFirst();
        var to = address.choices(TO, allowed, year -> year).stream().findFirst();
        address.refuseIfFaulty();
        var one = from.map(Integer::valueOf).orElse(all.from());
        var other = to.map(Integer::valueOf).orElse(Math.max(all.to(), one));
        return new Years(Math.min(one, other), Math.max(one, other));
    }

    private static List<String> years(Years years) {
        return IntStream.rangeClosed(years.from(), years.to())
                .mapToObj(Integer::toString)
                .toList();
    }

    public boolean isEmpty() {
        return recorded.lanes().isEmpty();
    }

    public Select from() {
        return select(FROM, "From the year", years.from());
    }

    public Select to() {
        return select(TO, "To the year", years.to());
    }

    private Select select(String name, String label, int chosen) {
        var offered = years(new Years(Math.min(all.from(), years.from()), Math.max(all.to(), years.to())));
        return Select.of(name, label, Choice.each(offered, year -> year, year -> year))
                .value(Integer.toString(chosen));
    }

    public boolean isWhole() {
        return years.equals(all);
    }

    /** The page with all years. */
    public String whole() {
        return looking.link(looking.path()) + "#timeline";
    }

    public boolean hasUncertain() {
        return shown().stream().flatMap(lane -> lane.bars().stream()).anyMatch(bar -> !bar.certain());
    }

    public LaneChart chart() {
        var lanes = shown();
        var categories = lanes.stream()
                .flatMap(lane -> lane.bars().stream())
                .map(Bar::category)
                .toList();
        return new LaneChart(
                "Timeline " + years.inWords(),
                sentence(),
                years,
                lanes,
                Optional.of(looking.asAt().day()),
                Legend.counting(Marks.lanes(), categories));
    }

    private List<LaneChart.Lane> shown() {
        return inYears()
                .map(lane -> new LaneChart.Lane(
                        lane.name(),
                        lane.stretches().stream()
                                .map(stretch -> bar(lane.kind(), stretch))
                                .toList()))
                .toList();
    }

    /** The lanes of which something lies in the years, and that of them. */
    private Stream<Lane> inYears() {
        return recorded.lanes().stream()
                .map(lane -> new Lane(
                        lane.name(),
                        lane.kind(),
                        lane.stretches().stream()
                                .filter(stretch -> years.overlaps(stretch.from(), until(stretch)))
                                .toList()))
                .filter(lane -> !lane.stretches().isEmpty());
    }

    private Bar bar(Kind kind, Stretch stretch) {
        return new Bar(stretch.from(), until(stretch), stretch.certain(), category(kind, stretch), stretch.words());
    }

    /** What goes on is drawn to the day asked and no further. */
    private LocalDate until(Stretch stretch) {
        return stretch.until().orElse(looking.asAt().day().plusDays(1));
    }

    private static Category category(Kind kind, Stretch stretch) {
        return stretch.grade().map(Marks::of).orElseGet(() -> Marks.of(kind));
    }

    private String sentence() {
        var lanes = inYears().toList();
        var judged = lanes.stream()
                .filter(lane -> lane.kind() == Kind.JUDGEMENT)
                .findFirst()
                .map(DrawnTimeline::grades)
                .orElse("no graded judgement is recorded");
        var others = lanes.stream()
                .filter(lane -> lane.kind() != Kind.JUDGEMENT && lane.kind() != Kind.FORM)
                .map(lane -> " " + lane.name() + " ("
                        + lane.stretches().stream().map(Stretch::words).collect(Collectors.joining("; "))
                        + ").")
                .collect(Collectors.joining());
        var years = this.years.inWords();
        return years.substring(0, 1).toUpperCase(Locale.ROOT) + years.substring(1) + ": " + judged + "." + others;
    }

    private static String grades(Lane lane) {
        return lower(lane.name()) + " was "
                + lane.stretches().stream()
                        .map(stretch -> lower(stretch.words())
                                + stretch.said()
                                        .map(said -> " from "
                                                + PartialDate.parse(said).inWords())
                                        .orElse(""))
                        .collect(Collectors.joining(", "));
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
