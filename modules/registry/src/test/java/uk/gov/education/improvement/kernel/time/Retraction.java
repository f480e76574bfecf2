package uk.gov.education.improvement.kernel.time;

/** Reaches what only a fact itself may do, before the undoing of a batch does it. */
public final class Retraction {
    private Retraction() {}

    /** Makes one fact the retraction of an earlier one. */
    public static <F extends DatedFact> F of(F earlier, F retracting) {
        retracting.withdrawing(earlier);
        return retracting;
    }
}
