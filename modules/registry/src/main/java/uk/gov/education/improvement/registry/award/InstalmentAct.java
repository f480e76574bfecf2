package uk.gov.education.improvement.registry.award;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** What can be done to an instalment. Where each act leads, {@link InstalmentState} says. */
public enum InstalmentAct {
    PLAN("Plan", "planned"),
    CLAIM("Claim", "claimed"),
    APPROVE("Approve", "approved"),
    PAY("Record the payment of", "paid"),
    HOLD("Hold", "held"),
    RELEASE("Release", "released"),
    REFUSE("Refuse", "refused"),
    CLAW_BACK("Claw back", "clawed back"),
    /** What claiming back comes to when it is not all; chosen by the amount. */
    CLAW_BACK_IN_PART("Claw back in part", "clawed back in part");

    private final String label;
    private final String done;

    InstalmentAct(String label, String done) {
        this.label = label;
        this.done = done;
    }

    /** What may follow, as one asks for it: how much is clawed back, the amount says. */
    public static List<InstalmentAct> after(InstalmentState state) {
        return InstalmentState.TABLE.acts(Optional.of(state)).stream()
                .filter(act -> act != CLAW_BACK_IN_PART)
                .toList();
    }

    /**
     * By its name in an address, such as {@code claw-back}; an instalment is planned by being made, and by no act on it.
     *
     * @throws Refused when there is none
     */
    public static InstalmentAct named(String name) {
        return Arrays.stream(values())
                .filter(act ->
                        act != PLAN && act != CLAW_BACK_IN_PART && act.address().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(new UnknownRecord("act on an instalment", name)));
    }

    public String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verb of a button: {@code Claim}. */
    public String label() {
        return label;
    }

    /** In the past tense: {@code claimed}. */
    public String done() {
        return done;
    }
}
