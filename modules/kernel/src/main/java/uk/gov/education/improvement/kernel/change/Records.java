package uk.gov.education.improvement.kernel.change;

import static uk.gov.education.improvement.kernel.time.RecordedFact.recorded;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.database.Lots;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.kernel.trail.Step;
import uk.gov.education.improvement.kernel.trail.Trail;

/**
 * What stores ask their module's unit alike, of however many records. Nothing here looks at an audience: a store whose
 * records have one decides itself what its asker may see.
 */
public final class Records {
    private final EntityManager entities;

    public Records(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * How many rows a list has, up to {@link Slice#MOST_COUNTED} and one more: a list that grew without end would cost more
     * for each page of it.
     *
     * @param ids asks for one column of each row
     */
    public static long counted(Scope scope, TypedQuery<?> ids) {
        return ids.setMaxResults(Slice.MOST_COUNTED + 1).getResultList().size();
    }

    public <E> List<E> withIds(Scope scope, Class<E> type, Collection<String> ids) {
        return having(scope, type, "id", ids);
    }

    /** Those of which a field has one of some values. */
    public <E> List<E> having(Scope scope, Class<E> type, String field, Collection<?> values) {
        return Lots.ask(
                        values,
                        lot -> entities.createQuery(
                                        "select e from " + type.getSimpleName() + " e where e." + field + " in :values",
                                        type)
                                .setParameter("values", lot)
                                .getResultList())
                .toList();
    }

    /**
     * The version of each record by then: each change of it adds a fact. Facts the asker may not see count too, so that
     * everybody means the same version by the same number.
     *
     * @param reference the field that names the record
     */
    public Map<String, Long> versions(
            Scope scope,
            Class<? extends RecordedFact> fact,
            String reference,
            Collection<String> ids,
            Instant recordedBy) {
        return byId(Lots.ask(
                ids,
                lot -> versions(fact, reference, "f." + reference + " in :ids and ", recordedBy)
                        .setParameter("ids", lot)
                        .getResultList()));
    }

    private TypedQuery<Object[]> versions(
            Class<? extends RecordedFact> fact, String reference, String which, Instant recordedBy) {
        return entities.createQuery(
                        "select f.%1$s, count(f) from %2$s f where %3$sf.recordedAt <= :recordedBy group by f.%1$s"
                                .formatted(reference, fact.getSimpleName(), which),
                        Object[].class)
                .setParameter("recordedBy", recordedBy);
    }

    private static Map<String, Long> byId(Stream<Object[]> rows) {
        return rows.collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /**
     * The facts about some records that stood by then; of facts the world dates, those of one record by the day from which
     * they hold.
     *
     * @param reference the field that names the record
     */
    public <F extends RecordedFact> List<F> standing(
            Scope scope, Class<F> fact, String reference, Collection<String> ids, Instant recordedBy) {
        return Lots.ask(
                        ids,
                        lot -> standing(fact, "f." + reference + " in :ids and ", recordedBy)
                                .setParameter("ids", lot)
                                .getResultList())
                .toList();
    }

    /**
     * The same about all records, where few are kept: Derby compares each row with one value after the other of a long list,
     * and not to name them costs about half.
     */
    public <F extends RecordedFact> List<F> standing(Scope scope, Class<F> fact, Instant recordedBy) {
        return standing(fact, "", recordedBy).getResultList();
    }

    private <F extends RecordedFact> TypedQuery<F> standing(Class<F> fact, String which, Instant recordedBy) {
        var order = DatedFact.class.isAssignableFrom(fact) ? "f.certainFrom, f.id" : "f.id";
        return entities.createQuery(
                        "select f from " + fact.getSimpleName() + " f where " + which
                                + recorded("f", fact.getSimpleName()) + " order by " + order,
                        fact)
                .setParameter("recordedBy", recordedBy);
    }

    /**
     * The trails of some work as recorded by then; no step is no trail.
     *
     * @param reference the field that names the work
     */
    public <T extends Step<?, ?>> Map<String, Trail<T>> trails(
            Scope scope, Class<T> step, String reference, Collection<String> ids, Instant recordedBy) {
        return trails(
                standing(scope, step, reference, ids, recordedBy), versions(scope, step, reference, ids, recordedBy));
    }

    /** The same of all work, where little is kept. */
    public <T extends Step<?, ?>> Map<String, Trail<T>> trails(
            Scope scope, Class<T> step, String reference, Instant recordedBy) {
        return trails(
                standing(scope, step, recordedBy),
                byId(versions(step, reference, "", recordedBy).getResultStream()));
    }

    private static <T extends Step<?, ?>> Map<String, Trail<T>> trails(List<T> steps, Map<String, Long> versions) {
        return steps.stream()
                .sorted(Comparator.comparing(Step::place))
                .collect(Collectors.groupingBy(
                        Step::workId,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                some -> new Trail<>(
                                        some, versions.get(some.getFirst().workId())))));
    }
}
