package uk.gov.education.improvement.registry.register;

import static uk.gov.education.improvement.kernel.time.DatedFact.inForce;
import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.IndexedPage;
import uk.gov.education.improvement.registry.RegistryUnit;
import uk.gov.education.improvement.registry.authority.AuthorityType;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.authority.Terms;

/** The queries of the register, over the entities of authorities. */
@Dependent
class RegisterStore {
    private static final String FORM = "AuthorityForm";
    private static final String IN_FORCE = inForce("f") + " and " + recorded("f", FORM);

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

    /** One page and one more line. */
    List<Line> page(Scope scope, RegisterFilter filter, Leaving leaving, AsAt asAt) {
        if (leaving.nothing()) {
            return List.of();
        }
        var key = filter.order().key();
        var parameters = parameters(filter, leaving, asAt);
        var where = IN_FORCE + conditions(filter, leaving);
        if (filter.after().isPresent()) {
            var cursor = filter.after().get().key();
            where += " and (%1$s > :lastKey or %1$s = :lastKey and f.authorityId > :lastId)".formatted(key);
            parameters.put("lastKey", cursor.get(0));
            parameters.put("lastId", cursor.get(1));
        }
        if (leaving.among().isEmpty() && filter.order() == RegisterOrder.NAME) {
            var ids = byName(where, filter.size() + 1, parameters);
            if (ids.isEmpty()) {
                return List.of();
            }
            // of both tables: each has its index
            where += " and f.authorityId in :page and a.id in :page";
            parameters.put("page", ids);
        }
        var query = entities.createQuery(
                "select new " + Line.class.getName() + "(a.id, a.dfeNumber, f.gssCode, f.name, f.type, f.region, " + key
                        + ") from AuthorityForm f, Authority a where a.id = f.authorityId and " + where + " order by "
                        + key + ", f.authorityId",
                Line.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(filter.size() + 1).getResultList();
    }

    /** Whom a page by name shows: the index of names has them in their order, however many there are. */
    private List<String> byName(String where, int most, Map<String, ?> parameters) {
        return new IndexedPage(FORM, Optional.of("FORM_BY_NAME"))
                .column(entities, "f.authorityId", where, "f.nameKey, f.authorityId", most, parameters);
    }

    long count(Scope scope, RegisterFilter filter, Leaving leaving, AsAt asAt) {
        if (leaving.nothing()) {
            return 0;
        }
        // the numbers of authorities are in another table, which none of the filters asks
        var query = entities.createQuery(
                "select f.id from AuthorityForm f where " + IN_FORCE + conditions(filter, leaving), String.class);
        parameters(filter, leaving, asAt).forEach(query::setParameter);
        return Records.counted(scope, query);
    }

    /** The authorities that the words find, whatever they were when; empty where they find more than so many. */
    Optional<Set<String>> found(Scope scope, List<String> words, AsAt asAt, int most) {
        var query = entities.createQuery(Leaving.owners(words), String.class);
        query.setParameter("recordedBy", asAt.recordedBy());
        Terms.parameters(words).forEach(query::setParameter);
        var ids = query.setMaxResults(most + 1).getResultList();
        return ids.size() > most ? Optional.empty() : Optional.of(Set.copyOf(ids));
    }

    /** Authorities that are left and have no duty on the day; at most so many. */
    List<String> withoutDuty(Scope scope, Leaving leaving, AsAt asAt, int most) {
        if (leaving.nothing()) {
            return List.of();
        }
        var query = entities.createQuery(
                "select a.id from Authority a where not exists (select f.id from AuthorityForm f where"
                        + " f.authorityId = a.id and " + IN_FORCE + ")" + leaving.conditions("a.id") + " order by a.id",
                String.class);
        clocks(leaving, asAt).forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    private static String conditions(RegisterFilter filter, Leaving leaving) {
        return (filter.regions().isEmpty() ? "" : " and f.region in :regions")
                + (filter.types().isEmpty() ? "" : " and f.type in :types")
                + leaving.conditions("f.authorityId");
    }

    private static Map<String, Object> parameters(RegisterFilter filter, Leaving leaving, AsAt asAt) {
        var parameters = clocks(leaving, asAt);
        if (!filter.regions().isEmpty()) {
            parameters.put("regions", filter.regions());
        }
        if (!filter.types().isEmpty()) {
            parameters.put("types", filter.types());
        }
        return parameters;
    }

    private static Map<String, Object> clocks(Leaving leaving, AsAt asAt) {
        var parameters = new HashMap<String, Object>(leaving.parameters());
        parameters.put("day", asAt.day());
        parameters.put("publishedBy", asAt.publishedBy());
        parameters.put("recordedBy", asAt.recordedBy());
        return parameters;
    }
}
