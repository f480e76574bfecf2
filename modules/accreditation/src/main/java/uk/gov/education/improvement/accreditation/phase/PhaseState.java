package uk.gov.education.improvement.accreditation.phase;

/** Where a phase of the rollout stands. */
public enum PhaseState {
    PLANNED("Planned"),
    OPEN("Open"),
    PAUSED("Paused"),
    EXTENDED("Extended"),
    CLOSED("Closed"),
    EVALUATED("Evaluated");

    private final String label;

    PhaseState(String label) {
        this.label = label;
    }

    /** As people write it. */
    public String label() {
        return label;
    }
}
