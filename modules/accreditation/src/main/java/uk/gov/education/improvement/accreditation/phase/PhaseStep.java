package uk.gov.education.improvement.accreditation.phase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Standing;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Moved;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.Step;

/** A step of a phase. */
@Entity
@Table(schema = "accreditation", name = "phase_step")
class PhaseStep extends Step<PhaseState, PhaseAct> {
    @Column(name = "phase_id")
    private String phaseId;

    /** For EclipseLink. */
    protected PhaseStep() {}

    PhaseStep(String id, String phaseId, Moved<PhaseState, PhaseAct> moved) {
        super(id, moved);
        this.phaseId = phaseId;
    }

    @Override
    protected StateTable<PhaseState, PhaseAct> table() {
        return PhaseState.TABLE;
    }

    @Override
    public String workId() {
        return phaseId;
    }

    Standing standing() {
        return new Standing(
                PhaseWork.SUBJECT, phaseId, recordedAt(), correction().or(() -> Optional.of(why())));
    }

    StepView view(AsAt asAt) {
        return new StepView(
                place(),
                act(),
                from(),
                to(),
                effective().said(),
                published().map(PartialDate::said),
                asAt(asAt),
                why(),
                source(),
                correction(),
                recordedAt());
    }
}
