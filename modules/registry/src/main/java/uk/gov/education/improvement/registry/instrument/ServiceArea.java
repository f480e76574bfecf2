package uk.gov.education.improvement.registry.instrument;

/** Which of an authority's services an instrument is about. */
public enum ServiceArea {
    SOCIAL_CARE("Children's social care"),
    SEND("Special educational needs and disabilities"),
    ADOPTION("Adoption"),
    /** It may be any of them, so that nothing certain follows from it. */
    NOT_RECORDED("Service not recorded");

    private final String label;

    ServiceArea(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
