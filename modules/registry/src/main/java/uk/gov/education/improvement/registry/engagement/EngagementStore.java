package uk.gov.education.improvement.registry.engagement;

import static uk.gov.education.improvement.kernel.time.DatedFact.inForce;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Lots;
import uk.gov.education.improvement.kernel.time.AsAt;
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

    /** JPQL: a review of impact is due by the day. */
    private static final String REVIEW_DUE = " (" + last("('COMPLETED')") + " and " + completed(":sixAgo") + " or"
            + last("('REVIEWED_AT_6')") + " and " + completed(":twelveAgo") + ")";

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
                + " and n.place > o.place and " + inForce("n") + " and n.recordedAt <= :recordedBy))";
    }

    private static String completed(String by) {
        return "exists (select c.id from EngagementStep c where c.engagementId = e.id and c.act = 'COMPLETE'"
                + " and c.certainFrom <= " + by + " and " + recorded("c", "EngagementStep") + ")";
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

    /** The live ones of a need, of which the asker sees everything. */
    List<Engagement> liveOfNeed(Scope scope, String needId) {
        return scope.bind(entities.createQuery(
                        "select e from Engagement e where e.needId = :need and e.state in :states and" + OWN
                                + " order by e.id",
                        Engagement.class))
                .setParameter("need", needId)
                .setParameter(
                        "states",
                        EngagementState.live().stream()
                                .map(EngagementState::name)
                                .toList())
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
                                + " and " + recorded("t", "EngagementTheme") + ")")
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
                + (filter.flags().contains(EngagementFilter.Flag.REVIEW_DUE) ? " and" + OWN + " and" + REVIEW_DUE : "")
                + (filter.flags().contains(EngagementFilter.Flag.PROVIDER_UNDER_REVIEW)
                        ? " and e.partnerId in :underReview"
                        : "");
    }

    private static <Q extends Query> Q filtered(
            Q query, Scope scope, EngagementFilter filter, Collection<String> underReview, AsAt asAt) {
        asked(scope.bind(query), asAt);
        if (!filter.states().isEmpty()) {
            query.setParameter(
                    "states",
                    filter.states().stream().map(EngagementState::name).toList());
        }
        if (!filter.themes().isEmpty()) {
            query.setParameter(
                    "themes",
                    filter.themes().stream()
                            .map(theme -> theme.toUpperCase(Locale.ROOT))
                            .toList());
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
        if (filter.flags().contains(EngagementFilter.Flag.REVIEW_DUE)) {
            query.setParameter("sixAgo", asAt.known().minusMonths(ReviewWork.FIRST));
            query.setParameter("twelveAgo", asAt.known().minusMonths(ReviewWork.SECOND));
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

    /** How often the scope was written of each by then. */
    Map<String, Long> scopes(Scope scope, Collection<String> ids, Instant recordedBy) {
        return records.versions(scope, EngagementText.class, "engagementId", ids, recordedBy);
    }

    private static String written(String text) {
        return "%1$s.writtenOn <= :day and %1$s.recordedAt <= :recordedBy".formatted(text);
    }

    Map<String, List<EngagementTheme>> themes(Scope scope, Collection<String> ids, Instant recordedBy) {
        return records.standing(scope, EngagementTheme.class, "engagementId", ids, recordedBy).stream()
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
}
