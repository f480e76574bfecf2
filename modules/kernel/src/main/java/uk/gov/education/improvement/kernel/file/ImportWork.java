package uk.gov.education.improvement.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.database.GivingWay;
import uk.gov.education.improvement.kernel.database.Json;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.job.Job;
import uk.gov.education.improvement.kernel.job.JobWork;
import uk.gov.education.improvement.kernel.job.Progress;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.WrittenTwice;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** Takes the rows of a stored file in one transaction. A dry run goes the same way and ends before the writing. */
@ApplicationScoped
class ImportWork implements JobWork {
    /** How often the rows are decided anew because somebody was quicker. */
    private static final int MOST_TIMES = 3;

    private final Imports imports;
    private final FileReading reading;
    private final FilePieces pieces;
    private final NamedRows named;
    private final Transactions transactions;

    @Inject
    ImportWork(Imports imports, FileReading reading, FilePieces pieces, NamedRows named, Transactions transactions) {
        this.imports = imports;
        this.reading = reading;
        this.pieces = pieces;
        this.named = named;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return ImportJobs.KIND;
    }

    @Override
    public void run(Job job, Progress progress) {
        for (var times = 1; ; times++) {
            try {
                runOnce(job, progress);
                return;
            } catch (RuntimeException e) {
                if (times == MOST_TIMES || !isOvertaken(e)) {
                    throw e;
                }
                progress.startAgain();
            }
        }
    }

    private void runOnce(Job job, Progress progress) {
        var order = Json.read(job.input(), ImportJobs.Order.class);
        var by = job.askedBy().through(Origin.IMPORT, job.id());
        if (order.dryRun()) {
            var result = transactions.rehearse(() -> take(by, job, order, progress));
            transactions.within(() -> end(job, progress, result));
        } else {
            // of a file that is not taken nothing has been written
            transactions.within(() -> end(job, progress, take(by, job, order, progress)));
        }
    }

    /** Whether somebody changed what the rows had been compared with before they were written, or stood in the way. */
    private static boolean isOvertaken(RuntimeException failure) {
        return GivingWay.isIn(failure)
                || failure instanceof OptimisticLockException
                || failure instanceof Refused refused && refused.refusal() instanceof WrittenTwice;
    }

    @Override
    public void abandon(Job job) {
        transactions.within(() -> {
            pieces.discard(job.id());
            return null;
        });
    }

    private ImportResult end(Job job, Progress progress, ImportResult result) {
        pieces.discard(job.id());
        named.keep(job.id(), result.named());
        progress.finish(result.counts());
        return result;
    }

    private ImportResult take(Asker by, Job job, ImportJobs.Order order, Progress progress) {
        return reading.take(
                by,
                imports.taker(order.kind()),
                new FileReading.Source(order.form(), pieces.open(job.id(), order.bytes()), progress::add),
                new Tally(order.dryRun(), order.refusedApart()));
    }
}
