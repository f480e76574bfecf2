package uk.gov.education.improvement.registry.intervention;

import uk.gov.education.improvement.kernel.time.Certainty;

/** Whether an instrument, or any of an authority's, is in force on a day. There are three answers. */
public enum InForce {
    YES("Yes"),
    /** What is recorded does not say: counted apart, and never shown as yes. */
    NOT_KNOWN("Not known"),
    NO("No");

    private final String label;

    InForce(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static InForce of(Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> YES;
            case POSSIBLE -> NOT_KNOWN;
            case NO -> NO;
        };
    }
}
