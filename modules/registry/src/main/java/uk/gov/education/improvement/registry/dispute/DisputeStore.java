package uk.gov.education.improvement.registry.dispute;

import static uk.gov.education.improvement.kernel.time.RecordedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The queries about disputes, which are the department's own: who may read any may read all. */
@Dependent
class DisputeStore {
    private static final String RECORDED = recorded("f", "Dispute");
    private static final String SETTLED =
            "exists (select d.id from DisputeDecision d where d.disputeId = f.id and d.recordedAt <= :recordedBy)";

    private final EntityManager entities;
    private final Records records;

    @Inject
    DisputeStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
        this.records = new Records(entities);
    }

    Writing writing() {
        return new Writing(entities);
    }

    Optional<Dispute> find(Scope scope, String id, Instant recordedBy) {
        return entities.createQuery("select f from Dispute f where f.id = :id and " + RECORDED, Dispute.class)
                .setParameter("id", id)
                .setParameter("recordedBy", recordedBy)
                .getResultStream()
                .findFirst();
    }

    /** All there have been about some inspections, oldest first. */
    List<Dispute> about(Scope scope, Collection<String> inspectionIds, Instant recordedBy) {
        return records.standing(scope, Dispute.class, "inspectionId", inspectionIds, recordedBy);
    }

    List<DisputeDecision> decisions(Scope scope, Collection<String> disputeIds, Instant recordedBy) {
        return records.standing(scope, DisputeDecision.class, "disputeId", disputeIds, recordedBy);
    }

    /** One page and one more row, the newest first. */
    List<Dispute> page(Scope scope, DisputeFilter filter, Instant recordedBy) {
        var after = filter.after().map(cursor -> " and f.id < :last").orElse("");
        var query = entities.createQuery(
                "select f from Dispute f where " + RECORDED + state(filter) + after + " order by f.id desc",
                Dispute.class);
        filter.after()
                .ifPresent(cursor -> query.setParameter("last", cursor.key().getFirst()));
        return query.setParameter("recordedBy", recordedBy)
                .setMaxResults(filter.size() + 1)
                .getResultList();
    }

    long count(Scope scope, DisputeFilter filter, Instant recordedBy) {
        return Records.counted(
                scope,
                entities.createQuery("select f.id from Dispute f where " + RECORDED + state(filter), String.class)
                        .setParameter("recordedBy", recordedBy));
    }

    private static String state(DisputeFilter filter) {
        return filter.waiting()
                .map(waiting -> " and " + (waiting ? "not " : "") + SETTLED)
                .orElse("");
    }
}
