package uk.gov.education.improvement.registry.need;

import static uk.gov.education.improvement.kernel.time.DatedFact.inForce;
import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Lots;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.kernel.trail.Step;
import uk.gov.education.improvement.kernel.trail.Trail;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The queries about needs: the department sees them all, an authority its own. Who sees a need sees all that it says. */
@Dependent
class NeedStore {
    private static final String STEPS = "NeedStep needId";

    /** JPQL: the text {@code t} that had last been written of a need {@code n} by the day. */
    private static final String TEXT = " t.needId = n.id and " + written("t")
            + " and not exists (select later.id from NeedText later where later.needId = n.id and later.place > t.place and "
            + written("later") + ")";

    private final EntityManager entities;
    private final Records records;

    @Inject
    NeedStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
        this.records = new Records(entities);
    }

    Writing writing() {
        return new Writing(entities);
    }

    private static String written(String text) {
        return "%1$s.writtenOn <= :known and %1$s.recordedAt <= :recordedBy".formatted(text);
    }

    Optional<Need> find(Scope scope, String id) {
        return scope.bind(entities.createQuery(
                        "select n from Need n where n.id = :id and " + Scope.seen("n"), Need.class))
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    List<Need> withIds(Scope scope, Collection<String> ids) {
        return Lots.ask(
                        ids,
                        lot -> scope.bind(entities.createQuery(
                                        "select n from Need n where n.id in :ids and " + Scope.seen("n"), Need.class))
                                .setParameter("ids", lot)
                                .getResultList())
                .toList();
    }

    /** Holds the need until the transaction ends, so that its version can be compared and moved on. */
    Optional<Need> lock(Scope scope, String id) {
        return find(scope, id).map(need -> {
            entities.refresh(need, LockModeType.PESSIMISTIC_WRITE);
            return need;
        });
    }

    /** Holds the need of an engagement, which a scope let through: who gives support need not see what was asked for. */
    Optional<Need> lockOfEngagement(Scope scope, String id) {
        return Optional.ofNullable(entities.find(Need.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** One page and one more row, what was raised first first. */
    List<Need> page(Scope scope, NeedFilter filter, AsAt asAt) {
        var after = filter.after()
                .map(cursor -> " and (n.raisedOn > :lastDay or n.raisedOn = :lastDay and n.id > :lastId)")
                .orElse("");
        var query = bind(
                entities.createQuery(
                        "select n" + asked(scope, filter) + after + " order by n.raisedOn, n.id", Need.class),
                scope,
                filter,
                asAt);
        filter.after()
                .ifPresent(cursor -> query.setParameter("lastDay", cursor.day(0))
                        .setParameter("lastId", cursor.key().get(1)));
        return query.setMaxResults(filter.size() + 1).getResultList();
    }

    long count(Scope scope, NeedFilter filter, AsAt asAt) {
        return Records.counted(
                scope,
                bind(entities.createQuery("select n.id" + asked(scope, filter), String.class), scope, filter, asAt));
    }

    private static String asked(Scope scope, NeedFilter filter) {
        return " from Need n where " + begun(scope)
                + (filter.authorities().isEmpty() ? "" : " and n.owner in :recipients")
                + (filter.regions().isEmpty()
                        ? ""
                        : " and exists (select f.id from AuthorityForm f where f.authorityId = n.authorityId"
                                + " and f.region in :regions and " + inForce("f") + " and "
                                + recorded("f", "AuthorityForm") + ")")
                + (filter.asksForText() ? " and exists (select t.id from NeedText t where" + text(filter) + ")" : "")
                + (filter.asksForStates() ? " and" + Step.stands(STEPS, "n.id") : "");
    }

    private static String text(NeedFilter filter) {
        return TEXT
                + (filter.urgencies().isEmpty() ? "" : " and t.urgency in :urgencies")
                + (filter.late() ? " and t.due < :day" : "")
                + (filter.themes().isEmpty()
                        ? ""
                        : " and exists (select x.id from NeedTheme x where x.textId = t.id and x.theme in :themes)");
    }

    /** Who is an owner sees no other's, which is said once more for the index: no need is for the sector. */
    private static String begun(Scope scope) {
        return Scope.seen("n")
                + (scope.owners().isEmpty() ? "" : " and n.owner in :owners")
                + " and n.raisedOn <= :day and" + Step.begun(STEPS, "n.id");
    }

    private static <Q extends Query> Q bind(Q query, Scope scope, NeedFilter filter, AsAt asAt) {
        bind(query, scope, asAt);
        if (!filter.authorities().isEmpty()) {
            query.setParameter(
                    "recipients",
                    filter.authorities().stream()
                            .map(number -> "authority:" + number)
                            .toList());
        }
        if (!filter.regions().isEmpty()) {
            query.setParameter("regions", filter.regions());
        }
        if (filter.asksForText()) {
            query.setParameter("known", asAt.known());
        }
        if (!filter.urgencies().isEmpty()) {
            query.setParameter("urgencies", filter.urgencies());
        }
        if (!filter.themes().isEmpty()) {
            query.setParameter("themes", filter.themes());
        }
        if (filter.asksForStates()) {
            query.setParameter("states", filter.stateNames());
        }
        return query;
    }

    private static <Q extends Query> Q bind(Q query, Scope scope, AsAt asAt) {
        scope.bind(query);
        query.setParameter("day", asAt.day());
        query.setParameter("publishedBy", asAt.publishedBy());
        query.setParameter("recordedBy", asAt.recordedBy());
        return query;
    }

    /** What needs that a scope let through said on a day. */
    Map<String, NeedText> texts(Scope scope, Collection<String> ids, AsAt asAt) {
        return Lots.ask(
                        ids,
                        lot -> entities.createQuery(
                                        "select t from NeedText t where t.needId in :ids and " + written("t")
                                                + " and not exists (select later.id from NeedText later where later.needId = t.needId"
                                                + " and later.needId in :ids and later.place > t.place and "
                                                + written("later") + ")",
                                        NeedText.class)
                                .setParameter("ids", lot)
                                .setParameter("known", asAt.known())
                                .setParameter("recordedBy", asAt.recordedBy())
                                .getResultList())
                .collect(Collectors.toMap(NeedText::needId, Function.identity()));
    }

    /** What a need that a scope let through says now. */
    Optional<NeedText> text(Scope scope, String id) {
        return records.standing(scope, NeedText.class, "needId", List.of(id), RecordedFact.UNSEALED).stream()
                .findFirst();
    }

    /** How often each was written by then. */
    Map<String, Long> changes(Scope scope, Collection<String> ids, Instant recordedBy) {
        return records.versions(scope, NeedText.class, "needId", ids, recordedBy);
    }

    Map<String, Trail<NeedStep>> trails(Scope scope, Collection<String> ids, Instant recordedBy) {
        return records.trails(scope, NeedStep.class, "needId", ids, recordedBy);
    }

    /** All that had been raised by the day, as columns. */
    List<RaisedNeed> raised(Scope scope, AsAt asAt, int most) {
        return ofAll(
                        "select n.id, n.authorityId, n.raisedOn, t.due, t.id from Need n, NeedText t where "
                                + begun(scope) + " and" + TEXT + " order by n.raisedOn, n.id",
                        scope,
                        asAt)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new RaisedNeed(
                        (String) row[0],
                        (String) row[1],
                        (LocalDate) row[2],
                        Optional.ofNullable((LocalDate) row[3]),
                        (String) row[4]))
                .toList();
    }

    /** The themes of all those, by the ids of their texts. */
    Map<String, List<String>> themes(Scope scope, AsAt asAt) {
        return ofAll(
                        "select x.textId, x.theme from NeedTheme x, Need n, NeedText t where x.textId = t.id and "
                                + begun(scope) + " and" + TEXT,
                        scope,
                        asAt)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /** Of each that had support by the day, the days from when it was raised to the first. */
    List<Long> daysToSupport(Scope scope, AsAt asAt, int most) {
        return ofAll(
                        "select n.raisedOn, s.certainFrom from Need n, NeedText t, NeedStep s where " + begun(scope)
                                + " and" + TEXT + " and s.needId = n.id and" + placed("s")
                                + " and not exists (select earlier.id from NeedStep earlier where earlier.needId = n.id"
                                + " and earlier.place < s.place and" + placed("earlier") + ")",
                        scope,
                        asAt)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> ChronoUnit.DAYS.between((LocalDate) row[0], (LocalDate) row[1]))
                .toList();
    }

    /** Of each that is open and never had support, the last day on which it is in time. */
    List<Optional<LocalDate>> dueWaiting(Scope scope, AsAt asAt, int most) {
        return ofAll(
                        "select n.id, t.due from Need n, NeedText t where " + begun(scope) + " and" + TEXT + " and"
                                + Step.stands(STEPS, "n.id")
                                + " and not exists (select s.id from NeedStep s where s.needId = n.id and"
                                + placed("s") + ")",
                        scope,
                        asAt)
                .setParameter("states", List.of(NeedState.OPEN.name()))
                .setMaxResults(most)
                .getResultStream()
                .map(row -> Optional.ofNullable((LocalDate) row[1]))
                .toList();
    }

    /** JPQL: the step had certainly put support in place by the day. */
    private static String placed(String step) {
        return " " + step + ".act = '" + NeedAct.PLACE.name() + "' and " + inForce(step) + " and "
                + recorded(step, "NeedStep");
    }

    private TypedQuery<Object[]> ofAll(String words, Scope scope, AsAt asAt) {
        return bind(entities.createQuery(words, Object[].class), scope, asAt).setParameter("known", asAt.known());
    }

    /** The steps of all that the asker may see that had certainly been taken by the day, in their order. */
    Map<String, List<RaisedNeed.Taken>> taken(Scope scope, AsAt asAt) {
        return bind(
                        entities.createQuery(
                                "select s.needId, s.act, s.toState, s.certainFrom from NeedStep s, Need n"
                                        + " where s.needId = n.id and " + Scope.seen("n") + " and " + inForce("s")
                                        + " and " + recorded("s", "NeedStep") + " order by s.needId, s.place",
                                Object[].class),
                        scope,
                        asAt)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(
                                row -> new RaisedNeed.Taken(
                                        NeedAct.valueOf((String) row[1]),
                                        NeedState.valueOf((String) row[2]),
                                        (LocalDate) row[3]),
                                Collectors.toList())));
    }
}
