package uk.gov.education.improvement.accreditation.phase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import uk.gov.education.improvement.accreditation.phase.PhaseStore.Joined;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Changes;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.trail.Trail;

/** Reads the phases of the rollout as at any day. {@link PhaseWork} moves them. */
@ApplicationScoped
public class Phases {
    public static final Act READ = new Act("phase.read");

    private final AccessTable access;
    private final Transactions transactions;
    private final PhaseStore store;
    private final Changes changes;

    @Inject
    public Phases(AccessTable access, Transactions transactions, PhaseStore store, Changes changes) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.changes = changes;
    }

    /** The phases that were planned by the day, certainly or possibly, by number. */
    public List<PhaseView> list(Asker by, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> views(scope, store.phases(scope), asAt).stream()
                .filter(phase -> !phase.steps().isEmpty())
                .toList());
    }

    /**
     * One phase, also from a day before it was planned.
     *
     * @param idOrNumber our id, or its number
     * @throws Refused when none is recorded by then
     */
    public PhaseView find(Asker by, String idOrNumber, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> views(
                        scope, store.find(scope, idOrNumber).stream().toList(), asAt)
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new PhaseRefusal.UnknownPhase(idOrNumber))));
    }

    /** Who took the steps, by the instants they were recorded; nothing for who may not read the record of change. */
    public Map<Instant, String> authors(Asker by, PhaseView phase) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> changes.authors(
                by,
                scope,
                PhaseWork.SUBJECT,
                phase.id(),
                phase.steps().stream().map(StepView::recordedAt).toList()));
    }

    /** Leaves out what was not recorded by then; costs the same number of statements for one and for many. */
    private List<PhaseView> views(Scope scope, Collection<Phase> phases, AsAt asAt) {
        var ids = phases.stream().map(Phase::id).toList();
        var trails = store.trails(scope, ids, asAt.recordedBy());
        var joined = store.joined(scope, asAt);
        return phases.stream()
                .filter(phase -> trails.containsKey(phase.id()))
                .map(phase -> view(phase, trails.get(phase.id()), joined.getOrDefault(phase.id(), Joined.NONE), asAt))
                .toList();
    }

    static PhaseView view(Phase phase, Trail<PhaseStep> trail, Joined joined, AsAt asAt) {
        return new PhaseView(
                phase.id(),
                trail.version(),
                phase.number(),
                phase.name(),
                phase.target(),
                trail.certainly(asAt).map(PhaseStep::to),
                trail.possibly(asAt).stream().map(step -> step.view(asAt)).toList(),
                joined.certainly(),
                joined.atMost() - joined.certainly(),
                asAt.day(),
                asAt.publishedBy(),
                asAt.recordedBy());
    }
}
