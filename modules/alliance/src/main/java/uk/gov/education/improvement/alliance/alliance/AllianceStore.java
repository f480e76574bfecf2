package uk.gov.education.improvement.alliance.alliance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import uk.gov.education.improvement.alliance.AllianceUnit;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.registry.authority.Region;

/** The queries about alliances. Whoever may read them sees them all; there is one for each region. */
@Dependent
class AllianceStore {
    private final EntityManager entities;
    private final Records records;

    @Inject
    AllianceStore(@AllianceUnit EntityManager entities) {
        this.entities = entities;
        this.records = new Records(entities);
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
        return records.having(scope, Alliance.class, "region", regions);
    }

    /** What stands of each by then. */
    List<AllianceForm> forms(Scope scope, Collection<String> ids, Instant recordedBy) {
        return records.standing(scope, AllianceForm.class, "allianceId", ids, recordedBy);
    }

    /** How many facts had been recorded of each by then. */
    Map<String, Long> versions(Scope scope, Collection<String> ids, Instant recordedBy) {
        return records.versions(scope, AllianceForm.class, "allianceId", ids, recordedBy);
    }
}
