package uk.gov.education.improvement.kernel.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import uk.gov.education.improvement.kernel.database.Identifiers;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** Does the waiting jobs, one at a time on each server, and keeps the lease of the one that runs. */
@ApplicationScoped
public class JobRunner {
    private static final System.Logger LOG = System.getLogger(JobRunner.class.getName());
    private static final int SECONDS_BETWEEN_LOOKS = 5;
    private static final int SECONDS_BETWEEN_BEATS = 1;

    private final Jobs jobs;
    private final Instance<JobWork> works;
    private final ScheduledExecutorService executor;
    private final String server;
    private final ReentrantLock running = new ReentrantLock();

    @Inject
    public JobRunner(Jobs jobs, Instance<JobWork> works, ScheduledExecutorService executor, Identifiers identifiers) {
        this.jobs = jobs;
        this.works = works;
        this.executor = executor;
        this.server = identifiers.next();
    }

    /** Begins to look for work, now and then; to be called once the schemas are up to date. */
    public void start() {
        executor.scheduleWithFixedDelay(this::look, 1, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** Looks for work now: a job was queued and its transaction has ended. */
    public void kick() {
        executor.execute(this::look);
    }

    /** Does what waits, and returns when nothing does. A second call meanwhile returns at once. */
    public void look() {
        if (!running.tryLock()) {
            return;
        }
        try {
            for (var waiting = jobs.waiting(1); !waiting.isEmpty(); waiting = jobs.waiting(1)) {
                var job = waiting.getFirst();
                if (jobs.take(job.id(), server)) {
                    run(job);
                }
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Looking for jobs failed; will look again", e);
        } finally {
            running.unlock();
        }
    }

    private void run(Job job) {
        var progress = new Progress((result, done) -> jobs.finish(job.id(), server, Job.State.DONE, done, result));
        var beating = executor.scheduleAtFixedRate(
                () -> jobs.beat(job.id(), server, progress.done()),
                SECONDS_BETWEEN_BEATS,
                SECONDS_BETWEEN_BEATS,
                TimeUnit.SECONDS);
        try {
            work(job.kind()).run(job, progress);
        } catch (Refused refused) {
            jobs.finish(
                    job.id(),
                    server,
                    Job.State.REFUSED,
                    progress.done(),
                    Map.of("refused", refused.refusal().words()));
        } catch (LeaseLost lost) {
            LOG.log(System.Logger.Level.WARNING, lost.getMessage());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Job " + job.id() + " failed", e);
            jobs.finish(
                    job.id(),
                    server,
                    Job.State.FAILED,
                    progress.done(),
                    Map.of(
                            "refused",
                            "Something went wrong on our side and nothing was changed. Incident " + job.id() + "."));
        } finally {
            beating.cancel(false);
        }
    }

    private JobWork work(String kind) {
        return works.stream()
                .filter(work -> work.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No work of kind " + kind));
    }
}
