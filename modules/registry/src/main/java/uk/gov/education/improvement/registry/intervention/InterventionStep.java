package uk.gov.education.improvement.registry.intervention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.RecordedFact;

/**
 * One step of an instrument's trail: from where to where, when in the world, when recorded here, and why. It is taken back
 * only with the file that brought it.
 */
@Entity
@Table(schema = "registry", name = "intervention_step")
class InterventionStep extends RecordedFact {
    @Column(name = "intervention_id")
    private String interventionId;

    private int place;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Enumerated(EnumType.STRING)
    private Step step;

    /** Null for the first. */
    @Enumerated(EnumType.STRING)
    @Column(name = "state_from")
    private InterventionState stateFrom;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_to")
    private InterventionState stateTo;

    /** Null where nobody recorded the day. */
    @Column(name = "day_said")
    private String daySaid;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private int kept;

    @Column(name = "review_due")
    private LocalDate reviewDue;

    @Column(name = "report_due")
    private LocalDate reportDue;

    private String why;

    @Column(name = "successor_id")
    private String successorId;

    private String source;

    /** For EclipseLink. */
    protected InterventionStep() {}

    /**
     * @param place in the trail, which no other step of the instrument ever had
     * @param before the step before it, where there is one; its clocks run on until another step sets them
     */
    InterventionStep(String id, String interventionId, int place, Optional<InterventionStep> before, Taken taken) {
        super(id);
        this.interventionId = interventionId;
        this.place = place;
        this.audience = taken.to().audience();
        this.step = taken.step();
        this.stateFrom = before.map(InterventionStep::to).orElse(null);
        this.stateTo = taken.to();
        this.daySaid = taken.on().map(PartialDate::said).orElse(null);
        this.firstDay = taken.on()
                .map(PartialDate::first)
                .orElseGet(() -> before.map(step -> step.firstDay).orElse(taken.today()));
        this.lastDay = taken.on().map(PartialDate::last).orElse(taken.today());
        this.kept = taken.kept() ? 1 : 0;
        if (!stateTo.ended()) {
            this.reviewDue = taken.reviewDue()
                    .or(() -> before.flatMap(InterventionStep::reviewDue))
                    .orElse(null);
            this.reportDue = taken.reportDue()
                    .or(() -> before.flatMap(InterventionStep::reportDue).filter(due -> taken.step() != Step.REPORT))
                    .orElse(null);
        }
        this.why = taken.why();
        this.source = taken.source();
        this.successorId = taken.successorId().orElse(null);
    }

    /**
     * What is done.
     *
     * @param on empty where nobody recorded the day
     * @param today of recording
     * @param kept whether the department itself takes it here
     */
    record Taken(
            Step step,
            InterventionState to,
            Optional<PartialDate> on,
            LocalDate today,
            boolean kept,
            Optional<LocalDate> reviewDue,
            Optional<LocalDate> reportDue,
            Optional<String> successorId,
            String why,
            String source) {}

    @Override
    protected void because(String words) {
        this.why = words;
    }

    String interventionId() {
        return interventionId;
    }

    int place() {
        return place;
    }

    Audience audience() {
        return audience;
    }

    Step step() {
        return step;
    }

    Optional<InterventionState> from() {
        return Optional.ofNullable(stateFrom);
    }

    InterventionState to() {
        return stateTo;
    }

    Optional<PartialDate> on() {
        return PartialDate.parseOptional(daySaid);
    }

    LocalDate firstDay() {
        return firstDay;
    }

    /** The day by which it had certainly happened. */
    LocalDate lastDay() {
        return lastDay;
    }

    boolean isKept() {
        return kept == 1;
    }

    Optional<LocalDate> reviewDue() {
        return Optional.ofNullable(reviewDue);
    }

    Optional<LocalDate> reportDue() {
        return Optional.ofNullable(reportDue);
    }

    String why() {
        return why;
    }

    Optional<String> successorId() {
        return Optional.ofNullable(successorId);
    }

    String source() {
        return source;
    }
}
