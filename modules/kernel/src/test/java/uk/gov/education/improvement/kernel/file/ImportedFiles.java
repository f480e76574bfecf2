package uk.gov.education.improvement.kernel.file;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ScheduledExecutorService;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Wiring;
import uk.gov.education.improvement.kernel.job.HandDriven;
import uk.gov.education.improvement.kernel.job.JobRunner;

/** Brings files in as people do: submitted, queued, taken by the job runner. */
public final class ImportedFiles {
    public final Imports imports;
    private final JobRunner runner;

    /** @param wiring to which the takers of files have been offered */
    public ImportedFiles(Wiring wiring) {
        wiring.with(ScheduledExecutorService.class, new HandDriven().executor).offering(ImportWork.class);
        imports = wiring.the(Imports.class);
        runner = wiring.the(JobRunner.class);
    }

    /** The whole file or nothing of it. */
    public ImportView take(Asker by, String kind, String text) {
        return bring(by, kind, bytes(text), false, false);
    }

    public ImportView tryOut(Asker by, String kind, String text) {
        return bring(by, kind, bytes(text), true, false);
    }

    /** The good rows, although others are refused. */
    public ImportView takeGoodRows(Asker by, String kind, String text) {
        return bring(by, kind, bytes(text), false, true);
    }

    public ImportView bring(Asker by, String kind, byte[] content, boolean dryRun, boolean refusedApart) {
        return bring(by, kind, new ByteArrayInputStream(content), dryRun, refusedApart);
    }

    public ImportView bring(Asker by, String kind, InputStream content, boolean dryRun, boolean refusedApart) {
        var id = imports.submit(by, new ImportRequest(kind, kind + ".csv", content, dryRun, refusedApart));
        runner.look();
        return imports.find(by, id);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
