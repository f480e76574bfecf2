package uk.gov.education.improvement.registry.partner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import java.util.Set;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.database.Identifiers;
import uk.gov.education.improvement.kernel.job.Jobs;
import uk.gov.education.improvement.registry.inspection.JudgementsRecorded;

/** Judgements were recorded: {@link JudgementsRecorded} is how partners know of it. One job, in the same transaction. */
@Dependent
class QueuedStanding implements JudgementsRecorded {
    private final Jobs jobs;
    private final Identifiers identifiers;

    @Inject
    QueuedStanding(Jobs jobs, Identifiers identifiers) {
        this.jobs = jobs;
        this.identifiers = identifiers;
    }

    @Override
    public void recorded(Set<String> authorityIds) {
        jobs.queue(
                Asker.product(Origin.JOB, identifiers.next()),
                StandingWork.KIND,
                "partners",
                OptionalLong.empty(),
                new StandingWork.Order(authorityIds));
    }
}
