package uk.gov.education.improvement.registry.partner;

/** What a partnership is on a day: by the days of its agreement, and by what was last decided about it. */
public enum PartnerStanding {
    NOT_BEGUN("Not begun"),
    DESIGNATED("Designated"),
    ACTIVE("Active"),
    UNDER_REVIEW("Under review"),
    RENEWED("Renewed"),
    SUSPENDED("Suspended"),
    /** Its agreement was over, or was ended. */
    ENDED("Ended"),
    /** What is recorded of the agreement does not say: never shown as a partner, and counted apart. */
    NOT_KNOWN("Not known");

    private final String label;

    PartnerStanding(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static PartnerStanding of(PartnerState state) {
        return valueOf(state.name());
    }
}
