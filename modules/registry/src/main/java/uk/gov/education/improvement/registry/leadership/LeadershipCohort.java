package uk.gov.education.improvement.registry.leadership;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A cohort; what it is, its terms say. */
@Entity
@Table(schema = "registry", name = "leadership_cohort")
class LeadershipCohort extends Referred {
    /** For EclipseLink. */
    protected LeadershipCohort() {}

    LeadershipCohort(String id, String reference) {
        super(id, reference);
    }
}
