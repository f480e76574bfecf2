package uk.gov.education.improvement.registry.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;

/** A cohort of partners, kept as data. */
@Entity
@Table(schema = "registry", name = "partner_cohort")
class Cohort {
    @Id
    private String code;

    private int place;

    private String name;

    @Enumerated(EnumType.STRING)
    private CohortKind kind;

    @Column(name = "begins_said")
    private String beginsSaid;

    @Column(name = "rule_version")
    private String ruleVersion;

    private String source;

    /** For EclipseLink. */
    protected Cohort() {}

    /** @param place among the cohorts there are, in lists */
    Cohort(NameCohort command, int place) {
        this.code = command.code();
        this.place = place;
        this.name = command.name().orElseThrow();
        this.kind = command.kind().orElseThrow();
        this.beginsSaid = command.begins().said();
        this.ruleVersion = command.rule().orElse(null);
        this.source = command.source();
    }

    String code() {
        return code;
    }

    /** Nobody of it was a partner before. */
    PartialDate begins() {
        return PartialDate.parse(beginsSaid);
    }

    Span life() {
        return new Span(Optional.of(begins()), End.UNTIL_A_LAW_ENDS_IT);
    }

    Optional<String> rule() {
        return Optional.ofNullable(ruleVersion);
    }

    CohortView view() {
        return new CohortView(code, name, kind, rule(), source);
    }
}
