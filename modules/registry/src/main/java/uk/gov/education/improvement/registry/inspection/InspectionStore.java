package uk.gov.education.improvement.registry.inspection;

import static uk.gov.education.improvement.kernel.time.DatedFact.inForce;
import static uk.gov.education.improvement.kernel.time.DatedFact.maybeInForce;
import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.IndexedPage;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The queries about inspections, and the word to others that some were written. What the asker may not see is left out by each of them. */
@Dependent
class InspectionStore {
    private static final String SEEN = " f.audience in :audiences and " + recorded("f", "JudgementReading");
    /**
     * In SQL. A reading is in force from its publication and has no end, so that what is possible and not certain counts
     * from a day after the last that is known, and from none that is a year later: no date is vaguer than a year.
     */
    private static final String POSSIBLE = maybeInForce("f") + " and f.certainFrom > ?4 and f.certainFrom < ?5";

    private static final int FIRST_ID = 6;

    private static final List<Visit> GRADED =
            Arrays.stream(Visit.values()).filter(Visit::graded).toList();

    private final EntityManager entities;
    private final Records records;
    private final JudgementsRecorded others;

    @Inject
    InspectionStore(@RegistryUnit EntityManager entities, JudgementsRecorded others) {
        this.entities = entities;
        this.records = new Records(entities);
        this.others = others;
    }

    /** Tells others that published judgements are written, once in a transaction: of whom, or of nobody where of many. */
    void tell(Set<String> authorityIds) {
        others.recorded(authorityIds);
    }

    Writing writing() {
        return new Writing(entities);
    }

