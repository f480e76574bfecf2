package uk.gov.education.improvement.registry.engagement;

import static uk.gov.education.improvement.kernel.time.DatedFact.inForce;
import static uk.gov.education.improvement.kernel.time.DatedFact.maybeInForce;
import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Lots;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.kernel.trail.Step;
import uk.gov.education.improvement.kernel.trail.Trail;
import uk.gov.education.improvement.registry.RegistryUnit;
import uk.gov.education.improvement.registry.capacity.HalfDays;
import uk.gov.education.improvement.registry.capacity.ThemeDays;

/** The queries about engagements: a party sees its own, the department all, and everybody those that are agreed. */
@Dependent
class EngagementStore {
    /** JPQL: engagements {@code e} of which the asker sees everything. */
    private static final String OWN =
            " exists (select w.id from EngagementParty w where w.engagementId = e.id and " + Scope.seen("w") + ")";

    private static final String STEPS = "EngagementStep engagementId";

    /** JPQL: the last step that had certainly taken effect by the day led to where the sector sees that there is support. */
    private static final String SHARED = last(Arrays.stream(EngagementState.values())
            .filter(EngagementState::isShared)
            .map(state -> "'" + state.name() + "'")
            .collect(Collectors.joining(", ", "(", ")")));

    private static final String RECIPIENT = "w.side = uk.gov.education.improvement.registry.engagement.Side.RECIPIENT";
    private static final String PROVIDER = "w.side = uk.gov.education.improvement.registry.engagement.Side.PROVIDER";

    /** JPQL: its scope is not written yet, which is for the provider and the department to do. */
    private static final String TO_SCOPE = " (" + last("('MATCHED')") + " and" + of(PROVIDER) + ")";

    /** JPQL: it waits for the agreement of the asker's side; the department agrees for an adviser. */
    private static final String TO_AGREE = " (" + last("('SCOPED', 'AGREED_BY_PROVIDER')") + " and"
            + party(RECIPIENT + " and w.owner in :owners") + " or" + last("('SCOPED', 'AGREED_BY_RECIPIENT')") + " and"
            + party(PROVIDER + " and (w.owner in :owners or w.audience in :audiences"
                    + " and e.kind = uk.gov.education.improvement.registry.engagement.Provider.Kind.ADVISER)")
            + ")";

    /** JPQL: its first day has come and nobody started it, which is for the provider and the department to do. */
    private static final String TO_START =
            " (" + last("('AGREED')") + " and" + of(PROVIDER) + " and" + text("x.firstDay <= :day") + ")";

    /** JPQL: its last day has gone by and it is not completed, which is for the provider and the department to do. */
    private static final String OVERDUE =
            " (" + last("('IN_DELIVERY', 'PAUSED')") + " and" + of(PROVIDER) + " and" + text("x.lastDay < :day") + ")";

    /** JPQL: a review of impact is due by the day, which is for the recipient and the department to do. */
    private static final String REVIEW_DUE = " (e.needId is not null and" + of(RECIPIENT) + " and ("
            + last("('COMPLETED')") + " and " + completed(":sixAgo") + " or" + last("('REVIEWED_AT_6')") + " and "
            + completed(":twelveAgo") + "))";

    /** JPQL: it is live, and its provider under review. */
    private static final String UNDER_REVIEW = " (e.partnerId in :underReview and"
            + last(names(EngagementState.live()).stream().collect(Collectors.joining("', '", "('", "')"))) + ")";

    private final EntityManager entities;
    private final Records records;

