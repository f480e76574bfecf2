package uk.gov.education.improvement.registry.authority;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A word an authority can be found by: of any name it had or was called by, its number, its codes of any age. */
@Entity
@Table(schema = "registry", name = "authority_term")
class AuthorityTerm {
    @Id
    private String id;

    @Column(name = "authority_id")
    private String authorityId;

    private String term;

    /** For EclipseLink. */
    protected AuthorityTerm() {}

    AuthorityTerm(String id, String authorityId, String term) {
        this.id = id;
        this.authorityId = authorityId;
        this.term = term;
    }

    String term() {
        return term;
    }
}
