package uk.gov.education.improvement.accreditation.phase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Standing;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;

/** That a phase moved on, from the day it took effect. It was so ever after: the next step does not undo it. */
@Entity
@Table(schema = "accreditation", name = "phase_step")
class PhaseStep extends DatedFact {
    @Column(name = "phase_id")
    private String phaseId;

    private int place;

    @Enumerated(EnumType.STRING)
    private PhaseAct act;

    /** Null where the phase begins with it. */
    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private PhaseState fromState;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private PhaseState toState;

    private String why;

    /** For EclipseLink. */
    protected PhaseStep() {}

    /** @param place the how manieth step of its phase */
    PhaseStep(String id, String phaseId, int place, Optional<PhaseState> from, PhaseMove move) {
        super(id, new Span(Optional.of(move.effective()), End.UNTIL_A_LAW_ENDS_IT), move.published(), move.source());
        this.phaseId = phaseId;
        this.place = place;
        this.act = move.act();
        this.fromState = from.orElse(null);
        this.toState = move.act().to();
        this.why = move.why();
    }

    boolean is(PhaseMove move) {
        return act == move.act() && effective().equals(move.effective());
    }

    PartialDate effective() {
        return span().from().orElseThrow();
    }

    PhaseAct act() {
        return act;
    }

    PhaseState toState() {
        return toState;
    }

    String phaseId() {
        return phaseId;
    }

    Standing standing() {
        return new Standing(PhaseWork.SUBJECT, phaseId, recordedAt(), Optional.of(why));
    }

    StepView view(AsAt asAt) {
        return new StepView(
                act,
                Optional.ofNullable(fromState),
                toState,
                effective().said(),
                published().map(PartialDate::said),
                asAt(asAt),
                why,
                source(),
                recordedAt());
    }
}
