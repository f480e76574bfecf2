package uk.gov.education.improvement.registry.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.gov.education.improvement.kernel.database.Json;
import uk.gov.education.improvement.kernel.time.RecordedFact;

/** What was seen of the impact, some months after the support was completed. */
@Entity
@Table(schema = "registry", name = "impact_review")
class ImpactReview extends RecordedFact {
    @Column(name = "engagement_id")
    private String engagementId;

    private int months;

    @Column(name = "reviewed_on")
    private LocalDate reviewedOn;

    private String document;

    /** For EclipseLink. */
    protected ImpactReview() {}

    ImpactReview(String id, String engagementId, int months, Impact impact, LocalDate reviewedOn) {
        super(id);
        this.engagementId = engagementId;
        this.months = months;
        this.reviewedOn = reviewedOn;
        this.document = Json.of(impact);
    }

    String engagementId() {
        return engagementId;
    }

    int months() {
        return months;
    }

    LocalDate day() {
        return reviewedOn;
    }

    ImpactReviewView view() {
        return new ImpactReviewView(months, reviewedOn, Json.read(document, Impact.class), recordedAt());
    }
}
