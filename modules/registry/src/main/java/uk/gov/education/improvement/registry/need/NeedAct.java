package uk.gov.education.improvement.registry.need;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** What can be done to a need. Where each act leads, {@link NeedState} says. */
public enum NeedAct {
    RAISE("Raise", "raised"),
    /** By an engagement that goes into delivery. */
    PLACE("Put support in place", "put support in place for"),
    /** By an engagement that ended early. */
    REOPEN("Open again", "opened again"),
    CLOSE("Close as met", "closed"),
    WITHDRAW("Withdraw", "withdrew");

    /** What a person does with a need by itself. */
    private static final List<NeedAct> OF_PEOPLE = List.of(CLOSE, WITHDRAW);

    private final String label;
    private final String done;

    NeedAct(String label, String done) {
        this.label = label;
        this.done = done;
    }

    /**
     * What a person does with a need by itself, by its name in an address: {@code close}, {@code withdraw}.
     *
     * @throws Refused when there is none
     */
    public static NeedAct named(String name) {
        return Arrays.stream(values())
                .filter(act -> act.isOfPeople() && act.address().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(new UnknownRecord("act with a need", name)));
    }

    boolean isOfPeople() {
        return OF_PEOPLE.contains(this);
    }

    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The verb of a button: {@code Withdraw}. */
    public String label() {
        return label;
    }

    /** In the past tense: {@code withdrew}. */
    public String done() {
        return done;
    }
}
