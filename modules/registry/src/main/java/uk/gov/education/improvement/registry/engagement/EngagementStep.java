package uk.gov.education.improvement.registry.engagement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import uk.gov.education.improvement.kernel.trail.Moved;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.Step;

/** A step of an engagement. */
@Entity
@Table(schema = "registry", name = "engagement_step")
class EngagementStep extends Step<EngagementState, EngagementAct> implements Step.WithItsFile {
    @Column(name = "engagement_id")
    private String engagementId;

    @Column(name = "override_why")
    private String overrideWhy;

    /** For EclipseLink. */
    protected EngagementStep() {}

    EngagementStep(
            String id, String engagementId, Moved<EngagementState, EngagementAct> moved, Optional<String> override) {
        super(id, moved);
        this.engagementId = engagementId;
        this.overrideWhy = override.orElse(null);
    }

    @Override
    protected StateTable<EngagementState, EngagementAct> table() {
        return EngagementState.TABLE;
    }

    @Override
    public String workId() {
        return engagementId;
    }

    /** Why a provider was taken that is not in good standing. */
    Optional<String> override() {
        return Optional.ofNullable(overrideWhy);
    }
}
