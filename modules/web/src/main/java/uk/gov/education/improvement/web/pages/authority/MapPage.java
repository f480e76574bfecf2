package uk.gov.education.improvement.web.pages.authority;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.authority.Cell;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.eligibility.EligibilityView;
import uk.gov.education.improvement.registry.eligibility.Verdict;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.intervention.InForce;
import uk.gov.education.improvement.registry.register.MapView;
import uk.gov.education.improvement.registry.register.MapView.Place;
import uk.gov.education.improvement.registry.register.RegisterRow;
import uk.gov.education.improvement.registry.register.RegisterView;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.FilterField;
import uk.gov.education.improvement.web.pages.pattern.FilterField.OneOf;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.pattern.Listing;
import uk.gov.education.improvement.web.pages.pattern.Marks;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.picture.Category;
import uk.gov.education.improvement.web.picture.HexMap;
import uk.gov.education.improvement.web.picture.HexMap.Hexagon;
import uk.gov.education.improvement.web.picture.Legend;

/**
 * The authorities that have their duty on a day, each in its cell, with the table that says the same.
 *
 * @param offered what the reader may have shown
 * @param eligibility what the rule of the day says, where that is shown
 * @param intervened which authorities are in intervention, or may be, where that is shown
 */
public record MapPage(
        MapView map,
        Shading shading,
        List<Shading> offered,
        Optional<EligibilityView> eligibility,
        Map<String, InForce> intervened,
        Asked asked)
        implements ListPage<RegisterRow> {
    private static final Listing LISTING = new Listing("Authorities on a map", Ways.MAP, "authority", "authorities");

    /** A line of the table. */
    public record Shown(RegisterRow row, Cell cell, Category category) {}

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public String section() {
        return Sections.AUTHORITIES;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(Link.of("Authorities", looking().link(Sections.AUTHORITIES)));
    }

    @Override
    public Slice<RegisterRow> slice() {
        return map.fitting().map(Place::authority);
    }

    /** Those of the list, and before them what is shown. */
    @Override
    public List<FilterField> fields() {
        return Stream.concat(
                        Stream.of(new OneOf(
                                Shading.PARAMETER,
                                "Show",
                                Choice.each(offered, Shading::parameter, Shading::label),
                                shading.parameter())),
                        new AuthoritiesPage(RegisterView.empty(map.asAt()), asked).fields().stream())
                .toList();
    }

    /** What is shown stands beside the name, where a narrow screen has it without scrolling. */
    @Override
    public List<String> columns() {
        return Stream.of("Name", shading == Shading.REGION ? "" : shading.label(), "Number", "Region")
                .filter(column -> !column.isEmpty())
                .toList();
    }

    @Override
    public String heading() {
        return AuthoritiesPage.heading(ListPage.super.heading(), looking());
    }

    @Override
    public String nothing() {
        return AuthoritiesPage.NOTHING;
    }

    @Override
    public String clear() {
        return looking().list(Ways.MAP + "?" + Shading.PARAMETER + "=" + shading.parameter());
    }

    @Override
    public String download() {
        return Ways.file(asked);
    }

    public List<Link> ways() {
        return Ways.fromMap(asked);
    }

    public boolean isOfRegions() {
        return shading == Shading.REGION;
    }

    public String linkTo(String id) {
        return looking().link(Sections.AUTHORITIES + "/" + id);
    }

    @Override
    public String sources() {
        return switch (shading) {
            case JUDGEMENT, ELIGIBILITY -> ListPage.super.sources();
            case INTERVENTION ->
                "Source: what is recorded here, which is not all there ever was; each instrument names its own.";
            case REGION -> "Source: the register of authorities.";
        };
    }

    /** What the marks rest on. */
    public String basis() {
        return switch (shading) {
            case JUDGEMENT ->
                "The latest graded judgement that was published " + looking().byThen() + ".";
            case ELIGIBILITY ->
                eligibility
                        .map(view -> "The rule “" + view.rule().name() + "”.")
                        .orElse("");
            case INTERVENTION ->
                "Instruments in children's social care. An end that is not recorded is not “still in force”.";
            case REGION -> "The nine regions of England.";
        };
    }

    /** In the order of the list. */
    public List<Shown> shown() {
        var verdicts = eligibility.stream()
                .flatMap(view -> view.page().rows().stream())
                .collect(Collectors.toMap(row -> row.authority().id(), row -> row.verdict()));
        return map.fitting().rows().stream()
                .map(place -> new Shown(place.authority(), place.cell(), category(place.authority(), verdicts)))
                .toList();
    }

    private Category category(RegisterRow row, Map<String, Verdict> verdicts) {
        return switch (shading) {
            case JUDGEMENT ->
                row.latest().map(latest -> Marks.of(latest.part(Part.OVERALL))).orElse(Marks.NOT_RECORDED);
            case ELIGIBILITY -> Marks.of(verdicts.getOrDefault(row.id(), Verdict.NOT_RECORDED));
            case INTERVENTION -> Marks.of(intervened.getOrDefault(row.id(), InForce.NO));
            case REGION -> Marks.of(row.region());
        };
    }

    private List<Category> categories() {
        return switch (shading) {
            case JUDGEMENT -> Marks.judgements();
            case ELIGIBILITY -> Arrays.stream(Verdict.values()).map(Marks::of).toList();
            case INTERVENTION -> Arrays.stream(InForce.values()).map(Marks::of).toList();
            case REGION -> Arrays.stream(Region.values()).map(Marks::of).toList();
        };
    }

    /** Its hexagons in rows from the north, which is the order in which one comes to them by keyboard. */
    public HexMap picture(List<Shown> shown) {
        var legend = Legend.counting(
                categories(), shown.stream().map(Shown::category).toList());
        var hexagons = Stream.concat(
                        shown.stream()
                                .map(line -> hexagon(
                                        line.cell(),
                                        line.row().name(),
                                        Optional.of(line.category()),
                                        line.row().id())),
                        map.others().stream()
                                .map(place -> hexagon(
                                        place.cell(),
                                        place.authority().name(),
                                        Optional.empty(),
                                        place.authority().id())))
                .sorted(Comparator.comparing(Hexagon::row).thenComparing(Hexagon::column))
                .toList();
        return new HexMap(
                "Map of England's authorities: " + shading.label().toLowerCase(Locale.ROOT),
                sentence(legend),
                hexagons,
                legend);
    }

    private Hexagon hexagon(Cell cell, String name, Optional<Category> category, String id) {
        return new Hexagon(cell.column(), cell.row(), name, category, linkTo(id));
    }

    private String sentence(Legend legend) {
        var fitting = map.fitting().total();
        var left = map.others().size();
        return "On " + looking().dayInWords() + " "
                + (left == 0
                        ? fitting + " authorities have their duty"
                        : fitting + " of " + (fitting + left) + " authorities fit the filters")
                + ": " + legend.inWords() + "."
                + (map.withoutCell() == 0
                        ? ""
                        : " " + map.withoutCell() + " more are not drawn on the map yet: the list has them.");
    }
}
