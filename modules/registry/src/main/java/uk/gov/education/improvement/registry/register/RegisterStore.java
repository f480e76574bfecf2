package uk.gov.education.improvement.registry.register;

import static uk.gov.education.improvement.kernel.time.DatedFact.inForce;
import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.RegistryUnit;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityType;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.authority.Terms;
import uk.gov.education.improvement.registry.intervention.InForce;
import uk.gov.education.improvement.registry.oversight.AuthoritiesInIntervention;

/** The queries of the register, over the entities of authorities. */
@Dependent
class RegisterStore {
    /** Each word of a search begins a word of a name, or a number or code. */
    private static final String TERMS = "AuthorityTerm authorityId";

    private final EntityManager entities;

    @Inject
    RegisterStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
    }

    /** A line as it stands in the database, with the key it is ordered by. */
    record Line(
            String id, String dfeNumber, String gssCode, String name, AuthorityType type, Region region, String key) {
        /** Public, for the query that makes one. */
        public Line {}
    }

    /**
     * One page and one more line.
     *
     * @param among what else than the filter leaves authorities out: their latest judgement, that they are on the map;
     *     there are some 150 at most, and none at all where nothing else does
     */
    List<Line> page(Scope scope, RegisterFilter filter, Optional<Set<String>> among, AsAt asAt) {
        var after = filter.after()
                .map(cursor -> " and (%1$s > :lastKey or %1$s = :lastKey and a.id > :lastId)"
                        .formatted(filter.order().key()))
                .orElse("");
        var query = entities.createQuery(
                """
                select new uk.gov.education.improvement.registry.register.RegisterStore$Line(
                  a.id, a.dfeNumber, f.gssCode, f.name, f.type, f.region, """ + filter.order().key() + ")" + Authorities.FORMS_IN_FORCE + conditions(filter, among) + after
                        + " order by "
                        + filter.order().key() + ", a.id",
                Line.class);
        bind(query, scope, filter, among, asAt);
        filter.after()
                .ifPresent(cursor -> query.setParameter("lastKey", cursor.key().get(0))
                        .setParameter("lastId", cursor.key().get(1)));
        return query.setMaxResults(filter.size() + 1).getResultList();
    }

    long count(Scope scope, RegisterFilter filter, Optional<Set<String>> among, AsAt asAt) {
        var query = entities.createQuery(
                "select count(f)" + Authorities.FORMS_IN_FORCE + conditions(filter, among), Long.class);
        bind(query, scope, filter, among, asAt);
        return query.getSingleResult();
    }

    /** Authorities that the words find and that have no duty on the day; at most so many. */
    List<String> withoutDuty(Scope scope, List<String> words, AsAt asAt, int most) {
        var query = entities.createQuery(
                "select a.id from Authority a where not exists (select f.id from AuthorityForm f where"
                        + " f.authorityId = a.id and " + inForce("f") + " and " + recorded("f", "AuthorityForm") + ")"
                        + Terms.found(TERMS, words.size()) + " order by a.id",
                String.class);
        query.setParameter("day", asAt.day())
                .setParameter("publishedBy", asAt.publishedBy())
                .setParameter("recordedBy", asAt.recordedBy());
        Terms.bind(query, words);
        return query.setMaxResults(most).getResultList();
    }

    /** Which of some authorities are in intervention on the day, and of which it is not known. */
    Map<String, InForce> inIntervention(Scope scope, Collection<String> ids, AsAt asAt) {
        var answers = new HashMap<String, InForce>();
        if (!ids.isEmpty()) {
            for (var answer : List.of(InForce.YES, InForce.NOT_KNOWN)) {
                var query = entities.createQuery(
                        "select a.id from Authority a where a.id in :ids and "
                                + AuthoritiesInIntervention.answeredAmong(answer, "a.id"),
                        String.class);
                query.setParameter("ids", ids)
                        .setParameter("day", asAt.day())
                        .setParameter("publishedBy", asAt.publishedBy())
                        .setParameter("recordedBy", asAt.recordedBy());
                bindInIntervention(query, scope, asAt);
                query.getResultList().forEach(id -> answers.put(id, answer));
            }
        }
        return answers;
    }

    private static void bindInIntervention(Query query, Scope scope, AsAt asAt) {
        query.setParameter("known", asAt.known()).setParameter("audiences", scope.audiences());
    }

    private static String conditions(RegisterFilter filter, Optional<Set<String>> among) {
        return (filter.regions().isEmpty() ? "" : " and f.region in :regions")
                + (filter.types().isEmpty() ? "" : " and f.type in :types")
                + (filter.inIntervention().isEmpty()
                        ? ""
                        : filter.inIntervention().stream()
                                .map(answer -> AuthoritiesInIntervention.answered(answer, "a.id"))
                                .collect(Collectors.joining(" or ", " and (", ")")))
                + among.map(ids -> ids.isEmpty() ? " and 1 = 0" : " and a.id in :among")
                        .orElse("")
                + (filter.search().isPresent() && filter.words().isEmpty() ? " and 1 = 0" : "")
                + Terms.found(TERMS, filter.words().size());
    }

    private static void bind(Query query, Scope scope, RegisterFilter filter, Optional<Set<String>> among, AsAt asAt) {
        query.setParameter("day", asAt.day())
                .setParameter("publishedBy", asAt.publishedBy())
                .setParameter("recordedBy", asAt.recordedBy());
        if (!filter.regions().isEmpty()) {
            query.setParameter("regions", filter.regions());
        }
        if (!filter.types().isEmpty()) {
            query.setParameter("types", filter.types());
        }
        if (!filter.inIntervention().isEmpty()) {
            bindInIntervention(query, scope, asAt);
        }
        among.filter(ids -> !ids.isEmpty()).ifPresent(ids -> query.setParameter("among", ids));
        Terms.bind(query, filter.words());
    }
}
