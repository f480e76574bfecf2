package uk.gov.education.improvement.registry.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.job.Job;
import uk.gov.education.improvement.kernel.job.JobWork;
import uk.gov.education.improvement.kernel.job.Progress;

/**
 * Works out a run: reads in one transaction, looks for the best outside of any, and writes in another that ends the job. A
 * job that is begun anew reads the same again, as of the moment it was asked for.
 */
@ApplicationScoped
class AssignmentWork implements JobWork {
    private final AccessTable access;
    private final Transactions transactions;
    private final AssignmentReading reading;
    private final AssignmentStore store;
    private final Recording recording;

    @Inject
    AssignmentWork(
            AccessTable access,
            Transactions transactions,
            AssignmentReading reading,
            AssignmentStore store,
            Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.reading = reading;
        this.store = store;
        this.recording = recording;
    }

    @Override
    public String kind() {
        return AssignmentBook.KIND;
    }

    @Override
    public void run(Job job, Progress progress) {
        var by = job.askedBy().through(Origin.JOB, job.id());
        var scope = access.scope(by, Assignments.ASK);
        var assigning = transactions.within(() -> {
            var run = store.runs(scope, List.of(job.id())).get(job.id());
            return reading.of(by, scope, run.asked(), run.asAt());
        });
        var deadline = recording.now().plusSeconds(assigning.asked().seconds());
        var best = BestAssignment.of(assigning.wants(), assigning.offers(), assigning.effort(), (bouts, total) -> {
            progress.add(1);
            return recording.now().isBefore(deadline);
        });
        transactions.within(() -> end(by, job, progress, assigning.explained(best)));
    }

    private AssignmentResult end(Asker by, Job job, Progress progress, Assigning.Explained explained) {
        var writing = store.writing();
        var place = 0;
        for (var need : explained.needs()) {
            writing.add(new AssignmentRow(recording.newId(), job.id(), ++place, need));
        }
        writing.changed(AssignmentBook.change(job.id(), "worked out", explained.result()));
        recording.append(by, writing);
        progress.finish(explained.result());
        return explained.result();
    }
}
