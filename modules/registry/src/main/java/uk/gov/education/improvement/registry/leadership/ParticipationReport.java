package uk.gov.education.improvement.registry.leadership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.authority.KnownAuthorities.Known;
import uk.gov.education.improvement.registry.capacity.HalfDays;
import uk.gov.education.improvement.registry.funding.FinancialYear;

/** What the LGA reported of a participation. It is of one day, and that it took place holds ever after. */
@Entity
@Table(schema = "registry", name = "participation_report")
class ParticipationReport extends DatedFact {
    @Column(name = "participation_id")
    private String participationId;

    private String strand;

    /** Null where it is of no cohort. */
    @Column(name = "cohort_id")
    private String cohortId;

    @Column(name = "authority_id")
    private String authorityId;

    @Column(name = "year_begins")
    private int yearBegins;

    private int people;

    @Column(name = "half_days")
    private int halfDays;

    private String role;

    private String what;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    /** The authority's: it sees who went from there, and no other authority does. */
    private String owner;

    /** For EclipseLink. */
    protected ParticipationReport() {}

    /** @param strand that of the cohort, where it is of one */
    ParticipationReport(
            String id,
            Participation participation,
            ParticipationRow row,
            String strand,
            Optional<String> cohortId,
            Known authority) {
        super(
                id,
                new Span(Optional.of(PartialDate.parse(row.day().toString())), End.UNTIL_A_LAW_ENDS_IT),
                Optional.empty(),
                row.source());
        this.participationId = participation.id();
        this.strand = strand;
        this.cohortId = cohortId.orElse(null);
        this.authorityId = authority.id();
        this.yearBegins = FinancialYear.of(row.day()).begins();
        this.people = row.people();
        this.halfDays = row.halfDays();
        this.role = row.role().orElse(null);
        this.what = row.what().orElse(null);
        this.audience = Audience.DEPARTMENT;
        this.owner = "authority:" + authority.dfeNumber();
    }

    ParticipationReport insteadOf(ParticipationReport earlier) {
        correcting(earlier);
        return this;
    }

    /** Another source alone is no news. */
    boolean saysTheSameAs(ParticipationReport other) {
        return said().equals(other.said());
    }

    /** For the record of change. */
    Map<String, String> said() {
        return Map.of(
                "strand",
                strand,
                "cohortId",
                cohortId == null ? "" : cohortId,
                "authorityId",
                authorityId,
                "day",
                day().toString(),
                "people",
                Integer.toString(people),
                "days",
                days(halfDays).toPlainString(),
                "role",
                role == null ? "" : role,
                "what",
                what == null ? "" : what);
    }

    static BigDecimal days(long halfDays) {
        return new HalfDays(Math.toIntExact(halfDays)).days();
    }

    LocalDate day() {
        return span().certainFrom();
    }

    String participationId() {
        return participationId;
    }

    String strand() {
        return strand;
    }

    Optional<String> cohortId() {
        return Optional.ofNullable(cohortId);
    }

    String authorityId() {
        return authorityId;
    }

    int people() {
        return people;
    }

    Audience audience() {
        return audience;
    }

    Owner owner() {
        return new Owner(owner);
    }

    ParticipationView view(
            Participation participation, StrandView ofStrand, Optional<CohortTerms> cohort, AuthorityRef authority) {
        return new ParticipationView(
                participationId,
                participation.reference(),
                strand,
                ofStrand.name(),
                cohort.map(CohortTerms::name),
                authority,
                day(),
                FinancialYear.beginningIn(yearBegins).said(),
                people,
                days(halfDays),
                Optional.ofNullable(role),
                Optional.ofNullable(what),
                source(),
                recordedAt());
    }
}
