package uk.gov.education.improvement.kernel.change;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.gov.education.improvement.kernel.time.Recordable;

/**
 * What a use case writes in its module's unit: rows, and what they change. {@link Recording#append} ends it: the instant of
 * what was written is known only with the last act. Of rows that were let go of it keeps an id; the most rows of a file bound
 * that.
 */
public final class Writing {
    private final EntityManager entities;
    private final List<Change> changes = new ArrayList<>();
    private final List<Recordable> unwritten = new ArrayList<>();
    private final List<Recordable> held = new ArrayList<>();
    private final Map<String, List<String>> letGo = new LinkedHashMap<>();

    public Writing(EntityManager entities) {
        this.entities = entities;
    }

    public void add(Object row) {
        if (row instanceof Recordable fact) {
            unwritten.add(fact);
        } else {
            entities.persist(row);
        }
    }

    public void changed(Change change) {
        changes.add(change);
    }

    /**
     * What an import recorded in this unit.
     *
     * @param undone the instants of other imports that are undone
     */
    public Batch recordedAt(Instant at, Set<Instant> undone) {
        return new Batch(entities, at, undone);
    }

    /** Writes what there is and lets go of it: a long file must not fill the memory, or make each row dearer than the last. */
    public void letGo() {
        flush();
        for (var fact : held) {
            letGo.computeIfAbsent(fact.getClass().getSimpleName(), name -> new ArrayList<>())
                    .add(fact.id());
        }
        held.clear();
        entities.clear();
    }

    /** Facts after the records they are about: the unit has no relations, and would write its classes in an order of its own. */
    void flush() {
        entities.flush();
        if (!unwritten.isEmpty()) {
            unwritten.forEach(entities::persist);
            held.addAll(unwritten);
            unwritten.clear();
            entities.flush();
        }
    }

    boolean isEmpty() {
        return changes.isEmpty() && unwritten.isEmpty() && held.isEmpty() && letGo.isEmpty();
    }

    List<Change> changes() {
        return changes;
    }

    void seal(Instant at) {
        held.forEach(fact -> fact.recorded(at));
        letGo.forEach((entity, ids) -> {
            // one by one: asked for many together, Derby reads the whole table, and waits for rows that others are
            // writing while they wait for the record of change
            var one = entities.createQuery("update " + entity + " f set f.recordedAt = :at where f.id = :id");
            one.setParameter("at", at);
            ids.forEach(id -> one.setParameter("id", id).executeUpdate());
        });
    }
}
