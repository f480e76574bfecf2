package uk.gov.education.improvement.kernel.job;

/** Another server has taken the job over: what this one did must be undone. */
public final class LeaseLost extends RuntimeException {
    LeaseLost(String job) {
        super("job " + job + " was taken over");
    }
}