    /** Holds the inspection until the transaction ends, so that its version can be compared and moved on. */
    Inspection lock(Scope scope, String id) {
        return entities.find(Inspection.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Inspection> withIds(Scope scope, Collection<String> ids) {
        return records.withIds(scope, Inspection.class, ids);
    }

    /**
     * The version of each inspection by then. Each reading moves it on by one; those the asker may not see count too, so
     * that everybody means the same version by the same number.
     */
    Map<String, Long> versions(Scope scope, Collection<String> ids, Instant recordedBy) {
        return records.versions(scope, JudgementReading.class, "inspectionId", ids, recordedBy);
    }

    Optional<JudgementReading> standing(Scope scope, String inspectionId, Instant recordedBy) {
        return seen("select f from JudgementReading f where f.inspectionId = :id and " + SEEN, scope, recordedBy)
                .setParameter("id", inspectionId)
                .getResultStream()
                .findFirst();
    }

    /** The same for several inspections. */
    List<JudgementReading> standing(Scope scope, Collection<String> inspectionIds, Instant recordedBy) {
        return inspectionIds.isEmpty()
                ? List.of()
                : seen("select f from JudgementReading f where f.inspectionId in :ids and " + SEEN, scope, recordedBy)
                        .setParameter("ids", inspectionIds)
                        .getResultList();
    }

    /** Single readings, also such as stand no longer. */
    List<JudgementReading> readings(Scope scope, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select f from JudgementReading f where f.id in :ids and f.audience in :audiences",
                                JudgementReading.class)
                        .setParameter("ids", ids)
                        .setParameter("audiences", scope.audiences())
                        .getResultList();
    }

    /** The readings there have been by then, the newest so many; oldest first. */
    List<JudgementReading> history(Scope scope, String inspectionId, Instant recordedBy, int most) {
        return entities.createQuery("""
                        select f from JudgementReading f where f.inspectionId = :id and f.audience in :audiences
                        and f.recordedAt <= :recordedBy order by f.recordedAt desc, f.id desc""", JudgementReading.class)
                .setParameter("id", inspectionId)
                .setParameter("audiences", scope.audiences())
                .setParameter("recordedBy", recordedBy)
                .setMaxResults(most)
                .getResultList()
                .reversed();
    }

    /** Those of one authority that may have been published by the day, and drafts; the newest so many, oldest first. */
    List<JudgementReading> ofAuthority(Scope scope, String authorityId, AsAt asAt, int most) {
        return seen(
                        "select f from JudgementReading f where f.authorityId = :id and (" + maybeInForce("f")
                                + " or f.audience = :department) and " + SEEN
                                + " order by f.certainFrom desc, f.id desc",
                        scope,
                        asAt.recordedBy())
                .setParameter("id", authorityId)
                .setParameter("day", asAt.day())
                .setParameter("publishedBy", asAt.publishedBy())
                .setParameter("department", Audience.DEPARTMENT)
                .setMaxResults(most)
                .getResultList()
                .reversed();
    }

    /** The graded ones of some authorities that were certainly published by the day; the newest so many, oldest first. */
    List<JudgementReading> graded(Scope scope, Collection<String> authorityIds, AsAt asAt, int most) {
        return authorityIds.isEmpty()
                ? List.of()
                : seen(
                                "select f from JudgementReading f where f.authorityId in :ids and f.audience = :sector"
                                        + " and f.visit in :graded and " + inForce("f") + " and " + SEEN
                                        + " order by f.certainFrom desc, f.id desc",
                                scope,
                                asAt.recordedBy())
                        .setParameter("ids", authorityIds)
                        .setParameter("sector", Audience.SECTOR)
                        .setParameter("graded", GRADED)
                        .setParameter("day", asAt.day())
                        .setParameter("publishedBy", asAt.publishedBy())
                        .setMaxResults(most)
                        .getResultList()
                        .reversed();
    }

    /** Of some authorities, what was certainly published on one of some days. */
    List<JudgementReading> reportedOn(
            Scope scope, Collection<String> authorityIds, Collection<LocalDate> days, AsAt asAt, int most) {
        return authorityIds.isEmpty() || days.isEmpty()
                ? List.of()
                : seen(
                                "select f from JudgementReading f where f.authorityId in :ids and f.certainFrom in :days"
                                        + " and f.audience = :sector and " + inForce("f") + " and " + SEEN
                                        + " order by f.certainFrom desc, f.id desc",
                                scope,
                                asAt.recordedBy())
                        .setParameter("ids", authorityIds)
                        .setParameter("days", days)
                        .setParameter("sector", Audience.SECTOR)
                        .setParameter("day", asAt.day())
                        .setParameter("publishedBy", asAt.publishedBy())
                        .setMaxResults(most)
                        .getResultList();
    }

    /** Those that stand for an authority with the day of publication, or the expected one, of another; few share a day. */
    List<JudgementReading> ofTheDay(Scope scope, String authorityId, PartialDate published) {
        return seen(
                        "select f from JudgementReading f where f.authorityId = :id and f.certainFrom = :certain"
                                + " and f.fromSaid = :said and " + SEEN,
                        scope,
                        DatedFact.UNSEALED)
                .setParameter("id", authorityId)
                .setParameter("certain", published.last())
                .setParameter("said", published.said())
                .getResultList();
    }

    /** A reading as it was once recorded, and the one that stands now for the same inspection; often they are one. */
    record Reported(JudgementReading reading, JudgementReading stands) {}

    /** All that was ever recorded for some authorities to count from a day between these, both inclusive; drafts too. */
    List<Reported> reportedBetween(Scope scope, Collection<String> authorityIds, LocalDate first, LocalDate last) {
        return authorityIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select r, f from JudgementReading r, JudgementReading f"
                                        + " where f.inspectionId = r.inspectionId and r.authorityId in :ids"
                                        + " and r.certainFrom >= :first and r.certainFrom <= :last"
                                        + " and r.audience in :audiences and " + SEEN + " order by r.certainFrom, r.id",
                                Object[].class)
                        .setParameter("audiences", scope.audiences())
                        .setParameter("recordedBy", DatedFact.UNSEALED)
                        .setParameter("ids", authorityIds)
                        .setParameter("first", first)
                        .setParameter("last", last)
                        .getResultStream()
                        .map(pair -> new Reported((JudgementReading) pair[0], (JudgementReading) pair[1]))
                        .toList();
    }

    /**
     * The latest judgements as at a day, of each authority at most two: that which is certain, and a later one that is
     * possible. The database goes to each by its index, so that what it reads does not grow with what there was before.
     *
     * @param authorityIds empty for all authorities
     */
    List<JudgementReading> latest(Scope scope, Collection<String> authorityIds, AsAt asAt) {
        var place = new AtomicInteger(FIRST_ID);
        var among = authorityIds.isEmpty()
                ? ""
                : authorityIds.stream()
                        .map(id -> "?" + place.getAndIncrement())
                        .collect(Collectors.joining(", ", " where a.id in (", ")"));
        var query = readings(
                        latest(scope, inForce("f")) + among + " union all " + latest(scope, POSSIBLE) + among, asAt)
                .setParameter(4, asAt.known())
                .setParameter(5, asAt.known().plusYears(1));
        place.set(FIRST_ID);
        authorityIds.forEach(id -> query.setParameter(place.getAndIncrement(), id));
        return readings(query);
    }

