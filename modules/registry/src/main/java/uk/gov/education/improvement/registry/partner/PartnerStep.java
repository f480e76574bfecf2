package uk.gov.education.improvement.registry.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.trail.Moved;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.Step;

/** A step of a partner. */
@Entity
@Table(schema = "registry", name = "partner_step")
class PartnerStep extends Step<PartnerState, PartnerAct> {
    /** What is said instead of the reasons of a review that is not decided. */
    static final String NOT_TOLD = "The reasons are the department's until the review is decided.";

    @Column(name = "partner_id")
    private String partnerId;

    /** For EclipseLink. */
    protected PartnerStep() {}

    PartnerStep(String id, String partnerId, Moved<PartnerState, PartnerAct> moved) {
        super(id, moved);
        this.partnerId = partnerId;
    }

    @Override
    protected StateTable<PartnerState, PartnerAct> table() {
        return PartnerState.TABLE;
    }

    @Override
    public String workId() {
        return partnerId;
    }

    /** Whether it ends what was designated, and never a partner. */
    boolean comesToNothing() {
        return from().equals(Optional.of(PartnerState.DESIGNATED)) && to() == PartnerState.ENDED;
    }

    /** @param told whether the reader may know the reasons */
    PartnerStepView view(AsAt asAt, boolean told) {
        return new PartnerStepView(
                act(),
                from(),
                to(),
                effective().said(),
                asAt(asAt),
                told ? why() : NOT_TOLD,
                told ? source() : "The department",
                recordedAt());
    }
}
