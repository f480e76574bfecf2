package uk.gov.education.improvement.kernel.change;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.database.Lots;
import uk.gov.education.improvement.kernel.time.Recordable;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.kernel.trail.Step;
import uk.gov.education.improvement.kernel.trail.Work;

/**
 * The facts of one unit that one import recorded, of whatever kind they are, to be taken back: what it added is withdrawn,
 * and what it replaced is said again (docs/decisions/0009). No two transactions record at one instant, so the instant is all
 * that tells them from others; they are looked for by reading each kind of fact once, since an index would cost every import
 * and serve the few that are undone.
 *
 * <p>Which records a fact is about, its fields whose names end in {@code Id} say.
 */
public final class Batch {
    private final EntityManager entities;
    private final Instant recordedAt;
    private final Set<Instant> undone;

    /** A fact that stands on another: by these one finds who recorded it. */
    public record Later(Instant recordedAt, Set<String> recordIds) {}

    /**
     * @param subjectIds the records that the import changed
     * @param undone the instants of other imports that are undone: what they replaced is as it was
     */
    Batch(EntityManager entities, Instant recordedAt, Set<Instant> undone) {
        this.entities = entities;
        this.recordedAt = recordedAt;
        this.undone = undone;
    }

    /** Whether it recorded something that is no fact, such as a step of work: that cannot be taken back. */
    public boolean isMoreThanFacts() {
        return entities.getMetamodel().getEntities().stream()
                .filter(type -> isA(Recordable.class, type)
                        && (!isA(RecordedFact.class, type)
                                || isA(Step.class, type) && !isA(Step.WithItsFile.class, type))
                        && !isA(Recordable.Kept.class, type))
                .anyMatch(type -> count(type) > 0);
    }

