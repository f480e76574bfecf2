package uk.gov.education.improvement.kernel.job;

/** How jobs of one kind are done; a capability with long work brings one. */
public interface JobWork {
    /** The kind of job this does. */
    String kind();

    /**
     * Does the work, in transactions of its own, the last of which calls {@link Progress#finish}. May be called again for
     * the same job after a server died half-way.
     *
     * @throws uk.gov.education.improvement.kernel.refusal.Refused when it cannot be done; the words become the result
     */
    void run(Job job, Progress progress);

    /** Lets go of what was kept for a job that has ended refused or failed and will not be run again. */
    default void abandon(Job job) {}
}
