package uk.gov.education.improvement.registry.need;

/** Where a need comes from. */
public enum RaisedBy {
    AUTHORITY("The authority"),
    DEPARTMENT("The department"),
    COMMISSIONER("A commissioner"),
    DIRECTION("A direction"),
    SIGNAL("A signal"),
    ALLIANCE("An alliance");

    private final String label;

    RaisedBy(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
