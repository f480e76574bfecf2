package uk.gov.education.improvement.registry.matching;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** How much a reason counts from a day on, kept as data. */
@Entity
@Table(schema = "registry", name = "matching_weight")
class Weight {
    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private SoftRule rule;

    private LocalDate since;

    private int weight;

    /** For EclipseLink. */
    protected Weight() {}

    SoftRule rule() {
        return rule;
    }

    int weight() {
        return weight;
    }
}
