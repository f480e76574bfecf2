package uk.gov.education.improvement.registry.engagement;

import static uk.gov.education.improvement.kernel.time.DatedFact.recorded;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.database.Lots;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.kernel.trail.Trail;
import uk.gov.education.improvement.registry.RegistryUnit;
import uk.gov.education.improvement.registry.funding.FinancialYear;

/** The queries about what belongs to an engagement. They are asked of engagements that a scope let through, and no others. */
@Dependent
class EngagementLogStore {
    private final EntityManager entities;
    private final Records records;

    @Inject
    EngagementLogStore(@RegistryUnit EntityManager entities) {
        this.entities = entities;
        this.records = new Records(entities);
    }

    Map<String, Trail<EngagementStep>> trails(Scope scope, Collection<String> ids, Instant recordedBy) {
        return records.trails(scope, EngagementStep.class, "engagementId", ids, recordedBy);
    }

    /** How often something was written of each beside its steps by then. */
    Map<String, Long> written(Scope scope, Collection<String> ids, Instant recordedBy) {
        var written = new HashMap<String, Long>();
        for (Class<? extends RecordedFact> fact :
                List.of(EngagementText.class, EngagementDelivery.class, ImpactReview.class, EngagementFeedback.class)) {
            records.versions(scope, fact, "engagementId", ids, recordedBy)
                    .forEach((id, facts) -> written.merge(id, facts, Long::sum));
        }
        return written;
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

    private static String written(String text) {
        return "%1$s.writtenOn <= :day and %1$s.recordedAt <= :recordedBy".formatted(text);
    }

    Map<String, List<EngagementTheme>> themes(Scope scope, Collection<String> ids, Instant recordedBy) {
        return records.standing(scope, EngagementTheme.class, "engagementId", ids, recordedBy).stream()
                .collect(Collectors.groupingBy(EngagementTheme::engagementId));
    }

    /** What is taken and not given back by the day, by engagement, theme and year. */
    Map<String, List<ThemeDays>> taken(Scope scope, Collection<String> ids, AsAt asAt) {
        return Lots.ask(ids, lot -> sums("engagementId", lot, asAt).getResultList())
                .collect(grouped());
    }

    /** The same by the partner that gives them. */
    Map<String, List<ThemeDays>> takenOf(Scope scope, Collection<String> partnerIds, AsAt asAt) {
        return Lots.ask(partnerIds, lot -> sums("partnerId", lot, asAt).getResultList())
                .collect(grouped());
    }

    private TypedQuery<Object[]> sums(String of, Collection<String> lot, AsAt asAt) {
        return entities.createQuery(
                        "select d.%1$s, d.theme, d.yearBegins, sum(d.halfDays) from TakenDays d where d.%1$s in :ids"
                                        .formatted(of)
                                + " and d.takenOn <= :day and " + recorded("d", "TakenDays")
                                + " group by d.%1$s, d.theme, d.yearBegins".formatted(of),
                        Object[].class)
                .setParameter("ids", lot)
                .setParameter("day", asAt.known())
                .setParameter("recordedBy", asAt.recordedBy());
    }

    private static Collector<Object[], ?, Map<String, List<ThemeDays>>> grouped() {
        return Collectors.groupingBy(
                row -> (String) row[0],
                Collectors.mapping(
                        row -> new ThemeDays(
                                (String) row[1],
                                FinancialYear.beginningIn((Integer) row[2]).said(),
                                new HalfDays(((Number) row[3]).intValue())),
                        Collectors.toList()));
    }

    /** What was delivered by the day, the newest day last. */
    Map<String, List<EngagementDelivery>> deliveries(Scope scope, Collection<String> ids, AsAt asAt) {
        return records.standing(scope, EngagementDelivery.class, "engagementId", ids, asAt.recordedBy()).stream()
                .filter(delivery -> !delivery.day().isAfter(asAt.known()))
                .sorted(Comparator.comparing(EngagementDelivery::day).thenComparing(EngagementDelivery::knownBy))
                .collect(Collectors.groupingBy(EngagementDelivery::engagementId));
    }

    /** What partners delivered by the day, of engagements of any reader: days and no more. */
    Map<String, List<ThemeDays>> deliveredOf(Scope scope, Collection<String> partnerIds, AsAt asAt) {
        return Lots.ask(
                        partnerIds,
                        lot -> entities.createQuery(
                                        "select e.partnerId, d from EngagementDelivery d, Engagement e"
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
                        Collectors.mapping(row -> ((EngagementDelivery) row[1]).days(), Collectors.toList())));
    }

    Map<String, List<ImpactReview>> reviews(Scope scope, Collection<String> ids, AsAt asAt) {
        return records.standing(scope, ImpactReview.class, "engagementId", ids, asAt.recordedBy()).stream()
                .filter(review -> !review.day().isAfter(asAt.known()))
                .sorted(Comparator.comparing(ImpactReview::months))
                .collect(Collectors.groupingBy(ImpactReview::engagementId));
    }

    Map<String, EngagementFeedback> feedback(Scope scope, Collection<String> ids, AsAt asAt) {
        return records.standing(scope, EngagementFeedback.class, "engagementId", ids, asAt.recordedBy()).stream()
                .filter(feedback -> !feedback.day().isAfter(asAt.known()))
                .collect(Collectors.toMap(EngagementFeedback::engagementId, Function.identity()));
    }
}
