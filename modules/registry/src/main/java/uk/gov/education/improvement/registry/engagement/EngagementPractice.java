package uk.gov.education.improvement.registry.engagement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.gov.education.improvement.kernel.time.RecordedFact;

/** That the scope of an engagement stands on a practice, to be asked for. */
@Entity
@Table(schema = "registry", name = "engagement_practice")
class EngagementPractice extends RecordedFact {
    @Column(name = "engagement_id")
    private String engagementId;

    @Column(name = "practice_id")
    private String practiceId;

    @Column(name = "written_on")
    private LocalDate writtenOn;

    /** For EclipseLink. */
    protected EngagementPractice() {}

    EngagementPractice(String id, String engagementId, String practiceId, LocalDate writtenOn) {
        super(id);
        this.engagementId = engagementId;
        this.practiceId = practiceId;
        this.writtenOn = writtenOn;
    }

    /** That it stands on this no longer from a day on. */
    EngagementPractice noLonger(String newId, LocalDate from) {
        var gone = new EngagementPractice(newId, engagementId, practiceId, from);
        gone.takingBack(newId, this, true, "");
        return gone;
    }

    String engagementId() {
        return engagementId;
    }

    String practiceId() {
        return practiceId;
    }
}
