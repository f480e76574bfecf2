package uk.gov.education.improvement.accreditation.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.accreditation.phase.KnownPhases;
import uk.gov.education.improvement.accreditation.phase.PhaseRef;
import uk.gov.education.improvement.accreditation.phase.Phases;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.authority.Names;

/** The authorities that joined a phase by a day, and how many others stated there were. */
@ApplicationScoped
public class Sites {
    private final AccessTable access;
    private final Transactions transactions;
    private final SiteStore store;
    private final KnownPhases phases;
    private final Authorities authorities;

    @Inject
    public Sites(
            AccessTable access,
            Transactions transactions,
            SiteStore store,
            KnownPhases phases,
            Authorities authorities) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.phases = phases;
        this.authorities = authorities;
    }

    /**
     * One page, by phase and then by name; those that certainly joined by the day, and those that may have. There are at
     * most as many as authorities times phases, so that all are read and named together.
     */
    public Slice<SiteView> list(Asker by, SiteFilter filter, AsAt asAt) {
        var scope = access.scope(by, Phases.READ);
        return transactions.within(() -> {
            var byId = phases.all(scope).stream().collect(Collectors.toMap(PhaseRef::id, Function.identity()));
            var joined = store.joined(scope, filter.authorityIds(), asAt);
            var names = authorities.named(
                    by, joined.stream().map(SiteJoining::authorityId).collect(Collectors.toSet()), asAt);
            var all = joined.stream()
                    .map(joining -> view(joining, byId.get(joining.phaseId()), names.get(joining.authorityId()), asAt))
                    .sorted(Comparator.comparing(SiteView::phase)
                            .thenComparing(site -> Names.key(site.authority().name()))
                            .thenComparing(SiteView::id))
                    .toList();
            return Slice.of(all, filter::leaves, filter.after(), filter.size(), SiteView::id);
        });
    }

    /** How many sites were stated by the day, the earliest first, beside how many are recorded for the same time. */
    public List<StatedView> stated(Asker by, AsAt asAt) {
        var scope = access.scope(by, Phases.READ);
        return transactions.within(() -> {
            var numbers = phases.all(scope).stream().collect(Collectors.toMap(PhaseRef::id, PhaseRef::number));
            var joinings = store.joined(scope, asAt);
            return store.stated(scope).stream()
                    .filter(stated -> stated.wasSaidBy(asAt.known()))
                    .map(stated -> stated.beside(joinings, numbers))
                    .toList();
        });
    }

    private static SiteView view(SiteJoining joining, PhaseRef phase, AuthorityRef authority, AsAt asAt) {
        return new SiteView(
                joining.siteId(),
                phase.number(),
                phase.name(),
                authority,
                joining.joined().said(),
                joining.asAt(asAt),
                joining.wave(),
                joining.confidence(),
                joining.source(),
                joining.recordedAt());
    }
}
