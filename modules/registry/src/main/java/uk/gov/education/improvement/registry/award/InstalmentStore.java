package uk.gov.education.improvement.registry.award;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.trail.Trail;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The queries about what belongs to an award. They are asked of awards that a scope let through, and no others. */
@Dependent
class InstalmentStore {
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

    /** Holds the instalment until the transaction ends. */
    Optional<Instalment> lock(Scope scope, String id) {
        return Optional.ofNullable(entities.find(Instalment.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
