package uk.gov.education.improvement.registry.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.gov.education.improvement.kernel.time.RecordedFact;

/** What the recipient says of the support: once. */
@Entity
@Table(schema = "registry", name = "engagement_feedback")
class EngagementFeedback extends RecordedFact {
    @Column(name = "engagement_id")
    private String engagementId;

    @Column(name = "given_on")
    private LocalDate givenOn;

    @Enumerated(EnumType.STRING)
    private Usefulness usefulness;

    private String words;

    @Enumerated(EnumType.STRING)
    private Feedback.Again again;

    /** For EclipseLink. */
    protected EngagementFeedback() {}

    EngagementFeedback(String id, String engagementId, Feedback feedback, LocalDate givenOn) {
        super(id);
        this.engagementId = engagementId;
        this.givenOn = givenOn;
        this.usefulness = feedback.usefulness();
        this.words = feedback.words();
        this.again = feedback.again();
    }

    String engagementId() {
        return engagementId;
    }

    LocalDate day() {
        return givenOn;
    }

    FeedbackView view() {
        return new FeedbackView(givenOn, new Feedback(usefulness, words, again));
    }
}
