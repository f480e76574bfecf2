package uk.gov.education.improvement.registry.leadership;

import static java.util.stream.Collectors.toMap;
import static uk.gov.education.improvement.kernel.time.RecordedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.database.Lots;
import uk.gov.education.improvement.kernel.time.IndexedPage;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The queries about cohorts, which are for everyone; how many people took part in one names nobody. */
@Dependent
class CohortStore {
    private final EntityManager entities;
    private final Records records;

    @Inject
    CohortStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
        this.records = new Records(entities);
    }

    List<LeadershipCohort> referred(Scope scope, Collection<String> references) {
        return records.having(scope, LeadershipCohort.class, "reference", references);
    }

    List<LeadershipCohort> withIds(Scope scope, Collection<String> ids) {
        return records.withIds(scope, LeadershipCohort.class, ids);
    }

    /** What some cohorts are, by their ids. */
    Map<String, CohortTerms> terms(Scope scope, Collection<String> cohortIds, Instant recordedBy) {
        return records.standing(scope, CohortTerms.class, "cohortId", cohortIds, recordedBy).stream()
                .collect(toMap(CohortTerms::cohortId, terms -> terms));
    }

    /** @param from the first day on which somebody took part */
    record Attended(long people, LocalDate from, LocalDate until) {
        static final Attended NOBODY = new Attended(0, LocalDate.MAX, LocalDate.MIN);
    }

    /** How many people took part in some cohorts and between which days, of whatever authority; that names nobody. */
    Map<String, Attended> attended(Scope scope, Collection<String> cohortIds, Instant recordedBy) {
        return Lots.ask(
                        cohortIds,
                        lot -> entities.createQuery(
                                        "select f.cohortId, sum(f.people), min(f.certainFrom), max(f.certainFrom) from ParticipationReport f"
                                                + " where f.cohortId in :ids and "
                                                + recorded("f", "ParticipationReport") + " group by f.cohortId",
                                        Object[].class)
                                .setParameter("ids", lot)
                                .setParameter("recordedBy", recordedBy)
                                .getResultList())
                .collect(toMap(
                        row -> (String) row[0],
                        row -> new Attended(((Number) row[1]).longValue(), (LocalDate) row[2], (LocalDate) row[3])));
    }

    /** Why what stands of some cohorts cannot be, with those who took part; of one of them, in words. */
    Optional<String> tooSmall(Scope scope, Collection<String> cohortIds) {
        var attended = attended(scope, cohortIds, RecordedFact.UNSEALED);
        return terms(scope, cohortIds, RecordedFact.UNSEALED).values().stream()
                .flatMap(terms -> terms.tooSmallFor(attended.getOrDefault(terms.cohortId(), Attended.NOBODY)).stream())
                .findFirst();
    }

    /** One page and one more row, what began last first. */
    List<CohortTerms> page(Scope scope, CohortFilter filter, Instant recordedBy) {
        var parameters = new HashMap<String, Object>(Map.of("recordedBy", recordedBy));
        if (!filter.strands().isEmpty()) {
            parameters.put("strands", filter.strands());
        }
        filter.after().ifPresent(cursor -> {
            parameters.put("lastDay", cursor.day(0));
            parameters.put("lastId", cursor.key().get(1));
        });
        return new IndexedPage("CohortTerms", Optional.of("COHORT_TERMS_NEWEST"))
                .rows(
                        entities,
                        CohortTerms.class,
                        recorded("f", "CohortTerms")
                                + ofStrands(filter)
                                + filter.after()
                                        .map(cursor -> " and (f.firstDay < :lastDay or f.firstDay = :lastDay"
                                                + " and f.cohortId < :lastId)")
                                        .orElse(""),
                        "f.firstDay desc, f.cohortId desc",
                        filter.size() + 1,
                        parameters);
    }

    long count(Scope scope, CohortFilter filter, Instant recordedBy) {
        var query = entities.createQuery(
                        "select f.id from CohortTerms f where " + recorded("f", "CohortTerms") + ofStrands(filter),
                        String.class)
                .setParameter("recordedBy", recordedBy);
        if (!filter.strands().isEmpty()) {
            query.setParameter("strands", filter.strands());
        }
        return Records.counted(scope, query);
    }

    private static String ofStrands(CohortFilter filter) {
        return filter.strands().isEmpty() ? "" : " and f.strand in :strands";
    }
}
