package uk.gov.education.improvement.registry.practice;

import java.util.Arrays;
import java.util.Locale;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** What can be done to a practice. Where each act leads, {@link PracticeState} says. */
public enum PracticeAct {
    WRITE("Write", "written"),
    PUBLISH("Publish", "published"),
    WITHDRAW("Withdraw", "withdrew");

    private final String label;
    private final String done;

    PracticeAct(String label, String done) {
        this.label = label;
        this.done = done;
    }

    /**
     * What is done with a practice that is written, by its name in an address: {@code publish}, {@code withdraw}.
     *
     * @throws Refused when there is none
     */
    public static PracticeAct named(String name) {
        return Arrays.stream(values())
                .filter(act -> act != WRITE && act.address().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(new UnknownRecord("act with a practice", name)));
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
