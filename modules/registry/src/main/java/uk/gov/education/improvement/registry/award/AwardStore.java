package uk.gov.education.improvement.registry.award;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Lots;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.trail.Step;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The queries about awards: the department sees them all, each member its own. */
@Dependent
class AwardStore {
    /** JPQL: what the asker sees of awards {@code a}. */
    private static final String SEEN =
            " exists (select w.id from AwardMember w where w.awardId = a.id and " + Scope.seen("w") + ")";

    private static final String STEPS = "AwardStep awardId";

    private final EntityManager entities;
    private final Records records;

    @Inject
    AwardStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
        this.records = new Records(entities);
    }

    Writing writing() {
        return new Writing(entities);
    }

    Optional<Award> find(Scope scope, String id) {
        return scope.bind(entities.createQuery("select a from Award a where a.id = :id and" + SEEN, Award.class))
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    List<Award> withIds(Scope scope, Collection<String> ids) {
        return Lots.ask(
                        ids,
                        lot -> scope.bind(entities.createQuery(
                                        "select a from Award a where a.id in :ids and" + SEEN, Award.class))
                                .setParameter("ids", lot)
                                .getResultList())
                .toList();
    }

    /** Holds the award until the transaction ends, so that its version can be compared and moved on. */
    Optional<Award> lock(Scope scope, String id) {
        return find(scope, id).map(award -> {
            entities.refresh(award, LockModeType.PESSIMISTIC_WRITE);
            return award;
        });
    }

    /** One page and one more row, what was proposed last first. */
    List<Award> page(Scope scope, AwardFilter filter, AsAt asAt) {
        var after = filter.after().map(cursor -> " and a.id < :last").orElse("");
        var query = filtered(
                entities.createQuery("select a" + asked(scope, filter) + after + " order by a.id desc", Award.class),
                scope,
                filter,
                asAt);
        filter.after()
                .ifPresent(cursor -> query.setParameter("last", cursor.key().getFirst()));
        return query.setMaxResults(filter.size() + 1).getResultList();
    }

    long count(Scope scope, AwardFilter filter, AsAt asAt) {
        return Records.counted(
                scope,
                filtered(
                        entities.createQuery("select a.id" + asked(scope, filter), String.class), scope, filter, asAt));
    }

    /** Who is an owner sees no other's, which is said once more for the index: no award is for the sector. */
    private static String asked(Scope scope, AwardFilter filter) {
        return " from Award a where" + SEEN
                + (scope.owners().isEmpty()
                        ? ""
                        : " and exists (select o.id from AwardMember o where o.awardId = a.id and o.owner in :owners)")
                + " and" + Step.begun(STEPS, "a.id")
                + (filter.programmes().isEmpty() ? "" : " and a.programmeId in :programmes")
                + (filter.lines().isEmpty() ? "" : " and a.lineId in :lines")
                + (filter.authorities().isEmpty()
                        ? ""
                        : " and exists (select v.id from AwardMember v where v.awardId = a.id and v.dfeNumber in :numbers)")
                + (filter.states().isEmpty() ? "" : " and" + Step.stands(STEPS, "a.id"));
    }

    private static <Q extends Query> Q filtered(Q query, Scope scope, AwardFilter filter, AsAt asAt) {
        scope.bind(query);
        query.setParameter("day", asAt.day());
        query.setParameter("publishedBy", asAt.publishedBy());
        query.setParameter("recordedBy", asAt.recordedBy());
        if (!filter.programmes().isEmpty()) {
            query.setParameter("programmes", filter.programmes());
        }
        if (!filter.lines().isEmpty()) {
            query.setParameter("lines", filter.lines());
        }
        if (!filter.authorities().isEmpty()) {
            query.setParameter("numbers", filter.authorities());
        }
        if (!filter.states().isEmpty()) {
            query.setParameter(
                    "states", filter.states().stream().map(AwardState::name).toList());
        }
        return query;
    }

    /** Of awards that a scope let through, in the order in which they were named. */
    Map<String, List<AwardMember>> members(Scope scope, Collection<String> awardIds) {
        return records.having(scope, AwardMember.class, "awardId", awardIds).stream()
                .sorted(Comparator.comparing(AwardMember::place))
                .collect(Collectors.groupingBy(AwardMember::awardId));
    }
}
