package uk.gov.education.improvement.registry.engagement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.gov.education.improvement.kernel.time.RecordedFact;

/** What an engagement is about, to be asked for: as its need says first, then as its scope does. */
@Entity
@Table(schema = "registry", name = "engagement_theme")
class EngagementTheme extends RecordedFact {
    @Column(name = "engagement_id")
    private String engagementId;

    private String theme;

    @Column(name = "written_on")
    private LocalDate writtenOn;

    /** For EclipseLink. */
    protected EngagementTheme() {}

    EngagementTheme(String id, String engagementId, String theme, LocalDate writtenOn) {
        super(id);
        this.engagementId = engagementId;
        this.theme = theme;
        this.writtenOn = writtenOn;
    }

    /** That it is about this no longer from a day on. */
    EngagementTheme noLonger(String newId, LocalDate from) {
        var gone = new EngagementTheme(newId, engagementId, theme, from);
        gone.takingBack(newId, this, true, "");
        return gone;
    }

    String engagementId() {
        return engagementId;
    }

    String theme() {
        return theme;
    }
}
