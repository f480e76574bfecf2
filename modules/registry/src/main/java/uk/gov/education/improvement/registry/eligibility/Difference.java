package uk.gov.education.improvement.registry.eligibility;

/** What another rule would change for an authority. In the order of a list: what changes comes first. */
public enum Difference {
    GAINS("Gains: may apply only by the other rule"),
    LOSES("Loses: may apply only by the rule"),
    BOTH("May apply by both"),
    NEITHER("May apply by neither"),
    /** At least one rule cannot say: neither gain nor loss is assumed. */
    NOT_KNOWN("Not known");

    private final String label;

    Difference(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Difference between(Verdict rule, Verdict instead) {
        if (!rule.known() || !instead.known()) {
            return NOT_KNOWN;
        }
        if (rule == Verdict.ELIGIBLE) {
            return instead == Verdict.ELIGIBLE ? BOTH : LOSES;
        }
        return instead == Verdict.ELIGIBLE ? GAINS : NEITHER;
    }
}
