package uk.gov.education.improvement.registry.award;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** What can be done to an award. Where each act leads, {@link AwardState} says. */
public enum AwardAct {
    PROPOSE("Propose", "proposed"),
    APPROVE("Approve", "approved"),
    AGREE("Record the agreement of", "agreed"),
    COMPLETE("Complete", "completed"),
    WITHDRAW("Withdraw", "withdrawn"),
    END_EARLY("End early", "ended early");

    private final String label;
    private final String done;

    AwardAct(String label, String done) {
        this.label = label;
        this.done = done;
    }

    /** What may follow, in the order of its life. */
    public static List<AwardAct> after(AwardState state) {
        return AwardState.TABLE.acts(Optional.of(state));
    }

    /**
     * By its name in an address, such as {@code end-early}; an award is proposed by being made, and by no act on it.
     *
     * @throws Refused when there is none
     */
    public static AwardAct named(String name) {
        return Arrays.stream(values())
                .filter(act -> act != PROPOSE && act.address().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(new UnknownRecord("act on an award", name)));
    }

    /** Whether an agreement takes it for the award that is a part of it. */
    public boolean isOfAgreement() {
        return switch (this) {
            case APPROVE, AGREE, WITHDRAW -> true;
            case PROPOSE, COMPLETE, END_EARLY -> false;
        };
    }

    public String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verb of a button: {@code Approve}. */
    public String label() {
        return label;
    }

    /** In the past tense: {@code approved}. */
    public String done() {
        return done;
    }
}
