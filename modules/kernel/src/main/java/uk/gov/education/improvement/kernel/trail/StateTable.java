package uk.gov.education.improvement.kernel.trail;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which act leads from where to where, as complete data: what does not stand in it is refused. One value, that the states or
 * the acts own:
 *
 * <pre>{@code
 * static final StateTable<PhaseState, PhaseAct> TABLE = StateTable.of(PhaseState.class, PhaseAct.class)
 *         .begins(PhaseAct.PLAN, PLANNED)
 *         .leads(PLANNED, PhaseAct.OPEN, OPEN);
 * }</pre>
 */
public final class StateTable<S extends Enum<S>, A extends Enum<A>> {
    private record Turn<S, A>(Optional<S> from, A act) {}

    private final Class<S> states;
    private final Class<A> acts;
    private final Map<Turn<S, A>, S> ways;

    private StateTable(Class<S> states, Class<A> acts, Map<Turn<S, A>, S> ways) {
        this.states = states;
        this.acts = acts;
        this.ways = ways;
    }

    /** With no way yet. */
    public static <S extends Enum<S>, A extends Enum<A>> StateTable<S, A> of(Class<S> states, Class<A> acts) {
        return new StateTable<>(states, acts, Map.of());
    }

    /** Work may begin with the act. */
    public StateTable<S, A> begins(A act, S to) {
        return with(new Turn<>(Optional.empty(), act), to);
    }

    public StateTable<S, A> leads(S from, A act, S to) {
        return with(new Turn<>(Optional.of(from), act), to);
    }

    private StateTable<S, A> with(Turn<S, A> turn, S to) {
        var more = new HashMap<>(ways);
        if (more.put(turn, to) != null) {
            throw new IllegalArgumentException("Stands in the table already: " + turn);
        }
        return new StateTable<>(states, acts, Map.copyOf(more));
    }

    /**
     * Where an act leads; empty where it cannot be done.
     *
     * @param from empty for work that has not begun
     */
    public Optional<S> after(Optional<S> from, A act) {
        return Optional.ofNullable(ways.get(new Turn<>(from, act)));
    }

    /** What can be done there, in the order of the acts. */
    public List<A> acts(Optional<S> from) {
        return Arrays.stream(acts()).filter(act -> after(from, act).isPresent()).toList();
    }

    /** Whether nothing leads on from here. */
    public boolean isEnd(S state) {
        return acts(Optional.of(state)).isEmpty();
    }

    S state(String name) {
        return Enum.valueOf(states, name);
    }

    A act(String name) {
        return Enum.valueOf(acts, name);
    }

    S[] states() {
        return states.getEnumConstants();
    }

    A[] acts() {
        return acts.getEnumConstants();
    }

    /** How many ways there are. */
    int size() {
        return ways.size();
    }
}
