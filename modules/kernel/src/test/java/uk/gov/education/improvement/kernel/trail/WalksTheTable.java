package uk.gov.education.improvement.kernel.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;

/** The life of some work, walked completely: every act in every state, by the aggregate itself. */
public interface WalksTheTable<W extends Work<S, A>, S extends Enum<S>, A extends Enum<A>> {
    /** How a line of {@link #ways} calls work that has not begun. */
    String NOTHING = "-";

    StateTable<S, A> table();

    /**
     * The only ways on, written out a second time, as people say them: {@code "- PLAN PLANNED"} where work begins, and then
     * {@code "PLANNED OPEN OPEN"}. Every other act is refused in every state.
     */
    List<String> ways();

    /** Work that has not begun. */
    W unbegun();

    Step<S, A> take(W work, Move<A> move);

    /** How an act is refused that does not follow. */
    Class<? extends Refusal> refusal();

    @TestFactory
    default Stream<DynamicTest> an_act_leads_where_the_table_says_and_nowhere_else() {
        return states().stream()
                .flatMap(state -> Arrays.stream(acts())
                        .map(act -> DynamicTest.dynamicTest(
                                called(state) + " " + act,
                                () -> act(state, act, Optional.ofNullable(to(state, act))))));
    }

    @Test
    default void every_way_is_written_out_twice_and_every_state_is_reached() {
        assertEquals(table().size(), Set.copyOf(ways()).size());
        assertEquals(states(), paths().keySet());
    }

    @Test
    default void what_can_be_done_and_what_has_ended_is_what_the_table_says() {
        for (var state : states()) {
            var possible =
                    Arrays.stream(acts()).filter(act -> to(state, act) != null).toList();

            assertEquals(possible, table().acts(state));
            state.ifPresent(one -> assertEquals(possible.isEmpty(), table().isEnd(one)));
        }
    }

    private void act(Optional<S> state, A act, Optional<String> to) {
        var work = unbegun();
        paths().get(state).forEach(before -> take(work, move(before)));
        var version = work.version();

        if (to.isPresent()) {
            var step = take(work, move(act));

            assertEquals(to.get(), step.to().name());
            assertEquals(state, step.from());
            assertEquals(act, step.act());
            assertEquals(Optional.of(step.to()), work.state());
            assertEquals(version + 1, work.version());
            assertEquals(work.version(), step.place());
            assertEquals(work.id(), step.workId());
        } else {
            var refused = assertThrows(Refused.class, () -> take(work, move(act)));

            assertInstanceOf(refusal(), refused.refusal());
            assertEquals(state, work.state());
            assertEquals(version, work.version());
        }
    }

    private static <A extends Enum<A>> Move<A> move(A act) {
        return new Move<>(act, PartialDate.parse("2019"), Optional.empty(), "a reason", "a source");
    }

    /** By which acts work gets to each state, the shortest way. */
    private Map<Optional<S>, List<A>> paths() {
        var paths = new HashMap<Optional<S>, List<A>>();
        paths.put(Optional.empty(), List.of());
        var open = new ArrayDeque<Optional<S>>(paths.keySet());
        while (!open.isEmpty()) {
            var from = open.remove();
            for (var act : acts()) {
                table().after(from, act)
                        .map(Optional::of)
                        .filter(to -> !paths.containsKey(to))
                        .ifPresent(to -> {
                            paths.put(
                                    to,
                                    Stream.concat(paths.get(from).stream(), Stream.of(act))
                                            .toList());
                            open.add(to);
                        });
            }
        }
        return paths;
    }

    private String to(Optional<S> state, A act) {
        return ways().stream()
                .map(line -> line.split(" "))
                .filter(line -> line[0].equals(called(state)) && line[1].equals(act.name()))
                .map(line -> line[2])
                .findFirst()
                .orElse(null);
    }

    private String called(Optional<S> state) {
        return state.map(Enum::name).orElse(NOTHING);
    }

    private Set<Optional<S>> states() {
        var states = new HashSet<Optional<S>>();
        states.add(Optional.empty());
        Arrays.stream(table().states()).map(Optional::of).forEach(states::add);
        return states;
    }

    private A[] acts() {
        return table().acts();
    }
}
