package uk.gov.education.improvement.registry.inspection;

import static uk.gov.education.improvement.kernel.time.DatedFact.MAYBE_PUBLISHED;
import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The queries about inspections. What the asker may not see is left out by each of them. */
@Dependent
class InspectionStore {
    private static final String SEEN = " f.audience in :audiences and " + recorded("f", "JudgementReading");
    private static final List<Visit> GRADED =
            Arrays.stream(Visit.values()).filter(Visit::graded).toList();

    private final EntityManager entities;

    @Inject
    InspectionStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
    }

    Writing writing() {
        return new Writing(entities);
    }

    /** Holds the inspection until the transaction ends, so that its version can be compared and moved on. */
    Inspection lock(Scope scope, String id) {
        return entities.find(Inspection.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Inspection> withIds(Scope scope, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select i from Inspection i where i.id in :ids", Inspection.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /**
     * The version of each inspection by then. Each reading moves it on by one; those the asker may not see count too, so
     * that everybody means the same version by the same number.
     */
    Map<String, Long> versions(Scope scope, Collection<String> ids, Instant recordedBy) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select f.inspectionId, count(f) from JudgementReading f where f.inspectionId in :ids"
                                        + " and f.recordedAt <= :recordedBy group by f.inspectionId",
                                Object[].class)
                        .setParameter("ids", ids)
                        .setParameter("recordedBy", recordedBy)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    Optional<JudgementReading> standing(Scope scope, String inspectionId, Instant recordedBy) {
        return seen("select f from JudgementReading f where f.inspectionId = :id and " + SEEN, scope, recordedBy)
                .setParameter("id", inspectionId)
                .getResultStream()
                .findFirst();
    }

    /** All readings there have been by then, oldest first. */
    List<JudgementReading> history(Scope scope, String inspectionId, Instant recordedBy) {
        return entities.createQuery("""
                        select f from JudgementReading f where f.inspectionId = :id and f.audience in :audiences
                        and f.recordedAt <= :recordedBy order by f.recordedAt, f.id""", JudgementReading.class)
                .setParameter("id", inspectionId)
                .setParameter("audiences", scope.audiences())
                .setParameter("recordedBy", recordedBy)
                .getResultList();
    }

    /** All that stand for some authorities, published and draft, oldest publication first. */
    List<JudgementReading> ofAuthorities(Scope scope, Collection<String> authorityIds, Instant recordedBy) {
        return authorityIds.isEmpty()
                ? List.of()
                : seen(
                                "select f from JudgementReading f where f.authorityId in :ids and " + SEEN
                                        + " order by f.certainFrom, f.id",
                                scope,
                                recordedBy)
                        .setParameter("ids", authorityIds)
                        .getResultList();
    }

    /** The published ones of some authorities that count from a day between these, both inclusive. */
    List<JudgementReading> publishedBetween(
            Scope scope, Collection<String> authorityIds, LocalDate first, LocalDate last, Instant recordedBy) {
        return authorityIds.isEmpty()
                ? List.of()
                : seen(
                                "select f from JudgementReading f where f.authorityId in :ids and f.certainFrom >= :first"
                                        + " and f.certainFrom <= :last and f.audience = :sector and " + SEEN
                                        + " order by f.certainFrom, f.id",
                                scope,
                                recordedBy)
                        .setParameter("ids", authorityIds)
                        .setParameter("first", first)
                        .setParameter("last", last)
                        .setParameter("sector", Audience.SECTOR)
                        .getResultList();
    }

    /**
     * Graded and published judgements that the world knew, certainly or possibly, by the day: oldest first.
     *
     * @param authorityIds empty for all authorities
     */
    List<JudgementReading> published(Scope scope, Collection<String> authorityIds, AsAt asAt) {
        var query = seen(
                "select f from JudgementReading f where f.audience = :sector and f.visit in :graded"
                        + " and " + MAYBE_PUBLISHED
                        + (authorityIds.isEmpty() ? "" : "and f.authorityId in :ids ") + "and " + SEEN
                        + " order by f.certainFrom, f.id",
                scope,
                asAt.recordedBy());
        query.setParameter("sector", Audience.SECTOR)
                .setParameter("graded", GRADED)
                .setParameter("day", asAt.day())
                .setParameter("publishedBy", asAt.publishedBy());
        if (!authorityIds.isEmpty()) {
            query.setParameter("ids", authorityIds);
        }
        return query.getResultList();
    }

    /** One page and one more row, newest publication first. */
    List<JudgementReading> page(Scope scope, InspectionFilter filter, AsAt asAt) {
        var after = filter.after()
                .map(cursor ->
                        " and (f.certainFrom < :lastDay or f.certainFrom = :lastDay and f.inspectionId < :lastId) ")
                .orElse("");
        var query = seen(
                "select f from JudgementReading f where " + conditions(filter) + after + " and " + SEEN
                        + " order by f.certainFrom desc, f.inspectionId desc",
                scope,
                asAt.recordedBy());
        bind(query, filter, asAt);
        filter.after()
                .ifPresent(cursor -> query.setParameter("lastDay", cursor.day(0))
                        .setParameter("lastId", cursor.key().get(1)));
        return query.setMaxResults(filter.size() + 1).getResultList();
    }

    long count(Scope scope, InspectionFilter filter, AsAt asAt) {
        var query = entities.createQuery(
                "select count(f) from JudgementReading f where " + conditions(filter) + " and " + SEEN, Long.class);
        query.setParameter("audiences", scope.audiences()).setParameter("recordedBy", asAt.recordedBy());
        bind(query, filter, asAt);
        return query.getSingleResult();
    }

    private static String conditions(InspectionFilter filter) {
        // a draft has no day of publication yet, so the day asked says nothing about it
        var conditions = new StringBuilder("(" + DatedFact.published("f") + "or f.audience = :department)");
        conditions.append(filter.authorityIds().isEmpty() ? "" : " and f.authorityId in :authorities");
        conditions.append(filter.frameworks().isEmpty() ? "" : " and f.framework in :frameworks");
        conditions.append(filter.visits().isEmpty() ? "" : " and f.visit in :visits");
        conditions.append(filter.overall().isEmpty() ? "" : " and f.overall in :overall");
        conditions.append(filter.publishedFrom().isEmpty() ? "" : " and f.certainFrom >= :publishedFrom");
        conditions.append(filter.publishedTo().isEmpty() ? "" : " and f.certainFrom <= :publishedTo");
        filter.draft()
                .ifPresent(draft ->
                        conditions.append(draft ? " and f.audience = :department" : " and f.audience <> :department"));
        return conditions.toString();
    }

    private static void bind(TypedQuery<?> query, InspectionFilter filter, AsAt asAt) {
        query.setParameter("day", asAt.day())
                .setParameter("publishedBy", asAt.publishedBy())
                .setParameter("department", Audience.DEPARTMENT);
        bindUnlessEmpty(query, "authorities", filter.authorityIds());
        bindUnlessEmpty(query, "frameworks", filter.frameworks());
        bindUnlessEmpty(query, "visits", filter.visits());
        bindUnlessEmpty(query, "overall", filter.overall());
        filter.publishedFrom().ifPresent(day -> query.setParameter("publishedFrom", day));
        filter.publishedTo().ifPresent(day -> query.setParameter("publishedTo", day));
    }

    private static void bindUnlessEmpty(TypedQuery<?> query, String name, Collection<?> values) {
        if (!values.isEmpty()) {
            query.setParameter(name, values);
        }
    }

    private TypedQuery<JudgementReading> seen(String jpql, Scope scope, Instant recordedBy) {
        return entities.createQuery(jpql, JudgementReading.class)
                .setParameter("audiences", scope.audiences())
                .setParameter("recordedBy", recordedBy);
    }
}
