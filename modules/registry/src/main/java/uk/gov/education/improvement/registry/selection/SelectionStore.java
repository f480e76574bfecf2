package uk.gov.education.improvement.registry.selection;

import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.RegistryUnit;
import uk.gov.education.improvement.registry.application.ApplicationOutcomes;

/** The queries about moderated scores, decisions, and outcomes that are published. */
@Dependent
class SelectionStore {
    /** From which day each has effect. */
    private static final String FROM = "effectiveOn";

    private final EntityManager entities;

    @Inject
    SelectionStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
    }

    Writing writing() {
        return new Writing(entities);
    }

    /** Those of a round that stood as at the day. */
    List<ModeratedScore> moderated(Scope scope, String roundId, AsAt asAt) {
        return entities.createQuery(
                        "select m from ModeratedScore m where m.roundId = :round and m.audience in :audiences and "
                                + recorded("m", "ModeratedScore", FROM) + " order by m.id",
                        ModeratedScore.class)
                .setParameter("round", roundId)
                .setParameter("audiences", scope.audiences())
                .setParameter("day", asAt.known())
                .setParameter("recordedBy", asAt.recordedBy())
                .getResultList();
    }

    /** Those of a round that stood as at the day, by the id of the application. */
    Map<String, Decision> decisions(Scope scope, String roundId, AsAt asAt) {
        return scope.bind(entities.createQuery(
                        "select d from Decision d where d.roundId = :about and" + Scope.seen("d") + "and "
                                + recorded("d", "Decision", FROM) + " order by d.id",
                        Decision.class))
                .setParameter("about", roundId)
                .setParameter("day", asAt.known())
                .setParameter("recordedBy", asAt.recordedBy())
                .setMaxResults(ApplicationOutcomes.MOST)
                .getResultStream()
                .collect(Collectors.toMap(Decision::applicationId, Function.identity()));
    }

    /** The one about an application that stood as at the day. */
    Optional<Decision> decision(Scope scope, String applicationId, AsAt asAt) {
        return scope.bind(entities.createQuery(
                        "select d from Decision d where d.applicationId = :about and" + Scope.seen("d") + "and "
                                + recorded("d", "Decision", FROM),
                        Decision.class))
                .setParameter("about", applicationId)
                .setParameter("day", asAt.known())
                .setParameter("recordedBy", asAt.recordedBy())
                .getResultStream()
                .findFirst();
    }

    /**
     * What was published of a round and stood as at the day, without whoever had withdrawn by then; no more than a round has
     * places and reserves.
     */
    List<PublishedOutcome> published(Scope scope, String roundId, AsAt asAt) {
        return entities.createQuery(
                        "select p from PublishedOutcome p where p.roundId = :round and p.audience in :audiences and "
                                + recorded("p", "PublishedOutcome", FROM) + " and not"
                                + ApplicationOutcomes.withdrawn("p.applicationId") + " order by p.id",
                        PublishedOutcome.class)
                .setParameter("round", roundId)
                .setParameter("audiences", scope.audiences())
                .setParameter("day", asAt.known())
                .setParameter("publishedBy", asAt.publishedBy())
                .setParameter("recordedBy", asAt.recordedBy())
                .setMaxResults(ApplicationOutcomes.MOST)
                .getResultList();
    }
}
