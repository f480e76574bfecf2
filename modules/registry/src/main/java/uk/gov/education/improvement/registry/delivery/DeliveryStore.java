package uk.gov.education.improvement.registry.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Records;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.registry.RegistryUnit;

/** What was given and what came of it. It is asked of engagements that a scope let through, and no others. */
@Dependent
class DeliveryStore {
    private final Records records;

    @Inject
    DeliveryStore(@RegistryUnit EntityManager entities) {
        this.records = new Records(entities);
    }

    /** How often something was written of each by then. */
    Map<String, Long> written(Scope scope, Collection<String> ids, Instant recordedBy) {
        var written = new HashMap<String, Long>();
        for (Class<? extends RecordedFact> fact :
                List.of(EngagementDelivery.class, ImpactReview.class, EngagementFeedback.class)) {
            records.versions(scope, fact, "engagementId", ids, recordedBy)
                    .forEach((id, facts) -> written.merge(id, facts, Long::sum));
        }
        return written;
    }

    /** What was delivered by the day, the newest day last. */
    Map<String, List<EngagementDelivery>> deliveries(Scope scope, Collection<String> ids, AsAt asAt) {
        return records.standing(scope, EngagementDelivery.class, "engagementId", ids, asAt.recordedBy()).stream()
                .filter(delivery -> !delivery.day().isAfter(asAt.known()))
                .sorted(Comparator.comparing(EngagementDelivery::day).thenComparing(EngagementDelivery::knownBy))
                .collect(Collectors.groupingBy(EngagementDelivery::engagementId));
    }

    /** The reviews of impact by the day, the earlier first. */
    Map<String, List<ImpactReview>> reviews(Scope scope, Collection<String> ids, AsAt asAt) {
        return records.standing(scope, ImpactReview.class, "engagementId", ids, asAt.recordedBy()).stream()
                .filter(review -> !review.day().isAfter(asAt.known()))
                .sorted(Comparator.comparing(ImpactReview::months))
                .collect(Collectors.groupingBy(ImpactReview::engagementId));
    }

    /** What recipients had said by the day. */
    Map<String, EngagementFeedback> feedback(Scope scope, Collection<String> ids, AsAt asAt) {
        return records.standing(scope, EngagementFeedback.class, "engagementId", ids, asAt.recordedBy()).stream()
                .filter(feedback -> !feedback.day().isAfter(asAt.known()))
                .collect(Collectors.toMap(EngagementFeedback::engagementId, Function.identity()));
    }
}
