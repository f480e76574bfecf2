package uk.gov.education.improvement.registry.partner;

import static uk.gov.education.improvement.kernel.time.DatedFact.inForce;
import static uk.gov.education.improvement.kernel.time.DatedFact.maybeInForce;
import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.kernel.trail.Trail;
import uk.gov.education.improvement.registry.RegistryUnit;

/** The queries about partners. Whoever may read them sees them all; what of a review is told, the views decide. */
@Dependent
class PartnerStore {
    private static final String MEMBER = "exists (select m.id from PartnerMember m where m.partnerId = p.id and "
            + recorded("m", "PartnerMember") + " and ";

    private static final String CERTAINLY = MEMBER + inForce("m") + ")";
    private static final String PERHAPS = MEMBER + maybeInForce("m") + ")";

    /** What the last step that had certainly taken effect led to. */
    private static final String LAST_STEP = "exists (select s.id from PartnerStep s where s.partnerId = p.id"
            + " and s.certainFrom <= :known and s.recordedAt <= :recordedBy and s.toState in :states"
            + " and not exists (select t.id from PartnerStep t where t.partnerId = s.partnerId and t.place > s.place"
            + " and t.certainFrom <= :known and t.recordedAt <= :recordedBy))";

    /** What was designated and never a partner. */
    private static final String CAME_TO_NOTHING = "exists (select w.id from PartnerStep w where w.partnerId = p.id"
            + " and w.fromState = 'DESIGNATED' and w.toState = 'ENDED'"
            + " and w.certainFrom <= :known and w.recordedAt <= :recordedBy)";

    private final EntityManager entities;
    private final Records records;

