package uk.gov.education.improvement.kernel.trail;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * An aggregate with a state, a version and a trail. {@link #move} writes the state, and {@link #takeBack}
 * writes it back; each leaves a step, as does a correction. Queries
 * compare {@code state} with the names of states. Its columns are the placeholder {@code work} of migrations.
 */
@MappedSuperclass
public abstract class Work<S extends Enum<S>, A extends Enum<A>> {
    @Id
    private String id;

    @Version
    private long version;

    private String state;

    private int steps;

    /** For EclipseLink. */
    protected Work() {}

    /** To be followed by its first step: work without a state is none. */
    protected Work(String id) {
        this.id = id;
    }

    protected abstract StateTable<S, A> table();

    /** In the words of the capability. */
    protected abstract Refusal notPossible(A act, Optional<S> state);

    /** @throws Refused when the act does not follow from where it stands */
    protected final Moved<S, A> move(Move<A> move) {
        var from = state();
        var to = table().after(from, move.act()).orElseThrow(() -> new Refused(notPossible(move.act(), from)));
        state = to.name();
        steps++;
        return new Moved<>(steps, steps, from, to, move);
    }

    /** What is right about a step that was recorded by mistake: it keeps its place and leads where it led. */
    protected final Moved<S, A> correct(Step<S, A> step, Move<A> move) {
        steps++;
        return new Moved<>(step.place(), steps, step.from(), step.to(), move);
    }

    /** The last step was recorded by mistake, and was never taken: the work stands again where it stood. */
    protected final Moved<S, A> takeBack(Step<S, A> last) {
        state = last.from().orElseThrow().name();
        steps++;
        return new Moved<>(last.place(), steps, last.from(), last.to(), last.move());
    }

    /**
     * Some of its last steps came with a file that is undone: it stands again where it stood before them. Where they were all
     * it had, nobody finds it any more.
     *
     * @param taken in any order
     */
    public void takenBack(Collection<? extends Step<?, ?>> taken) {
        state = taken.stream()
                .min(Comparator.comparing(Step::place))
                .flatMap(Step::from)
                .map(Enum::name)
                .orElse(state);
        steps += taken.size();
    }

    public String id() {
        return id;
    }

    /** Empty until its first step. */
    public Optional<S> state() {
        return Optional.ofNullable(state).map(table()::state);
    }

    /** Each thing that is recorded of it moves it on by one, however many are recorded at once. */
    public long version() {
        return steps;
    }
}
