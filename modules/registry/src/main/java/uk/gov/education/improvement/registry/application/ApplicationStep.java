package uk.gov.education.improvement.registry.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import uk.gov.education.improvement.kernel.trail.Moved;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.Step;

/** A step of an application. */
@Entity
@Table(schema = "registry", name = "application_step")
class ApplicationStep extends Step<ApplicationState, ApplicationAct> {
    @Column(name = "application_id")
    private String applicationId;

    /** 0 or 1: whether it was taken by permission, when the round had closed. */
    private int late;

    /** For EclipseLink. */
    protected ApplicationStep() {}

    ApplicationStep(String id, String applicationId, Moved<ApplicationState, ApplicationAct> moved, boolean late) {
        super(id, moved);
        this.applicationId = applicationId;
        this.late = late ? 1 : 0;
    }

    @Override
    protected StateTable<ApplicationState, ApplicationAct> table() {
        return ApplicationState.TABLE;
    }

    @Override
    public String workId() {
        return applicationId;
    }

    boolean isLate() {
        return late == 1;
    }
}
