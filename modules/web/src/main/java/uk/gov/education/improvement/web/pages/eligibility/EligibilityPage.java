package uk.gov.education.improvement.web.pages.eligibility;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.eligibility.EligibilityFilter;
import uk.gov.education.improvement.registry.eligibility.EligibilityView;
import uk.gov.education.improvement.registry.eligibility.ExplanationView;
import uk.gov.education.improvement.registry.eligibility.RuleView;
import uk.gov.education.improvement.registry.eligibility.Verdict;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.FilterField;
import uk.gov.education.improvement.web.pages.pattern.FilterField.AnyOf;
import uk.gov.education.improvement.web.pages.pattern.FilterField.OneOf;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.pattern.Listing;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/**
 * What a rule says of all authorities that have their duty on a day; whatever is wrong with the filters, what the rule
 * says of all of them stands.
 */
public record EligibilityPage(EligibilityView view, List<RuleView> rules, Asked asked)
        implements ListPage<ExplanationView> {
    private static final Listing LISTING =
            new Listing("Who may apply to be a partner", Sections.ELIGIBILITY, "authority", "authorities");

    /** One of the counts. */
    public record Count(Verdict verdict, long authorities, String link) {}

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
        return Sections.belowPartners(looking());
    }

    @Override
    public Slice<ExplanationView> slice() {
        return view.page();
    }

    @Override
    public List<FilterField> fields() {
        return List.of(
                new OneOf(EligibilityFilter.RULE, "Rule", ruleChoices(), rule().version()),
                AnyOf.of("verdict", "Verdict", List.of(Verdict.values()), Verdict::name, Verdict::label),
                AnyOf.of("region", "Region", List.of(Region.values()), Region::label, Region::label));
    }

    private List<Choice> ruleChoices() {
        return Choice.each(rules, RuleView::version, RuleView::name);
    }

    @Override
    public List<String> columns() {
        return List.of("Authority", "Verdict, and the part that decides", "Judgement used");
    }

    @Override
    public String nothing() {
        return "No authority that has its duty on this day fits. Take a filter away, or change the day or the rule.";
    }

    /** By the same rule. */
    @Override
    public String clear() {
        return looking().list(Sections.ELIGIBILITY + "?rule=" + rule().version());
    }

    public RuleView rule() {
        return view.rule();
    }

    public long eligible() {
        return view.counts().get(Verdict.ELIGIBLE);
    }

    public List<Count> counts() {
        return Arrays.stream(Verdict.values())
                .map(verdict -> new Count(verdict, view.counts().get(verdict), onlyThose(verdict)))
                .toList();
    }

    private String onlyThose(Verdict verdict) {
        return looking().link(Sections.ELIGIBILITY + "?rule=" + rule().version() + "&verdict=" + verdict.name())
                + "#results";
    }

    /** The counts in words. */
    public String sentence() {
        var below = view.counts().get(Verdict.OVERALL_BELOW);
        var parts = view.counts().get(Verdict.PART_FAILS);
        var ungraded = view.counts().get(Verdict.NOT_KNOWN);
        var unknown = view.counts().get(Verdict.NOT_RECORDED);
        return "On " + looking().dayInWords() + " " + view.authorities() + " authorities had the duty. By this rule "
                + eligible() + " may apply; " + below + (below == 1 ? " is" : " are") + " below good overall; " + parts
                + (parts == 1 ? " fails" : " fail") + " on a part; "
                + (ungraded == 0 ? "" : "for " + ungraded + " a grade is not recorded here; ") + "for " + unknown
                + " no judgement published " + looking().byThen()
                + " is recorded here, so that nothing is known of them.";
    }

    public String possibleInWords() {
        var possible = view.possible();
        return possible == 0
                ? "No authority has a judgement that may or may not have been published "
                        + looking().byThen() + ": every date is precise enough."
                : possible + (possible == 1 ? " authority has" : " authorities have")
                        + " a later judgement that may have been published "
                        + looking().byThen()
                        + ": its date is not precise enough to say. The rule takes what is certain.";
    }

    /** What another rule would change. */
    public String comparison() {
        return looking().link(RuleComparisonPage.PATH + "?rule=" + rule().version());
    }

    /** The part that decides, and what is said of it. */
    public String deciding(ExplanationView row) {
        return row.deciding()
                .map(part -> part.part().label() + ": " + part.label().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    public String explanation(ExplanationView row) {
        return looking()
                .link(Sections.ELIGIBILITY + "/"
                        + row.authority().dfeNumber().orElse(row.authority().id()) + "?rule=" + rule().version());
    }

    public String linkTo(InspectionView inspection) {
        return looking().link(Sections.JUDGEMENTS + "/" + inspection.id());
    }
}
