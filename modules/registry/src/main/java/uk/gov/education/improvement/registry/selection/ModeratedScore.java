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

/** What the department set for one criterion of an application, instead of the mean of what assessors gave, and why. */
@Entity
@Table(schema = "registry", name = "moderated_score")
class ModeratedScore extends RecordedFact {
    @Column(name = "round_id")
    private String roundId;

    @Column(name = "application_id")
    private String applicationId;

    private int criterion;

    private int place;

    private int points;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private String why;

    /** The day from which it has effect. */
    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    /** For EclipseLink. */
    protected ModeratedScore() {}

    ModeratedScore(String id, ModerateScore command, LocalDate effectiveOn, Optional<ModeratedScore> before) {
        super(id);
        this.roundId = command.roundId();
        this.applicationId = command.applicationId();
        this.criterion = command.criterion();
        this.place = before.map(one -> one.place + 1).orElse(1);
        this.points = command.points();
        this.audience = Audience.DEPARTMENT;
        this.why = command.why();
        this.effectiveOn = effectiveOn;
        before.ifPresent(this::correcting);
    }

    String applicationId() {
        return applicationId;
    }

    /** How often the score was set. */
    int place() {
        return place;
    }

    int criterion() {
        return criterion;
    }

    int points() {
        return points;
    }

    ScoredView.Moderated view() {
        return new ScoredView.Moderated(criterion, points, why, recordedAt());
    }
}
