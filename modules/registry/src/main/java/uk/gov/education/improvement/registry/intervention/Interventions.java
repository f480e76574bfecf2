package uk.gov.education.improvement.registry.intervention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Changes;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.kernel.time.Span;
import uk.gov.education.improvement.registry.instrument.Terms;

/** Reads instruments of intervention as at any day. {@link InterventionWork} drafts them and takes steps with them. */
@ApplicationScoped
public class Interventions {
    public static final Act READ = new Act("intervention.read");

    /** The most instruments of one authority that are shown together; more than any ever had. */
    public static final int MOST_OF_AUTHORITY = 500;

    /** The most instruments of many authorities that one question looks at. */
    static final int MOST = 5_000;

    /** JPQL: what stands of an instrument, for the eyes of {@code :audiences}, by what was recorded by {@code :recordedBy}. */
    public static String seen(String fact) {
        return " " + fact + ".audience in :audiences and " + DatedFact.recorded(fact, "InterventionFact");
    }

    /** JPQL: the steps of instruments that stand, for the same eyes and by the same instant. */
    public static String taken(String step) {
        return step + ".audience in :audiences and " + RecordedFact.recorded(step, "InterventionStep");
    }

    /** JPQL: certainly in force on {@code :day}, which with {@code :publishedBy} makes {@code :known}. */
    public static String certainlyInForce(String fact) {
        return begun(fact) + DatedFact.inForce(fact);
    }

    /** JPQL: the same as far as one can tell, certain or possible. */
    public static String perhapsInForce(String fact) {
        return begun(fact) + DatedFact.maybeInForce(fact);
    }

    /** JPQL: certainly ended by {@code :known}, to have another in its place. */
    public static String passedOn(String fact) {
        return "%1$s.begun = 1 and (%1$s.possibleUntil <= :known or %1$s.goneBy <= :known) and %1$s.state in (%2$s)"
                .formatted(
                        fact,
                        Stream.of(InterventionState.values())
                                .filter(InterventionState::passesOn)
                                .map(Interventions::jpql)
                                .collect(Collectors.joining(", ")));
    }

    /** JPQL: had certainly begun by {@code :known}, or was certainly revoked before it did. */
    public static String begunOrRevoked(String fact) {
        return "(%1$s.begun = 1 and %1$s.certainFrom <= :known or %1$s.begun = 0 and %1$s.state = %2$s and %1$s.possibleUntil <= :known)"
                .formatted(fact, jpql(InterventionState.REVOKED));
    }

    /** JPQL: the step that ended one fact names another as what follows in its place. */
    public static String follows(String next, String ended) {
        // no join of the two, which PostgreSQL would answer by reading all steps
        return "%1$s.interventionId in (select t.successorId from InterventionStep t where t.interventionId = %2$s.interventionId and "
                        .formatted(next, ended)
                + taken("t") + ")";
    }

    private static String jpql(InterventionState state) {
        return InterventionState.class.getName() + "." + state;
    }

    /** What is in force has not ended by then: said for the index, by which the few that have not are found among all that did. */
    private static String begun(String fact) {
        return " %1$s.begun = 1 and %1$s.goneBy > :known and %1$s.possibleUntil > :known and ".formatted(fact);
    }

    private final AccessTable access;
    private final Transactions transactions;
    private final InterventionStore store;
    private final Changes changes;

