package uk.gov.education.improvement.registry.round;

import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.trail.Step;
import uk.gov.education.improvement.kernel.trail.Trail;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The queries about rounds: who may see one sees its terms, and a draft's are the department's. */
@Dependent
class RoundStore {
    /** JPQL: the terms {@code t} of a round {@code r} that stand, where the asker may see them. */
    private static final String TERMS =
            " t.roundId = r.id and t.audience in :audiences and " + recorded("t", "TermsFact");

    private static final String STEPS = "RoundStep roundId";

    private final EntityManager entities;
    private final Records records;

    @Inject
    RoundStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
        this.records = new Records(entities);
    }

    Writing writing() {
        return new Writing(entities);
    }

    Optional<Round> find(Scope scope, String id, Instant recordedBy) {
        return entities.createQuery("select r from Round r, TermsFact t where r.id = :id and" + TERMS, Round.class)
                .setParameter("id", id)
                .setParameter("audiences", scope.audiences())
                .setParameter("recordedBy", recordedBy)
                .getResultStream()
                .findFirst();
    }

    /** Holds the round until the transaction ends, so that its version can be compared and moved on. */
    Optional<Round> lock(Scope scope, String id, Instant recordedBy) {
        return find(scope, id, recordedBy).map(round -> {
            entities.refresh(round, LockModeType.PESSIMISTIC_WRITE);
            return round;
        });
    }

    /** One page and one more row, what was prepared last first. */
    List<Round> page(Scope scope, RoundFilter filter, AsAt asAt) {
        var after = filter.after().map(cursor -> " and r.id < :last").orElse("");
        var query = bind(
                entities.createQuery("select r" + asked(scope, filter) + after + " order by r.id desc", Round.class),
                scope,
                filter,
                asAt);
        filter.after()
                .ifPresent(cursor -> query.setParameter("last", cursor.key().getFirst()));
        return query.setMaxResults(filter.size() + 1).getResultList();
    }

    long count(Scope scope, RoundFilter filter, AsAt asAt) {
        return Records.counted(
                scope,
                bind(entities.createQuery("select r.id" + asked(scope, filter), String.class), scope, filter, asAt));
    }

    /** Whoever does not see drafts sees a round from the day of its publication. */
    private static String asked(Scope scope, RoundFilter filter) {
        var begun = scope.audiences().contains(Audience.DEPARTMENT)
                ? Step.begun(STEPS, "r.id")
                : Step.begun(STEPS, "r.id", RoundAct.PUBLISH);
        return " from Round r, TermsFact t where" + TERMS + " and" + begun
                + (filter.states().isEmpty() ? "" : " and" + Step.stands(STEPS, "r.id"));
    }

    private static <Q extends Query> Q bind(Q query, Scope scope, RoundFilter filter, AsAt asAt) {
        query.setParameter("audiences", scope.audiences());
        query.setParameter("day", asAt.day());
        query.setParameter("publishedBy", asAt.publishedBy());
        query.setParameter("recordedBy", asAt.recordedBy());
        if (!filter.states().isEmpty()) {
            query.setParameter(
                    "states", filter.states().stream().map(RoundState::name).toList());
        }
        return query;
    }

    /** Of rounds that a scope let through. */
    Map<String, TermsFact> terms(Scope scope, Collection<String> ids, Instant recordedBy) {
        return records.standing(scope, TermsFact.class, "roundId", ids, recordedBy).stream()
                .filter(terms -> scope.audiences().contains(terms.audience()))
                .collect(Collectors.toMap(TermsFact::roundId, Function.identity()));
    }

    /** What was put off of one, the last first, and before it the terms it was published with. */
    List<TermsFact> published(Scope scope, String id, Instant recordedBy, int most) {
        return entities.createQuery(
                        "select t from TermsFact t where t.roundId = :id and t.audience = :sector"
                                + " and t.audience in :audiences and t.recordedAt <= :recordedBy order by t.id desc",
                        TermsFact.class)
                .setParameter("id", id)
                .setParameter("sector", Audience.SECTOR)
                .setParameter("audiences", scope.audiences())
                .setParameter("recordedBy", recordedBy)
                .setMaxResults(most)
                .getResultList();
    }

    /** How often the terms of each were written by then. */
    Map<String, Long> changes(Scope scope, Collection<String> ids, Instant recordedBy) {
        return records.versions(scope, TermsFact.class, "roundId", ids, recordedBy);
    }

    Map<String, Trail<RoundStep>> trails(Scope scope, Collection<String> ids, Instant recordedBy) {
        return records.trails(scope, RoundStep.class, "roundId", ids, recordedBy);
    }
}
