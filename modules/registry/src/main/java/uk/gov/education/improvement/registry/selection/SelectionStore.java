package uk.gov.education.improvement.registry.selection;

import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.registry.RegistryUnit;
import uk.gov.education.improvement.registry.application.ApplicationOutcomes;

/** The queries about moderated scores, decisions, and outcomes that are published. */
@Dependent
class SelectionStore {
    private final EntityManager entities;

    @Inject
    SelectionStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
    }

    Writing writing() {
        return new Writing(entities);
    }

    /** Those of a round that stood by then. */
    List<ModeratedScore> moderated(Scope scope, String roundId, Instant recordedBy) {
        return entities.createQuery(
                        "select m from ModeratedScore m where m.roundId = :round and m.audience in :audiences and "
                                + recorded("m", "ModeratedScore") + " order by m.id",
                        ModeratedScore.class)
                .setParameter("round", roundId)
                .setParameter("audiences", scope.audiences())
                .setParameter("recordedBy", recordedBy)
                .getResultList();
    }

    /** Those of a round that stood by then, by the id of the application. */
    Map<String, Decision> decisions(Scope scope, String roundId, Instant recordedBy) {
        return scope.bind(entities.createQuery(
                        "select d from Decision d where d.roundId = :about and" + Scope.seen("d") + "and "
                                + recorded("d", "Decision") + " order by d.id",
                        Decision.class))
                .setParameter("about", roundId)
                .setParameter("recordedBy", recordedBy)
                .setMaxResults(ApplicationOutcomes.MOST)
                .getResultStream()
                .collect(Collectors.toMap(Decision::applicationId, Function.identity()));
    }

    /** The one about an application that stood by then. */
    Optional<Decision> decision(Scope scope, String applicationId, Instant recordedBy) {
        return scope.bind(entities.createQuery(
                        "select d from Decision d where d.applicationId = :about and" + Scope.seen("d") + "and "
                                + recorded("d", "Decision"),
                        Decision.class))
                .setParameter("about", applicationId)
                .setParameter("recordedBy", recordedBy)
                .getResultStream()
                .findFirst();
    }

    /** What was published of a round and stood by then; no more than a round has places and reserves. */
    List<PublishedOutcome> published(Scope scope, String roundId, Instant recordedBy) {
        return entities.createQuery(
                        "select p from PublishedOutcome p where p.roundId = :round and p.audience in :audiences and "
                                + recorded("p", "PublishedOutcome") + " order by p.id",
                        PublishedOutcome.class)
                .setParameter("round", roundId)
                .setParameter("audiences", scope.audiences())
                .setParameter("recordedBy", recordedBy)
                .setMaxResults(ApplicationOutcomes.MOST)
                .getResultList();
    }
}
