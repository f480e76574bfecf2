package uk.gov.education.improvement.registry.application;

import static uk.gov.education.improvement.kernel.time.DatedFact.maybeInForce;
import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Lots;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.trail.Step;
import uk.gov.education.improvement.kernel.trail.Trail;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The queries about applications: who may see one sees its text, and a draft's is its owner's. */
@Dependent
class ApplicationStore {
    /** JPQL: the text {@code t} of an application {@code a} that stands, where the asker may see it. */
    private static final String TEXT =
            " t.applicationId = a.id and " + Scope.seen("t") + " and " + recorded("t", "ApplicationText");

    static final String STEPS = "ApplicationStep applicationId";

    /** JPQL: by the day the rule was applied to an application {@code a}, could not say, and nothing was done with it since. */
    private static final String LEFT_TO_A_PERSON =
            " exists (select e.id from EligibilityEvidence e where e.applicationId = a.id and e.finding = :notKnown"
                    + " and e.appliedOn <= :day and e.appliedOn <= :publishedBy and "
                    + recorded("e", "EligibilityEvidence")
                    + " and not exists (select since.id from ApplicationStep since where since.applicationId = a.id"
                    + " and since.recordedAt >= e.recordedAt and " + maybeInForce("since")
                    + " and " + recorded("since", "ApplicationStep") + "))";

    private final EntityManager entities;
    private final Records records;