    /** The certain ones alone, of all authorities. */
    List<JudgementReading> certainlyLatest(Scope scope, AsAt asAt) {
        return readings(readings(latest(scope, inForce("f")), asAt));
    }

    private Query readings(String latest, AsAt asAt) {
        return entities.createNativeQuery(
                        "select r.* from (" + latest + ") latest, registry.judgement_reading r where r.id = latest.id",
                        JudgementReading.class)
                .setParameter(1, asAt.day())
                .setParameter(2, asAt.publishedBy())
                .setParameter(3, asAt.recordedBy());
    }

    private static List<JudgementReading> readings(Query query) {
        return ((List<?>) query.getResultList())
                .stream().map(JudgementReading.class::cast).toList();
    }

    /**
     * The one definition of what is latest. Of two that count from one day it is the one that lists show first. Derby
     * would read the whole table once for each authority, and is told which index to use; to PostgreSQL that is a comment.
     */
    private static String latest(Scope scope, String when) {
        return """
                select (
                  select f.id from registry.judgement_reading f --DERBY-PROPERTIES joinStrategy=NESTEDLOOP, index=READING_OF_AUTHORITY
                  where f.authority_id = a.id and f.audience in (%s) and f.audience = '%s' and f.visit in (%s) and %s and %s
                  order by f.authority_id, f.certain_from desc, f.inspection_id desc fetch first 1 row only) as id
                from registry.authority a""".formatted(
                        names(scope.audiences()),
                        Audience.SECTOR,
                        names(GRADED),
                        DatedFact.sql(when),
                        DatedFact.sql(recorded("f", "registry.judgement_reading")));
    }

    private static String names(Collection<? extends Enum<?>> choices) {
        return choices.stream().map(Enum::name).sorted().collect(Collectors.joining("', '", "'", "'"));
    }

    /** One page and one more row, newest publication first. */
    List<JudgementReading> page(Scope scope, InspectionFilter filter, AsAt asAt) {
        var parameters = parameters(scope, filter, asAt);
        filter.after().ifPresent(cursor -> {
            parameters.put("lastDay", cursor.day(0));
            parameters.put("lastId", cursor.key().get(1));
        });
        return new IndexedPage(
                        "JudgementReading",
                        filter.authorityIds().isEmpty() ? Optional.of("READING_BY_DAY") : Optional.empty())
                .rows(
                        entities,
                        JudgementReading.class,
                        conditions(filter)
                                + filter.after()
                                        .map(cursor -> " and (f.certainFrom < :lastDay or f.certainFrom = :lastDay"
                                                + " and f.inspectionId < :lastId)")
                                        .orElse("")
                                + " and " + SEEN,
                        "f.certainFrom desc, f.inspectionId desc",
                        filter.size() + 1,
                        parameters);
    }

    long count(Scope scope, InspectionFilter filter, AsAt asAt) {
        var query = entities.createQuery(
                "select f.id from JudgementReading f where " + conditions(filter) + " and " + SEEN, String.class);
        parameters(scope, filter, asAt).forEach(query::setParameter);
        return Records.counted(scope, query);
    }

    private static String conditions(InspectionFilter filter) {
        // a draft has no day of publication yet, so the day asked says nothing about it
        var conditions = new StringBuilder("(" + inForce("f") + "or f.audience = :department)");
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

    private static Map<String, Object> parameters(Scope scope, InspectionFilter filter, AsAt asAt) {
        var parameters = new HashMap<String, Object>(Map.of(
                "audiences", scope.audiences(),
                "recordedBy", asAt.recordedBy(),
                "day", asAt.day(),
                "publishedBy", asAt.publishedBy(),
                "department", Audience.DEPARTMENT));
        Map.of(
                        "authorities", filter.authorityIds(),
                        "frameworks", filter.frameworks(),
                        "visits", filter.visits(),
                        "overall", filter.overall())
                .forEach((name, values) -> {
                    if (!values.isEmpty()) {
                        parameters.put(name, values);
                    }
                });
        filter.publishedFrom().ifPresent(day -> parameters.put("publishedFrom", day));
        filter.publishedTo().ifPresent(day -> parameters.put("publishedTo", day));
        return parameters;
    }

    private TypedQuery<JudgementReading> seen(String jpql, Scope scope, Instant recordedBy) {
        return entities.createQuery(jpql, JudgementReading.class)
                .setParameter("audiences", scope.audiences())
                .setParameter("recordedBy", recordedBy);
    }
}
