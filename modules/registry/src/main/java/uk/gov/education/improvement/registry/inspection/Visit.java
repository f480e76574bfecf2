package uk.gov.education.improvement.registry.inspection;

/** The kinds of visit. Full inspections are graded; the others have findings and no grade. */
public enum Visit {
    INSPECTION("Inspection", true),
    RE_INSPECTION("Re-inspection", true),
    STANDARD("Standard inspection", true),
    SHORT("Short inspection", true),
    FOCUSED("Focused visit", false),
    MONITORING("Monitoring visit", false),
    JOINT_TARGETED("Joint targeted area inspection", false);

    private final String label;
    private final boolean graded;

    Visit(String label, boolean graded) {
        this.label = label;
        this.graded = graded;
    }

    public String label() {
        return label;
    }

    public boolean graded() {
        return graded;
    }
}
