package uk.gov.education.improvement.registry.research;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Standing;
import uk.gov.education.improvement.kernel.database.Json;
import uk.gov.education.improvement.kernel.time.RecordedFact;

/** What was told of a research project, as it was recorded. */
@Entity
@Table(schema = "registry", name = "research_project")
class ResearchProject extends RecordedFact {
    /** What all tellings of the same project share. */
    @Column(name = "project_id")
    private String projectId;

    @Column(name = "title_key")
    private String titleKey;

    /** By which its themes and authorities are found. */
    private String told;

    private String document;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    /** For EclipseLink. */
    protected ResearchProject() {}

    ResearchProject(String id, ResearchTerms terms) {
        super(id);
        this.projectId = id;
        this.titleKey = key(terms.title());
        this.told = id;
        this.document = Json.of(terms);
        this.publishedOn = LocalDate.parse(terms.published());
    }

    static String key(String title) {
        return title.toLowerCase(Locale.ROOT);
    }

    ResearchProject insteadOf(ResearchProject earlier) {
        correcting(earlier);
        projectId = earlier.projectId;
        return this;
    }

    Standing standing() {
        return new Standing(ResearchFile.SUBJECT, projectId, recordedAt(), Optional.empty());
    }

    ResearchTerms terms() {
        return Json.read(document, ResearchTerms.class);
    }

    String projectId() {
        return projectId;
    }

    String titleKey() {
        return titleKey;
    }

    String told() {
        return told;
    }

    LocalDate publishedOn() {
        return publishedOn;
    }
}
