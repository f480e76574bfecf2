package uk.gov.education.improvement.registry.inspection;

/** What a judgement grades. Which of them a report has, its {@link Framework} says. */
public enum Part {
    OVERALL("Overall effectiveness"),
    LEADERS("Impact of leaders"),
    HELP_AND_PROTECTION("Help and protection"),
    IN_CARE("Children in care"),
    CARE_LEAVERS("Care leavers"),
    ADOPTION("Adoption");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
