package uk.gov.education.improvement.registry.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.authority.AuthorityView.Standing;
import uk.gov.education.improvement.registry.eligibility.EligibilityCondition.Answer;
import uk.gov.education.improvement.registry.eligibility.ExplanationView.LineView;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.PartView;

/** Asks a rule which authorities may apply to be partners as at a day, and why not the others. */
@ApplicationScoped
public class Eligibility {
    public static final Act READ = new Act("eligibility.read");

    private final AccessTable access;
    private final Transactions transactions;
    private final RuleStore store;
    private final Authorities authorities;
    private final Inspections inspections;

    @Inject
    public Eligibility(
            AccessTable access,
            Transactions transactions,
            RuleStore store,
            Authorities authorities,
            Inspections inspections) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.authorities = authorities;
        this.inspections = inspections;
    }

    private record Rule(RuleView view, List<EligibilityCondition> conditions) {}

    public List<RuleView> rules(Asker by) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var rules = store.all(scope);
            var conditions = store.conditions(
                    scope, rules.stream().map(EligibilityRule::version).toList());
            return rules.stream()
                    .map(rule -> view(
                            rule,
                            conditions.stream()
                                    .filter(condition -> condition.ruleVersion().equals(rule.version()))
                                    .toList()))
                    .toList();
        });
    }

    /**
     * Asks a rule of every authority that has its duty on the day.
     *
     * @throws Refused when there is no such rule
     */
    public EligibilityView ask(Asker by, EligibilityFilter filter, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var rule = rule(scope, filter.rule(), asAt);
            var explanations = explain(by, List.of(rule), asAt).stream()
                    .map(List::getFirst)
                    .toList();
            var counts = new EnumMap<Verdict, Long>(Verdict.class);
            Arrays.stream(Verdict.values())
                    .forEach(verdict -> counts.put(
                            verdict,
                            explanations.stream()
                                    .filter(explanation -> explanation.verdict() == verdict)
                                    .count()));
            var possible = explanations.stream()
                    .filter(explanation -> explanation.possible().isPresent())
                    .count();
            return new EligibilityView(
                    rule.view(),
                    asAt,
                    explanations.size(),
                    counts,
                    possible,
                    Slice.of(
                            explanations,
                            filter::leaves,
                            filter.after(),
                            filter.size(),
                            explanation -> explanation.authority().id()));
        });
    }

    /**
     * Asks two rules of every authority that has its duty on the day: who would gain by the second, and who would lose.
     *
     * @throws Refused when there is no such rule
     */
    public RuleComparisonView compare(Asker by, RuleComparisonFilter filter, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var rule = rule(scope, filter.rule(), asAt);
            var instead = rule(
                    scope,
                    filter.instead()
                            .or(() -> store.all(scope).stream()
                                    .map(EligibilityRule::version)
                                    .filter(version ->
                                            !version.equals(rule.view().version()))
                                    .findFirst()),
                    asAt);
            var compared = explain(by, List.of(rule, instead), asAt).stream()
                    .map(both -> ComparedView.of(both.getFirst(), both.getLast()))
                    .sorted(Comparator.comparing(ComparedView::difference))
                    .toList();
            return RuleComparisonView.of(rule.view(), instead.view(), asAt, compared, filter);
        });
    }

    /** What each rule says of each authority, by name; the judgements are read once for all rules. */
    private List<List<ExplanationView>> explain(Asker by, List<Rule> rules, AsAt asAt) {
        var standing = inspections.standing(by, List.of(), asAt);
        return authorities.inForce(by, asAt).stream()
                .map(authority -> rules.stream()
                        .map(rule -> explain(
                                rule,
                                authority,
                                standing.getOrDefault(authority.id(), Inspections.Judged.NOT_RECORDED),
                                asAt))
                        .toList())
                .toList();
    }

    /**
     * Asks a rule of one authority.
     *
     * @param ruleVersion empty for the usual rule of the day: the newest that had begun by then
     * @param authority our id, DfE number or GSS code
     * @throws Refused when there is no such rule or authority, or the authority has no duty on the day
     */
    public ExplanationView explain(Asker by, Optional<String> ruleVersion, String authority, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var rule = rule(scope, ruleVersion, asAt);
            var view = authorities.find(by, authority, asAt);
            if (view.standing() != Standing.IN_FORCE) {
                throw new Refused(new EligibilityRefusal.NoDutyOnTheDay(
                        view.form().name(), PartialDate.on(asAt.day()).inWords()));
            }
            var standing = inspections.standing(by, List.of(view.id()), asAt);
            return explain(
                    rule,
                    new AuthorityRef(
                            view.id(),
                            view.dfeNumber(),
                            view.form().name(),
                            view.form().region()),
                    standing.getOrDefault(view.id(), Inspections.Judged.NOT_RECORDED),
                    asAt);
        });
    }

    /**
     * Asks a rule of some authorities, by our ids; those without duty on the day are left out.
     *
     * @throws Refused when there is no such rule
     */
    public Map<String, ExplanationView> explain(
            Asker by, String ruleVersion, Collection<String> authorityIds, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var rule = rule(scope, Optional.of(ruleVersion), asAt);
            var standing = authorityIds.isEmpty()
                    ? Map.<String, Inspections.Judged>of()
                    : inspections.standing(by, authorityIds, asAt);
            return authorities.inForce(by, asAt).stream()
                    .filter(authority -> authorityIds.contains(authority.id()))
                    .collect(Collectors.toMap(
                            AuthorityRef::id,
                            authority -> explain(
                                    rule,
                                    authority,
                                    standing.getOrDefault(authority.id(), Inspections.Judged.NOT_RECORDED),
                                    asAt)));
        });
    }

    private Rule rule(Scope scope, Optional<String> version, AsAt asAt) {
        var rule = version.map(named -> store.find(scope, named))
                .orElseGet(() -> store.usual(scope, asAt.day()))
                .orElseThrow(() -> new Refused(new EligibilityRefusal.UnknownRule(version.orElse(""))));
        var conditions = store.conditions(scope, List.of(rule.version()));
        return new Rule(view(rule, conditions), conditions);
    }

    private static RuleView view(EligibilityRule rule, List<EligibilityCondition> conditions) {
        return new RuleView(
                rule.version(),
                rule.name(),
                rule.words(),
                rule.source(),
                rule.begins(),
                rule.comparison(),
                conditions.stream().map(EligibilityCondition::view).toList());
    }

    private static ExplanationView explain(Rule rule, AuthorityRef authority, Inspections.Judged standing, AsAt asAt) {
        var lines = standing.latest().stream()
                .flatMap(judgement ->
                        rule.conditions().stream().map(condition -> line(condition, judgement.part(condition.part()))))
                .toList();
        // what is recorded and fails decides before what is not recorded
        var deciding = lines.stream().filter(line -> !line.holds()).min(Comparator.comparing(line -> !line.known()));
        return new ExplanationView(
                authority,
                rule.view().version(),
                asAt.day(),
                asAt.publishedBy(),
                asAt.recordedBy(),
                verdict(standing, deciding),
                deciding.map(LineView::seen),
                lines,
                standing.latest(),
                standing.possible());
    }

    private static Verdict verdict(Inspections.Judged standing, Optional<LineView> deciding) {
        if (standing.latest().isEmpty()) {
            return Verdict.NOT_RECORDED;
        }
        return deciding.map(line -> !line.known()
                        ? Verdict.NOT_KNOWN
                        : line.seen().part() == Part.OVERALL ? Verdict.OVERALL_BELOW : Verdict.PART_FAILS)
                .orElse(Verdict.ELIGIBLE);
    }

    private static LineView line(EligibilityCondition condition, PartView seen) {
        var says = condition.says(seen);
        var holds = says == Answer.PASSES;
        var words = switch (seen.missing()) {
            case NOT_MISSING -> holds ? "Meets the rule" : "Does not meet the rule";
            case NO_SUCH_PART ->
                holds ? "Does not fail: the framework has no such part" : "Fails: the framework has no such part";
            case NOT_JUDGED -> holds ? "Does not fail: it was not judged" : "Fails: it was not judged";
            case NOT_RECORDED ->
                switch (says) {
                    case PASSES -> "Does not fail: the grade is not recorded here";
                    case FAILS -> "Fails: the grade is not recorded here";
                    case NOT_KNOWN -> "Not known: the grade is not recorded here";
                };
        };
        return new LineView(seen, condition.atLeast().label(), holds, says != Answer.NOT_KNOWN, words);
    }
}
