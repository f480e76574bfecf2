package uk.gov.education.improvement.registry.engagement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.database.Json;
import uk.gov.education.improvement.kernel.time.RecordedFact;

/** What an engagement was to do from a day on. Each new scope adds a row. */
@Entity
@Table(schema = "registry", name = "engagement_text")
class EngagementText extends RecordedFact {
    @Column(name = "engagement_id")
    private String engagementId;

    /** The how manieth thing that was written of its engagement. */
    private int place;

    @Column(name = "written_on")
    private LocalDate writtenOn;

    private String document;

    /** Of the support, to be asked for; as the last. */
    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    /** For EclipseLink. */
    protected EngagementText() {}

    EngagementText(
            String id,
            Engagement engagement,
            EngagementScope scope,
            LocalDate writtenOn,
            Optional<EngagementText> earlier) {
        super(id);
        this.engagementId = engagement.id();
        this.place = engagement.written();
        this.writtenOn = writtenOn;
        this.document = Json.of(scope);
        this.firstDay = scope.from();
        this.lastDay = scope.until();
        earlier.ifPresent(this::correcting);
    }

    String engagementId() {
        return engagementId;
    }

    int place() {
        return place;
    }

    EngagementScope scope() {
        return Json.read(document, EngagementScope.class);
    }
}
