package uk.gov.education.improvement.registry.authority;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.Recordable;

/** A word an authority can be found by: of any name it had or was called by, its number, its codes of any age. */
@Entity
@Table(schema = "registry", name = "authority_term")
class AuthorityTerm implements Recordable.Kept {
    @Id
    private String id;

    @Column(name = "authority_id")
    private String authorityId;

    private String term;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** For EclipseLink. */
    protected AuthorityTerm() {}

    AuthorityTerm(String id, String authorityId, String term) {
        this.id = id;
        this.authorityId = authorityId;
        this.term = term;
        this.recordedAt = DatedFact.UNSEALED;
    }

    String authorityId() {
        return authorityId;
    }

    String term() {
        return term;
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
