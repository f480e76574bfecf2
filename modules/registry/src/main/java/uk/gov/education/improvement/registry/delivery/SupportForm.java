package uk.gov.education.improvement.registry.delivery;

/** In what form support is given. */
public enum SupportForm {
    DIAGNOSTIC("Diagnostic"),
    CASE_AUDIT("Case audit"),
    MENTORING("Mentoring"),
    TRAINING("Training"),
    SHADOWING("Shadowing"),
    STUDY_VISIT("Study visit"),
    CONFERENCE("Conference"),
    TOOLKIT("Toolkit");

    private final String label;

    SupportForm(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
