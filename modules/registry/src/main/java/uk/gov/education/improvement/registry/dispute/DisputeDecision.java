package uk.gov.education.improvement.registry.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import uk.gov.education.improvement.kernel.time.RecordedFact;

/** How a person settled a dispute, and why. */
@Entity
@Table(schema = "registry", name = "dispute_decision")
class DisputeDecision extends RecordedFact {
    @Column(name = "dispute_id")
    private String disputeId;

    @Enumerated(EnumType.STRING)
    private Settlement settlement;

    private String reason;

    /** For EclipseLink. */
    protected DisputeDecision() {}

    DisputeDecision(String id, DecideDispute command) {
        super(id);
        this.disputeId = command.disputeId();
        this.settlement = command.settlement();
        this.reason = command.reason();
    }

    String disputeId() {
        return disputeId;
    }

    Settlement settlement() {
        return settlement;
    }

    String reason() {
        return reason;
    }
}
