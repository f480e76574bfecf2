package uk.gov.education.improvement.kernel.job;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ObjLongConsumer;

/** How far a job is. The runner shows it to others while it holds the lease. */
public final class Progress {
    private final AtomicLong done = new AtomicLong();
    private final ObjLongConsumer<Object> finish;

    Progress(ObjLongConsumer<Object> finish) {
        this.finish = finish;
    }

    public void add(long units) {
        done.addAndGet(units);
    }

    /** The work is begun anew. */
    public void startAgain() {
        done.set(0);
    }

    long done() {
        return done.get();
    }

    /**
     * Ends the job in the caller's transaction, so that the work and the word that it is done are one.
     *
     * @param result kept as JSON
     * @throws LeaseLost when another server has taken the job over: the caller's transaction must not commit
     */
    public void finish(Object result) {
        finish.accept(result, done());
    }
}
