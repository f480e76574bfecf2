package uk.gov.education.improvement.registry.eligibility;

/** What the rule says of an authority. */
public enum Verdict {
    ELIGIBLE("Eligible"),
    /** Good or better overall, or no overall grade, and at least one part is not. */
    PART_FAILS("A part fails"),
    OVERALL_BELOW("Overall below good"),
    /** Nothing that is recorded fails, and a grade that the rule looks at is not recorded. */
    NOT_KNOWN("Not known: a grade is not recorded here"),
    /** No judgement is recorded by the day: nothing is known, nothing is assumed. */
    NOT_RECORDED("No judgement recorded");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the rule says yes or no. */
    public boolean known() {
        return switch (this) {
            case ELIGIBLE, PART_FAILS, OVERALL_BELOW -> true;
            case NOT_KNOWN, NOT_RECORDED -> false;
        };
    }
}
