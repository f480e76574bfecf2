package uk.gov.education.improvement.registry.engagement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Standing;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.RecordedFact;

/** What others published of support that an authority gives another. */
@Entity
@Table(schema = "registry", name = "engagement_record")
class EngagementRecord extends RecordedFact {
    @Column(name = "engagement_id")
    private String engagementId;

    @Column(name = "provider_id")
    private String providerId;

    @Column(name = "recipient_id")
    private String recipientId;

    private String began;

    /** Null where no end is recorded. */
    private String ended;

    private String basis;
    private String what;
    private String confidence;
    private String source;

    /** For EclipseLink. */
    protected EngagementRecord() {}

    EngagementRecord(String id, String engagementId, String providerId, String recipientId, EngagementRow row) {
        super(id);
        this.engagementId = engagementId;
        this.providerId = providerId;
        this.recipientId = recipientId;
        this.began = row.began().said();
        this.ended = row.ended().map(PartialDate::said).orElse(null);
        this.basis = row.basis();
        this.what = row.what();
        this.confidence = row.confidence();
        this.source = row.source();
    }

    /** A file that says nothing of the end does not take it away. */
    EngagementRecord insteadOf(EngagementRecord earlier) {
        correcting(earlier);
        ended = ended == null ? earlier.ended : ended;
        return this;
    }

    boolean says(EngagementRow row) {
        return basis.equals(row.basis())
                && what.equals(row.what())
                && confidence.equals(row.confidence())
                && source.equals(row.source())
                && row.ended()
                        .map(PartialDate::said)
                        .filter(day -> !day.equals(ended))
                        .isEmpty();
    }

    String key() {
        return EngagementRow.key(providerId, recipientId, began);
    }

    Standing standing() {
        return new Standing(EngagementBook.SUBJECT, engagementId, recordedAt(), Optional.empty());
    }

    String engagementId() {
        return engagementId;
    }

    Optional<String> ended() {
        return Optional.ofNullable(ended);
    }

    EngagementView.Recorded view() {
        return new EngagementView.Recorded(basis, what, confidence, source);
    }
}
