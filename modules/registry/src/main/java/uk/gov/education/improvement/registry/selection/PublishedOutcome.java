package uk.gov.education.improvement.registry.selection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.time.RecordedFact;

/** That an application is selected, or on the reserve list, as everybody reads it. */
@Entity
@Table(schema = "registry", name = "published_outcome")
class PublishedOutcome extends RecordedFact {
    @Column(name = "round_id")
    private String roundId;

    @Column(name = "application_id")
    private String applicationId;

    /** Which of the rows of an application: two published at once would have the same. */
    private int place;

    private String name;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    /** Null where it has none. */
    private Integer reserve;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    /** The day from which it has effect. */
    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    /** For EclipseLink. */
    protected PublishedOutcome() {}

    PublishedOutcome(
            String id,
            String roundId,
            String applicationId,
            String name,
            Outcome outcome,
            Optional<Integer> reserve,
            LocalDate effectiveOn) {
        super(id);
        this.roundId = roundId;
        this.applicationId = applicationId;
        this.place = 1;
        this.name = name;
        this.outcome = outcome;
        this.reserve = reserve.orElse(null);
        this.audience = Audience.SECTOR;
        this.effectiveOn = effectiveOn;
    }

    /** The same, selected from the reserve list on a day. */
    PublishedOutcome promoted(String newId, LocalDate day) {
        var later = new PublishedOutcome(
                newId, roundId, applicationId, name, Outcome.SELECTED, Optional.ofNullable(reserve), day);
        later.place = place + 1;
        later.correcting(this);
        return later;
    }

    String applicationId() {
        return applicationId;
    }

    OutcomeView view() {
        return new OutcomeView(applicationId, name, outcome, Optional.ofNullable(reserve), recordedAt());
    }
}
