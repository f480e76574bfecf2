package uk.gov.education.improvement.web.pages.eligibility;

import java.util.List;
import uk.gov.education.improvement.registry.eligibility.ExplanationView;
import uk.gov.education.improvement.registry.eligibility.ExplanationView.LineView;
import uk.gov.education.improvement.registry.eligibility.RuleView;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** What a rule says of one authority, line by line. */
public record ExplanationPage(ExplanationView view, List<RuleView> rules, LookingFrom looking) implements Page {
    @Override
    public String title() {
        return "May " + name() + " apply to be a partner?";
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<Link> trail() {
        return Sections.belowPartners(looking, Link.of("Who may apply to be a partner", list()));
    }

    public String name() {
        return view.authority().name();
    }

    public RuleView rule() {
        return rules.stream()
                .filter(rule -> rule.version().equals(view.rule()))
                .findFirst()
                .orElseThrow();
    }

    /** The same question by the other rules. */
    public List<Link> otherRules() {
        return rules.stream()
                .filter(rule -> !rule.version().equals(view.rule()))
                .map(rule -> Link.of(rule.name(), looking.link(looking.path() + "?rule=" + rule.version())))
                .toList();
    }

    public String atLeast(LineView line) {
        return line.atLeast().equals("Outstanding") ? line.atLeast() : line.atLeast() + " or better";
    }

    public String list() {
        return looking.link(Sections.ELIGIBILITY + "?rule=" + view.rule());
    }

    public String authority() {
        return looking.link(Sections.AUTHORITIES + "/" + view.authority().id());
    }

    public String linkTo(InspectionView inspection) {
        return looking.link(Sections.JUDGEMENTS + "/" + inspection.id());
    }
}
