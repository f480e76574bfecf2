package uk.gov.education.improvement.registry.instrument;

/** The kinds of instrument, the mildest first. */
public enum Instrument {
    /** No legal force. */
    IMPROVEMENT_NOTICE("Improvement notice"),
    /** Section 497A of the Education Act 1996. */
    STATUTORY_DIRECTION("Statutory direction"),
    COMMISSIONER("Appointment of a commissioner"),
    TRUST("Transfer to a trust");

    private final String label;

    Instrument(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
