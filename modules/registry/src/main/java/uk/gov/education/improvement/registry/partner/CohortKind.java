package uk.gov.education.improvement.registry.partner;

/** What partners of a cohort are called. */
public enum CohortKind {
    PARTNER_IN_PRACTICE("Partner in Practice"),
    SECTOR_LED("Sector-Led Improvement Partner");

    private final String label;

    CohortKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