    @Inject
    ApplicationStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
        this.records = new Records(entities);
    }

    Writing writing() {
        return new Writing(entities);
    }

    Optional<Application> find(Scope scope, String id, Instant recordedBy) {
        return scope.bind(entities.createQuery(
                        "select a from Application a, ApplicationText t where a.id = :id and" + TEXT,
                        Application.class))
                .setParameter("id", id)
                .setParameter("recordedBy", recordedBy)
                .getResultStream()
                .findFirst();
    }

    /** Holds the application until the transaction ends, so that its version can be compared and moved on. */
    Optional<Application> lock(Scope scope, String id, Instant recordedBy) {
        return find(scope, id, recordedBy).map(application -> {
            entities.refresh(application, LockModeType.PESSIMISTIC_WRITE);
            return application;
        });
    }

    /** Some of them, each held as {@link #lock} holds one, in the order of their ids: nobody waits for another who waits for it. */
    Map<String, Application> lockAll(Scope scope, Collection<String> ids, Instant recordedBy) {
        return Lots.ask(
                        ids.stream().sorted().toList(),
                        lot -> scope.bind(entities.createQuery(
                                        "select a from Application a, ApplicationText t where a.id in :ids and" + TEXT
                                                + " order by a.id",
                                        Application.class))
                                .setParameter("ids", lot)
                                .setParameter("recordedBy", recordedBy)
                                .getResultList())
                .peek(application -> entities.refresh(application, LockModeType.PESSIMISTIC_WRITE))
                .collect(Collectors.toMap(Application::id, Function.identity()));
    }

    /** Of a round, whose each is, as they were started: without what they say, for there are thousands. */
    SequencedMap<String, Owner> ownersOfRound(Scope scope, String roundId, Instant recordedBy, int most) {
        return scope.bind(entities.createQuery(
                        "select a.id, a.owner from Application a where a.roundId = :round and exists"
                                + " (select t.id from ApplicationText t where" + TEXT + ") order by a.id",
                        Object[].class))
                .setParameter("round", roundId)
                .setParameter("recordedBy", recordedBy)
                .setMaxResults(most)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (String) row[0],
                        row -> new Owner((String) row[1]),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** The steps of all applications of a round that a scope let through, in their order. */
    Map<String, List<TakenStep>> stepsOfRound(Scope scope, String roundId, AsAt asAt) {
        return entities.createQuery(
                        "select s.applicationId, s.act, s.toState, s.possibleFrom, s.late, s.recordedAt, s.certainFrom,"
                                + " s.certainlyPublished from ApplicationStep s, Application a"
                                + " where s.applicationId = a.id and a.roundId = :round and "
                                + recorded("s", "ApplicationStep") + " order by s.applicationId, s.place",
                        Object[].class)
                .setParameter("round", roundId)
                .setParameter("recordedBy", asAt.recordedBy())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(row -> taken(row, asAt), Collectors.toList())));
    }

    private static TakenStep taken(Object[] row, AsAt asAt) {
        return new TakenStep(
                ApplicationAct.valueOf((String) row[1]),
                ApplicationState.valueOf((String) row[2]),
                (LocalDate) row[3],
                !((LocalDate) row[6]).isAfter(asAt.day()) && !((LocalDate) row[7]).isAfter(asAt.publishedBy()),
                (Integer) row[4] == 1,
                (Instant) row[5]);
    }

    /** The one that an owner has in a round and has not withdrawn. */
    Optional<Application> live(Scope scope, String roundId, Owner owner) {
        return entities.createQuery(
                        "select a from Application a where a.live = :live and a.owner in :owners", Application.class)
                .setParameter("live", Application.live(roundId, owner))
                .setParameter("owners", scope.ownersAsKept())
                .getResultStream()
                .findFirst();
    }

    /** The ids of those of a round that wait for the rule to be applied, as they were started. */
    List<String> handedIn(Scope scope, String roundId, Instant recordedBy, int most) {
        return scope.bind(entities.createQuery(
                        "select a.id from Application a, ApplicationText t where a.roundId = :round and a.state = :state and"
                                + TEXT + " order by a.id",
                        String.class))
                .setParameter("round", roundId)
                .setParameter("state", ApplicationState.SUBMITTED.name())
                .setParameter("recordedBy", recordedBy)
                .setMaxResults(most)
                .getResultList();
    }

    /** One page and one more row, what was started last first. */
    List<Application> page(Scope scope, ApplicationFilter filter, AsAt asAt) {
        var after = filter.after().map(cursor -> " and a.id < :last").orElse("");
        var query = bind(
                entities.createQuery(
                        "select a" + asked(scope, filter) + after + " order by a.id desc", Application.class),
                scope,
                filter,
                asAt);
        filter.after()
                .ifPresent(cursor -> query.setParameter("last", cursor.key().getFirst()));
        return query.setMaxResults(filter.size() + 1).getResultList();
    }

    long count(Scope scope, ApplicationFilter filter, AsAt asAt) {
        return Records.counted(
                scope,
                bind(entities.createQuery("select a.id" + asked(scope, filter), String.class), scope, filter, asAt));
    }

    /**
     * Whoever is not an owner sees an application from the day on which it was handed in. Who is one sees no other's, which is
     * said once more for the index: no application is for the sector.
     */
    private static String asked(Scope scope, ApplicationFilter filter) {
        var begun =
                scope.owners().isEmpty() ? Step.begun(STEPS, "a.id", ApplicationAct.SUBMIT) : Step.begun(STEPS, "a.id");
        return " from Application a where exists (select t.id from ApplicationText t where" + TEXT + ")"
                + (scope.owners().isEmpty() ? "" : " and a.owner in :owners") + " and" + begun
                + (filter.rounds().isEmpty() ? "" : " and a.roundId in :rounds")
                + (filter.applicants().isEmpty() ? "" : " and a.owner in :applicants")
                + (filter.asksForStates() ? " and" + Step.stands(STEPS, "a.id") : "")
                + (filter.waiting().isEmpty() ? "" : " and" + LEFT_TO_A_PERSON);
    }

    private static <Q extends Query> Q bind(Q query, Scope scope, ApplicationFilter filter, AsAt asAt) {
        scope.bind(query);
        query.setParameter("day", asAt.day());
        query.setParameter("publishedBy", asAt.publishedBy());
        query.setParameter("recordedBy", asAt.recordedBy());
        if (!filter.rounds().isEmpty()) {
            query.setParameter("rounds", filter.rounds());
        }
        if (!filter.applicants().isEmpty()) {
            query.setParameter(
                    "applicants",
                    filter.applicants().stream()
                            .map(number -> "authority:" + number)
                            .toList());
        }
        if (filter.asksForStates()) {
            query.setParameter("states", filter.stateNames());
        }
        if (!filter.waiting().isEmpty()) {
            query.setParameter("notKnown", Finding.NOT_KNOWN);
        }
        return query;
    }

    /** The texts that stood by then, where the asker may see them. */
    Map<String, ApplicationText> texts(Scope scope, Collection<String> ids, Instant recordedBy) {
        return records.standing(scope, ApplicationText.class, "applicationId", ids, recordedBy).stream()
                .filter(text -> scope.sees(text.audience(), text.owner()))
                .collect(Collectors.toMap(ApplicationText::applicationId, Function.identity()));
    }

    /**
     * The texts that had last been written by the day, of those that the asker may see. That later ones are of the same
     * applications is said once more, for the index.
     */
    Map<String, ApplicationText> texts(Scope scope, Collection<String> ids, AsAt asAt) {
        return Lots.ask(
                        ids,
                        lot -> scope.bind(entities.createQuery(
                                        "select t from ApplicationText t where t.applicationId in :ids and "
                                                + written("t")
                                                + " and not exists (select later.id from ApplicationText later"
                                                + " where later.applicationId = t.applicationId and later.applicationId in :ids"
                                                + " and later.place > t.place and "
                                                + written("later") + ")",
                                        ApplicationText.class))
                                .setParameter("ids", lot)
                                .setParameter("day", asAt.known())
                                .setParameter("recordedBy", asAt.recordedBy())
                                .getResultList())
                .collect(Collectors.toMap(ApplicationText::applicationId, Function.identity()));
    }

    private static String written(String text) {
        return "%1$s.writtenOn <= :day and %1$s.recordedAt <= :recordedBy and ".formatted(text) + Scope.seen(text);
    }

    /** How often the text of each was written by then. */
    Map<String, Long> changes(Scope scope, Collection<String> ids, Instant recordedBy) {
        return records.versions(scope, ApplicationText.class, "applicationId", ids, recordedBy);
    }

    Map<String, Trail<ApplicationStep>> trails(Scope scope, Collection<String> ids, Instant recordedBy) {
        return records.trails(scope, ApplicationStep.class, "applicationId", ids, recordedBy);
    }

    /** Of applications that a scope let through, in the order of the checks. */
    Map<String, List<EligibilityEvidence>> evidence(Scope scope, Collection<String> ids, Instant recordedBy) {
        return records.standing(scope, EligibilityEvidence.class, "applicationId", ids, recordedBy).stream()
                .sorted(Comparator.comparing(EligibilityEvidence::place).thenComparing(EligibilityEvidence::id))
                .collect(Collectors.groupingBy(EligibilityEvidence::applicationId));
    }

    /** What stands for one authority and round. */
    Optional<LatePermission> permission(Scope scope, String roundId, Owner owner, Instant recordedBy) {
        return permitted(scope, List.of(roundId), " and p.owner = :owner", recordedBy)
                .setParameter("owner", owner.text())
                .getResultStream()
                .findFirst();
    }

    /** Those of some rounds, what was recorded last first. */
    List<LatePermission> permissions(Scope scope, Collection<String> roundIds, Instant recordedBy, int most) {
        return permitted(scope, roundIds, "", recordedBy).setMaxResults(most).getResultList();
    }

    private TypedQuery<LatePermission> permitted(
            Scope scope, Collection<String> roundIds, String whose, Instant recordedBy) {
        return scope.bind(entities.createQuery(
                        "select p from LatePermission p where p.roundId in :rounds and " + Scope.seen("p") + whose
                                + " and " + recorded("p", "LatePermission") + " order by p.id desc",
                        LatePermission.class))
                .setParameter("rounds", roundIds)
                .setParameter("recordedBy", recordedBy);
    }
}
