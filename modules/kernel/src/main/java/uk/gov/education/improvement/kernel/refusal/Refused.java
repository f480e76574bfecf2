package uk.gov.education.improvement.kernel.refusal;

/** Carries a refusal out of a use case; what the use case did is rolled back. */
public final class Refused extends RuntimeException {
    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        // A refusal is an answer, not a fault of the program: it needs no stack.
        super(refusal.words(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
