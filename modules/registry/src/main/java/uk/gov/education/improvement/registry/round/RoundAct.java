package uk.gov.education.improvement.registry.round;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** What can be done to a round. Where each act leads, {@link RoundState} says. */
public enum RoundAct {
    PREPARE("Prepare", "prepared"),
    PUBLISH("Publish", "published"),
    DECIDE("Record the decision of", "decided"),
    CONCLUDE("Publish the outcome of", "concluded"),
    DROP("Drop", "dropped"),
    CANCEL("Cancel", "cancelled");

    private final String label;
    private final String done;

    RoundAct(String label, String done) {
        this.label = label;
        this.done = done;
    }

    /** What may follow, in the order of its life. */
    public static List<RoundAct> after(RoundState state) {
        return RoundState.TABLE.acts(Optional.of(state));
    }

    /**
     * By its name in an address; a round is prepared by being made, and decided and concluded with its applications: by no
     * act on it alone.
     *
     * @throws Refused when there is none
     */
    public static RoundAct named(String name) {
        return Arrays.stream(values())
                .filter(act -> act.isOfTheRoundAlone() && act.address().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(new UnknownRecord("act on a round", name)));
    }

    boolean isOfTheRoundAlone() {
        return this != PREPARE && this != DECIDE && this != CONCLUDE;
    }

    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The verb of a button: {@code Publish}. */
    public String label() {
        return label;
    }

    /** In the past tense: {@code published}. */
    public String done() {
        return done;
    }
}
