package uk.gov.education.improvement.registry.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import uk.gov.education.improvement.kernel.trail.Moved;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.Step;
import uk.gov.education.improvement.registry.funding.Money;

/** A step of an instalment. */
@Entity
@Table(schema = "registry", name = "instalment_step")
class InstalmentStep extends Step<InstalmentState, InstalmentAct> {
    @Column(name = "instalment_id")
    private String instalmentId;

    /** How much was clawed back; null for all other acts. */
    private Long pence;

    /** For EclipseLink. */
    protected InstalmentStep() {}

    InstalmentStep(String id, String instalmentId, Moved<InstalmentState, InstalmentAct> moved, Optional<Money> back) {
        super(id, moved);
        this.instalmentId = instalmentId;
        this.pence = back.map(Money::pence).orElse(null);
    }

    @Override
    protected StateTable<InstalmentState, InstalmentAct> table() {
        return InstalmentState.TABLE;
    }

    @Override
    public String workId() {
        return instalmentId;
    }

    Optional<Money> back() {
        return Optional.ofNullable(pence).map(Money::new);
    }
}
