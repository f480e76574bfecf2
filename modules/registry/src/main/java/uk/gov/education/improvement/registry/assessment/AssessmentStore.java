package uk.gov.education.improvement.registry.assessment;

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
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.kernel.trail.Step;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The queries about panels and score sheets: a sheet is its assessor's and the department's, its scores are shown apart. */
@Dependent
class AssessmentStore {
    /**
     * Which sheets {@code w} are asked for: by what they belong to or are, at most some hundreds of values.
     *
     * @param words JPQL, with {@code :which}
     */
    private record Which(String words, Collection<String> values) {
        <Q extends Query> Q bind(Q query) {
            query.setParameter("which", values);
            return query;
        }
    }

    /** What is recorded of some sheets, by the same number of statements for one and for many. */
    record Recorded(List<ScoreSheet> sheets, Map<String, List<ScoreSheetStep>> steps, Map<String, Long> writings) {}

    private static final String STEPS = "ScoreSheetStep sheetId";

    private final EntityManager entities;

    @Inject
    AssessmentStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
    }

    Writing writing() {
        return new Writing(entities);
    }

    /** Holds the sheet until the transaction ends, so that its version can be compared and moved on. */
    Optional<ScoreSheet> lock(Scope scope, String id) {
        return scope.bind(entities.createQuery(
                        "select w from ScoreSheet w where w.id = :id and" + Scope.seen("w"), ScoreSheet.class))
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(sheet -> {
                    entities.refresh(sheet, LockModeType.PESSIMISTIC_WRITE);
                    return sheet;
                });
    }

    Recorded ofRound(Scope scope, String roundId, Instant recordedBy) {
        return recorded(scope, new Which("w.roundId in :which", List.of(roundId)), recordedBy);
    }

    Recorded ofApplication(Scope scope, String applicationId, Instant recordedBy) {
        return recorded(scope, new Which("w.applicationId in :which", List.of(applicationId)), recordedBy);
    }

    Recorded withIds(Scope scope, Collection<String> ids, Instant recordedBy) {
        return ids.isEmpty()
                ? new Recorded(List.of(), Map.of(), Map.of())
                : recorded(scope, new Which("w.id in :which", ids), recordedBy);
    }

    private Recorded recorded(Scope scope, Which which, Instant recordedBy) {
        var sheets = which.bind(scope.bind(entities.createQuery(
                        "select w from ScoreSheet w where " + which.words() + " and" + Scope.seen("w")
                                + " order by w.id",
                        ScoreSheet.class)))
                .getResultList();
        var steps = which.bind(scope.bind(entities.createQuery(
                        "select s from ScoreSheetStep s, ScoreSheet w where s.sheetId = w.id and "
                                + which.words() + " and" + Scope.seen("w") + " and"
                                + RecordedFact.recorded("s", "ScoreSheetStep") + " order by s.place",
                        ScoreSheetStep.class)))
                .setParameter("recordedBy", recordedBy)
                .getResultStream()
                .collect(Collectors.groupingBy(ScoreSheetStep::workId));
        var writings = which.bind(scope.bind(entities.createQuery(
                        "select f.sheetId, count(f) from SheetScores f, ScoreSheet w where f.sheetId = w.id and "
                                + which.words() + " and" + Scope.seen("w")
                                + " and f.recordedAt <= :recordedBy group by f.sheetId",
                        Object[].class)))
                .setParameter("recordedBy", recordedBy)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
        return new Recorded(sheets, steps, writings);
    }

    /** What stood by then on the sheets of an application, where the asker may see it. */
    Map<String, SheetScores> scoresOfApplication(Scope scope, String applicationId, Instant recordedBy) {
        return scores(scope, new Which("w.applicationId in :which", List.of(applicationId)), recordedBy);
    }

    Optional<SheetScores> scores(Scope scope, String sheetId, Instant recordedBy) {
        return Optional.ofNullable(scores(scope, new Which("w.id in :which", List.of(sheetId)), recordedBy)
                .get(sheetId));
    }

    private Map<String, SheetScores> scores(Scope scope, Which which, Instant recordedBy) {
        return which.bind(scope.bind(entities.createQuery(
                        "select f from SheetScores f, ScoreSheet w where f.sheetId = w.id and " + which.words() + " and"
                                + Scope.seen("f") + " and" + RecordedFact.recorded("f", "SheetScores"),
                        SheetScores.class)))
                .setParameter("recordedBy", recordedBy)
                .getResultStream()
                .collect(Collectors.toMap(SheetScores::sheetId, Function.identity()));
    }

    /** What counted on the day of all sheets of a round, as columns: there are thousands. */
    List<HandedInPoints> counted(Scope scope, String roundId, AsAt asAt) {
        return entities.createQuery(
                        "select p.applicationId, p.points, p.recordedAt from CountedPoints p where p.roundId = :round"
                                + " and p.withdrawn = 0 and p.countsFrom <= :day and p.recordedAt <= :recordedBy"
                                + " and p.audience in :audiences and not exists (select gone.id from CountedPoints gone"
                                + " where gone.replaces = p.id and gone.replaces is not null and gone.countsFrom <= :day"
                                + " and gone.recordedAt <= :recordedBy) order by p.id",
                        Object[].class)
                .setParameter("round", roundId)
                .setParameter("audiences", scope.audiences())
                .setParameter("day", asAt.known())
                .setParameter("recordedBy", asAt.recordedBy())
                .getResultStream()
                .map(row -> new HandedInPoints((String) row[0], CountedPoints.read((String) row[1]), (Instant) row[2]))
                .toList();
    }

    /** What a sheet counts with now, if it does. */
    Optional<CountedPoints> counts(Scope scope, String sheetId) {
        return scope.bind(entities.createQuery(
                        "select p from CountedPoints p, ScoreSheet w where p.sheetId = :sheet and w.id = p.sheetId and"
                                + Scope.seen("w") + " and" + RecordedFact.recorded("p", "CountedPoints"),
                        CountedPoints.class))
                .setParameter("sheet", sheetId)
                .setParameter("recordedBy", RecordedFact.UNSEALED)
                .getResultStream()
                .findFirst();
    }

    /** One page of what is one's own and one more row, what was assigned last first. */
    List<ScoreSheet> page(Scope scope, ScoreSheetFilter filter, AsAt asAt) {
        var after = filter.after().map(cursor -> " and w.id < :last").orElse("");
        var query = bind(
                entities.createQuery("select w" + asked(filter) + after + " order by w.id desc", ScoreSheet.class),
                scope,
                filter,
                asAt);
        filter.after()
                .ifPresent(cursor -> query.setParameter("last", cursor.key().getFirst()));
        return query.setMaxResults(filter.size() + 1).getResultList();
    }

    long count(Scope scope, ScoreSheetFilter filter, AsAt asAt) {
        return Records.counted(
                scope, bind(entities.createQuery("select w.id" + asked(filter), String.class), scope, filter, asAt));
    }

    private static String asked(ScoreSheetFilter filter) {
        return " from ScoreSheet w where w.owner in :owners and" + Step.begun(STEPS, "w.id")
                + (filter.rounds().isEmpty() ? "" : " and w.roundId in :rounds")
                + (filter.states().isEmpty() ? "" : " and" + Step.stands(STEPS, "w.id"));
    }

    private static <Q extends Query> Q bind(Q query, Scope scope, ScoreSheetFilter filter, AsAt asAt) {
        query.setParameter("owners", scope.ownersAsKept());
        query.setParameter("day", asAt.day());
        query.setParameter("publishedBy", asAt.publishedBy());
        query.setParameter("recordedBy", asAt.recordedBy());
        if (!filter.rounds().isEmpty()) {
            query.setParameter("rounds", filter.rounds());
        }
        if (!filter.states().isEmpty()) {
            query.setParameter(
                    "states",
                    filter.states().stream().map(ScoreSheetState::name).toList());
        }
        return query;
    }

    /** Who is on the panel of a round, in the order in which they were named. */
    List<Assessor> panel(Scope scope, String roundId, Instant recordedBy) {
        return scope.bind(entities.createQuery(
                        "select a from Assessor a where a.roundId = :round and" + Scope.seen("a") + " and"
                                + RecordedFact.recorded("a", "Assessor") + " order by a.id",
                        Assessor.class))
                .setParameter("round", roundId)
                .setParameter("recordedBy", recordedBy)
                .getResultList();
    }

    /** All that was ever said of the panels of some rounds, also of who was taken off: what each was called last stands last. */
    List<Assessor> everNamed(Scope scope, Collection<String> roundIds, Instant recordedBy) {
        return roundIds.isEmpty()
                ? List.of()
                : scope.bind(entities.createQuery(
                                "select a from Assessor a where a.roundId in :rounds and a.recordedAt <= :recordedBy and"
                                        + Scope.seen("a") + " order by a.roundId, a.person, a.place",
                                Assessor.class))
                        .setParameter("rounds", roundIds)
                        .setParameter("recordedBy", recordedBy)
                        .getResultList();
    }

    /** Of a round, what was declared first first. */
    List<Conflict> conflicts(Scope scope, String roundId, Instant recordedBy, int most) {
        return scope.bind(entities.createQuery(
                        "select c from Conflict c where c.roundId = :round and" + Scope.seen("c") + " and"
                                + RecordedFact.recorded("c", "Conflict") + " order by c.id",
                        Conflict.class))
                .setParameter("round", roundId)
                .setParameter("recordedBy", recordedBy)
                .setMaxResults(most)
                .getResultList();
    }
}
