package uk.gov.education.improvement.registry.assignment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.registry.RegistryUnit;
import uk.gov.education.improvement.registry.need.Urgency;

/** Runs that match many needs: the department's, all of them. */
@Dependent
class AssignmentStore {
    private final EntityManager entities;
    private final Records records;

    @Inject
    AssignmentStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
        this.records = new Records(entities);
    }

    Writing writing() {
        return new Writing(entities);
    }

    Map<String, AssignmentRun> runs(Scope scope, Collection<String> ids) {
        return records.withIds(scope, AssignmentRun.class, ids).stream()
                .collect(Collectors.toMap(AssignmentRun::id, Function.identity()));
    }

    /** Holds a run until the transaction ends. */
    Optional<AssignmentRun> lock(Scope scope, String id) {
        return Optional.ofNullable(entities.find(AssignmentRun.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** At most {@link AskAssignment#MOST_NEEDS}, in their order. */
    List<ProposedNeed> rows(Scope scope, String runId) {
        return entities.createQuery(
                        "select r from AssignmentRow r where r.runId = :run order by r.place", AssignmentRow.class)
                .setParameter("run", runId)
                .setMaxResults(AskAssignment.MOST_NEEDS)
                .getResultStream()
                .map(AssignmentRow::proposal)
                .toList();
    }

    /** By the id of the need: at most {@link AskAssignment#MOST_NEEDS}, as many as it has rows. */
    Map<String, AssignmentAnswer> answers(Scope scope, String runId) {
        return entities.createQuery(
                        "select a from AssignmentAnswer a where a.runId = :run order by a.needId",
                        AssignmentAnswer.class)
                .setParameter("run", runId)
                .setMaxResults(AskAssignment.MOST_NEEDS)
                .getResultStream()
                .collect(Collectors.toMap(AssignmentAnswer::needId, Function.identity()));
    }

    /** How much needs count on a day by how urgent they are. */
    Map<Urgency, Integer> weights(Scope scope, LocalDate day) {
        return entities.createQuery(
                        "select w from UrgencyWeight w where w.since <= :day order by w.since", UrgencyWeight.class)
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.toMap(
                        UrgencyWeight::urgency, UrgencyWeight::weight, (earlier, later) -> later, TreeMap::new));
    }
}
