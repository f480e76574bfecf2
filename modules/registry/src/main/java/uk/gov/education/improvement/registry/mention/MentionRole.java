package uk.gov.education.improvement.registry.mention;

/** What a report says an authority was in the support that it mentions. */
public enum MentionRole {
    RECIPIENT("Was helped"),
    PROVIDER("Helped others");

    private final String label;

    MentionRole(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
