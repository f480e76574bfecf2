package uk.gov.education.improvement.registry.application;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** What can be done to an application. Where each act leads, {@link ApplicationState} says. */
public enum ApplicationAct {
    START("Start", "started"),
    SUBMIT("Submit", "submitted"),
    AMEND("Amend", "amended"),
    WITHDRAW("Withdraw", "withdrew"),
    FIND_ELIGIBLE("Find eligible", "found eligible"),
    FIND_INELIGIBLE("Find ineligible", "found ineligible"),
    OVERTURN("Decide that it is eligible", "overturned"),
    OVERTURN_AGAINST("Decide that it is not eligible", "overturned"),
    SELECT("Select", "selected"),
    RESERVE("Put on the reserve list", "put on the reserve list"),
    DECLINE("Decline", "declined"),
    PROMOTE("Select from the reserve list", "selected from the reserve list");

    /** What an applicant does; where each leads, the states say all the same. */
    private static final List<ApplicationAct> OF_APPLICANTS = List.of(SUBMIT, AMEND, WITHDRAW);

    private final String label;
    private final String done;

    ApplicationAct(String label, String done) {
        this.label = label;
        this.done = done;
    }

    /** What may follow, in the order of its life. */
    public static List<ApplicationAct> after(ApplicationState state) {
        return ApplicationState.TABLE.acts(Optional.of(state));
    }

    /**
     * What an applicant does, by its name in an address: {@code submit}, {@code amend}, {@code withdraw}.
     *
     * @throws Refused when there is none
     */
    public static ApplicationAct named(String name) {
        return Arrays.stream(values())
                .filter(act -> act.isOfApplicants() && act.address().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(new UnknownRecord("act of an applicant", name)));
    }

    boolean isOfApplicants() {
        return OF_APPLICANTS.contains(this);
    }

    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The verb of a button: {@code Submit}. */
    public String label() {
        return label;
    }

    /** In the past tense: {@code submitted}. */
    public String done() {
        return done;
    }
}
