package uk.gov.education.improvement.registry.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.trail.Trail;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The queries about budget lines: the department sees them all, an organisation those that are for it. */
@Dependent
class LineStore {
    /** Far above what a programme will have. */
    static final int MOST = 5_000;

    private final EntityManager entities;
    private final Records records;

    @Inject
    LineStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
        this.records = new Records(entities);
    }

    /** Holds the line until the transaction ends, so that its money can be counted and moved. */
    Optional<BudgetLine> lock(Scope scope, String id) {
        return Optional.ofNullable(entities.find(BudgetLine.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(line -> isSeen(scope, line));
    }

    Optional<BudgetLine> find(Scope scope, String id) {
        return Optional.ofNullable(entities.find(BudgetLine.class, id)).filter(line -> isSeen(scope, line));
    }

    private static boolean isSeen(Scope scope, BudgetLine line) {
        return scope.sees(line.audience(), line.owner().orElseGet(() -> new Owner("")));
    }

    /** Of some programmes, by name. */
    List<BudgetLine> of(Scope scope, Collection<String> programmeIds) {
        if (programmeIds.isEmpty()) {
            return List.of();
        }
        return scope.bind(entities.createQuery(
                        "select l from BudgetLine l where l.programmeId in :ids and " + Scope.seen("l")
                                + " order by l.nameKey, l.id",
                        BudgetLine.class))
                .setParameter("ids", programmeIds)
                .setMaxResults(MOST)
                .getResultList();
    }

    List<BudgetLine> withIds(Scope scope, Collection<String> ids) {
        return records.withIds(scope, BudgetLine.class, ids);
    }

    Map<String, Trail<LineStep>> trails(Scope scope, Collection<String> lineIds, Instant recordedBy) {
        return records.trails(scope, LineStep.class, "lineId", lineIds, recordedBy);
    }
}
