package uk.gov.education.improvement.registry.funding;

import static uk.gov.education.improvement.kernel.time.DatedFact.maybeInForce;
import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The queries about programmes, whose announcements are public: whoever may read any sees them all. */
@Dependent
class ProgrammeStore {
    /** Far above what there will be. */
    static final int MOST = 500;

    private final EntityManager entities;
    private final Records records;

    @Inject
    ProgrammeStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
        this.records = new Records(entities);
    }

    Writing writing() {
        return new Writing(entities);
    }

    /** Announced by the day, certainly or possibly; the newest first. */
    List<Programme> announced(Scope scope, AsAt asAt) {
        return entities.createQuery(
                        "select p from Programme p where " + maybeInForce("p") + " and " + recorded("p", "Programme")
                                + " order by p.certainFrom desc, p.id",
                        Programme.class)
                .setParameter("day", asAt.day())
                .setParameter("publishedBy", asAt.publishedBy())
                .setParameter("recordedBy", asAt.recordedBy())
                .setMaxResults(MOST)
                .getResultList();
    }

    Optional<Programme> find(Scope scope, String id, AsAt asAt) {
        return withIds(scope, List.of(id)).stream()
                .filter(programme -> !programme.recordedAt().isAfter(asAt.recordedBy()))
                .findFirst();
    }

    List<Programme> withIds(Scope scope, Collection<String> ids) {
        return records.withIds(scope, Programme.class, ids);
    }

    List<Programme> named(Scope scope, Collection<String> nameKeys) {
        return records.having(scope, Programme.class, "nameKey", nameKeys);
    }
}
