package uk.gov.education.improvement.web.pages.counterpart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.counterpart.AllCounterpartsView;
import uk.gov.education.improvement.registry.counterpart.AllCounterpartsView.Row;
import uk.gov.education.improvement.registry.counterpart.CounterpartFilter;
import uk.gov.education.improvement.registry.counterpart.Difference;
import uk.gov.education.improvement.registry.counterpart.Report;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.FilterField;
import uk.gov.education.improvement.web.pages.pattern.FilterField.AnyOf;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.pattern.Listing;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.picture.CountBars;

/** What came after all support that is over. */
public record ComparisonsPage(Optional<AllCounterpartsView> view, List<ThemeView> themes, Asked asked)
        implements ListPage<Row> {
    public static final String PATH = "/support/comparison";

    private static final Listing LISTING = new Listing(
            "What came after support", PATH, "recipient of support that is over", "recipients of support that is over");

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public String section() {
        return Sections.NEEDS;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(Link.of("Engagements", looking().link(Sections.ENGAGEMENTS)));
    }

    @Override
    public Slice<Row> slice() {
        return view.map(AllCounterpartsView::rows).orElseGet(Slice::none);
    }

    @Override
    public List<FilterField> fields() {
        return List.of(
                AnyOf.of(CounterpartFilter.THEME, "Theme", themes, ThemeView::code, ThemeView::name),
                AnyOf.of(
                        CounterpartFilter.REGION,
                        "Region of the recipient",
                        List.of(Region.values()),
                        Region::label,
                        Region::label));
    }

    @Override
    public List<String> columns() {
        return List.of("Recipient", "Report before", "Next report", "Those beside it");
    }

    @Override
    public String sources() {
        return "Source: Ofsted's reports as recorded here, and support as it is recorded here. What ended last comes first.";
    }

    @Override
    public String nothing() {
        return "No support that is over fits. Take a filter away, or look from a later day. An engagement is shown here from the"
                + " day it is completed.";
    }

    /** What it comes to, a sentence a line. */
    public List<String> sentences() {
        return view.stream()
                .flatMap(all -> Stream.of(
                        all.engagements() + (all.engagements() == 1 ? " engagement is" : " engagements are")
                                + " over by "
                                + looking().dayInWords() + ". Of those that had the support, "
                                + Compared.inWords(all.recipients()) + ": "
                                + Compared.inWords(all.recipients().share()) + ".",
                        "Of those beside them with no support recorded here, " + Compared.inWords(all.counterparts())
                                + ": " + Compared.inWords(all.counterparts().share())
                                + ". Each pair of reports counts once.",
                        difference(all)))
                .toList();
    }

    private static String difference(AllCounterpartsView all) {
        return all.difference()
                .map(ComparisonsPage::inWords)
                .orElse("No difference between the two is worked out: that takes at least " + Difference.FEWEST
                        + " recipients with someone to compare with, and with fewer the two ranges say all there is.");
    }

    private static String inWords(Difference difference) {
        return "Recipients improved more often than those beside them by " + points(difference.average())
                + " percentage points on average, over " + difference.recipients()
                + " recipients; drawn anew many times, from " + points(difference.lowest()) + " to "
                + points(difference.highest())
                + (difference.lowest().signum() <= 0 && difference.highest().signum() >= 0
                        ? ". That includes no difference at all."
                        : ".");
    }

    private static String points(BigDecimal share) {
        var points = share.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
        return points.signum() < 0 ? "minus " + points.negate() : points.toString();
    }

    public boolean isShown() {
        return view.filter(all -> all.engagements() > 0).isPresent();
    }

    public CountBars picture() {
        var all = view.orElseThrow();
        return new CountBars(
                "How many improved, with the range in which the true share may lie",
                "Had support: " + Compared.inWords(all.recipients().share()) + ". Beside them: "
                        + Compared.inWords(all.counterparts().share()) + ".",
                List.of(
                        Compared.bar("Had support", all.recipients().share()),
                        Compared.bar("Beside them", all.counterparts().share())));
    }

    public String linkTo(Row row) {
        return looking().link(Sections.ENGAGEMENTS + "/" + row.engagement().id() + "/" + ComparisonPage.COMPARISON);
    }

    public String linkTo(Report report) {
        return looking().link(Sections.JUDGEMENTS + "/" + report.inspectionId());
    }

    public static String during(Row row) {
        return Compared.during(row.beside().window());
    }

    public static String beside(Row row) {
        return row.beside().counterparts().isEmpty()
                ? "Nobody to compare with"
                : row.beside().counts().improved() + " of "
                        + row.beside().counts().compared() + " improved";
    }

    public List<String> method() {
        var lines = Compared.method(view.flatMap(AllCounterpartsView::neighbours));
        return Stream.concat(
                        lines.stream(),
                        Stream.of(
                                "A difference is, for each recipient, 1 or 0 for improved or not, less the share of those"
                                        + " beside it that improved, averaged. Its range comes from drawing the recipients anew"
                                        + " 2,000 times from a fixed seed, with all support that each had."))
                .toList();
    }
}
