package uk.gov.education.improvement.web.pages.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.file.ImportView;
import uk.gov.education.improvement.kernel.file.Imports;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.dispute.DisputeFilter;
import uk.gov.education.improvement.registry.dispute.DisputeWork;
import uk.gov.education.improvement.registry.dispute.Disputes;
import uk.gov.education.improvement.registry.intervention.InterventionFilter;
import uk.gov.education.improvement.registry.intervention.Interventions;
import uk.gov.education.improvement.registry.oversight.InterventionTasks;

/** What waits for the person who signs in, as far as it is his or hers to do. */
@RequestScoped
class WhatWaits {
    private final Imports imports;
    private final Interventions interventions;
    private final InterventionTasks tasks;
    private final Disputes disputes;
    private final AccessTable access;

    @Inject
    WhatWaits(
            Imports imports,
            Interventions interventions,
            InterventionTasks tasks,
            Disputes disputes,
            AccessTable access) {
        this.imports = imports;
        this.interventions = interventions;
        this.tasks = tasks;
        this.disputes = disputes;
        this.access = access;
    }

    /** The newest imports; empty for who sends no files. */
    Optional<List<ImportView>> imports(Asker by) {
        return access.allows(by, Imports.RUN) ? Optional.of(imports.newest(by)) : Optional.empty();
    }

    /** Instruments that wait for a decision or a review; empty for who does not decide. */
    Optional<HomePage.Decisions> decisions(Asker by, AsAt asAt, int most) {
        return tasks.decides(by)
                ? Optional.of(new HomePage.Decisions(
                        tasks.waiting(by, asAt), interventions.list(by, InterventionFilter.overdue(most), asAt)))
                : Optional.empty();
    }

    /** How many disputes wait, for those who may decide. */
    Optional<Long> disputes(Asker by, AsAt asAt) {
        return access.allows(by, DisputeWork.DECIDE)
                ? Optional.of(disputes.list(by, DisputeFilter.waiting(1), asAt).total())
                : Optional.empty();
    }
}
