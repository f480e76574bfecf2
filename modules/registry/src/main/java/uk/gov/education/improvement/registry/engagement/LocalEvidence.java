package uk.gov.education.improvement.registry.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.delivery.Achievement;
import uk.gov.education.improvement.registry.delivery.ImpactReviewView;

/** What came of engagements that stand on a practice, as far as the asker sees them: reviews are their parties' and the department's. */
@ApplicationScoped
public class LocalEvidence {
    private final AccessTable access;
    private final Transactions transactions;
    private final EngagementBook book;

    @Inject
    public LocalEvidence(AccessTable access, Transactions transactions, EngagementBook book) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
    }

    /**
     * By practice, those on which an engagement stands that the asker sees; none for who may not read engagements. By a fixed
     * number of statements.
     */
    public Map<String, LocalEvidenceView> of(Asker by, Collection<String> practiceIds, AsAt asAt) {
        if (practiceIds.isEmpty() || !access.allows(by, Engagements.READ)) {
            return Map.of();
        }
        var scope = access.scope(by, Engagements.READ);
        return transactions.within(() -> book.citing(by, scope, practiceIds, asAt).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> view(entry.getValue()))));
    }

    private static LocalEvidenceView view(List<EngagementView> engagements) {
        var reviewed = engagements.stream()
                .flatMap(one -> one.detail().stream())
                .filter(detail -> !detail.reviews().isEmpty())
                .map(detail -> detail.reviews().getLast())
                .toList();
        return new LocalEvidenceView(
                engagements,
                reviewed.size(),
                count(reviewed, Achievement.ACHIEVED),
                count(reviewed, Achievement.PARTLY),
                count(reviewed, Achievement.NOT),
                count(reviewed, Achievement.TOO_EARLY));
    }

    private static int count(List<ImpactReviewView> reviews, Achievement achievement) {
        return (int) reviews.stream()
                .flatMap(review -> review.impact().outcomes().stream())
                .filter(achievement::equals)
                .count();
    }
}
