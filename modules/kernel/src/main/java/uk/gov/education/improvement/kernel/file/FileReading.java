package uk.gov.education.improvement.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.sheet.CsvForm;
import uk.gov.education.improvement.kernel.sheet.CsvRows;
import uk.gov.education.improvement.kernel.sheet.FileKind;
import uk.gov.education.improvement.kernel.sheet.FileRefusal;
import uk.gov.education.improvement.kernel.sheet.Row;

/**
 * The way of every file: its rows are read and decided, some at a time, and once all are decided written together, the
 * record of change last of all.
 */
@ApplicationScoped
class FileReading {
    /** How many rows are looked up and written together. */
    static final int TOGETHER = 500;

    /**
     * The most rows of a file. All of them are one transaction, and what it holds grows with them: three times the
     * largest file we know of, and safe in the memory a server has.
     */
    static final int MOST_ROWS = 100_000;

    private final AccessTable access;
    private final Recording recording;
    private final ImportTurn turn;

    @Inject
    FileReading(AccessTable access, Recording recording, ImportTurn turn) {
        this.access = access;
        this.recording = recording;
        this.turn = turn;
    }

    /** @param rowRead is told of each row that was read */
    record Source(CsvForm form, InputStream content, LongConsumer rowRead) {}

    /** To be called within the transaction in which the rows are to be written. */
    <R> ImportResult take(Asker by, FileTaker<R> taker, Source source, Tally tally) {
        var scope = access.scope(by, taker.act());
        if (!tally.isDryRun()) {
            turn.take();
        }
        return take(by, scope, taker.kind(), taker.begin(scope), source, tally);
    }

    private <R, D> ImportResult take(
            Asker by, Scope scope, FileKind<R> kind, Taking<R, D> taking, Source source, Tally tally) {
        var lots = new Lots<>(scope, kind, taking, tally);
        try (var rows = new CsvRows(source.form(), source.content(), kind.columns())) {
            for (var heading : rows.unknown()) {
                tally.warn(0, "The column “" + Row.shortened(heading) + "” is not known here and was not read.");
            }
            for (var row = rows.nextRow(); row.isPresent(); row = rows.nextRow()) {
                if (tally.read() > MOST_ROWS) {
                    throw new Refused(new FileRefusal.TooManyRows(MOST_ROWS));
                }
                source.rowRead().accept(1);
                lots.add(row.get());
            }
        }
        lots.decide();
        if (tally.applies()) {
            lots.write(by);
        }
        return tally.result();
    }

    /** The rows of one file, so many at a time. */
    private final class Lots<R, D> {
        private final Scope scope;
        private final FileKind<R> kind;
        private final Taking<R, D> taking;
        private final Tally tally;
        private final Writing writing;
        private final Map<Row, R> waiting = new LinkedHashMap<>();
        private final Map<String, Long> seen = new HashMap<>();
        private final List<List<D>> decided = new ArrayList<>();

        Lots(Scope scope, FileKind<R> kind, Taking<R, D> taking, Tally tally) {
            this.scope = scope;
            this.kind = kind;
            this.taking = taking;
            this.tally = tally;
            this.writing = taking.writing();
        }

        void add(Row row) {
            var says = kind.reads().apply(row);
            if (row.sound()) {
                waiting.put(row, says);
            } else {
                tally.refuse(row.refusals());
            }
            if (waiting.size() == TOGETHER) {
                decide();
            }
        }

        void decide() {
            var byPeople = recording.byPeople(scope, taking.lookUp(List.copyOf(waiting.values())));
            var lot = new ArrayList<D>();
            waiting.forEach((row, says) -> {
                var deciding = new Deciding<D>(row, byPeople);
                var twin = twin(row, says);
                if (twin == null) {
                    taking.decide(says, deciding);
                } else {
                    deciding.refuseTwin(twin);
                }
                if (row.sound()) {
                    tally.taken(row.number(), deciding.taken());
                    lot.addAll(deciding.decided());
                } else if (deciding.isKept()) {
                    tally.keep(row.refusals());
                } else {
                    tally.refuse(row.refusals());
                }
            });
            decided.add(lot);
            waiting.clear();
            // what was looked up is let go of, so that no row is dearer than the last
            writing.letGo();
        }

        void write(Asker by) {
            for (var lot : decided) {
                taking.write(lot, writing);
                writing.letGo();
            }
            recording.append(by, writing);
        }

        /** The row that is about the same already, or null. */
        private Long twin(Row row, R says) {
            return taking.keys(says).stream()
                    .map(key -> seen.putIfAbsent(key, row.number()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }
}
