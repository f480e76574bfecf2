package uk.gov.education.improvement.registry.authority;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A word an authority can be found by: of any name it had or was called by, its number, its codes of any age. */
@Entity
@Table(schema = "registry", name = "authority_term")
class AuthorityTerm extends Term {
    @Column(name = "authority_id")
    private String authorityId;

    /** For EclipseLink. */
    protected AuthorityTerm() {}

    AuthorityTerm(String id, String authorityId, String term) {
        super(id, term);
        this.authorityId = authorityId;
    }

    String authorityId() {
        return authorityId;
    }
}
