package uk.gov.education.improvement.registry.engagement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** What can be done to an engagement. Where each act leads, {@link EngagementState} says. */
public enum EngagementAct {
    MATCH("Choose the provider", "matched", EngagementWork.MATCH, Who.DEPARTMENT),
    RECORD("Record", "recorded", EngagementWork.MATCH, Who.DEPARTMENT),
    WRITE_SCOPE("Write the scope", "scoped", EngagementWork.SCOPE, Who.DEPARTMENT, Who.PROVIDER),
    AGREE_AS_RECIPIENT("Agree as the recipient", "agreed by the recipient", EngagementWork.AGREE, Who.RECIPIENT),
    /** The department agrees for an adviser, who has no sign-in. */
    AGREE_AS_PROVIDER("Agree as the provider", "agreed by the provider", EngagementWork.AGREE, Who.PROVIDER),
    START("Start delivery", "started", DeliveryWork.DELIVER, Who.DEPARTMENT, Who.PROVIDER),
    EXTEND("Extend", "extended", DeliveryWork.EXTEND, Who.DEPARTMENT),
    PAUSE("Pause", "paused", DeliveryWork.DELIVER, Who.DEPARTMENT, Who.PROVIDER),
    RESUME("Resume", "resumed", DeliveryWork.DELIVER, Who.DEPARTMENT, Who.PROVIDER),
    COMPLETE("Complete", "completed", DeliveryWork.DELIVER, Who.DEPARTMENT, Who.PROVIDER),
    REVIEW_AT_6("Review at 6 months", "reviewed at 6 months", ReviewWork.REVIEW, Who.DEPARTMENT, Who.RECIPIENT),
    REVIEW_AT_12("Review at 12 months", "reviewed at 12 months", ReviewWork.REVIEW, Who.DEPARTMENT, Who.RECIPIENT),
    CLOSE("Close", "closed", ReviewWork.CLOSE, Who.DEPARTMENT),
    DECLINE("Decline", "declined", EngagementWork.AGREE, Who.RECIPIENT, Who.PROVIDER),
    WITHDRAW("Withdraw", "withdrawn", EngagementWork.WITHDRAW, Who.DEPARTMENT, Who.RECIPIENT);

    /** Those that need nothing but a reason. */
    private static final List<EngagementAct> PLAIN = List.of(START, PAUSE, RESUME, COMPLETE, DECLINE, WITHDRAW);

    /** Who acts: the department, or a side by its own sign-in. */
    enum Who {
        DEPARTMENT("the department"),
        RECIPIENT("the recipient"),
        PROVIDER("the provider");

        private final String label;

        Who(String label) {
            this.label = label;
        }

        static Who of(Optional<Side> side) {
            return side.map(Side::name).map(Who::valueOf).orElse(DEPARTMENT);
        }
    }

    private final String label;
    private final String done;
    private final Act access;
    private final List<Who> who;

    EngagementAct(String label, String done, Act access, Who... who) {
        this.label = label;
        this.done = done;
        this.access = access;
        this.who = List.of(who);
    }

    /** What has to stand in the table of access for it. */
    public Act access() {
        return access;
    }

    /** @param side of the asker; empty for the department */
    boolean isFor(Optional<Side> side, Provider.Kind kind) {
        return who.contains(Who.of(side))
                || kind == Provider.Kind.ADVISER && side.isEmpty() && who.contains(Who.PROVIDER);
    }

    /** Who may, to begin a sentence with: {@code The department and the provider}. */
    String whoMay() {
        var words = who.stream().map(one -> one.label).collect(Collectors.joining(" and "));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** What may follow, in the order of its life. */
    public static List<EngagementAct> after(EngagementState state) {
        return EngagementState.TABLE.acts(Optional.of(state));
    }

    /**
     * One that needs nothing but a reason, by its name in an address: {@code start}, {@code pause}, {@code resume},
     * {@code complete}, {@code decline}, {@code withdraw}.
     *
     * @throws Refused when there is none
     */
    public static EngagementAct named(String name) {
        return Arrays.stream(values())
                .filter(act -> act.isPlain() && act.address().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(new UnknownRecord("act on an engagement", name)));
    }

    /** Whether it needs nothing but a reason. */
    public boolean isPlain() {
        return PLAIN.contains(this);
    }

    public String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verb of a button: {@code Pause}. */
    public String label() {
        return label;
    }

    /** In the past tense: {@code paused}. */
    public String done() {
        return done;
    }
}
