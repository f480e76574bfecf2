package uk.gov.education.improvement.registry.agreement;

import static uk.gov.education.improvement.kernel.time.RecordedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The queries about agreements. Whoever may read them sees them all. */
@Dependent
class AgreementStore {
    private static final String STANDING = " and" + recorded("a", "Agreement");

    private final EntityManager entities;

    @Inject
    AgreementStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
    }

    Writing writing() {
        return new Writing(entities);
    }

    Optional<Agreement> find(Scope scope, String id, Instant recordedBy) {
        return entities.createQuery("select a from Agreement a where a.id = :id" + STANDING, Agreement.class)
                .setParameter("id", id)
                .setParameter("recordedBy", recordedBy)
                .getResultStream()
                .findFirst();
    }

    /** A round has no more than it has places, and those that followed. */
    List<Agreement> ofRound(Scope scope, String roundId, Instant recordedBy, int most) {
        return entities.createQuery(
                        "select a from Agreement a where a.roundId = :round" + STANDING + " order by a.id",
                        Agreement.class)
                .setParameter("round", roundId)
                .setParameter("recordedBy", recordedBy)
                .setMaxResults(most)
                .getResultList();
    }
}
