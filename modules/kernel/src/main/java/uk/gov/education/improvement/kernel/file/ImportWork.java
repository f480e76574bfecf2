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

/** Takes the rows of a stored file in one transaction. A dry run does the very same and is undone. */
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

    /** Undoes what was taken of a file that was to be taken whole. */
    private static final class NotWhole extends RuntimeException {
        private final transient ImportResult result;

        NotWhole(ImportResult result) {
            super(null, null, false, false);
            this.result = result;
        }
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
            } catch (NotWhole undone) {
                finish(job, progress, undone.result);
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
            finish(job, progress, transactions.rehearse(() -> take(by, job, order, progress)));
            return;
        }
        transactions.within(() -> {
            var result = take(by, job, order, progress);
            if (!result.applied()) {
                throw new NotWhole(result);
            }
            end(job, progress, result);
            return result;
        });
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

    private void finish(Job job, Progress progress, ImportResult result) {
        transactions.within(() -> {
            end(job, progress, result);
            return result;
        });
    }

    private void end(Job job, Progress progress, ImportResult result) {
        pieces.discard(job.id());
        named.keep(job.id(), result.named());
        progress.finish(result.counts());
    }

    private ImportResult take(Asker by, Job job, ImportJobs.Order order, Progress progress) {
        return reading.take(
                by,
                imports.taker(order.kind()),
                new FileReading.Source(order.form(), pieces.open(job.id(), order.bytes()), progress::add),
                new Tally(order.dryRun(), order.refusedApart()));
    }
}
