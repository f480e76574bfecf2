package uk.gov.education.improvement.registry.eligibility;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A version of the rule of who may be a partner. Kept as data: its conditions stand in rows, and this code reads them. */
@Entity
@Table(schema = "registry", name = "eligibility_rule")
class EligibilityRule {
    @Id
    private String version;

    private String name;

    private String words;

    private String source;

    private LocalDate begins;

    /** 0 or 1, as Derby likes it. */
    private int comparison;

    /** For EclipseLink. */
    protected EligibilityRule() {}

    String version() {
        return version;
    }

    String name() {
        return name;
    }

    String words() {
        return words;
    }

    String source() {
        return source;
    }

    LocalDate begins() {
        return begins;
    }

    boolean comparison() {
        return comparison == 1;
    }
}
