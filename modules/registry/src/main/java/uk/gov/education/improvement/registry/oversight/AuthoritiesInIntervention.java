package uk.gov.education.improvement.registry.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.instrument.ServiceArea;
import uk.gov.education.improvement.registry.intervention.InForce;
import uk.gov.education.improvement.registry.intervention.InterventionView;
import uk.gov.education.improvement.registry.intervention.Interventions;

/** Which authorities are in intervention on a day, and which were lifted out of it. */
@ApplicationScoped
public class AuthoritiesInIntervention {
    private static final String SOCIAL_CARE = ServiceArea.class.getName() + "." + ServiceArea.SOCIAL_CARE;
    private static final String NOT_RECORDED = ServiceArea.class.getName() + "." + ServiceArea.NOT_RECORDED;

    /** JPQL: the facts {@code i} about instruments of social care that certainly are in force on the day. */
    private static final String CERTAIN = " from InterventionFact i where i.service = " + SOCIAL_CARE + " and"
            + Interventions.certainlyInForce("i") + " and " + Interventions.seen("i");

    /** JPQL: the same of those that possibly are. What may be social care leaves the answer open, however certain its days. */
    static final String POSSIBLE = " from InterventionFact i where i.service in (" + SOCIAL_CARE + ", " + NOT_RECORDED
            + ") and" + Interventions.perhapsInForce("i") + " and " + Interventions.seen("i");

    /**
     * JPQL: one {@code e} that certainly ended by the day to have another in its place. Its kind of end says that
     * intervention went on.
     */
    private static final String PASSED_ON = "select e.id from InterventionFact e where e.service in (" + SOCIAL_CARE
            + ", " + NOT_RECORDED + ") and " + Interventions.passedOn("e") + " and " + Interventions.seen("e");

    /**
     * JPQL: what came in place of {@code e}: what its end names, or what began no earlier and outlived it, and has begun by
     * the day. It may have ended since: then its own end says how it goes on. What was revoked before it began is a decision
     * as well.
     */
    private static final String CAME_AFTER = "select n.id from InterventionFact n where n.authorityId = e.authorityId"
            + " and n.interventionId <> e.interventionId and " + Interventions.seen("n") + " and ("
            + Interventions.follows("n", "e") + " and " + Interventions.begunOrRevoked("n")
            + " or (n.service = " + SOCIAL_CARE + " or n.service = e.service)"
            + " and n.begun = 1 and n.certainFrom <= :known and n.certainFrom >= e.certainFrom"
            + " and (n.possibleUntil > e.possibleUntil"
            + " or n.certainFrom > e.certainFrom and n.certainFrom >= e.certainUntil))";

    private final AccessTable access;
    private final Transactions transactions;
    private final OversightStore store;
    private final Interventions interventions;

    @Inject
    public AuthoritiesInIntervention(
            AccessTable access, Transactions transactions, OversightStore store, Interventions interventions) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.interventions = interventions;
    }

    /**
     * JPQL: whether an authority is in intervention in social care has this answer on the day, here and nowhere else. It is
     * not known where an instrument may be in force, and where one passed on to another that is not recorded, or has not
     * begun: from its end until another begins or is revoked. Asked with {@code :day},
     * {@code :publishedBy}, {@code :known} and {@code :recordedBy}, for the eyes of {@code :audiences}.
     */
    static String answered(InForce answer, String authorityId) {
        return switch (answer) {
            case YES -> certain(authorityId, List.of());
            case NOT_KNOWN ->
                "(" + possible(authorityId, List.of()) + " and not " + certain(authorityId, List.of()) + ")";
            case NO -> "not " + possible(authorityId, List.of());
        };
    }

    /**
     * JPQL: yes.
     *
     * @param among authorities it is asked of, as {@code :ids}: said of their facts too, so that an index leads to those
     */
    static String certain(String authorityId, Collection<String> among) {
        return "exists (select i.id" + CERTAIN + " and i.authorityId = " + authorityId + of(among, "i") + ")";
    }

    /** JPQL: yes, or not known. */
    static String possible(String authorityId, Collection<String> among) {
        return "(exists (select i.id" + POSSIBLE + " and i.authorityId = " + authorityId + of(among, "i")
                + ") or exists (" + PASSED_ON + " and e.authorityId = " + authorityId + of(among, "e")
                + " and not exists (" + CAME_AFTER + of(among, "n") + ")))";
    }

    private static String of(Collection<String> among, String alias) {
        return among.isEmpty() ? "" : " and " + alias + ".authorityId in :ids";
    }

    /**
     * How many authorities that have their duty on the day are in intervention in social care: certainly, and possibly, which
     * is counted apart.
     */
    public record Counts(long yes, long notKnown) {}

    /**
     * Whether an authority is in intervention.
     *
     * @param answer in children's social care, on the day
     * @param instruments of any service, those issued by the day and the drafts the asker may see; oldest first
     */
    public record Intervened(InForce answer, List<InterventionView> instruments) {}

    /**
     * Whether authorities are in intervention in social care on the day.
     *
     * @param authorityIds empty for all; one that is absent from the answer is not
     */
    public Map<String, InForce> inForce(Asker by, Collection<String> authorityIds, AsAt asAt) {
        var scope = access.scope(by, Interventions.READ);
        return transactions.within(() -> store.answers(scope, authorityIds, asAt));
    }

    /** Whether one authority is in intervention, and its instruments. */
    public Intervened of(Asker by, String authorityId, AsAt asAt) {
        return transactions.within(() -> new Intervened(
                inForce(by, List.of(authorityId), asAt).getOrDefault(authorityId, InForce.NO),
                interventions.ofAuthority(by, authorityId, asAt)));
    }

    public Counts counts(Asker by, AsAt asAt) {
        var scope = access.scope(by, Interventions.READ);
        return transactions.within(() -> {
            return new Counts(store.count(InForce.YES, scope, asAt), store.count(InForce.NOT_KNOWN, scope, asAt));
        });
    }

    /**
     * The authorities whose last instrument of social care ended from a day on and was not replaced, by the day asked. One
     * that has another that may be in force is not among them.
     */
    public LiftedView lifted(Asker by, LocalDate since, AsAt asAt) {
        var scope = access.scope(by, Interventions.READ);
        return transactions.within(() -> {
            var lastEnded = new LinkedHashMap<String, OversightStore.Ended>();
            store.ended(scope, since, asAt).forEach(ended -> lastEnded.putIfAbsent(ended.authorityId(), ended));
            var ids = lastEnded.values().stream()
                    .map(OversightStore.Ended::interventionId)
                    .toList();
            var followed = store.followed(scope, ids, asAt);
            var lifted = ids.stream().filter(id -> !followed.contains(id)).toList();
            var views = interventions.withIds(by, lifted, asAt).stream()
                    .collect(Collectors.toMap(InterventionView::id, Function.identity()));
            return new LiftedView(
                    since,
                    asAt,
                    lifted.stream().map(views::get).toList(),
                    store.statements(scope).stream().map(LiftedStatement::view).toList());
        });
    }
}
