package uk.gov.education.improvement.registry.neighbour;

import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Lots;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The queries about sets of statistical neighbours. */
@Dependent
class NeighbourStore {
    private static final String RECORDED = recorded("f", "Neighbour");

    private final EntityManager entities;
    private final Records records;

    @Inject
    NeighbourStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
        this.records = new Records(entities);
    }

    Writing writing() {
        return new Writing(entities);
    }

    /**
     * The sets of which something was recorded by then, the newest first; at most so many. In SQL, since Derby would read all
     * neighbours of all sets, and is told to look for the first of each by the index; to PostgreSQL that is a comment, and the order
     * leads to the same index.
     */
    List<NeighbourSet> sets(Scope scope, Instant recordedBy, int most) {
        return ((List<?>) entities.createNativeQuery(
                                """
                                select s.* from registry.neighbour_set s where (
                                  select f.id from registry.neighbour f --DERBY-PROPERTIES joinStrategy=NESTEDLOOP, index=NEIGHBOUR_IN_SET
                                  where f.set_id = s.id and %s
                                  order by f.set_id, f.authority_id, f.place fetch first 1 row only) is not null
                                order by s.last_day desc, s.said desc""".formatted(DatedFact.sql(recorded("f", "registry.neighbour"))
                                        .replace("?3", "?1")),
                                NeighbourSet.class)
                        .setParameter(1, recordedBy)
                        .setMaxResults(most)
                        .getResultList())
                .stream().map(NeighbourSet.class::cast).toList();
    }

    List<NeighbourSet> setsWithIds(Scope scope, Collection<String> ids) {
        return records.withIds(scope, NeighbourSet.class, ids);
    }

    List<NeighbourSet> setsSaid(Scope scope, Collection<String> said) {
        return records.having(scope, NeighbourSet.class, "said", said);
    }

    /** How much of a set somebody says, and since when that is recorded here. */
    record Share(String setId, String source, long neighbours, Instant recordedAt) {
        /** Public, for the query that makes one. */
        public Share {}
    }

    /** What sets are made of, by who says so. */
    List<Share> shares(Scope scope, Collection<String> setIds, Instant recordedBy) {
        return setIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select new uk.gov.education.improvement.registry.neighbour.NeighbourStore$Share("
                                        + "f.setId, f.source, count(f), min(f.recordedAt)) from Neighbour f where f.setId in :sets and "
                                        + RECORDED + " group by f.setId, f.source order by f.setId, f.source",
                                Share.class)
                        .setParameter("sets", setIds)
                        .setParameter("recordedBy", recordedBy)
                        .getResultList();
    }

    /** How many authorities have neighbours in each set. */
    Map<String, Long> authorities(Scope scope, Collection<String> setIds, Instant recordedBy) {
        return setIds.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select f.setId, count(distinct f.authorityId) from Neighbour f where f.setId in :sets and "
                                        + RECORDED + " group by f.setId",
                                Object[].class)
                        .setParameter("sets", setIds)
                        .setParameter("recordedBy", recordedBy)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** The neighbours of some authorities in a set, by their places. */
    List<Neighbour> neighbours(Scope scope, String setId, Collection<String> authorityIds, Instant recordedBy) {
        return Lots.ask(
                        authorityIds,
                        lot -> entities.createQuery(
                                        "select f from Neighbour f where f.setId = :set and f.authorityId in :authorities and "
                                                + RECORDED + " order by f.authorityId, f.place, f.id",
                                        Neighbour.class)
                                .setParameter("set", setId)
                                .setParameter("authorities", lot)
                                .setParameter("recordedBy", recordedBy)
                                .getResultList())
                .toList();
    }

    /** The same for several sets and authorities, as they stand. */
    List<Neighbour> standing(Scope scope, Collection<String> setIds, Collection<String> authorityIds) {
        return setIds.isEmpty() || authorityIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select f from Neighbour f where f.setId in :sets and f.authorityId in :authorities and "
                                        + RECORDED,
                                Neighbour.class)
                        .setParameter("sets", setIds)
                        .setParameter("authorities", authorityIds)
                        .setParameter("recordedBy", DatedFact.UNSEALED)
                        .getResultList();
    }
}
