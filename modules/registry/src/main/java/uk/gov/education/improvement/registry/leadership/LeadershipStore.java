package uk.gov.education.improvement.registry.leadership;

import static java.util.stream.Collectors.toMap;
import static uk.gov.education.improvement.kernel.time.DatedFact.inForce;
import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Lots;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.IndexedPage;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.registry.RegistryUnit;
import uk.gov.education.improvement.registry.funding.FinancialYear;

/** The queries about who took part in the leadership programme: the department and the LGA see all, an authority its own. */
@Dependent
class LeadershipStore {
    /** Far above what there are. */
    static final int MOST_STRANDS = 100;

    /** The most sums that one question adds up: of each authority, strand and year one. */
    private static final int MOST_SUMS = 100_000;

    private static final String SEEN = Scope.seen("f") + " and " + recorded("f", "ParticipationReport");

    private final EntityManager entities;
    private final Records records;

    @Inject
    LeadershipStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
        this.records = new Records(entities);
    }

    Writing writing() {
        return new Writing(entities);
    }

    List<LeadershipStrand> strands(Scope scope) {
        return entities.createQuery("select s from LeadershipStrand s order by s.place, s.id", LeadershipStrand.class)
                .setMaxResults(MOST_STRANDS)
                .getResultList();
    }

    List<Participation> participations(Scope scope, Collection<String> references) {
        return records.having(scope, Participation.class, "reference", references);
    }

    List<Participation> participationsWithIds(Scope scope, Collection<String> ids) {
        return records.withIds(scope, Participation.class, ids);
    }

    /** What stands of some participations, by their ids, for who reports. */
    Map<String, ParticipationReport> reported(Scope scope, Collection<String> participationIds) {
        return Lots.ask(
                        participationIds,
                        lot -> scope.bind(entities.createQuery(
                                        "select f from ParticipationReport f where f.participationId in :ids and "
                                                + SEEN,
                                        ParticipationReport.class))
                                .setParameter("ids", lot)
                                .setParameter("recordedBy", RecordedFact.UNSEALED)
                                .getResultList())
                .collect(toMap(ParticipationReport::participationId, report -> report));
    }

    Optional<ParticipationReport> find(Scope scope, String participationId, AsAt asAt) {
        return scope.bind(entities.createQuery(
                        "select f from ParticipationReport f where f.participationId = :id and " + SEEN,
                        ParticipationReport.class))
                .setParameter("id", participationId)
                .setParameter("recordedBy", asAt.recordedBy())
                .getResultStream()
                .findFirst();
    }

    /**
     * One page and one more row, the newest first.
     *
     * @param among the authorities that its regions leave; none where it names no region
     */
    List<ParticipationReport> page(Scope scope, ParticipationFilter filter, Set<String> among, AsAt asAt) {
        var parameters = parameters(scope, filter, among, asAt);
        filter.after().ifPresent(cursor -> {
            parameters.put("lastDay", cursor.day(0));
            parameters.put("lastId", cursor.key().get(1));
        });
        return new IndexedPage(
                        "ParticipationReport",
                        filter.authorityIds().isEmpty() && scope.owners().isEmpty()
                                ? Optional.of("REPORT_NEWEST")
                                : Optional.empty())
                .rows(
                        entities,
                        ParticipationReport.class,
                        conditions(scope, filter, among)
                                + filter.after()
                                        .map(cursor -> " and (f.certainFrom < :lastDay or f.certainFrom = :lastDay"
                                                + " and f.participationId < :lastId)")
                                        .orElse(""),
                        "f.certainFrom desc, f.participationId desc",
                        filter.size() + 1,
                        parameters);
    }

    long count(Scope scope, ParticipationFilter filter, Set<String> among, AsAt asAt) {
        TypedQuery<String> query = entities.createQuery(
                "select f.id from ParticipationReport f where " + conditions(scope, filter, among), String.class);
        parameters(scope, filter, among, asAt).forEach(query::setParameter);
        return Records.counted(scope, query);
    }

    /** Who is an owner sees no other's, which is said once more for the index: no participation is for the sector. */
    private static String conditions(Scope scope, ParticipationFilter filter, Set<String> among) {
        return inForce("f") + " and " + SEEN
                + (scope.owners().isEmpty() ? "" : " and f.owner in :owners")
                + (filter.strands().isEmpty() ? "" : " and f.strand in :strands")
                + (filter.authorityIds().isEmpty() ? "" : " and f.authorityId in :authorities")
                + (filter.regions().isEmpty() ? "" : " and f.authorityId in :among")
                + (filter.years().isEmpty() ? "" : " and f.yearBegins in :years");
    }

    private static Map<String, Object> parameters(
            Scope scope, ParticipationFilter filter, Set<String> among, AsAt asAt) {
        var parameters = new HashMap<String, Object>(Map.of(
                "audiences", scope.audiences(),
                "owners", scope.ownersAsKept(),
                "recordedBy", asAt.recordedBy(),
                "day", asAt.day(),
                "publishedBy", asAt.publishedBy()));
        if (!filter.strands().isEmpty()) {
            parameters.put("strands", filter.strands());
        }
        if (!filter.authorityIds().isEmpty()) {
            parameters.put("authorities", filter.authorityIds());
        }
        if (!filter.regions().isEmpty()) {
            // no authority is called by no name
            parameters.put("among", among.isEmpty() ? Set.of("") : among);
        }
        if (!filter.years().isEmpty()) {
            parameters.put(
                    "years", filter.years().stream().map(FinancialYear::begins).toList());
        }
        return parameters;
    }

    /** What was reported of an authority, of a strand, in a financial year. */
    record Sum(String strand, String authorityId, int yearBegins, long people, long halfDays) {}

    /**
     * Added up as at a day.
     *
     * @param authorityIds empty for all authorities
     */
    List<Sum> sums(Scope scope, Collection<String> authorityIds, AsAt asAt) {
        var query = scope.bind(entities.createQuery(
                "select f.strand, f.authorityId, f.yearBegins, sum(f.people), sum(f.halfDays)"
                        + " from ParticipationReport f where " + inForce("f") + " and " + SEEN
                        + (authorityIds.isEmpty() ? "" : " and f.authorityId in :ids")
                        + " group by f.strand, f.authorityId, f.yearBegins",
                Object[].class));
        if (!authorityIds.isEmpty()) {
            query.setParameter("ids", authorityIds);
        }
        return query.setParameter("recordedBy", asAt.recordedBy())
                .setParameter("day", asAt.day())
                .setParameter("publishedBy", asAt.publishedBy())
                .setMaxResults(MOST_SUMS)
                .getResultStream()
                .map(row -> new Sum(
                        (String) row[0],
                        (String) row[1],
                        ((Number) row[2]).intValue(),
                        ((Number) row[3]).longValue(),
                        ((Number) row[4]).longValue()))
                .toList();
    }
}
