package uk.gov.education.improvement.registry.neighbour;

/** How like an authority its neighbour is, in the words of those who work the sets out. */
public enum Closeness {
    EXTREMELY_CLOSE("Extremely close"),
    VERY_CLOSE("Very close"),
    CLOSE("Close"),
    SOMEWHAT_CLOSE("Somewhat close"),
    NOT_CLOSE("Not close");

    private final String label;

    Closeness(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
