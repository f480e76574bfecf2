package uk.gov.education.improvement.kernel.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.database.Identifiers;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** Does the waiting jobs, one at a time on each server, and keeps the lease of the one that runs. */
@ApplicationScoped
public class JobRunner {
    private static final System.Logger LOG = System.getLogger(JobRunner.class.getName());
    /** A job that ends its server so often would end it for ever. */
    static final int MOST_ATTEMPTS = 5;

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
                    if (job.attempts() < MOST_ATTEMPTS) {
                        run(job);
                    } else {
                        end(
                                job,
                                Job.State.FAILED,
                                0,
                                "It was begun " + MOST_ATTEMPTS + " times and never came to an end, so nothing was"
                                        + " changed. Incident " + job.id() + ".");
                    }
                }
            }
        } catch (RuntimeException | Error e) {
            // an executor does not repeat what has thrown
            LOG.log(System.Logger.Level.ERROR, "Looking for jobs failed; will look again", e);
        } finally {
            running.unlock();
        }
    }

    private void run(Job job) {
        var progress = new Progress((result, done) -> jobs.finish(job.id(), server, Job.State.DONE, done, result));
        var beating = executor.scheduleAtFixedRate(
                () -> beat(job, progress), SECONDS_BETWEEN_BEATS, SECONDS_BETWEEN_BEATS, TimeUnit.SECONDS);
        try {
            work(job.kind()).run(job, progress);
        } catch (Refused refused) {
            end(job, Job.State.REFUSED, progress.done(), refused.refusal().words());
        } catch (LeaseLost lost) {
            note(lost);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Job " + job.id() + " failed", e);
            end(
                    job,
                    Job.State.FAILED,
                    progress.done(),
                    "Something went wrong on our side and nothing was changed. Incident " + job.id() + ".");
        } finally {
            beating.cancel(false);
        }
    }

    /** A database that is away for a moment must not end the signs of life: an executor does not repeat what has thrown. */
    private void beat(Job job, Progress progress) {
        try {
            jobs.beat(job.id(), server, progress.done());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Job " + job.id() + " could not give a sign of life", e);
        }
    }

    /** What was kept for the job goes last, and only if it is still ours: whoever took it over needs it. */
    private void end(Job job, Job.State state, long done, String words) {
        try {
            jobs.finish(job.id(), server, state, done, Map.of("refused", words));
        } catch (LeaseLost lost) {
            note(lost);
            return;
        }
        works(job.kind()).forEach(work -> work.abandon(job));
    }

    private static void note(LeaseLost lost) {
        LOG.log(System.Logger.Level.WARNING, lost.getMessage());
    }

    private JobWork work(String kind) {
        return works(kind).findFirst().orElseThrow(() -> new IllegalStateException("No work of kind " + kind));
    }

    private Stream<JobWork> works(String kind) {
        return works.stream().filter(work -> work.kind().equals(kind));
    }
}
