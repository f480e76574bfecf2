package uk.gov.education.improvement.alliance.alliance;

import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.gov.education.improvement.alliance.AllianceUnit;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.registry.authority.Region;

/** The queries about alliances. Whoever may read them sees them all; there is one for each region. */
@Dependent
class AllianceStore {
    private final EntityManager entities;

    @Inject
    AllianceStore(@AllianceUnit EntityManager entities) {
        this.entities = entities;
    }

    Writing writing() {
        return new Writing(entities);
    }

    List<Alliance> all(Scope scope) {
        return entities.createQuery("select a from Alliance a", Alliance.class)
                .setMaxResults(Region.values().length)
                .getResultList();
    }

    List<Alliance> of(Scope scope, Collection<Region> regions) {
        return regions.isEmpty()
                ? List.of()
                : entities.createQuery("select a from Alliance a where a.region in :regions", Alliance.class)
                        .setParameter("regions", regions)
                        .getResultList();
    }

    /** What stands of each by then. */
    List<AllianceForm> forms(Scope scope, Collection<String> ids, Instant recordedBy) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select f from AllianceForm f where f.allianceId in :ids and "
                                        + recorded("f", "AllianceForm") + " order by f.allianceId, f.certainFrom",
                                AllianceForm.class)
                        .setParameter("ids", ids)
                        .setParameter("recordedBy", recordedBy)
                        .getResultList();
    }

    /** How many facts had been recorded of each by then. */
    Map<String, Long> versions(Scope scope, Collection<String> ids, Instant recordedBy) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select f.allianceId, count(f) from AllianceForm f where f.allianceId in :ids"
                                        + " and f.recordedAt <= :recordedBy group by f.allianceId",
                                Object[].class)
                        .setParameter("ids", ids)
                        .setParameter("recordedBy", recordedBy)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }
}
