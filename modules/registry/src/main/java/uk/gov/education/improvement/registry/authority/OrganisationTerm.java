package uk.gov.education.improvement.registry.authority;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A word of the name of a delivery organisation. */
@Entity
@Table(schema = "registry", name = "organisation_term")
class OrganisationTerm extends Term {
    @Column(name = "organisation_id")
    private String organisationId;

    /** For EclipseLink. */
    protected OrganisationTerm() {}

    OrganisationTerm(String id, String organisationId, String term) {
        super(id, term);
        this.organisationId = organisationId;
    }
}
