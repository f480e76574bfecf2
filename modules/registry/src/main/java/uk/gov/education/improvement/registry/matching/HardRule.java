package uk.gov.education.improvement.registry.matching;

/** What leaves a provider out, the first that applies. */
public enum HardRule {
    ITSELF("It would support itself", false),
    SAME_DELIVERER("The same organisation delivers for both", false),
    ENDED("It is no partner on the day", false),
    ALREADY_THERE("It already supports this authority with one of the themes", false),
    RECEIVES_FROM_IT("It is supported by this authority itself", true),
    NO_DAYS("It has no days left in any of the themes", false),
    NOT_IN_GOOD_STANDING("It is not in good standing", true);

    private final String label;
    private final boolean choosable;

    HardRule(String label, boolean choosable) {
        this.label = label;
        this.choosable = choosable;
    }

    public String label() {
        return label;
    }

    /** Whether a person may choose it all the same, with a reason. */
    public boolean choosable() {
        return choosable;
    }
}
