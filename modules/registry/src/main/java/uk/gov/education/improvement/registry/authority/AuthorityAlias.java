package uk.gov.education.improvement.registry.authority;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import uk.gov.education.improvement.kernel.time.RecordedFact;

/** Another name by which somebody's file called an authority, such as Hull or Durham. */
@Entity
@Table(schema = "registry", name = "authority_alias")
class AuthorityAlias extends RecordedFact {
    @Column(name = "authority_id")
    private String authorityId;

    private String name;

    private String source;

    /** For EclipseLink. */
    protected AuthorityAlias() {}

    AuthorityAlias(String id, String authorityId, String name, String source) {
        super(id);
        this.authorityId = authorityId;
        this.name = name;
        this.source = source;
    }

    String authorityId() {
        return authorityId;
    }

    String name() {
        return name;
    }
}
