package uk.gov.education.improvement.kernel.architecture.offender;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Kept to be caught: a view that is no record, an entity for all to see, with a setter. */
@Entity
public class OffenderView {
    @Id
    private String id;

    public void setId(String id) {
        this.id = id;
    }
}
