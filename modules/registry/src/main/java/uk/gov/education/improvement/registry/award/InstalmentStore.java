package uk.gov.education.improvement.registry.award;

import static uk.gov.education.improvement.kernel.time.DatedFact.inForce;
import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.trail.Trail;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The queries about what belongs to an award. They are asked of awards that a scope let through, and no others. */
@Dependent
class InstalmentStore {
    /** JPQL: instalments {@code i} that a step {@code s} leads to a claim, with no later one. */
    private static final String CLAIMED = " from InstalmentStep s, Instalment i where s.toState = :claimed"
            + " and i.id = s.instalmentId and " + inForce("s") + " and " + recorded("s", "InstalmentStep")
            + " and not exists (select later.id from InstalmentStep later where later.instalmentId = s.instalmentId"
            + " and later.place > s.place and " + inForce("later") + " and later.recordedAt <= :recordedBy)"
            + " and exists (select m.id from AwardMember m where m.awardId = i.awardId and " + Scope.seen("m") + ")";

    private final EntityManager entities;
    private final Records records;

    @Inject
    InstalmentStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
        this.records = new Records(entities);
    }

    Map<String, List<AwardYear>> years(Scope scope, Collection<String> awardIds) {
        return records.having(scope, AwardYear.class, "awardId", awardIds).stream()
                .sorted(Comparator.comparing(AwardYear::year))
                .collect(Collectors.groupingBy(AwardYear::awardId));
    }

    Map<String, Trail<AwardStep>> trails(Scope scope, Collection<String> awardIds, Instant recordedBy) {
        return records.trails(scope, AwardStep.class, "awardId", awardIds, recordedBy);
    }

    /** By the day they are due. */
    List<Instalment> of(Scope scope, Collection<String> awardIds) {
        return records.having(scope, Instalment.class, "awardId", awardIds).stream()
                .sorted(Comparator.comparing(Instalment::due).thenComparing(Instalment::id))
                .toList();
    }

    Map<String, Trail<InstalmentStep>> instalmentTrails(
            Scope scope, Collection<String> instalmentIds, Instant recordedBy) {
        return records.trails(scope, InstalmentStep.class, "instalmentId", instalmentIds, recordedBy);
    }

    /**
     * Those of which a claim waits for a decision by the day, what is due soonest first. Their steps lead to it: many more
     * are paid than wait.
     */
    List<Instalment> claimed(Scope scope, AsAt asAt, int most) {
        return bind(entities.createQuery("select i" + CLAIMED + " order by i.due, i.id", Instalment.class), scope, asAt)
                .setMaxResults(most)
                .getResultList();
    }

    long countClaimed(Scope scope, AsAt asAt) {
        return Records.counted(scope, bind(entities.createQuery("select i.id" + CLAIMED, String.class), scope, asAt));
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Scope scope, AsAt asAt) {
        return scope.bind(query)
                .setParameter("claimed", InstalmentState.CLAIMED.name())
                .setParameter("day", asAt.day())
                .setParameter("publishedBy", asAt.publishedBy())
                .setParameter("recordedBy", asAt.recordedBy());
    }

    /** Holds the instalment until the transaction ends. */
    Optional<Instalment> lock(Scope scope, String id) {
        return Optional.ofNullable(entities.find(Instalment.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
