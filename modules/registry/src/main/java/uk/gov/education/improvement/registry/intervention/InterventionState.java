package uk.gov.education.improvement.registry.intervention;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Audience;

/** Where an instrument stands. The table says which steps lead where; what does not stand in it is refused. */
public enum InterventionState {
    DRAFTED("Drafted"),
    ISSUED("Issued"),
    IN_FORCE("In force"),
    LIFTED("Lifted"),
    ESCALATED("Escalated"),
    DE_ESCALATED("De-escalated"),
    REPLACED("Replaced"),
    REVOKED("Revoked"),
    EXPIRED("Expired"),
    /** Was a draft, and was given up: in no list. */
    DROPPED("Dropped");

    /** How a record begins: as the department's draft, or as something that others have recorded. */
    static final Map<Step, InterventionState> BEGINNINGS = Map.of(Step.DRAFT, DRAFTED, Step.RECORD, IN_FORCE);

    private static final Map<InterventionState, Map<Step, InterventionState>> TABLE = new EnumMap<>(Map.of(
            DRAFTED, Map.of(Step.ISSUE, ISSUED, Step.DROP, DROPPED),
            ISSUED, Map.of(Step.BEGIN, IN_FORCE, Step.REVOKE, REVOKED),
            IN_FORCE,
                    Map.ofEntries(
                            entry(Step.REVIEW, IN_FORCE),
                            entry(Step.REPORT, IN_FORCE),
                            entry(Step.LIFT, LIFTED),
                            entry(Step.ESCALATE, ESCALATED),
                            entry(Step.DE_ESCALATE, DE_ESCALATED),
                            entry(Step.REPLACE, REPLACED),
                            entry(Step.REVOKE, REVOKED),
                            entry(Step.EXPIRE, EXPIRED)),
            LIFTED, Map.of(),
            ESCALATED, Map.of(),
            DE_ESCALATED, Map.of(),
            REPLACED, Map.of(),
            REVOKED, Map.of(),
            EXPIRED, Map.of(),
            DROPPED, Map.of()));

    private final String label;

    InterventionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Those in which an instrument is listed, for those who may see it. */
    public static List<InterventionState> listed() {
        return Arrays.stream(values()).filter(state -> state != DROPPED).toList();
    }

    /** Who may see an instrument that stands there: what was not issued is the department's own. */
    Audience audience() {
        return switch (this) {
            case DRAFTED, DROPPED -> Audience.DEPARTMENT;
            case ISSUED, IN_FORCE, LIFTED, ESCALATED, DE_ESCALATED, REPLACED, REVOKED, EXPIRED -> Audience.SECTOR;
        };
    }

    /** Where a step leads from here; empty when it cannot be taken. */
    public Optional<InterventionState> after(Step step) {
        return Optional.ofNullable(TABLE.get(this).get(step));
    }

    /** The steps that can be taken from here, in their order. */
    public List<Step> steps() {
        return TABLE.get(this).keySet().stream().sorted().toList();
    }

    public boolean ended() {
        return TABLE.get(this).isEmpty();
    }

    /** Whether it ended to have another in its place: what the authority is in then is for that one to say. */
    boolean passesOn() {
        return Stream.of(Step.values())
                .filter(Step::hasSuccessor)
                .anyMatch(step -> IN_FORCE.after(step).equals(Optional.of(this)));
    }
}
