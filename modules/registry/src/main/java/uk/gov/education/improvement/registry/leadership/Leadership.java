package uk.gov.education.improvement.registry.leadership;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;

/** Reads the programme as at any day: its strands and cohorts, and who took part. {@link LeadershipMeasures} counts. */
@ApplicationScoped
public class Leadership {
    /** Who took part: an authority's own, or all. */
    public static final Act READ = new Act("leadership.read");

    /** The programme itself, and its counts. */
    public static final Act MEASURE = new Act("leadership.measure");

    private final AccessTable access;
    private final Transactions transactions;
    private final LeadershipStore store;
    private final CohortStore cohortStore;
    private final Authorities authorities;

    @Inject
    public Leadership(
            AccessTable access,
            Transactions transactions,
            LeadershipStore store,
            CohortStore cohortStore,
            Authorities authorities) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.cohortStore = cohortStore;
        this.authorities = authorities;
    }

    /** In the order of the programme. */
    public List<StrandView> strands(Asker by) {
        var scope = access.scope(by, MEASURE);
        return transactions.within(() -> strands(scope));
    }

    /** @throws Refused when there is none such */
    public StrandView strand(Asker by, String id) {
        return strands(by).stream()
                .filter(strand -> strand.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> new Refused(new LeadershipRefusal.UnknownStrand(id)));
    }

    /** One page, what began last first, of all that is recorded: a cohort is announced before it begins. */
    public Slice<LeadershipCohortView> cohorts(Asker by, CohortFilter filter, AsAt asAt) {
        var scope = access.scope(by, MEASURE);
        return transactions.within(() -> {
            var page = Slice.cut(
                    cohortStore.page(scope, filter, asAt.recordedBy()),
                    filter.size(),
                    cohortStore.count(scope, filter, asAt.recordedBy()),
                    terms -> Cursor.after(terms.firstDay().toString(), terms.cohortId()));
            var ids = page.rows().stream().map(CohortTerms::cohortId).toList();
            var cohorts =
                    cohortStore.withIds(scope, ids).stream().collect(toMap(LeadershipCohort::id, cohort -> cohort));
            var taken = cohortStore.attended(scope, ids, asAt.recordedBy());
            var strands = byId(scope);
            return page.map(terms -> terms.view(
                    cohorts.get(terms.cohortId()),
                    strands.get(terms.strand()),
                    taken.getOrDefault(terms.cohortId(), CohortStore.Attended.NOBODY)
                            .people()));
        });
    }

    /** One page, the newest first: those of all authorities for the department and the LGA, for an authority its own. */
    public Slice<ParticipationView> list(Asker by, ParticipationFilter filter, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var among = filter.regions().isEmpty() ? Set.<String>of() : within(by, filter, asAt);
            var page = Slice.cut(
                    store.page(scope, filter, among, asAt),
                    filter.size(),
                    store.count(scope, filter, among, asAt),
                    report -> Cursor.after(report.day().toString(), report.participationId()));
            var views = views(by, scope, page.rows(), asAt);
            return new Slice<>(views, page.total(), page.next());
        });
    }

    /** @throws Refused when there is none that the asker may see, by what was recorded then */
    public ParticipationView find(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> store.find(scope, id, asAt)
                .map(report -> views(by, scope, List.of(report), asAt).getFirst())
                .orElseThrow(() -> new Refused(new LeadershipRefusal.UnknownParticipation(id))));
    }

    /**
     * The same by the LGA's reference.
     *
     * @throws Refused when there is none that the asker may see
     */
    public ParticipationView referred(Asker by, String reference, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> store.participations(scope, List.of(reference)).stream()
                .findFirst()
                .map(participation -> find(by, participation.id(), asAt))
                .orElseThrow(() -> new Refused(new LeadershipRefusal.UnknownParticipation(reference))));
    }

    /** The authorities with their duty on the day in the regions asked for. */
    private Set<String> within(Asker by, ParticipationFilter filter, AsAt asAt) {
        return authorities.inForce(by, asAt).stream()
                .filter(authority -> filter.regions().contains(authority.region()))
                .map(AuthorityRef::id)
                .collect(toSet());
    }

    private List<ParticipationView> views(Asker by, Scope scope, Collection<ParticipationReport> reports, AsAt asAt) {
        var participations = store
                .participationsWithIds(
                        scope,
                        reports.stream()
                                .map(ParticipationReport::participationId)
                                .toList())
                .stream()
                .collect(toMap(Participation::id, participation -> participation));
        var cohorts = cohortStore.terms(
                scope,
                reports.stream().flatMap(report -> report.cohortId().stream()).collect(toSet()),
                asAt.recordedBy());
        var named = authorities.named(
                by, reports.stream().map(ParticipationReport::authorityId).collect(toSet()), asAt);
        var strands = byId(scope);
        return reports.stream()
                .map(report -> report.view(
                        participations.get(report.participationId()),
                        strands.get(report.strand()),
                        report.cohortId().map(cohorts::get),
                        named.get(report.authorityId())))
                .toList();
    }

    private List<StrandView> strands(Scope scope) {
        return store.strands(scope).stream().map(LeadershipStrand::view).toList();
    }

    private Map<String, StrandView> byId(Scope scope) {
        return strands(scope).stream().collect(toMap(StrandView::id, strand -> strand));
    }
}
