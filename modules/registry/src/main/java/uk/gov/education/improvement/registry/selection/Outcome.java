package uk.gov.education.improvement.registry.selection;

import uk.gov.education.improvement.registry.application.ApplicationAct;

/** What is decided of an application; the better one first. */
public enum Outcome {
    SELECTED("Selected", ApplicationAct.SELECT, "In the order of the ranking."),
    RESERVE("Reserve list", ApplicationAct.RESERVE, "The places went to applications that ranked higher."),
    DECLINED("Not selected", ApplicationAct.DECLINE, "The places went to applications that ranked higher.");

    private final String label;
    private final ApplicationAct act;
    private final String usually;

    Outcome(String label, ApplicationAct act, String usually) {
        this.label = label;
        this.act = act;
        this.usually = usually;
    }

    /** As people write it. */
    public String label() {
        return label;
    }

    /** What the application takes when it is published. */
    ApplicationAct act() {
        return act;
    }

    /** Why, where the ranking decides and no other reason is given. */
    String usually() {
        return usually;
    }
}
