package uk.gov.education.improvement.kernel.file;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** Reads the rows of a file and hands them, some at a time, to whoever takes files of its kind. */
final class FileReading {
    /** How many rows are looked up and written together. */
    private static final int TOGETHER = 500;

    /**
     * The most rows of a file. All of them are one transaction, and what it holds grows with them: three times the
     * largest file we know of, and safe in the memory a server has.
     */
    static final int MOST_ROWS = 100_000;

    private FileReading() {}

    /** To be called within the transaction in which the rows are to be written. */
    static <R> ImportResult take(
            Asker by, FileTaker<R> taker, CsvForm form, InputStream content, Tally tally, LongConsumer read) {
        var taking = taker.begin(by);
        var waiting = new ArrayList<FileTaker.Numbered<R>>();
        try (var rows = new CsvRows(form, content, taker.kind().columns())) {
            for (var heading : rows.unknown()) {
                tally.warn(0, "The column “" + Row.shortened(heading) + "” is not known here and was not read.");
            }
            for (var row = rows.nextRow(); row.isPresent(); row = rows.nextRow()) {
                if (tally.read() > MOST_ROWS) {
                    throw new Refused(new FileRefusal.TooManyRows(MOST_ROWS));
                }
                read.accept(1);
                var command = taker.kind().reads().apply(row.get());
                if (row.get().refusals().isEmpty()) {
                    waiting.add(new FileTaker.Numbered<>(row.get().number(), command));
                } else {
                    tally.refuse(row.get().refusals());
                }
                if (waiting.size() == TOGETHER) {
                    takeTogether(taking, waiting, tally);
                }
            }
        }
        takeTogether(taking, waiting, tally);
        if (tally.mayApply()) {
            taking.finish();
        }
        return tally.result();
    }

    private static <R> void takeTogether(FileTaker.Taking<R> taking, List<FileTaker.Numbered<R>> waiting, Tally tally) {
        taking.take(List.copyOf(waiting), tally);
        waiting.clear();
    }
}
