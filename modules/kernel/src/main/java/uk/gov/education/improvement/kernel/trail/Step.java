package uk.gov.education.improvement.kernel.trail;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;

/**
 * That some work moved on: from where to where, by what act, why, and from the day it took effect, as precise as the source.
 * It was so ever after: the next step does not undo it. A step that was recorded by
 * mistake is replaced by another at its place, which says what is right, or that it was never taken, and why. Who took it, the record of change says. An entity of its own for each
 * kind of work adds the id of that, and what else its steps say. Its columns are the placeholder {@code step} of migrations;
 * the index leads with the work and {@code certain_from}, and a work has one recording of each number.
 */
@MappedSuperclass
public abstract class Step<S extends Enum<S>, A extends Enum<A>> extends DatedFact {
    /**
     * A kind of step that is taken back with the file that brought it, and by nothing else: its work is known by what files
     * say, and is {@link uk.gov.education.improvement.kernel.change.Undoable}.
     */
    public interface WithItsFile {}

    private int place;

    private int recording;

    private String act;

    /** Null where the work begins with it. */
    @Column(name = "from_state")
    private String fromState;

    @Column(name = "to_state")
    private String toState;

    private String why;

    /** Why it was corrected or taken back; null where it was not. */
    private String correction;

    /** For EclipseLink. */
    protected Step() {}

    protected Step(String id, Moved<S, A> moved) {
        super(
                id,
                new Span(Optional.of(moved.move().effective()), End.UNTIL_A_LAW_ENDS_IT),
                moved.move().published(),
                moved.move().source());
        this.place = moved.place();
        this.recording = moved.recording();
        this.act = moved.move().act().name();
        this.fromState = moved.from().map(Enum::name).orElse(null);
        this.toState = moved.to().name();
        this.why = moved.move().why();
    }

    /**
     * JPQL: some work has begun by the day, certainly or possibly; asked by {@code :day}, {@code :publishedBy} and
     * {@code :recordedBy}.
     *
     * @param steps the entity of its steps and their field that names the work: {@code AwardStep awardId}
     * @param id what the work is called by in the query
     */
    public static String begun(String steps, String id) {
        return begun(steps, id, "");
    }

    /** JPQL: the same of one act: it has been done by the day. */
    public static String begun(String steps, String id, Enum<?> act) {
        return begun(steps, id, " and s.act = '" + act.name() + "'");
    }

    private static String begun(String steps, String id, String which) {
        return " exists (select s.id from " + of(steps, "s", id) + which + " and " + maybeInForce("s") + " and "
                + recorded("s", entity(steps)) + ")";
    }

    /** JPQL: the last step that had certainly taken effect by the day led to one of {@code :states}; asked as {@link #begun}. */
    public static String stands(String steps, String id) {
        return " exists (select led.id from " + of(steps, "led", id) + " and" + led(steps, id) + ")";
    }

    /** JPQL: the step {@code led} of some work is the last that had certainly taken effect by the day, and led to one of {@code :states}. */
    public static String led(String steps, String id) {
        return " led.toState in :states and " + inForce("led") + " and " + recorded("led", entity(steps))
                + " and not exists (select later.id from " + of(steps, "later", id)
                + " and later.place > led.place and "
                + inForce("later") + " and " + recorded("later", entity(steps)) + ")";
    }

    private static String of(String steps, String alias, String id) {
        return entity(steps) + " " + alias + " where " + alias + "." + steps.split(" ")[1] + " = " + id;
    }

    private static String entity(String steps) {
        return steps.split(" ")[0];
    }

    protected abstract StateTable<S, A> table();

    /** Makes this what is right about another at its place. */
    public void correcting(Step<S, A> earlier, String reason) {
        correcting(earlier);
        because(reason);
    }

    /** Makes this, which repeats another, say that it was never taken. */
    public void takingBack(Step<S, A> earlier, String reason) {
        takingBack(id(), earlier, true, reason);
    }

    @Override
    protected void because(String reason) {
        this.correction = reason;
    }

    /** The id of the work. */
    public abstract String workId();

    /** Whether it is the same act with effect from the same day. */
    public boolean is(Move<A> move) {
        return act() == move.act() && effective().equals(move.effective());
    }

    /** By which it is known among the steps of its work, in their order; no correction changes it. */
    public int place() {
        return place;
    }

    /** The how manieth thing that was recorded of its work. */
    public int recording() {
        return recording;
    }

    /** Why it was corrected or taken back. */
    public Optional<String> correction() {
        return Optional.ofNullable(correction);
    }

    public Move<A> move() {
        return new Move<>(act(), effective(), published(), why, source());
    }

    public A act() {
        return table().act(act);
    }

    /** Empty where the work begins with it. */
    public Optional<S> from() {
        return Optional.ofNullable(fromState).map(table()::state);
    }

    public S to() {
        return table().state(toState);
    }

    /** The day it took effect. */
    public PartialDate effective() {
        return span().from().orElseThrow();
    }

    /** @throws Refused when a day on which another step would follow is certainly before this one */
    public void refuseBefore(PartialDate day) {
        if (day.last().isBefore(effective().first())) {
            throw new Refused(
                    new StepRefusal.StepOutOfOrder(day.inWords(), effective().inWords()));
        }
    }

    public String why() {
        return why;
    }
}
