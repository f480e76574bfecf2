package uk.gov.education.improvement.registry.engagement;

/** The two sides of an engagement. */
public enum Side {
    RECIPIENT("Recipient"),
    PROVIDER("Provider");

    private final String label;

    Side(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** The act by which this side agrees. */
    EngagementAct agrees() {
        return this == RECIPIENT ? EngagementAct.AGREE_AS_RECIPIENT : EngagementAct.AGREE_AS_PROVIDER;
    }
}
