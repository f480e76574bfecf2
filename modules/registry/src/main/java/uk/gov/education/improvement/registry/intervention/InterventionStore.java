package uk.gov.education.improvement.registry.intervention;

import static uk.gov.education.improvement.kernel.time.DatedFact.inForce;
import static uk.gov.education.improvement.kernel.time.DatedFact.maybeInForce;
import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.IndexedPage;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The queries about instruments of intervention. */
@Dependent
class InterventionStore {
    private static final String SEEN = Interventions.seen("f");

    private static final String CERTAIN = Interventions.certainlyInForce("f");
    private static final String POSSIBLE = Interventions.perhapsInForce("f");

    /** The last step {@code s} of a fact {@code f} that had certainly been taken by the day. */
    private static final String LAST_STEP =
            " exists (select s.id from InterventionStep s where s.interventionId = f.interventionId and s.lastDay <= :known"
                    + " and " + Interventions.taken("s") + " and %s"
                    + " and not exists (select t.id from InterventionStep t where t.interventionId = s.interventionId"
                    + " and t.place > s.place and t.lastDay <= :known and " + Interventions.taken("t") + "))";

    private final EntityManager entities;
    private final Records records;

    @Inject
    InterventionStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
        this.records = new Records(entities);
    }

    Writing writing() {
        return new Writing(entities);
    }

    /** Holds the instrument until the transaction ends, so that its version can be compared and moved on. */
    Intervention lock(Scope scope, String id) {
        return entities.find(Intervention.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Intervention> withIds(Scope scope, Collection<String> ids) {
        return records.withIds(scope, Intervention.class, ids);
    }

    /** The version of each instrument by then. Each act moves it on by one and adds a fact. */
    Map<String, Long> versions(Scope scope, Collection<String> ids, Instant recordedBy) {
        return records.versions(scope, InterventionFact.class, "interventionId", ids, recordedBy);
    }

    /** What is recorded of some instruments by then. */
    List<InterventionFact> standing(Scope scope, Collection<String> ids, Instant recordedBy) {
        return ids.isEmpty()
                ? List.of()
                : seen("select f from InterventionFact f where f.interventionId in :ids and " + SEEN, scope, recordedBy)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** All that was recorded of an instrument by then, each version in its turn; the oldest of very many are left out. */
    List<InterventionFact> history(Scope scope, String id, Instant recordedBy) {
        return entities.createQuery(
                        "select f from InterventionFact f where f.interventionId = :id and f.audience in :audiences"
                                + " and f.recordedAt <= :recordedBy order by f.recordedAt desc, f.id desc",
                        InterventionFact.class)
                .setParameter("id", id)
                .setParameter("audiences", scope.audiences())
                .setParameter("recordedBy", recordedBy)
                .setMaxResults(Interventions.MOST_OF_AUTHORITY)
                .getResultList()
                .reversed();
    }

    /** The steps of some instruments by then. */
    Map<String, Trail> trails(Scope scope, Collection<String> ids, Instant recordedBy) {
        return ids.isEmpty()
                ? Map.of()
                : entities
                        .createQuery(
                                "select s from InterventionStep s where s.interventionId in :ids and "
                                        + Interventions.taken("s") + " order by s.interventionId, s.place",
                                InterventionStep.class)
                        .setParameter("ids", ids)
                        .setParameter("audiences", scope.audiences())
                        .setParameter("recordedBy", recordedBy)
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(
                                InterventionStep::interventionId,
                                Collectors.collectingAndThen(Collectors.toList(), Trail::new)));
    }

    /** Those in whose place one follows. */
    List<String> predecessors(Scope scope, String id, Instant recordedBy) {
        return entities.createQuery(
                        "select s.interventionId from InterventionStep s where s.successorId = :id and "
                                + Interventions.taken("s") + " order by s.id",
                        String.class)
                .setParameter("id", id)
                .setParameter("audiences", scope.audiences())
                .setParameter("recordedBy", recordedBy)
                .setMaxResults(Interventions.MOST_OF_AUTHORITY)
                .getResultList();
    }

    /** Those of some authorities, whatever the day; the newest so many, oldest first. */
    List<InterventionFact> ofAuthorities(Scope scope, Collection<String> authorityIds, Instant recordedBy, int most) {
        return authorityIds.isEmpty()
                ? List.of()
                : seen(
                                "select f from InterventionFact f where f.authorityId in :ids and " + SEEN
                                        + " order by f.certainFrom desc, f.id desc",
                                scope,
                                recordedBy)
                        .setParameter("ids", authorityIds)
                        .setMaxResults(most)
                        .getResultList()
                        .reversed();
    }

    /** Whether an authority has an inspection that the asker may see. */
    boolean isInspected(Scope scope, String authorityId, String inspectionId) {
        return entities.createQuery(
                                "select count(r) from JudgementReading r where r.inspectionId = :id"
                                        + " and r.authorityId = :authority and r.audience in :audiences",
                                Long.class)
                        .setParameter("id", inspectionId)
                        .setParameter("authority", authorityId)
                        .setParameter("audiences", scope.audiences())
                        .getSingleResult()
                > 0;
    }

    /** After how many months a review is due at the latest, by the rule of the day. */
    int monthsToReview(Scope scope, LocalDate day) {
        return ((Number) entities.createNativeQuery(
                                "select r.months from registry.review_rule r where r.begins <= ?1 order by r.begins desc"
                                        + " fetch first 1 row only")
                        .setParameter(1, day)
                        .getSingleResult())
                .intValue();
    }

    /** One page and one more row, what was issued last first. */
    List<InterventionFact> page(Scope scope, InterventionFilter filter, AsAt asAt) {
        var parameters = parameters(scope, filter, asAt);
        filter.after().ifPresent(cursor -> {
            parameters.put("lastDay", cursor.day(0));
            parameters.put("lastId", cursor.key().get(1));
        });
        var after = filter.after()
                .map(cursor ->
                        " and (f.listedFrom < :lastDay or f.listedFrom = :lastDay and f.interventionId < :lastId) ")
                .orElse("");
        return new IndexedPage(
                        "InterventionFact",
                        filter.authorityIds().isEmpty() ? Optional.of("FACT_BY_DAY") : Optional.empty())
                .rows(
                        entities,
                        InterventionFact.class,
                        conditions(filter) + after + " and " + SEEN,
                        "f.listedFrom desc, f.interventionId desc",
                        filter.size() + 1,
                        parameters);
    }

    long count(Scope scope, InterventionFilter filter, AsAt asAt) {
        var query = entities.createQuery(
                "select f.id from InterventionFact f where " + conditions(filter) + " and " + SEEN, String.class);
        parameters(scope, filter, asAt).forEach(query::setParameter);
        return Records.counted(scope, query);
    }

    private static String conditions(InterventionFilter filter) {
        // a draft is not there for the world yet, so the day asked says nothing about it
        var conditions =
                new StringBuilder("(f.listedFrom <= :known or f.audience = :department) and f.state <> :dropped");
        conditions.append(filter.authorityIds().isEmpty() ? "" : " and f.authorityId in :authorities");
        conditions.append(
                filter.issued().isEmpty() ? "" : " and f.listedFrom >= :issuedFrom and f.listedFrom <= :issuedTo");
        conditions.append(filter.instruments().isEmpty() ? "" : " and f.instrument in :instruments");
        conditions.append(filter.services().isEmpty() ? "" : " and f.service in :services");
        conditions.append(
                filter.regions().isEmpty()
                        ? ""
                        : " and exists (select a.id from AuthorityForm a where a.authorityId = f.authorityId"
                                + " and a.region in :regions and " + inForce("a") + " and "
                                + recorded("a", "AuthorityForm") + ")");
        conditions.append(
                filter.states().isEmpty()
                        ? ""
                        : " and "
                                + LAST_STEP.formatted(
                                        "s.stateTo in :states and (s.stateTo <> :standing or" + CERTAIN + ")"));
        conditions.append(
                filter.late()
                        ? " and " + LAST_STEP.formatted("(s.reviewDue < :known or s.reportDue < :known)")
                                // where it is not known whether it is in force, no clock runs
                                + " and (" + CERTAIN + " or not (" + POSSIBLE + "))"
                        : "");
        conditions.append(
                filter.inForce().isEmpty()
                        ? ""
                        : filter.inForce().stream()
                                .map(InterventionStore::answered)
                                .collect(Collectors.joining(" or ", " and (", ")")));
        return conditions.toString();
    }

    private static String answered(InForce answer) {
        return switch (answer) {
            case YES -> "(" + CERTAIN + ")";
            case NOT_KNOWN -> "(" + POSSIBLE + " and not (" + inForce("f") + "))";
            case NO -> "(f.begun = 0 or f.goneBy <= :known or not (" + maybeInForce("f") + "))";
        };
    }

    private static Map<String, Object> parameters(Scope scope, InterventionFilter filter, AsAt asAt) {
        var parameters = new HashMap<String, Object>(Map.of(
                "audiences", scope.audiences(),
                "recordedBy", asAt.recordedBy(),
                "known", asAt.known(),
                "department", Audience.DEPARTMENT,
                "dropped", InterventionState.DROPPED));
        Map.of(
                        "authorities", filter.authorityIds(),
                        "instruments", filter.instruments(),
                        "services", filter.services(),
                        "regions", filter.regions(),
                        "states", filter.states())
                .forEach((name, values) -> {
                    if (!values.isEmpty()) {
                        parameters.put(name, values);
                    }
                });
        if (!filter.states().isEmpty()) {
            parameters.put("standing", InterventionState.IN_FORCE);
        }
        filter.issued().ifPresent(days -> {
            parameters.put("issuedFrom", days.first());
            parameters.put("issuedTo", days.last());
        });
        if (!filter.regions().isEmpty()
                || !filter.states().isEmpty()
                || !filter.inForce().isEmpty()
                || filter.late()) {
            parameters.put("day", asAt.day());
            parameters.put("publishedBy", asAt.publishedBy());
        }
        return parameters;
    }

    private TypedQuery<InterventionFact> seen(String jpql, Scope scope, Instant recordedBy) {
        return entities.createQuery(jpql, InterventionFact.class)
                .setParameter("audiences", scope.audiences())
                .setParameter("recordedBy", recordedBy);
    }
}
