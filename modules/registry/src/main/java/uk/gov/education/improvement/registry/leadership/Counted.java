package uk.gov.education.improvement.registry.leadership;

/** What is counted of a strand first of all: its reports must say so much. */
public enum Counted {
    PEOPLE("people"),
    DAYS("days");

    private final String label;

    Counted(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