    /** The first that is found of what was recorded later and stands on its facts. */
    public Optional<Later> standingOn(Collection<String> subjectIds) {
        var own = new HashSet<String>();
        for (var type : facts()) {
            for (var lot : Lots.of(idsOf(type))) {
                var tips = tips(type, lot).values();
                tips.forEach(tip -> own.add(tip.fact().id()));
                var replaced = tips.stream()
                        .flatMap(tip -> tip.replacedBy().stream())
                        .filter(later -> !isOfThis(later))
                        .findFirst();
                if (replaced.isPresent()) {
                    return replaced.map(later -> later(type, later));
                }
                entities.clear();
            }
        }
        for (var lot : Lots.of(wholly(subjectIds))) {
            for (var type : facts()) {
                for (var reference : references(type)) {
                    var later = standing(
                                    new Question<>("f", type.getJavaType(), RecordedFact.UNSEALED),
                                    type,
                                    reference,
                                    lot)
                            .stream()
                            .filter(fact -> fact.recordedAt().isAfter(recordedAt) && !own.contains(fact.id()))
                            .findFirst();
                    if (later.isPresent()) {
                        return later.map(fact -> later(type, fact));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Takes the facts back, in the unit of the writing.
     *
     * @param subjectIds the records that the import changed
     * @param why why it is undone
     */
    public void takeBack(Writing writing, Collection<String> subjectIds, Supplier<String> newIds, String why) {
        var wholly = wholly(subjectIds);
        var steps = new HashMap<String, List<Step<?, ?>>>();
        for (var type : facts()) {
            for (var lot : Lots.of(idsOf(type))) {
                takeBack(type, lot, writing, newIds, why).forEach(fact -> {
                    if (fact instanceof Step<?, ?> step) {
                        steps.computeIfAbsent(step.workId(), id -> new ArrayList<>())
                                .add(step);
                    }
                });
                writing.letGo();
            }
        }
        var records = entities.getMetamodel().getEntities().stream()
                .filter(type -> isA(Undoable.class, type))
                .toList();
        for (var lot : Lots.of(subjectIds)) {
            for (var type : records) {
                for (var record : withIds(type, lot)) {
                    ((Undoable) record).undone(wholly.contains(idOf(type, record)));
                    if (record instanceof Work<?, ?> work && steps.containsKey(work.id())) {
                        work.takenBack(steps.get(work.id()));
                    }
                }
            }
            writing.letGo();
        }
    }

    /** Those that are taken back, as they were. */
    private List<RecordedFact> takeBack(
            EntityType<? extends RecordedFact> type,
            List<String> ids,
            Writing writing,
            Supplier<String> newIds,
            String why) {
        var added = byId(type, ids);
        var before = byId(
                type,
                added.values().stream()
                        .flatMap(fact -> fact.replaces().stream())
                        .collect(Collectors.toSet()));
        var takenBack = new ArrayList<RecordedFact>();
        tips(type, ids).forEach((id, tip) -> {
            if (tip.replacedBy().isEmpty()) {
                takenBack.add(tip.fact());
                var earlier = added.get(id).replaces().map(before::get).flatMap(one -> standingBefore(type, one));
                var again = copy(type, earlier.orElse(added.get(id)));
                again.takingBack(newIds.get(), tip.fact(), earlier.isEmpty(), why);
                writing.add(again);
            }
        });
        return takenBack;
    }

    /** What a file says of one thing twice replaces itself. */
    private Optional<RecordedFact> standingBefore(EntityType<? extends RecordedFact> type, RecordedFact replaced) {
        var earlier = Optional.of(replaced);
        while (earlier.isPresent() && isOfThis(earlier.get())) {
            earlier = earlier.flatMap(RecordedFact::replaces).map(id -> entities.find(type.getJavaType(), id));
        }
        return earlier;
    }

    private boolean isOfThis(RecordedFact fact) {
        return fact.recordedAt().equals(recordedAt);
    }

    /**
     * What stands for a fact today: itself, or the row that said it again when an import that had replaced it was undone.
     *
     * @param replacedBy what is there in its place although nobody undid it
     */
    private record Tip(RecordedFact fact, Optional<RecordedFact> replacedBy) {}

    private Map<String, Tip> tips(EntityType<? extends RecordedFact> type, Collection<String> ids) {
        var tips = new HashMap<String, Tip>();
        byId(type, ids).forEach((id, fact) -> tips.put(id, new Tip(fact, Optional.empty())));
        var open = new HashMap<String, String>();
        tips.keySet().forEach(id -> open.put(id, id));
        while (!open.isEmpty()) {
            var later = replacing(type, open.keySet());
            var further = new HashMap<String, String>();
            var again = replacing(
                    type,
                    later.values().stream()
                            .filter(fact -> undone.contains(fact.recordedAt()))
                            .map(RecordedFact::id)
                            .collect(Collectors.toSet()));
            open.forEach((tip, first) -> {
                var replacing = later.get(tip);
                if (replacing != null && again.containsKey(replacing.id())) {
                    var said = again.get(replacing.id());
                    tips.put(first, new Tip(said, Optional.empty()));
                    further.put(said.id(), first);
                } else if (replacing != null) {
                    tips.put(first, new Tip(tips.get(first).fact(), Optional.of(replacing)));
                }
            });
            open.clear();
            open.putAll(further);
        }
        return tips;
    }

    /** Of the records, those of which nothing was known before. */
    private Set<String> wholly(Collection<String> subjectIds) {
        var wholly = new HashSet<>(subjectIds);
        var before = recordedAt.minus(1, ChronoUnit.MICROS);
        for (var lot : Lots.of(subjectIds)) {
            for (var type : facts()) {
                for (var reference : references(type)) {
                    var about = new Question<>("distinct f." + reference.getName(), String.class, before);
                    standing(about, type, reference, lot).forEach(wholly::remove);
                }
            }
        }
        return wholly;
    }

    private record Question<A>(String what, Class<A> answer, Instant recordedBy) {}

    /** Of the facts about some records that stood by an instant. */
    private <A> List<A> standing(Question<A> question, EntityType<?> type, Field reference, List<String> ids) {
        return entities.createQuery(
                        "select " + question.what() + " from " + type.getName() + " f where f." + reference.getName()
                                + " in :ids and " + RecordedFact.recorded("f", type.getName()),
                        question.answer())
                .setParameter("ids", ids)
                .setParameter("recordedBy", question.recordedBy())
                .getResultList();
    }

    private Map<String, RecordedFact> replacing(EntityType<? extends RecordedFact> type, Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select f from " + type.getName() + " f where f.replaces in :ids", type.getJavaType())
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(fact -> fact.replaces().orElseThrow(), fact -> fact));
    }

    private Map<String, RecordedFact> byId(EntityType<? extends RecordedFact> type, Collection<String> ids) {
        return withIds(type, ids).stream().collect(Collectors.toMap(RecordedFact::id, Function.identity()));
    }

    private <E> List<E> withIds(EntityType<E> type, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select e from " + type.getName() + " e where e.id in :ids", type.getJavaType())
                        .setParameter("ids", ids)
                        .getResultList();
    }

    private List<String> idsOf(EntityType<?> type) {
        return entities.createQuery(
                        "select f.id from " + type.getName() + " f where f.recordedAt = :at order by f.id",
                        String.class)
                .setParameter("at", recordedAt)
                .getResultList();
    }

    private long count(EntityType<?> type) {
        return entities.createQuery(
                        "select count(f) from " + type.getName() + " f where f.recordedAt = :at", Long.class)
                .setParameter("at", recordedAt)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private List<EntityType<? extends RecordedFact>> facts() {
        var facts = new ArrayList<EntityType<? extends RecordedFact>>();
        for (var type : entities.getMetamodel().getEntities()) {
            if (isA(RecordedFact.class, type)) {
                facts.add((EntityType<? extends RecordedFact>) type);
            }
        }
        return facts;
    }

    private static boolean isA(Class<?> what, EntityType<?> type) {
        return what.isAssignableFrom(type.getJavaType());
    }

    private static Later later(EntityType<? extends RecordedFact> type, RecordedFact fact) {
        return new Later(
                fact.recordedAt(),
                references(type).stream()
                        .map(reference -> text(reference, fact))
                        .filter(id -> id != null)
                        .collect(Collectors.toSet()));
    }

    private static List<Field> references(EntityType<?> type) {
        return fields(type)
                .filter(field ->
                        field.getType() == String.class && field.getName().endsWith("Id"))
                .toList();
    }

    private static Stream<Field> fields(EntityType<?> type) {
        return type.getAttributes().stream()
                .map(Attribute::getJavaMember)
                .map(Field.class::cast)
                .peek(field -> field.setAccessible(true));
    }

    private static String idOf(EntityType<?> type, Object record) {
        return fields(type)
                .filter(field -> field.getName().equals("id"))
                .map(field -> text(field, record))
                .findFirst()
                .orElseThrow();
    }

    /** Another row that says the same, which the unit does not know yet. */
    private static RecordedFact copy(EntityType<? extends RecordedFact> type, RecordedFact fact) {
        try {
            var maker = type.getJavaType().getDeclaredConstructor();
            maker.setAccessible(true);
            var copy = maker.newInstance();
            for (var field : fields(type).toList()) {
                field.set(copy, field.get(fact));
            }
            return copy;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A fact that cannot be repeated: " + type.getName(), e);
        }
    }

    private static String text(Field field, Object row) {
        try {
            return (String) field.get(row);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
