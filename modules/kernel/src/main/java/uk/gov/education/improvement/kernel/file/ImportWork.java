package uk.gov.education.improvement.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.database.Json;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.job.Job;
import uk.gov.education.improvement.kernel.job.JobWork;
import uk.gov.education.improvement.kernel.job.Progress;

/** Takes the rows of a stored file in one transaction. A dry run does the very same and is undone. */
@ApplicationScoped
class ImportWork implements JobWork {
    /** How many rows are looked up and written together. */
    private static final int TOGETHER = 500;

    private final Imports imports;
    private final FilePieces pieces;
    private final Transactions transactions;

    @Inject
    ImportWork(Imports imports, FilePieces pieces, Transactions transactions) {
        this.imports = imports;
        this.pieces = pieces;
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
        return Imports.JOB;
    }

    @Override
    public void run(Job job, Progress progress) {
        var order = Json.read(job.input(), Imports.Order.class);
        var by = Json.read(job.askedBy(), Asker.class).through(Origin.IMPORT, job.id());
        if (order.dryRun()) {
            finish(job, progress, transactions.rehearse(() -> take(by, job, order, progress)));
            return;
        }
        try {
            transactions.within(() -> {
                var result = take(by, job, order, progress);
                if (!result.applied()) {
                    throw new NotWhole(result);
                }
                pieces.discard(job.id());
                progress.finish(result);
                return result;
            });
        } catch (NotWhole undone) {
            finish(job, progress, undone.result);
        }
    }

    private void finish(Job job, Progress progress, ImportResult result) {
        transactions.within(() -> {
            pieces.discard(job.id());
            progress.finish(result);
            return result;
        });
    }

    private ImportResult take(Asker by, Job job, Imports.Order order, Progress progress) {
        return take(by, imports.taker(order.kind()), order, pieces.open(job.id()), progress::add);
    }

    private static <R> ImportResult take(
            Asker by, FileTaker<R> taker, Imports.Order order, InputStream content, LongConsumer read) {
        var tally = new Tally(order.dryRun(), order.refusedApart());
        var taking = taker.begin(by);
        var waiting = new ArrayList<FileTaker.Numbered<R>>();
        try (var rows = new CsvRows(order.form(), content, taker.kind().columns())) {
            for (var heading : rows.unknown()) {
                tally.warn(0, "The column “" + Row.shortened(heading) + "” is not known here and was not read.");
            }
            for (var row = rows.nextRow(); row.isPresent(); row = rows.nextRow()) {
                tally.read();
                var command = taker.kind().reads().apply(row.get());
                if (row.get().refusals().isEmpty()) {
                    waiting.add(new FileTaker.Numbered<>(row.get().number(), command));
                } else {
                    tally.refuse(row.get().refusals());
                }
                if (waiting.size() == TOGETHER) {
                    takeTogether(taking, waiting, tally, read);
                }
            }
        }
        takeTogether(taking, waiting, tally, read);
        if (tally.mayApply()) {
            taking.finish();
        }
        return tally.result();
    }

    private static <R> void takeTogether(
            FileTaker.Taking<R> taking, List<FileTaker.Numbered<R>> waiting, Tally tally, LongConsumer read) {
        taking.take(List.copyOf(waiting), tally);
        read.accept(waiting.size());
        waiting.clear();
    }
}
