package uk.gov.education.improvement.web.pages.partner;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.partner.EligibilityFilter;
import uk.gov.education.improvement.registry.partner.EligibilityView;
import uk.gov.education.improvement.registry.partner.ExplanationView;
import uk.gov.education.improvement.registry.partner.RuleView;
import uk.gov.education.improvement.registry.partner.Verdict;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.pages.pattern.Selection;
import uk.gov.education.improvement.web.shell.Filter.Selected;

/**
 * What a rule says of all authorities that have their duty on a day.
 *
 * @param errors what is wrong with the filters; what the rule says stands all the same
 */
public record EligibilityPage(
        EligibilityView view, List<RuleView> rules, Address address, Errors errors, LookingFrom looking)
        implements ListPage {
    static final String PATH = Sections.PARTNERS;

    /** One of the counts. */
    public record Count(Verdict verdict, long authorities, String link) {}

    @Override
    public String title() {
        return "Who may apply to be a partner";
    }

    @Override
    public String section() {
        return PATH;
    }

    @Override
    public String singular() {
        return "authority";
    }

    @Override
    public String plural() {
        return "authorities";
    }

    @Override
    public List<String> filters() {
        return EligibilityFilter.PARAMETERS;
    }

    @Override
    public Slice<ExplanationView> slice() {
        return view.page();
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
        return looking.link(PATH + "?rule=" + rule().version() + "&verdict=" + verdict.name()) + "#results";
    }

    /** The counts in words. */
    public String sentence() {
        var below = view.counts().get(Verdict.OVERALL_BELOW);
        var parts = view.counts().get(Verdict.PART_FAILS);
        var ungraded = view.counts().get(Verdict.NOT_KNOWN);
        var unknown = view.counts().get(Verdict.NOT_RECORDED);
        return "On " + looking.dayInWords() + " " + view.authorities() + " authorities had the duty. By this rule "
                + eligible() + " may apply; " + below + (below == 1 ? " is" : " are") + " below good overall; " + parts
                + (parts == 1 ? " fails" : " fail") + " on a part; "
                + (ungraded == 0 ? "" : "for " + ungraded + " a grade is not recorded here; ") + "for " + unknown
                + " no judgement published " + looking.byThen()
                + " is recorded here, so that nothing is known of them.";
    }

    public String possibleInWords() {
        var possible = view.possible();
        return possible == 0
                ? "No authority has a judgement that may or may not have been published " + looking.byThen()
                        + ": every date is precise enough."
                : possible + (possible == 1 ? " authority has" : " authorities have")
                        + " a later judgement that may have been published " + looking.byThen()
                        + ": its date is not precise enough to say. The rule takes what is certain.";
    }

    public List<ExplanationView> rows() {
        return view.page().rows();
    }

    /** The part that decides, and what is said of it. */
    public String deciding(ExplanationView row) {
        return row.deciding()
                .map(part -> part.part().label() + ": " + part.label().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    public String explanation(ExplanationView row) {
        return looking.link(
                PATH + "/" + row.authority().dfeNumber().orElse(row.authority().id()) + "?rule=" + rule().version());
    }

    public String linkTo(InspectionView inspection) {
        return looking.link(Sections.JUDGEMENTS + "/" + inspection.id());
    }

    /** The list without filters, by the same rule on the same day. */
    @Override
    public String clear() {
        return looking.list(PATH + "?rule=" + rule().version());
    }

    public List<Choice> ruleChoices() {
        return Selection.choices(rules, RuleView::version, RuleView::name);
    }

    public List<Choice> verdicts() {
        return Selection.choices(List.of(Verdict.values()), Verdict::name, Verdict::label);
    }

    public List<Choice> regions() {
        return Selection.choices(List.of(Region.values()), Region::label, Region::label);
    }

    @Override
    public List<Selected> selected() {
        return new Selection(PATH, address)
                .with("Verdict", "verdict", Selection.label(Verdict.values(), Verdict::label))
                .with("Region", "region")
                .list();
    }
}
