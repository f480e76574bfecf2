package uk.gov.education.improvement.registry.research;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That a telling of a {@link ResearchProject} names a theme, to find projects by it. */
@Entity
@Table(schema = "registry", name = "research_theme")
class ResearchTheme {
    @Id
    private String id;

    private String told;
    private String theme;

    /** For EclipseLink. */
    protected ResearchTheme() {}

    ResearchTheme(String id, ResearchProject project, String theme) {
        this.id = id;
        this.told = project.told();
        this.theme = theme;
    }
}