    @Inject
    EngagementStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
        this.records = new Records(entities);
    }

    private static String last(String states) {
        return " exists (select o.id from EngagementStep o where o.engagementId = e.id and o.toState in " + states
                + " and " + inForce("o") + " and " + recorded("o", "EngagementStep")
                + " and not exists (select n.id from EngagementStep n where n.engagementId = o.engagementId"
                + " and n.place > o.place and " + inForce("n") + " and " + recorded("n", "EngagementStep") + "))";
    }

    private static String completed(String by) {
        return "exists (select c.id from EngagementStep c where c.engagementId = e.id and c.act = 'COMPLETE'"
                + " and c.certainFrom <= " + by + " and " + recorded("c", "EngagementStep") + ")";
    }

    private static String party(String holds) {
        return " exists (select w.id from EngagementParty w where w.engagementId = e.id and " + holds + ")";
    }

    /** The asker is of a side, or of the department. */
    private static String of(String side) {
        return party("(w.audience in :audiences or w.owner in :owners and " + side + ")");
    }

    /** The scope that had last been written by the day says so. */
    private static String text(String holds) {
        return " exists (select x.id from EngagementText x where x.engagementId = e.id and " + holds + " and "
                + written("x")
                + " and not exists (select y.id from EngagementText y where y.engagementId = x.engagementId"
                + " and y.place > x.place and " + written("y") + "))";
    }

    Writing writing() {
        return new Writing(entities);
    }

    /** One of which the asker sees at least the short form on the day. */
    Optional<Engagement> find(Scope scope, String id, AsAt asAt) {
        var query = scope.bind(entities.createQuery(
                "select e from Engagement e where e.id = :id and (" + OWN + " or" + SHARED + ")", Engagement.class));
        return asked(query, asAt).setParameter("id", id).getResultList().stream()
                .map(Engagement.class::cast)
                .findFirst();
    }

    /** One of which the asker sees everything, held until the transaction ends. */
    Optional<Engagement> lock(Scope scope, String id) {
        return scope.bind(
                        entities.createQuery("select e from Engagement e where e.id = :id and" + OWN, Engagement.class))
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(engagement -> {
                    entities.refresh(engagement, LockModeType.PESSIMISTIC_WRITE);
                    return engagement;
                });
    }

    /** Those of a need that stand somewhere, of which the asker sees everything. */
    List<Engagement> ofNeed(Scope scope, String needId, List<EngagementState> states) {
        return scope.bind(entities.createQuery(
                        "select e from Engagement e where e.needId = :need and e.state in :states and" + OWN
                                + " order by e.id",
                        Engagement.class))
                .setParameter("need", needId)
                .setParameter("states", names(states))
                .getResultList();
    }

    /** One page and one more row, what was begun last first. */
    List<Engagement> page(Scope scope, EngagementFilter filter, Collection<String> underReview, AsAt asAt) {
        var after = filter.after().map(cursor -> " and e.id < :last").orElse("");
        var query = filtered(
                entities.createQuery("select e" + where(filter) + after + " order by e.id desc", Engagement.class),
                scope,
                filter,
                underReview,
                asAt);
        filter.after()
                .ifPresent(cursor -> query.setParameter("last", cursor.key().getFirst()));
        return query.setMaxResults(filter.size() + 1).getResultList();
    }

    long count(Scope scope, EngagementFilter filter, Collection<String> underReview, AsAt asAt) {
        return Records.counted(
                scope,
                filtered(
                        entities.createQuery("select e.id" + where(filter), String.class),
                        scope,
                        filter,
                        underReview,
                        asAt));
    }

    private static String where(EngagementFilter filter) {
        return " from Engagement e where (" + OWN + " or" + SHARED + ") and" + Step.begun(STEPS, "e.id")
                + (filter.states().isEmpty() ? "" : " and" + Step.stands(STEPS, "e.id"))
                + (filter.themes().isEmpty()
                        ? ""
                        : " and exists (select t.id from EngagementTheme t where t.engagementId = e.id and t.theme in :themes"
                                + " and " + recorded("t", "EngagementTheme", "writtenOn") + ")")
                + (filter.recipients().isEmpty()
                        ? ""
                        : " and exists (select r.id from EngagementParty r where r.engagementId = e.id"
                                + " and r.side = uk.gov.education.improvement.registry.engagement.Side.RECIPIENT"
                                + " and (r.owner in :recipients or r.authorityId in :recipients))")
                + (filter.providers().isEmpty()
                        ? ""
                        : " and (e.partnerId in :providers or exists (select v.id from EngagementParty v"
                                + " where v.engagementId = e.id"
                                + " and v.side = uk.gov.education.improvement.registry.engagement.Side.PROVIDER"
                                + " and (v.owner in :providers or v.authorityId in :providers)))")
                + (filter.regions().isEmpty()
                        ? ""
                        : " and exists (select g.id from EngagementParty g, AuthorityForm f where g.engagementId = e.id"
                                + " and g.side = uk.gov.education.improvement.registry.engagement.Side.RECIPIENT"
                                + " and f.authorityId = g.authorityId and f.region in :regions and " + inForce("f")
                                + " and " + recorded("f", "AuthorityForm") + ")")
                + filter.need().map(id -> " and e.needId = :need and" + OWN).orElse("")
                + (filter.flags().isEmpty()
                        ? ""
                        : filter.flags().stream()
                                .map(EngagementStore::holds)
                                .collect(Collectors.joining(" or", " and (", ")")));
    }

    private static String holds(EngagementFilter.Flag flag) {
        return switch (flag) {
            case TO_SCOPE -> TO_SCOPE;
            case TO_AGREE -> TO_AGREE;
            case TO_START -> TO_START;
            case OVERDUE -> OVERDUE;
            case REVIEW_DUE -> REVIEW_DUE;
            case PROVIDER_UNDER_REVIEW -> UNDER_REVIEW;
        };
    }

    private static <Q extends Query> Q filtered(
            Q query, Scope scope, EngagementFilter filter, Collection<String> underReview, AsAt asAt) {
        asked(scope.bind(query), asAt);
        if (!filter.states().isEmpty()) {
            query.setParameter("states", names(filter.states()));
        }
        if (!filter.themes().isEmpty()) {
            query.setParameter("themes", upper(filter.themes()));
        }
        if (!filter.recipients().isEmpty()) {
            query.setParameter("recipients", called(filter.recipients()));
        }
        if (!filter.providers().isEmpty()) {
            query.setParameter("providers", called(filter.providers()));
        }
        if (!filter.regions().isEmpty()) {
            query.setParameter("regions", filter.regions());
        }
        filter.need().ifPresent(id -> query.setParameter("need", id));
        if (filter.flags().contains(EngagementFilter.Flag.REVIEW_DUE)) {
            query.setParameter("sixAgo", ReviewWork.completedBy(asAt.known(), ReviewWork.FIRST));
            query.setParameter("twelveAgo", ReviewWork.completedBy(asAt.known(), ReviewWork.SECOND));
        }
        if (filter.flags().contains(EngagementFilter.Flag.PROVIDER_UNDER_REVIEW)) {
            query.setParameter("underReview", underReview.isEmpty() ? List.of("") : underReview);
        }
        return query;
    }

    private static <Q extends Query> Q asked(Q query, AsAt asAt) {
        query.setParameter("day", asAt.day());
        query.setParameter("publishedBy", asAt.publishedBy());
        query.setParameter("recordedBy", asAt.recordedBy());
        return query;
    }

    /** As ids, and as owners are kept: {@code 392} is {@code authority:392}. */
    private static List<String> called(List<String> some) {
        return some.stream()
                .flatMap(one -> Stream.of(one, one.toLowerCase(Locale.ROOT), "authority:" + one))
                .distinct()
                .toList();
    }

    /** Of engagements that a scope let through, in the order in which they were named. */
    Map<String, List<EngagementParty>> parties(Scope scope, Collection<String> engagementIds) {
        return records.having(scope, EngagementParty.class, "engagementId", engagementIds).stream()
                .sorted(Comparator.comparing(EngagementParty::place))
                .collect(Collectors.groupingBy(EngagementParty::engagementId));
    }

    Map<String, Trail<EngagementStep>> trails(Scope scope, Collection<String> ids, Instant recordedBy) {
        return records.trails(scope, EngagementStep.class, "engagementId", ids, recordedBy);
    }

    /** The scopes that had last been written by the day. */
    Map<String, EngagementText> texts(Scope scope, Collection<String> ids, AsAt asAt) {
        return Lots.ask(
                        ids,
                        lot -> entities.createQuery(
                                        "select t from EngagementText t where t.engagementId in :ids and "
                                                + written("t")
                                                + " and not exists (select later.id from EngagementText later"
                                                + " where later.engagementId = t.engagementId and later.engagementId in :ids"
                                                + " and later.place > t.place and " + written("later") + ")",
                                        EngagementText.class)
                                .setParameter("ids", lot)
                                .setParameter("day", asAt.known())
                                .setParameter("recordedBy", asAt.recordedBy())
                                .getResultList())
                .collect(Collectors.toMap(EngagementText::engagementId, Function.identity()));
    }

    /** How often the scope was written of each by then, or what a file says of it. */
    Map<String, Long> scopes(Scope scope, Collection<String> ids, Instant recordedBy) {
        var written = new HashMap<>(records.versions(scope, EngagementText.class, "engagementId", ids, recordedBy));
        written.putAll(records.versions(scope, EngagementRecord.class, "engagementId", ids, recordedBy));
        return written;
    }

    private static String written(String text) {
        return "%1$s.writtenOn <= :day and %1$s.recordedAt <= :recordedBy".formatted(text);
    }

    /** What each was about by the day. */
    Map<String, List<EngagementTheme>> themes(Scope scope, Collection<String> ids, AsAt asAt) {
        return Lots.ask(
                        ids,
                        lot -> entities.createQuery(
                                        "select t from EngagementTheme t where t.engagementId in :ids and "
                                                + recorded("t", "EngagementTheme", "writtenOn"),
                                        EngagementTheme.class)
                                .setParameter("ids", lot)
                                .setParameter("day", asAt.known())
                                .setParameter("recordedBy", asAt.recordedBy())
                                .getResultList())
                .collect(Collectors.groupingBy(EngagementTheme::engagementId));
    }

    /** What partners delivered by the day, of engagements of any reader: days and no more. */
    Map<String, List<ThemeDays>> deliveredOf(Scope scope, Collection<String> partnerIds, AsAt asAt) {
        return Lots.ask(
                        partnerIds,
                        lot -> entities.createQuery(
                                        "select e.partnerId, d.deliveredOn, d.theme, d.halfDays from EngagementDelivery d, Engagement e"
                                                + " where e.id = d.engagementId and e.partnerId in :ids"
                                                + " and d.deliveredOn <= :day and "
                                                + recorded("d", "EngagementDelivery"),
                                        Object[].class)
                                .setParameter("ids", lot)
                                .setParameter("day", asAt.known())
                                .setParameter("recordedBy", asAt.recordedBy())
                                .getResultList())
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(
                                row -> ThemeDays.of(
                                        (LocalDate) row[1], (String) row[2], new HalfDays((Integer) row[3])),
                                Collectors.toList())));
    }

    /** What files say of support of some recipients, as it stands now. */
    List<EngagementRecord> recordsOf(Scope scope, Collection<String> recipientIds) {
        return records.standing(scope, EngagementRecord.class, "recipientId", recipientIds, RecordedFact.UNSEALED);
    }

    /** Of engagements that a scope let through. */
    Map<String, EngagementRecord> recordedOf(Scope scope, Collection<String> engagementIds, Instant recordedBy) {
        return records.standing(scope, EngagementRecord.class, "engagementId", engagementIds, recordedBy).stream()
                .collect(Collectors.toMap(EngagementRecord::engagementId, Function.identity()));
    }

    /** Those whose ids come from what files say of them. */
    List<Engagement> withIds(Scope scope, Collection<String> ids) {
        return records.withIds(scope, Engagement.class, ids);
    }

    /** The practices on which the scope of an engagement stands, that a scope let through. */
    List<EngagementPractice> practices(Scope scope, String engagementId) {
        return records.standing(
                scope, EngagementPractice.class, "engagementId", List.of(engagementId), RecordedFact.UNSEALED);
    }

    /** Which engagements stood on some practices by the day. */
    List<EngagementPractice> citing(Scope scope, Collection<String> practiceIds, AsAt asAt) {
        return Lots.ask(
                        practiceIds,
                        lot -> entities.createQuery(
                                        "select p from EngagementPractice p where p.practiceId in :ids and "
                                                + recorded("p", "EngagementPractice", "writtenOn") + " order by p.id",
                                        EngagementPractice.class)
                                .setParameter("ids", lot)
                                .setParameter("day", asAt.known())
                                .setParameter("recordedBy", asAt.recordedBy())
                                .getResultList())
                .toList();
    }

    /**
     * All that is or was given by the day, with its beginning and its end, each once for each of its recipients: in the states
     * that everybody sees. Empty where there are more recipients than so many.
     */
    Optional<List<GivenSupport>> given(Scope scope, AsAt asAt, int most) {
        var rows = asked(
                        entities.createQuery(
                                "select led.engagementId, led.toState, s.act, s.fromSaid, w.authorityId"
                                        + " from EngagementStep led, EngagementStep s, EngagementParty w where"
                                        + Step.led(STEPS, "led.engagementId")
                                        + " and s.engagementId = led.engagementId and s.act in ('START', 'RECORD', 'COMPLETE')"
                                        + " and " + maybeInForce("s") + " and " + recorded("s", "EngagementStep")
                                        + " and w.engagementId = led.engagementId and w.authorityId is not null and "
                                        + RECIPIENT + " order by led.engagementId, w.place, s.place",
                                Object[].class),
                        asAt)
                .setParameter("states", names(EngagementState.given()))
                // of each a beginning, and an end at most
                .setMaxResults(2 * most + 1)
                .getResultList();
        var given = rows.stream()
                .collect(Collectors.groupingBy(row -> (String) row[0], LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(ofOne -> given(ofOne).stream())
                .toList();
        return rows.size() > 2 * most
                        || given.stream()
                                        .mapToInt(one -> one.recipients().size())
                                        .sum()
                                > most
                ? Optional.empty()
                : Optional.of(given);
    }

    private static Optional<GivenSupport> given(List<Object[]> ofOne) {
        return day(ofOne, EngagementAct.START, EngagementAct.RECORD)
                .map(began -> new GivenSupport(
                        (String) ofOne.getFirst()[0],
                        ofOne.stream().map(row -> (String) row[4]).distinct().toList(),
                        EngagementState.valueOf((String) ofOne.getFirst()[1]),
                        began,
                        day(ofOne, EngagementAct.COMPLETE)));
    }

    private static Optional<PartialDate> day(List<Object[]> ofOne, EngagementAct... acts) {
        var names = Arrays.stream(acts).map(EngagementAct::name).toList();
        return ofOne.stream()
                .filter(row -> names.contains((String) row[2]))
                .map(row -> PartialDate.parse((String) row[3]))
                .findFirst();
    }

    /** Our ids of what was about one of some themes by the day. */
    Set<String> about(Scope scope, Collection<String> themes, AsAt asAt) {
        return Lots.ask(
                        upper(themes),
                        lot -> entities.createQuery(
                                        "select t.engagementId from EngagementTheme t where t.theme in :themes and "
                                                + recorded("t", "EngagementTheme", "writtenOn"),
                                        String.class)
                                .setParameter("themes", lot)
                                .setParameter("day", asAt.known())
                                .setParameter("recordedBy", asAt.recordedBy())
                                .getResultList())
                .collect(Collectors.toSet());
    }

    private static List<String> upper(Collection<String> themes) {
        return themes.stream().map(theme -> theme.toUpperCase(Locale.ROOT)).toList();
    }

    private static List<String> names(Collection<EngagementState> states) {
        return states.stream().map(EngagementState::name).toList();
    }

    /** Those of some of which the asker sees at least the short form on the day. */
    List<Engagement> seen(Scope scope, Collection<String> ids, AsAt asAt) {
        return Lots.ask(
                        ids,
                        lot -> asked(
                                        scope.bind(entities.createQuery(
                                                "select e from Engagement e where e.id in :ids and (" + OWN + " or"
                                                        + SHARED + ") and" + Step.begun(STEPS, "e.id")
                                                        + " order by e.id",
                                                Engagement.class)),
                                        asAt)
                                .setParameter("ids", lot)
                                .getResultList())
                .toList();
    }
}
