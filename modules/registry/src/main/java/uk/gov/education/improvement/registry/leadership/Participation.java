package uk.gov.education.improvement.registry.leadership;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** That people of an authority took part; in what, its report says. */
@Entity
@Table(schema = "registry", name = "participation")
class Participation extends Referred {
    /** For EclipseLink. */
    protected Participation() {}

    Participation(String id, String reference) {
        super(id, reference);
    }
}
