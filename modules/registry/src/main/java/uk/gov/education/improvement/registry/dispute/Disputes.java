package uk.gov.education.improvement.registry.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Changes;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.inspection.InspectionWork;
import uk.gov.education.improvement.registry.inspection.Judgement;
import uk.gov.education.improvement.registry.inspection.JudgementFields;
import uk.gov.education.improvement.registry.inspection.Readings;

/** Reads the disputes: sources that disagree on a grade (docs/decisions/0010). {@link DisputeWork} settles them. */
@ApplicationScoped
public class Disputes {
    public static final Act READ = new Act("dispute.read");

    /** What the record of change calls a dispute. */
    static final String SUBJECT = "dispute";

    private final AccessTable access;
    private final Transactions transactions;
    private final DisputeStore store;
    private final Readings readings;
    private final Changes changes;

    @Inject
    public Disputes(
            AccessTable access, Transactions transactions, DisputeStore store, Readings readings, Changes changes) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.readings = readings;
        this.changes = changes;
    }

    /** One page, the newest first. */
    public Slice<DisputeView> list(Asker by, DisputeFilter filter, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var page = Slice.cut(
                    store.page(scope, filter, asAt.recordedBy()),
                    filter.size(),
                    store.count(scope, filter, asAt.recordedBy()),
                    dispute -> Cursor.after(dispute.id()));
            return new Slice<>(views(scope, page.rows(), asAt.recordedBy()), page.total(), page.next());
        });
    }

    /** The disputes about one inspection that wait for a decision; none for those who may not read any. */
    public List<DisputeView> waiting(Asker by, String inspectionId, AsAt asAt) {
        if (!access.allows(by, READ)) {
            return List.of();
        }
        var scope = access.scope(by, READ);
        return transactions.within(() ->
                views(scope, store.about(scope, List.of(inspectionId), asAt.recordedBy()), asAt.recordedBy()).stream()
                        .filter(dispute -> dispute.decision().isEmpty())
                        .toList());
    }

    /**
     * One dispute, with who said what.
     *
     * @throws Refused when there is none that the asker may see
     */
    public DisputeView find(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var dispute = store.find(scope, id, asAt.recordedBy()).orElseThrow(() -> unknown(id));
            var view = views(scope, List.of(dispute), asAt.recordedBy()).getFirst();
            var instants = Stream.concat(
                            Stream.of(view.openedAt()), view.decision().map(DisputeView.Decision::at).stream())
                    .toList();
            var authors = new HashMap<>(changes.authors(by, scope, SUBJECT, id, instants));
            var recorded = view.stood().recordedAt();
            authors.putAll(changes.authors(by, scope, InspectionWork.SUBJECT, view.inspectionId(), List.of(recorded)));
            return named(view, authors);
        });
    }

    static Refused unknown(String id) {
        return new Refused(new UnknownRecord("dispute", id));
    }

    private static DisputeView named(DisputeView view, Map<Instant, String> authors) {
        return new DisputeView(
                view.id(),
                view.version(),
                view.inspectionId(),
                view.authorityId(),
                view.stood(),
                view.claimed(),
                view.parts(),
                view.correctedSince(),
                view.openedAt(),
                Optional.ofNullable(authors.get(view.stood().recordedAt())),
                Optional.ofNullable(authors.get(view.openedAt())),
                view.decision()
                        .map(decision -> new DisputeView.Decision(
                                decision.settlement(),
                                decision.reason(),
                                decision.at(),
                                Optional.ofNullable(authors.get(decision.at())))));
    }

    /** Costs the same number of statements for one dispute and for many. */
    private List<DisputeView> views(Scope scope, List<Dispute> disputes, Instant recordedBy) {
        var recorded = readings.recorded(scope, ids(disputes, Dispute::readingId), recordedBy);
        var decisions = store.decisions(scope, ids(disputes, Dispute::id), recordedBy).stream()
                .collect(Collectors.toMap(DisputeDecision::disputeId, Function.identity()));
        return disputes.stream()
                .map(dispute -> {
                    var stood = recorded.get(dispute.readingId());
                    var claim = dispute.claim();
                    return new DisputeView(
                            dispute.id(),
                            stood.view().version(),
                            dispute.inspectionId(),
                            dispute.authorityId(),
                            stood.view(),
                            JudgementFields.of(claim),
                            parts(stood.judgement(), claim),
                            !stood.stands(),
                            dispute.recordedAt(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.ofNullable(decisions.get(dispute.id()))
                                    .map(decision -> new DisputeView.Decision(
                                            decision.settlement(),
                                            decision.reason(),
                                            decision.recordedAt(),
                                            Optional.empty())));
                })
                .toList();
    }

    private static List<DisputeView.DisputedPart> parts(Judgement stood, Judgement claim) {
        return stood.disagreements(claim).stream()
                .map(part -> new DisputeView.DisputedPart(
                        part, stood.grades().get(part), claim.grades().get(part)))
                .toList();
    }

    private static Collection<String> ids(List<Dispute> disputes, Function<Dispute, String> id) {
        return disputes.stream().map(id).collect(Collectors.toSet());
    }
}
