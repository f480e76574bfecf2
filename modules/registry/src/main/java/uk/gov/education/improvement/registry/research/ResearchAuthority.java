package uk.gov.education.improvement.registry.research;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That a telling of a {@link ResearchProject} names an authority, to find projects by it. */
@Entity
@Table(schema = "registry", name = "research_authority")
class ResearchAuthority {
    @Id
    private String id;

    private String told;

    @Column(name = "authority_id")
    private String authorityId;

    /** For EclipseLink. */
    protected ResearchAuthority() {}

    ResearchAuthority(String id, ResearchProject project, String authorityId) {
        this.id = id;
        this.told = project.told();
        this.authorityId = authorityId;
    }
}
