package uk.gov.education.improvement.registry.oversight;

import static uk.gov.education.improvement.kernel.time.DatedFact.inForce;
import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;
import static uk.gov.education.improvement.registry.oversight.AuthoritiesInIntervention.POSSIBLE;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.RegistryUnit;
import uk.gov.education.improvement.registry.instrument.ServiceArea;
import uk.gov.education.improvement.registry.intervention.InForce;
import uk.gov.education.improvement.registry.intervention.InterventionState;
import uk.gov.education.improvement.registry.intervention.Interventions;

/** The queries over all authorities, over the entities of interventions. */
@Dependent
class OversightStore {
    /** The most instruments that one question looks at. */
    private static final int MOST = 5_000;

    /** An authority that has ended is in intervention no more, whatever was recorded of its instruments. */
    private static final String HAS_ITS_DUTY = "exists (select d.id from AuthorityForm d where d.authorityId ="
            + " a.id and " + inForce("d") + " and " + recorded("d", "AuthorityForm") + ")";

    private final EntityManager entities;

    @Inject
    OversightStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
    }

    /** An instrument that ended. */
    record Ended(String interventionId, String authorityId) {
        /** Public, for the query that makes one. */
        public Ended {}
    }

    /** The instruments of social care that certainly or possibly are in force on the day. */
    List<String> perhapsInForce(Scope scope, Collection<String> authorityIds, AsAt asAt) {
        return onDay(
                        "select i.interventionId" + POSSIBLE + of(authorityIds)
                                + " order by i.authorityId, i.certainFrom, i.id",
                        scope,
                        authorityIds,
                        asAt,
                        String.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The answer on the day for some authorities, or for all; one that is absent is not in intervention. */
    Map<String, InForce> answers(Scope scope, Collection<String> authorityIds, AsAt asAt) {
        return onDay(
                        "select a.id, case when " + AuthoritiesInIntervention.certain("a.id", authorityIds)
                                + " then 1 else 0 end from Authority a where "
                                + AuthoritiesInIntervention.possible("a.id", authorityIds)
                                + (authorityIds.isEmpty() ? "" : " and a.id in :ids"),
                        scope,
                        authorityIds,
                        asAt,
                        Object[].class)
                .setMaxResults(MOST)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (String) row[0],
                        row -> ((Number) row[1]).intValue() == 1 ? InForce.YES : InForce.NOT_KNOWN));
    }

    /** Of how many authorities that have their duty this is the answer on the day. */
    long count(InForce answer, Scope scope, AsAt asAt) {
        return onDay(
                        "select count(a.id) from Authority a where " + HAS_ITS_DUTY + " and "
                                + AuthoritiesInIntervention.answered(answer, "a.id"),
                        scope,
                        List.of(),
                        asAt,
                        Long.class)
                .getSingleResult();
    }

    private static String of(Collection<String> authorityIds) {
        return authorityIds.isEmpty() ? "" : " and i.authorityId in :ids";
    }

    private <T> TypedQuery<T> onDay(String jpql, Scope scope, Collection<String> ids, AsAt asAt, Class<T> answer) {
        var query = entities.createQuery(jpql, answer)
                .setParameter("audiences", scope.audiences())
                .setParameter("recordedBy", asAt.recordedBy())
                .setParameter("known", asAt.known())
                .setParameter("day", asAt.day())
                .setParameter("publishedBy", asAt.publishedBy());
        return ids.isEmpty() ? query : query.setParameter("ids", ids);
    }

    /** When the last step was taken that had certainly been taken by the day, of some instruments. */
    Map<String, LocalDate> lastSteps(Scope scope, Collection<String> ids, AsAt asAt) {
        var last = new HashMap<String, LocalDate>();
        entities.createQuery(
                        "select s.interventionId, s.lastDay from InterventionStep s where s.interventionId in :ids"
                                + " and s.lastDay <= :known and " + Interventions.taken("s")
                                + " order by s.interventionId, s.place",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("known", asAt.known())
                .setParameter("recordedBy", asAt.recordedBy())
                .setParameter("audiences", scope.audiences())
                .getResultList()
                .forEach(row -> last.put((String) row[0], (LocalDate) row[1]));
        return last;
    }

    /** Those of social care that certainly ended from a day on, by the day asked, and had nothing in their place; newest first. */
    List<Ended> ended(Scope scope, LocalDate since, AsAt asAt) {
        return entities.createQuery("""
                        select new uk.gov.education.improvement.registry.oversight.OversightStore$Ended(
                          f.interventionId, f.authorityId)
                        from InterventionFact f where f.service = :social and f.begun = 1 and f.state in :states
                          and f.possibleUntil >= :since and f.possibleUntil <= :until and
                        """ + Interventions.seen("f") + " order by f.possibleUntil desc, f.id", Ended.class)
                .setParameter("social", ServiceArea.SOCIAL_CARE)
                .setParameter(
                        "states",
                        List.of(InterventionState.LIFTED, InterventionState.REVOKED, InterventionState.EXPIRED))
                .setParameter("since", since)
                .setParameter("until", asAt.known())
                .setParameter("audiences", scope.audiences())
                .setParameter("recordedBy", asAt.recordedBy())
                .setMaxResults(MOST)
                .getResultList();
    }

    /**
     * Of some instruments that ended, those after which the authority was not out of intervention: another had begun by the
     * day asked that began later, or that may still be in force.
     */
    Set<String> followed(Scope scope, Collection<String> ids, AsAt asAt) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(onDay(
                                "select distinct e.interventionId from InterventionFact e, InterventionFact i"
                                        + " where e.interventionId in :ids and " + Interventions.seen("e")
                                        + " and i.authorityId = e.authorityId and i.interventionId <> e.interventionId"
                                        + " and i.service in :services and i.begun = 1 and i.possibleFrom <= :known"
                                        + " and (i.certainFrom > e.certainFrom or "
                                        + Interventions.perhapsInForce("i") + ") and " + Interventions.seen("i"),
                                scope,
                                ids,
                                asAt,
                                String.class)
                        .setParameter("services", List.of(ServiceArea.SOCIAL_CARE, ServiceArea.NOT_RECORDED))
                        .getResultList());
    }

    List<LiftedStatement> statements(Scope scope) {
        return entities.createQuery("select l from LiftedStatement l order by l.byDay", LiftedStatement.class)
                .setMaxResults(100)
                .getResultList();
    }
}
