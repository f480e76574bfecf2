package uk.gov.education.improvement.registry.funding;

/** Where the money of a line and financial year stands. What was provided is the source, and so at or below nothing. */
public enum Account {
    PROVIDED("Provided"),
    AVAILABLE("Available"),
    COMMITTED("Committed"),
    PAID("Paid");

    private final String label;

    Account(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
