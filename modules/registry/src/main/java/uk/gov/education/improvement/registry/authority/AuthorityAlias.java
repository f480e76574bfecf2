package uk.gov.education.improvement.registry.authority;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.Recordable;

/** Another name by which somebody's file called an authority, such as Hull or Durham. */
@Entity
@Table(schema = "registry", name = "authority_alias")
class AuthorityAlias implements Recordable {
    @Id
    private String id;

    @Column(name = "authority_id")
    private String authorityId;

    private String name;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String source;

    /** For EclipseLink. */
    protected AuthorityAlias() {}

    AuthorityAlias(String id, String authorityId, String name, String source) {
        this.id = id;
        this.authorityId = authorityId;
        this.name = name;
        this.recordedAt = DatedFact.UNSEALED;
        this.source = source;
    }

    String authorityId() {
        return authorityId;
    }

    String name() {
        return name;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public void recorded(Instant at) {
        this.recordedAt = at;
    }
}
