package uk.gov.education.improvement.kernel.change;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a use case that writes much has written so far: its changes, and the facts whose instant is known only with its last
 * act. Keeps an id for each fact; the most rows of a file bound it.
 */
public final class Writing {
    private static final int TOGETHER = 500;

    private final List<Change> changes = new ArrayList<>();
    private final Map<String, List<String>> facts = new LinkedHashMap<>();

    public void changed(Change change) {
        changes.add(change);
    }

    /** A row with a column {@code recordedAt} that is written unsealed. */
    public void fact(Class<?> entity, String id) {
        facts.computeIfAbsent(entity.getSimpleName(), name -> new ArrayList<>()).add(id);
    }

    boolean isEmpty() {
        return changes.isEmpty() && facts.isEmpty();
    }

    List<Change> changes() {
        return changes;
    }

    void seal(EntityManager entities, Instant at) {
        facts.forEach((entity, ids) -> {
            for (var from = 0; from < ids.size(); from += TOGETHER) {
                entities.createQuery("update " + entity + " f set f.recordedAt = :at where f.id in :ids")
                        .setParameter("at", at)
                        .setParameter("ids", ids.subList(from, Math.min(from + TOGETHER, ids.size())))
                        .executeUpdate();
            }
        });
    }
}
