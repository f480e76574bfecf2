package uk.gov.education.improvement.registry.partner;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** What can be done to a partner. Where each act leads, {@link PartnerState} says. */
public enum PartnerAct {
    DESIGNATE("Designate", "designated", PartnerWork.DECIDE),
    /** Others have recorded that it was a partner. */
    RECORD("Record", "recorded as a partner", PartnerWork.DECIDE),
    ACTIVATE("Make active", "made active", PartnerWork.DECIDE),
    RENEW("Renew", "renewed", PartnerWork.DECIDE),
    SUSPEND("Suspend", "suspended", PartnerWork.DECIDE),
    REVIEW("Put under review", "put under review", PartnerWork.REVIEW),
    END("End", "ended", PartnerWork.DECIDE);

    private final String label;
    private final String done;
    private final Act access;

    PartnerAct(String label, String done, Act access) {
        this.label = label;
        this.done = done;
        this.access = access;
    }

    /** What may follow. */
    public static List<PartnerAct> after(PartnerState state) {
        return PartnerState.TABLE.acts(Optional.of(state));
    }

    /**
     * By its name in an address, such as {@code renew}; a partnership begins by being made, and by no act on it.
     *
     * @throws Refused when there is none
     */
    public static PartnerAct named(String name) {
        return Arrays.stream(values())
                .filter(act -> act != DESIGNATE && act != RECORD && act.path().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Refused(new UnknownRecord("step of a partner", name)));
    }

    /** Its name in an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Who may do it. */
    public Act access() {
        return access;
    }

    /** The verb of a button: {@code Renew}. */
    public String label() {
        return label;
    }

    /** In the past tense: {@code renewed}. */
    public String done() {
        return done;
    }
}
