package uk.gov.education.improvement.web.pages.eligibility;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.eligibility.ComparedView;
import uk.gov.education.improvement.registry.eligibility.Difference;
import uk.gov.education.improvement.registry.eligibility.EligibilityFilter;
import uk.gov.education.improvement.registry.eligibility.RuleComparisonFilter;
import uk.gov.education.improvement.registry.eligibility.RuleComparisonView;
import uk.gov.education.improvement.registry.eligibility.RuleView;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.PartView;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.FilterField;
import uk.gov.education.improvement.web.pages.pattern.FilterField.AnyOf;
import uk.gov.education.improvement.web.pages.pattern.FilterField.OneOf;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.pattern.Listing;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/** Who would gain and who would lose by another rule; what it says of all stands, whatever is wrong with the filters. */
public record RuleComparisonPage(RuleComparisonView view, List<RuleView> rules, Asked asked)
        implements ListPage<ComparedView> {
    static final String PATH = Sections.ELIGIBILITY + "/comparison";

    private static final Listing LISTING =
            new Listing("What if another rule applied?", PATH, "authority", "authorities");

    /** One of the counts. */
    public record Count(Difference difference, long authorities, String link) {}

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<Link> trail() {
        return Sections.belowPartners(
                looking(),
                Link.of(
                        "Who may apply to be a partner",
                        looking()
                                .link(Sections.ELIGIBILITY + "?rule="
                                        + view.rule().version())));
    }

    @Override
    public Slice<ComparedView> slice() {
        return view.page();
    }

    @Override
    public List<FilterField> fields() {
        var choices = Choice.each(rules, RuleView::version, RuleView::name);
        return List.of(
                new OneOf(EligibilityFilter.RULE, "Rule", choices, view.rule().version()),
                new OneOf(
                        RuleComparisonFilter.INSTEAD,
                        "What if this rule applied",
                        choices,
                        view.instead().version()),
                AnyOf.of("difference", "Difference", List.of(Difference.values()), Difference::name, Difference::label),
                AnyOf.of("region", "Region", List.of(Region.values()), Region::label, Region::label));
    }

    @Override
    public List<String> columns() {
        return List.of("Authority", "Difference, and the parts that make it", "Judgement used");
    }

    @Override
    public String nothing() {
        return "No authority that has its duty on this day fits. Take a filter away, or change the day or the rules.";
    }

    /** By the same rules. */
    @Override
    public String clear() {
        return looking().list(rulesAsked());
    }

    private String rulesAsked() {
        return PATH + "?rule=" + view.rule().version() + "&instead="
                + view.instead().version();
    }

    public boolean isOneRule() {
        return view.rule().version().equals(view.instead().version());
    }

    /** The same question the other way round. */
    public String swapped() {
        return looking()
                .link(PATH + "?rule=" + view.instead().version() + "&instead="
                        + view.rule().version());
    }

    public List<Count> counts() {
        return Arrays.stream(Difference.values())
                .map(difference -> new Count(
                        difference,
                        view.counts().get(difference),
                        looking().link(rulesAsked() + "&difference=" + difference.name()) + "#results"))
                .toList();
    }

    public String headline() {
        var gain = view.counts().get(Difference.GAINS);
        return switch (gain.intValue()) {
                    case 0 -> "No authority gains, ";
                    case 1 -> "1 authority gains, ";
                    default -> gain + " authorities gain, ";
                }
                + losing(view.counts().get(Difference.LOSES));
    }

    private static String losing(long lose) {
        return lose == 0 ? "none loses." : lose == 1 ? "1 loses." : lose + " lose.";
    }

    /** The counts in words. */
    public String sentence() {
        var unknown = view.counts().get(Difference.NOT_KNOWN);
        return "On " + looking().dayInWords() + " " + view.authorities() + " authorities had the duty. By the rule “"
                + view.rule().name() + "” " + view.eligible() + " may apply; by “"
                + view.instead().name() + "” it would be " + view.eligibleInstead() + ". For " + unknown
                + " at least one of the rules cannot say, so that neither a gain nor a loss is assumed.";
    }

    /** Why an authority gains, loses, or is not known. */
    public String deciding(ComparedView row) {
        return String.join(
                "; ",
                row.deciding().stream()
                        .map(part -> part.part().label() + ": " + part.label().toLowerCase(Locale.ROOT))
                        .toList());
    }

    public String explanation(ComparedView row) {
        var by = row.difference() == Difference.LOSES ? view.instead() : view.rule();
        return looking()
                .link(Sections.ELIGIBILITY + "/"
                        + row.authority().dfeNumber().orElse(row.authority().id()) + "?rule=" + by.version());
    }

    public String linkTo(InspectionView inspection) {
        return looking().link(Sections.JUDGEMENTS + "/" + inspection.id());
    }

    /** The parts as the file has them. */
    static String parts(ComparedView row) {
        return String.join(
                ";",
                row.deciding().stream()
                        .map(PartView::part)
                        .map(part -> part.label())
                        .toList());
    }
}