    @Inject
    public Interventions(AccessTable access, Transactions transactions, InterventionStore store, Changes changes) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.changes = changes;
    }

    /** Whether the asker sees instruments before they are issued. */
    public boolean showsDrafts(Asker by) {
        return access.scope(by, READ).audiences().contains(Audience.DEPARTMENT);
    }

    /** @throws Refused when there is none that the asker may see */
    public InterventionView find(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> withIds(scope, List.of(id), asAt).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new InterventionRefusal.UnknownIntervention(id))));
    }

    /**
     * The steps of one instrument that may have been taken by the day, the newest last, with who recorded each.
     *
     * @throws Refused when there is none that the asker may see
     */
    public List<StepView> steps(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            find(by, id, asAt);
            var steps =
                    store.trails(scope, List.of(id), asAt.recordedBy()).getOrDefault(id, Trail.EMPTY).steps().stream()
                            .filter(step -> step.audience() == Audience.DEPARTMENT
                                    || !step.firstDay().isAfter(asAt.known()))
                            .toList();
            var authors = changes.authors(
                    by,
                    scope,
                    InterventionWork.SUBJECT,
                    id,
                    steps.stream().map(InterventionStep::recordedAt).toList());
            var seen = store
                    .standing(
                            scope,
                            steps.stream()
                                    .flatMap(step -> step.successorId().stream())
                                    .toList(),
                            asAt.recordedBy())
                    .stream()
                    .map(InterventionFact::interventionId)
                    .toList();
            return steps.stream()
                    .map(step -> new StepView(
                            step.step(),
                            step.from(),
                            step.to(),
                            step.on().map(PartialDate::said),
                            step.reviewDue(),
                            step.reportDue(),
                            step.why(),
                            step.source(),
                            step.recordedAt(),
                            Optional.ofNullable(authors.get(step.recordedAt())),
                            step.successorId().filter(seen::contains)))
                    .toList();
        });
    }

    /** The instruments in whose place one follows. */
    public List<InterventionView> predecessors(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> withIds(scope, store.predecessors(scope, id, asAt.recordedBy()), asAt));
    }

    /**
     * All instruments that one followed or that follow it, however far, itself among them; in the order in which they began,
     * drafts last. It alone where none did.
     */
    public List<InterventionView> lineage(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var authorityId = find(by, id, asAt).authorityId();
            var facts = store.ofAuthorities(scope, List.of(authorityId), asAt.recordedBy(), MOST_OF_AUTHORITY);
            var trails = store.trails(
                    scope, facts.stream().map(InterventionFact::interventionId).toList(), asAt.recordedBy());
            var related = new HashSet<>(List.of(id));
            var before = 0;
            while (before < related.size()) {
                before = related.size();
                trails.forEach((one, trail) -> trail.steps().stream()
                        .flatMap(step -> step.successorId().stream())
                        .filter(next -> related.contains(one) || related.contains(next))
                        .forEach(next -> related.addAll(List.of(one, next))));
            }
            return views(
                    scope,
                    facts.stream()
                            .filter(fact -> related.contains(fact.interventionId()))
                            .filter(fact -> fact.interventionId().equals(id) || isSeen(fact, asAt))
                            .sorted(Comparator.comparing(InterventionFact::isDraft)
                                    .thenComparing(InterventionFact::listedFrom)
                                    .thenComparing(InterventionFact::interventionId))
                            .toList(),
                    asAt);
        });
    }

    /** Whether it had been issued by the day, or never was, of which the day asked says nothing. */
    private static boolean isSeen(InterventionFact fact, AsAt asAt) {
        return fact.isDraft() || !fact.listedFrom().isAfter(asAt.known());
    }

    /** Some instruments by their ids; those the asker may not see are left out. */
    public List<InterventionView> withIds(Asker by, Collection<String> ids, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> withIds(scope, ids, asAt));
    }

    private List<InterventionView> withIds(Scope scope, Collection<String> ids, AsAt asAt) {
        return views(scope, store.standing(scope, ids, asAt.recordedBy()), asAt);
    }

    /** One page, what was issued last first. */
    public Slice<InterventionView> list(Asker by, InterventionFilter filter, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var page = Slice.cut(
                    store.page(scope, filter, asAt),
                    filter.size(),
                    store.count(scope, filter, asAt),
                    fact -> Cursor.after(fact.listedFrom().toString(), fact.interventionId()));
            return new Slice<>(views(scope, page.rows(), asAt), page.total(), page.next());
        });
    }

    /** Those of one authority that had been issued by the day, and the drafts the asker may see; oldest first. */
    public List<InterventionView> ofAuthority(Asker by, String authorityId, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> views(
                scope,
                store.ofAuthorities(scope, List.of(authorityId), asAt.recordedBy(), MOST_OF_AUTHORITY).stream()
                        .filter(fact -> isSeen(fact, asAt) && fact.state() != InterventionState.DROPPED)
                        .toList(),
                asAt));
    }

    /** What one instrument said, version by version, for the eyes of the asker; the newest last. */
    public List<Terms> versions(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> store.history(scope, id, asAt.recordedBy()).stream()
                .map(InterventionFact::terms)
                .toList());
    }

    /** The version and the trail are those of the same instant as the fact. */
    private List<InterventionView> views(Scope scope, Collection<InterventionFact> facts, AsAt asAt) {
        var ids = facts.stream().map(InterventionFact::interventionId).collect(Collectors.toSet());
        var versions = store.versions(scope, ids, asAt.recordedBy());
        var trails = store.trails(scope, ids, asAt.recordedBy());
        return facts.stream()
                .map(fact -> view(
                        fact,
                        versions.get(fact.interventionId()),
                        trails.getOrDefault(fact.interventionId(), Trail.EMPTY),
                        asAt))
                .toList();
    }

    static InterventionView view(InterventionFact fact, long version, Trail trail, AsAt asAt) {
        var day = asAt.known();
        var certain = fact.isDraft() ? trail.state() : trail.certainly(day).map(InterventionStep::to);
        var possible = fact.isDraft() ? certain : trail.possibly(day).map(InterventionStep::to);
        var begun = fact.isBegun() && !fact.span().possibleFrom().isAfter(day);
        var inForce = InForce.of(fact.inForce(asAt));
        var state = certain.filter(where -> where != InterventionState.IN_FORCE || inForce == InForce.YES);
        var known = fact.spanKnown(
                asAt,
                fact.span().end() instanceof End.On
                        ? End.UNTIL_A_LAW_ENDS_IT
                        : fact.span().end());
        return new InterventionView(
                fact.interventionId(),
                version,
                fact.authorityId(),
                fact.isDraft(),
                state,
                possible.filter(where -> !state.equals(Optional.of(where))),
                certain,
                inForce,
                Stream.of(fact.span())
                        .filter(span -> begun)
                        .flatMap(span -> span.from().stream())
                        .map(PartialDate::said)
                        .findFirst(),
                begun ? inWords(known) : "",
                Optional.of(known.possibleUntil()).filter(until -> begun && !until.equals(Span.FOREVER)),
                fact.terms(),
                InterventionView.Clocks.of(
                        inForce != InForce.NOT_KNOWN ? trail.due(day, InterventionStep::reviewDue) : Optional.empty(),
                        inForce != InForce.NOT_KNOWN ? trail.due(day, InterventionStep::reportDue) : Optional.empty(),
                        day),
                fact.state(),
                fact.recordedAt());
    }

    private static String inWords(Span span) {
        var since = span.from().map(PartialDate::inWords).orElse("before records began");
        return switch (span.end()) {
            case End.On on -> since + " " + on.inWords();
            case End.StillInForce still -> "since " + since;
            case End.NotRecorded unknown -> since + ", end not recorded";
        };
    }
}
