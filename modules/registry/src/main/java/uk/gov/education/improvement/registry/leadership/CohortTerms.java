package uk.gov.education.improvement.registry.leadership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.registry.leadership.CohortStore.Attended;

/** What a cohort is: its strand, its days, how many places it has. */
@Entity
@Table(schema = "registry", name = "leadership_cohort_terms")
class CohortTerms extends RecordedFact {
    @Column(name = "cohort_id")
    private String cohortId;

    private String strand;

    private String name;

    @Column(name = "first_day")
    private LocalDate firstDay;

    /** Null where it is not said. */
    @Column(name = "last_day")
    private LocalDate lastDay;

    private int places;

    private String source;

    /** For EclipseLink. */
    protected CohortTerms() {}

    CohortTerms(String id, LeadershipCohort cohort, CohortRow row) {
        super(id);
        this.cohortId = cohort.id();
        this.strand = row.strand();
        this.name = row.name();
        this.firstDay = row.from();
        this.lastDay = row.until().orElse(null);
        this.places = row.places();
        this.source = row.source();
    }

    CohortTerms insteadOf(CohortTerms earlier) {
        correcting(earlier);
        return this;
    }

    /** Another source alone is no news. */
    boolean says(CohortRow row) {
        return strand.equals(row.strand())
                && name.equals(row.name())
                && firstDay.equals(row.from())
                && Optional.ofNullable(lastDay).equals(row.until())
                && places == row.places();
    }

    /** For the record of change. */
    Map<String, String> said() {
        return Map.of(
                "strand",
                strand,
                "name",
                name,
                "from",
                firstDay.toString(),
                "until",
                lastDay == null ? "" : lastDay.toString(),
                "places",
                Integer.toString(places));
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }

    /** Why so many cannot have taken part in it on these days, in words; empty where they can. */
    Optional<String> tooSmallFor(Attended attended) {
        if (attended.people() > places) {
            return Optional.of(
                    "the cohort %s would have %,d people on %,d places".formatted(name, attended.people(), places));
        }
        return attended.people() > 0 && !(covers(attended.from()) && covers(attended.until()))
                ? Optional.of("people would have taken part in the cohort %s outside its days".formatted(name))
                : Optional.empty();
    }

    String cohortId() {
        return cohortId;
    }

    String strand() {
        return strand;
    }

    String name() {
        return name;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    int places() {
        return places;
    }

    LeadershipCohortView view(LeadershipCohort cohort, StrandView ofStrand, long taken) {
        return new LeadershipCohortView(
                cohortId,
                cohort.reference(),
                strand,
                ofStrand.name(),
                name,
                firstDay,
                Optional.ofNullable(lastDay),
                places,
                taken,
                source,
                recordedAt());
    }
}
