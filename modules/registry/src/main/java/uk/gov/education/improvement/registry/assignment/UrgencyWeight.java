package uk.gov.education.improvement.registry.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.gov.education.improvement.registry.need.Urgency;

/** How much a need so urgent counts from a day on, kept as data. */
@Entity
@Table(schema = "registry", name = "urgency_weight")
class UrgencyWeight {
    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    private LocalDate since;

    private int weight;

    /** For EclipseLink. */
    protected UrgencyWeight() {}

    Urgency urgency() {
        return urgency;
    }

    int weight() {
        return weight;
    }
}
