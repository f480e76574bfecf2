package uk.gov.education.improvement.registry.intervention;

import java.util.Arrays;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Act;

/** What can be done to an instrument. Where each leads, {@link InterventionState} says. */
public enum Step {
    DRAFT("draft", "Draft an instrument", "drafted", InterventionWork.DRAFT),
    RECORD("record", "Record", "recorded", InterventionsFile.IMPORT),
    ISSUE("issue", "Issue", "issued", InterventionWork.ISSUE),
    BEGIN("begin", "Bring into force", "brought into force", InterventionWork.ISSUE),
    REVIEW("review", "Record a review", "reviewed", InterventionWork.REVIEW),
    REPORT("report", "Record a commissioner's report", "reported on", InterventionWork.REVIEW),
    LIFT("lift", "Lift", "lifted", InterventionWork.END),
    ESCALATE("escalate", "Escalate", "escalated", InterventionWork.END),
    DE_ESCALATE("de-escalate", "De-escalate", "de-escalated", InterventionWork.END),
    REPLACE("replace", "Replace", "replaced", InterventionWork.END),
    REVOKE("revoke", "Revoke", "revoked", InterventionWork.END),
    EXPIRE("expire", "Record that it expired", "expired", InterventionWork.END),
    /** Of a draft: it is given up, and nobody but the department ever sees it. */
    DROP("drop", "Drop the draft", "dropped", InterventionWork.DRAFT);

    private final String path;
    private final String label;
    private final String done;
    private final Act act;

    Step(String path, String label, String done, Act act) {
        this.path = path;
        this.label = label;
        this.done = done;
        this.act = act;
    }

    /** The step that is posted to an instrument under this name; those that begin a record are not. */
    public static Optional<Step> posted(String path) {
        return Arrays.stream(values())
                .filter(step -> !InterventionState.BEGINNINGS.containsKey(step))
                .filter(step -> step.path.equals(path))
                .findFirst();
    }

    /** As addresses have it. */
    public String path() {
        return path;
    }

    public String label() {
        return label;
    }

    /** What was done, in the past tense: what the record of change calls it. */
    public String done() {
        return done;
    }

    /** Who may take it. */
    public Act act() {
        return act;
    }

    /** Whether another instrument follows in its place, and has to be named. */
    public boolean hasSuccessor() {
        return switch (this) {
            case ESCALATE, DE_ESCALATE, REPLACE -> true;
            case DRAFT, RECORD, ISSUE, BEGIN, REVIEW, REPORT, LIFT, REVOKE, EXPIRE, DROP -> false;
        };
    }

    /** Whether it says when the next report of the commissioner is due. */
    public boolean mayAskForReport() {
        return switch (this) {
            case ISSUE, REVIEW, REPORT -> true;
            case DRAFT, RECORD, BEGIN, LIFT, ESCALATE, DE_ESCALATE, REPLACE, REVOKE, EXPIRE, DROP -> false;
        };
    }

    /** Whether the time to the next review is counted from it. */
    boolean isReviewed() {
        return this == ISSUE || this == REVIEW;
    }
}
