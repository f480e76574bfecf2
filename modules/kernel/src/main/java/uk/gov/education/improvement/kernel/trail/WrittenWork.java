package uk.gov.education.improvement.kernel.trail;

import jakarta.persistence.MappedSuperclass;

/**
 * Work that is written beside its steps: what it says stands in facts of its own, and each that is added moves its version on
 * as a step does. Its table has a column {@code changes} beside those of work.
 */
@MappedSuperclass
public abstract class WrittenWork<S extends Enum<S>, A extends Enum<A>> extends Work<S, A> {
    /** How often it was written. */
    private int changes;

    /** For EclipseLink. */
    protected WrittenWork() {}

    /** To be followed by its first step, and by the first that is written. */
    protected WrittenWork(String id) {
        super(id);
    }

    /** What it says is written once more. The how manieth time that is. */
    public int written() {
        changes++;
        return changes;
    }

    /** Steps, and what is written, move it on alike. */
    @Override
    public long version() {
        return super.version() + changes;
    }
}
