package uk.gov.education.improvement.registry.practice;

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
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Lots;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.kernel.trail.Step;
import uk.gov.education.improvement.kernel.trail.Trail;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The queries about practices: the department sees its drafts, everybody else what was published by the day. */
@Dependent
class PracticeStore {
    private static final String STEPS = "PracticeStep practiceId";
    private static final String SEEN = "p.audience in :audiences";

    /** JPQL: the text {@code t} that had last been written of a practice {@code p} by the day. */
    private static final String TEXT = " t.practiceId = p.id and " + written("t")
            + " and not exists (select later.id from PracticeText later where later.practiceId = p.id"
            + " and later.place > t.place and " + written("later") + ")";

    private final EntityManager entities;
    private final Records records;

    @Inject
    PracticeStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
        this.records = new Records(entities);
    }

    Writing writing() {
        return new Writing(entities);
    }

    private static String written(String text) {
        return "%1$s.writtenOn <= :known and %1$s.recordedAt <= :recordedBy".formatted(text);
    }

    /** Whether drafts are seen. */
    static boolean seesDrafts(Scope scope) {
        return scope.audiences().contains(Audience.DEPARTMENT);
    }

    List<Practice> withIds(Scope scope, Collection<String> ids) {
        return Lots.ask(
                        ids,
                        lot -> entities.createQuery(
                                        "select p from Practice p where p.id in :ids and " + SEEN, Practice.class)
                                .setParameter("audiences", scope.audiences())
                                .setParameter("ids", lot)
                                .getResultList())
                .toList();
    }

    /** Holds the practice until the transaction ends, so that its version can be compared and moved on. */
    Optional<Practice> lock(Scope scope, String id) {
        return withIds(scope, List.of(id)).stream().findFirst().map(practice -> {
            entities.refresh(practice, LockModeType.PESSIMISTIC_WRITE);
            return practice;
        });
    }

    /** One page and one more row: what helps first, with the strongest evidence. */
    List<Practice> page(Scope scope, PracticeFilter filter, AsAt asAt) {
        var after = filter.after()
                .map(cursor -> " and (t.best > :best or t.best = :best and"
                        + " (t.title > :title or t.title = :title and p.id > :lastId))")
                .orElse("");
        var query = bind(
                entities.createQuery(
                        "select p" + asked(filter) + after + " order by t.best, t.title, p.id", Practice.class),
                scope,
                filter,
                asAt);
        filter.after()
                .ifPresent(cursor -> query.setParameter("best", number(cursor))
                        .setParameter("title", cursor.key().get(1))
                        .setParameter("lastId", cursor.key().get(2)));
        return query.setMaxResults(filter.size() + 1).getResultList();
    }

    private static int number(Cursor cursor) {
        var text = cursor.key().getFirst();
        if (!text.matches("\\d{1,4}")) {
            throw Cursor.refused();
        }
        return Integer.parseInt(text);
    }

    long count(Scope scope, PracticeFilter filter, AsAt asAt) {
        return Records.counted(
                scope, bind(entities.createQuery("select p.id" + asked(filter), String.class), scope, filter, asAt));
    }

    private static String asked(PracticeFilter filter) {
        return " from Practice p, PracticeText t where " + SEEN + " and" + TEXT + " and" + Step.stands(STEPS, "p.id")
                + (filter.effects().isEmpty() ? "" : " and t.effect in :effects")
                + (filter.strengths().isEmpty() ? "" : " and t.strength in :strengths")
                + (filter.costs().isEmpty() ? "" : " and t.cost in :costs")
                + (filter.themes().isEmpty()
                        ? ""
                        : " and exists (select x.id from PracticeTheme x where x.textId = t.id and x.theme in :themes)");
    }

    private static <Q extends Query> Q bind(Q query, Scope scope, PracticeFilter filter, AsAt asAt) {
        query.setParameter("audiences", scope.audiences());
        query.setParameter("states", states(scope, filter));
        query.setParameter("day", asAt.day());
        query.setParameter("publishedBy", asAt.publishedBy());
        query.setParameter("recordedBy", asAt.recordedBy());
        query.setParameter("known", asAt.known());
        Stream.of(
                        Map.entry("effects", filter.effects()),
                        Map.entry("strengths", filter.strengths()),
                        Map.entry("costs", filter.costs()),
                        Map.entry("themes", filter.themes()))
                .filter(asked -> !asked.getValue().isEmpty())
                .forEach(asked -> query.setParameter(asked.getKey(), asked.getValue()));
        return query;
    }

    /** The names of the states that are asked for and seen; never empty: no state is called by no name. */
    private static List<String> states(Scope scope, PracticeFilter filter) {
        var asked = filter.states().isEmpty() ? List.of(PracticeState.values()) : filter.states();
        var seen = asked.stream()
                .filter(state -> seesDrafts(scope) || state != PracticeState.DRAFT)
                .map(Enum::name)
                .toList();
        return seen.isEmpty() ? List.of("") : seen;
    }

    /** What practices that a scope let through said on a day. */
    Map<String, PracticeText> texts(Scope scope, Collection<String> ids, AsAt asAt) {
        return Lots.ask(
                        ids,
                        lot -> entities.createQuery(
                                        "select t from PracticeText t where t.practiceId in :ids and " + written("t")
                                                + " and not exists (select later.id from PracticeText later"
                                                + " where later.practiceId = t.practiceId and later.practiceId in :ids"
                                                + " and later.place > t.place and " + written("later") + ")",
                                        PracticeText.class)
                                .setParameter("ids", lot)
                                .setParameter("known", asAt.known())
                                .setParameter("recordedBy", asAt.recordedBy())
                                .getResultList())
                .collect(Collectors.toMap(PracticeText::practiceId, Function.identity()));
    }

    /** What a practice that a scope let through says now. */
    Optional<PracticeText> text(Scope scope, String id) {
        return records.standing(scope, PracticeText.class, "practiceId", List.of(id), RecordedFact.UNSEALED).stream()
                .findFirst();
    }

    /** How often each was written by then. */
    Map<String, Long> changes(Scope scope, Collection<String> ids, Instant recordedBy) {
        return records.versions(scope, PracticeText.class, "practiceId", ids, recordedBy);
    }

    Map<String, Trail<PracticeStep>> trails(Scope scope, Collection<String> ids, Instant recordedBy) {
        return records.trails(scope, PracticeStep.class, "practiceId", ids, recordedBy);
    }
}
