package uk.gov.education.improvement.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.sheet.CsvForm;
import uk.gov.education.improvement.kernel.sheet.CsvRows;
import uk.gov.education.improvement.kernel.sheet.FileKind;
import uk.gov.education.improvement.kernel.sheet.FileRefusal;
import uk.gov.education.improvement.kernel.sheet.Row;
import uk.gov.education.improvement.kernel.sheet.Sheets;

/**
 * Files in. A file is looked at and stored while its sender waits; its rows are taken by a job, wholly or not at all
 * unless the sender asked for the refused rows to be set apart.
 */
@ApplicationScoped
public class Imports {
    private static final System.Logger LOG = System.getLogger(Imports.class.getName());

    /** The largest file that is taken, in bytes. */
    public static final long LARGEST = 64L * 1024 * 1024;

    public static final int MOST_LISTED = 50;

    /** Who may bring files at all; each kind of file has an act of its own beside it. */
    public static final Act RUN = new Act("import.run");

    private final AccessTable access;
    private final Transactions transactions;
    private final ImportJobs jobs;
    private final FileReading reading;
    private final Instance<FileTaker<?>> takers;

    @Inject
    Imports(
            AccessTable access,
            Transactions transactions,
            ImportJobs jobs,
            FileReading reading,
            Instance<FileTaker<?>> takers) {
        this.access = access;
        this.transactions = transactions;
        this.jobs = jobs;
        this.reading = reading;
        this.takers = takers;
    }

    public List<FileKind<?>> kinds() {
        return takers.stream()
                .<FileKind<?>>map(FileTaker::kind)
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    /** Those that the asker may bring. */
    public List<FileKind<?>> kinds(Asker by) {
        return kinds().stream()
                .filter(kind -> access.allows(by, taker(kind.name()).act()))
                .toList();
    }

    /** What people call a record: by the capability that takes files about it, and else by its kind. */
    public String called(Scope scope, String subject, String id) {
        return takers.stream()
                .flatMap(taker -> taker.called(scope, subject, id).stream())
                .findFirst()
                .orElseGet(() -> "the " + subject.replace('-', ' '));
    }

    /** @throws Refused when there is no such kind */
    public FileKind<?> kind(String name) {
        return taker(name).kind();
    }

    /**
     * Stores the file and queues its import; the caller kicks the job runner afterwards.
     *
     * @return the id of the import, which is a job
     * @throws Refused when the asker may not, the file is larger than {@link #LARGEST}, or it is not a list of rows with
     *     the columns of its kind
     */
    public String submit(Asker by, ImportRequest request) {
        access.scope(by, RUN);
        var taker = taker(request.kind());
        access.scope(by, taker.act());
        try {
            var sent = Files.createTempFile("import", ".sent");
            var rows = Files.createTempFile("import", ".csv");
            try {
                spool(request.content(), sent);
                if (Sheets.isPacked(sent)) {
                    Sheets.asCsv(sent, rows);
                } else {
                    Files.move(sent, rows, StandardCopyOption.REPLACE_EXISTING);
                }
                var columns = taker.kind().columns();
                var form = CsvForm.of(rows, columns);
                try (var content = Files.newInputStream(rows)) {
                    new CsvRows(form, content, columns).close();
                }
                var order = new ImportJobs.Order(
                        request.kind(),
                        Row.shortened(request.fileName()),
                        form,
                        request.dryRun(),
                        request.refusedApart(),
                        Files.size(rows));
                return transactions.within(() -> jobs.queue(by, order, rows));
            } finally {
                Files.deleteIfExists(sent);
                Files.deleteIfExists(rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Refused when there is no such import that the asker may see */
    public ImportView find(Asker by, String id) {
        return jobs.find(access.scope(by, RUN), id).orElseThrow(() -> new Refused(new UnknownRecord("import", id)));
    }

    /** The newest imports first, at most {@link #MOST_LISTED}, with the counts of their results. */
    public List<ImportView> newest(Asker by) {
        return jobs.newest(by, access.scope(by, RUN), MOST_LISTED);
    }

    /**
     * Takes a file of the product's own at once, in the caller's transaction. What a person recorded otherwise stays, and
     * the log says so.
     *
     * @param content CSV in UTF-8 with commas
     * @throws IllegalStateException when a row is refused for another reason: such a file must be right
     */
    public ImportResult takeOwn(Asker by, String kind, InputStream content) {
        var form = new CsvForm(StandardCharsets.UTF_8.name(), ',');
        var tally = new Tally(false, true);
        var result = reading.take(by, taker(kind), new FileReading.Source(form, content, read -> {}), tally);
        if (tally.wrong() > 0) {
            throw new IllegalStateException("Our own " + kind + " are not right: " + result.refusals());
        }
        for (var refusal : result.refusals()) {
            // who it was stands in the record of change, and names in no log
            LOG.log(
                    System.Logger.Level.INFO,
                    "Our own " + kind + ", row " + refusal.row() + ": a person recorded otherwise, which stands");
        }
        return result;
    }

    /** @throws Refused when there is no such kind */
    public FileTaker<?> taker(String kind) {
        return takers.stream()
                .filter(taker -> taker.kind().name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refused(new FileRefusal.UnknownFileKind(
                        kind, kinds().stream().map(FileKind::name).collect(Collectors.joining(", ")))));
    }

    /** Reads on to the end even when it is too large: an answer given while the sender still sends would be lost. */
    private static void spool(InputStream content, Path into) throws IOException {
        var buffer = new byte[64 * 1024];
        var size = 0L;
        try (var out = Files.newOutputStream(into)) {
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size <= LARGEST) {
                    out.write(buffer, 0, read);
                }
            }
        }
        if (size > LARGEST) {
            throw new Refused(new FileRefusal.FileTooLarge(LARGEST));
        }
    }
}
