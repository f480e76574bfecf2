package uk.gov.education.improvement.registry.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;

/**
 * What was given in engagements and what came of it; asked in the transaction of a use case, of engagements that a scope let
 * through.
 */
@Dependent
public class Deliveries {
    private final DeliveryStore store;
    private final Recording recording;

    @Inject
    Deliveries(DeliveryStore store, Recording recording) {
        this.store = store;
        this.recording = recording;
    }

    /** Logs days. */
    public void add(String engagementId, Delivered delivered, Writing writing) {
        writing.add(new EngagementDelivery(recording.newId(), engagementId, delivered));
    }

    /** Corrects what was logged and stands. */
    public void correct(Scope scope, String engagementId, String id, Delivered delivered, String why, Writing writing) {
        writing.add(new EngagementDelivery(recording.newId(), engagementId, delivered)
                .insteadOf(standing(scope, engagementId, id), why));
    }

    /** Takes back what was logged by mistake and stands. */
    public void takeBack(Scope scope, String engagementId, String id, String why, Writing writing) {
        writing.add(standing(scope, engagementId, id).neverWas(recording.newId(), why));
    }

    private EngagementDelivery standing(Scope scope, String engagementId, String id) {
        var now = AsAt.day(recording.today(), DatedFact.UNSEALED);
        return store.deliveries(scope, List.of(engagementId), now).getOrDefault(engagementId, List.of()).stream()
                .filter(delivery -> delivery.knownBy().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Writes what a review found. */
    public void review(String engagementId, int months, Impact impact, LocalDate reviewedOn, Writing writing) {
        writing.add(new ImpactReview(recording.newId(), engagementId, months, impact, reviewedOn));
    }

    /** Writes what the recipient says. */
    public void say(String engagementId, Feedback feedback, LocalDate givenOn, Writing writing) {
        writing.add(new EngagementFeedback(recording.newId(), engagementId, feedback, givenOn));
    }

    /** How often something was written of each by then. */
    public Map<String, Long> written(Scope scope, Collection<String> engagementIds, Instant recordedBy) {
        return store.written(scope, engagementIds, recordedBy);
    }

    /** What was delivered by the day, the newest day last: in one statement. */
    public Map<String, List<DeliveryView>> delivered(Scope scope, Collection<String> engagementIds, AsAt asAt) {
        return each(store.deliveries(scope, engagementIds, asAt), EngagementDelivery::view);
    }

    /** The reviews of impact by the day, the earlier first: in one statement. */
    public Map<String, List<ImpactReviewView>> reviews(Scope scope, Collection<String> engagementIds, AsAt asAt) {
        return each(store.reviews(scope, engagementIds, asAt), ImpactReview::view);
    }

    /** What recipients had said by the day: in one statement. */
    public Map<String, FeedbackView> feedback(Scope scope, Collection<String> engagementIds, AsAt asAt) {
        return store.feedback(scope, engagementIds, asAt).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().view()));
    }

    private static <R, V> Map<String, List<V>> each(Map<String, List<R>> rows, Function<R, V> view) {
        return rows.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().map(view).toList()));
    }
}
