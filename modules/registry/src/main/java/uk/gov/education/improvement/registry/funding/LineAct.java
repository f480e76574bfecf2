package uk.gov.education.improvement.registry.funding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** What can be done to a budget line. Where each act leads, {@link LineState} says. */
public enum LineAct {
    OPEN("Open", "opened", MovementKind.ALLOT),
    INCREASE("Increase", "increased", MovementKind.INCREASE),
    DECREASE("Decrease", "decreased", MovementKind.DECREASE),
    CARRY_OVER("Carry over", "carried over", MovementKind.CARRY_OVER),
    END("End", "ended", null);

    private final String label;
    private final String done;
    private final MovementKind moves;

    LineAct(String label, String done, MovementKind moves) {
        this.label = label;
        this.done = done;
        this.moves = moves;
    }

    /** What may follow. */
    public static List<LineAct> after(LineState state) {
        return LineState.TABLE.acts(Optional.of(state));
    }

    /**
     * By its name in an address, such as {@code carry-over}; a line is opened by being made, and by no act on it.
     *
     * @throws Refused when there is none
     */
    public static LineAct named(String name) {
        return Arrays.stream(values())
                .filter(act -> act != OPEN && act.address().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(new UnknownRecord("act on a budget line", name)));
    }

    public String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verb of a button: {@code Increase}. */
    public String label() {
        return label;
    }

    /** In the past tense: {@code increased}. */
    public String done() {
        return done;
    }

    /** What money it moves; empty where none. */
    public Optional<MovementKind> moves() {
        return Optional.ofNullable(moves);
    }
}