    @Inject
    PartnerStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
        this.records = new Records(entities);
    }

    Writing writing() {
        return new Writing(entities);
    }

    /** Holds the partner until the transaction ends, so that its version can be compared and moved on. */
    Partner lock(Scope scope, String id) {
        return entities.find(Partner.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Partner> withIds(Scope scope, Collection<String> ids) {
        return records.withIds(scope, Partner.class, ids);
    }

    /** Cohorts are few. */
    List<Cohort> cohorts(Scope scope) {
        return entities.createQuery("select c from Cohort c order by c.place", Cohort.class)
                .setMaxResults(100)
                .getResultList();
    }

    List<Partner> ofCohorts(Scope scope, Collection<String> codes) {
        return records.having(scope, Partner.class, "cohortCode", codes);
    }

    /** The members of some partners. */
    List<PartnerMember> members(Scope scope, Collection<String> partnerIds, Instant recordedBy) {
        return records.standing(scope, PartnerMember.class, "partnerId", partnerIds, recordedBy);
    }

    /** The members of all partners. */
    List<PartnerMember> members(Scope scope, Instant recordedBy) {
        return records.standing(scope, PartnerMember.class, recordedBy);
    }

    /** The memberships of some authorities. */
    List<PartnerMember> membersAs(Scope scope, Collection<String> authorityIds, Instant recordedBy) {
        return records.standing(scope, PartnerMember.class, "authorityId", authorityIds, recordedBy);
    }

    Map<String, Trail<PartnerStep>> trails(Scope scope, Collection<String> partnerIds, Instant recordedBy) {
        return records.trails(scope, PartnerStep.class, "partnerId", partnerIds, recordedBy);
    }

    /** Those of all partners. */
    Map<String, Trail<PartnerStep>> trails(Scope scope, Instant recordedBy) {
        return records.trails(scope, PartnerStep.class, "partnerId", recordedBy);
    }

    List<PartnerCheck> checks(Scope scope, String partnerId, Instant recordedBy) {
        return records.standing(scope, PartnerCheck.class, "partnerId", List.of(partnerId), recordedBy);
    }

    List<FundedDays> fundedDays(Scope scope, Collection<String> partnerIds, Instant recordedBy) {
        return records.standing(scope, FundedDays.class, "partnerId", partnerIds, recordedBy);
    }

    /** The version of each partner by then: its steps, and what was said of its members and its funded days. */
    Map<String, Long> versions(Scope scope, Collection<String> partnerIds, Instant recordedBy) {
        var versions = said(scope, partnerIds, recordedBy);
        add(versions, records.versions(scope, PartnerStep.class, "partnerId", partnerIds, recordedBy));
        return versions;
    }

    /** What of a version is not its steps. */
    Map<String, Long> said(Scope scope, Collection<String> partnerIds, Instant recordedBy) {
        var said = new HashMap<String, Long>();
        for (Class<? extends RecordedFact> fact : List.of(PartnerMember.class, FundedDays.class)) {
            add(said, records.versions(scope, fact, "partnerId", partnerIds, recordedBy));
        }
        return said;
    }

    private static void add(Map<String, Long> all, Map<String, Long> more) {
        more.forEach((id, facts) -> all.merge(id, facts, Long::sum));
    }

    /** Those under review by all that is recorded, the oldest first. */
    List<Partner> underReview(Scope scope, int most) {
        return entities.createQuery("select p from Partner p where p.state = :state order by p.id", Partner.class)
                .setParameter("state", PartnerState.UNDER_REVIEW.name())
                .setMaxResults(most)
                .getResultList();
    }

    /** The ids of those of a cohort with a rule; of all authorities where none is named. */
    List<String> asked(Scope scope, Collection<String> authorityIds, int most) {
        var query = entities.createQuery(
                "select distinct m.partnerId from PartnerMember m, Cohort c where c.code = m.cohortCode"
                        + " and c.ruleVersion is not null and m.withdrawn = 0"
                        + (authorityIds.isEmpty() ? "" : " and m.authorityId in :ids") + " order by m.partnerId",
                String.class);
        if (!authorityIds.isEmpty()) {
            query.setParameter("ids", authorityIds);
        }
        return query.setMaxResults(most).getResultList();
    }

    /** Those listed by the day, what began last first; also those that came to nothing. */
    List<Partner> listed(Scope scope, AsAt asAt, int most) {
        return entities.createQuery(
                        "select p from Partner p where p.listedFrom <= :known order by p.listedFrom desc, p.id desc",
                        Partner.class)
                .setParameter("known", asAt.known())
                .setMaxResults(most)
                .getResultList();
    }

    /** One page and one more row, what began last first. */
    List<Partner> page(Scope scope, PartnerFilter filter, AsAt asAt) {
        var after = filter.after()
                .map(cursor -> " and (p.listedFrom < :lastDay or p.listedFrom = :lastDay and p.id < :lastId)")
                .orElse("");
        var query = entities.createQuery(
                "select p from Partner p where " + conditions(filter) + after
                        + " order by p.listedFrom desc, p.id desc",
                Partner.class);
        bind(query, filter, asAt);
        filter.after()
                .ifPresent(cursor -> query.setParameter("lastDay", cursor.day(0))
                        .setParameter("lastId", cursor.key().get(1)));
        return query.setMaxResults(filter.size() + 1).getResultList();
    }

    long count(Scope scope, PartnerFilter filter, AsAt asAt) {
        var query = entities.createQuery("select p.id from Partner p where " + conditions(filter), String.class);
        bind(query, filter, asAt);
        return Records.counted(scope, query);
    }

    private static String conditions(PartnerFilter filter) {
        var conditions = new ArrayList<String>();
        conditions.add("p.listedFrom <= :known and exists (select b.id from PartnerStep b where b.partnerId = p.id"
                + " and b.place = 1 and b.recordedAt <= :recordedBy) and not " + CAME_TO_NOTHING);
        if (!filter.cohorts().isEmpty()) {
            conditions.add("p.cohortCode in :cohorts");
        }
        if (!filter.authorityIds().isEmpty()) {
            conditions.add(MEMBER + "m.authorityId in :authorities)");
        }
        if (!filter.regions().isEmpty()) {
            conditions.add(MEMBER
                    + "exists (select a.id from AuthorityForm a where a.authorityId = m.authorityId and a.region in :regions"
                    + " and " + inForce("a") + " and " + recorded("a", "AuthorityForm") + "))");
        }
        if (!filter.standings().isEmpty()) {
            conditions.add(standings(filter).stream().collect(Collectors.joining(" or ", "(", ")")));
        }
        return String.join(" and ", conditions);
    }

    private static List<String> standings(PartnerFilter filter) {
        var any = new ArrayList<String>();
        if (!states(filter).isEmpty()) {
            any.add("(" + CERTAINLY + " and " + LAST_STEP + ")");
        }
        for (var standing : filter.standings()) {
            outside(standing).ifPresent(any::add);
        }
        return any.isEmpty() ? List.of("1 = 0") : any;
    }

    /** What the days of the agreement say alone. What had not begun is in no list. */
    private static Optional<String> outside(PartnerStanding standing) {
        return switch (standing) {
            case ENDED -> Optional.of("not " + PERHAPS);
            case NOT_KNOWN -> Optional.of("(" + PERHAPS + " and not " + CERTAINLY + ")");
            case NOT_BEGUN, DESIGNATED, ACTIVE, UNDER_REVIEW, RENEWED, SUSPENDED -> Optional.empty();
        };
    }

    private static List<String> states(PartnerFilter filter) {
        return filter.standings().stream()
                .filter(standing -> switch (standing) {
                    case DESIGNATED, ACTIVE, UNDER_REVIEW, RENEWED, SUSPENDED -> true;
                    case NOT_BEGUN, ENDED, NOT_KNOWN -> false;
                })
                .map(PartnerStanding::name)
                .toList();
    }

    private static void bind(Query query, PartnerFilter filter, AsAt asAt) {
        query.setParameter("known", asAt.known()).setParameter("recordedBy", asAt.recordedBy());
        bindUnlessEmpty(query, "cohorts", filter.cohorts());
        bindUnlessEmpty(query, "authorities", filter.authorityIds());
        bindUnlessEmpty(query, "regions", filter.regions());
        bindUnlessEmpty(query, "states", states(filter));
        var askedOfDays = !states(filter).isEmpty()
                || filter.standings().stream()
                        .anyMatch(standing -> outside(standing).isPresent());
        if (!filter.regions().isEmpty() || askedOfDays) {
            query.setParameter("day", asAt.day()).setParameter("publishedBy", asAt.publishedBy());
        }
    }

    private static void bindUnlessEmpty(Query query, String name, Collection<?> values) {
        if (!values.isEmpty()) {
            query.setParameter(name, values);
        }
    }
}
