package uk.gov.education.improvement.registry.application;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;

/**
 * Which applications, and which page of them. What was started last comes first.
 *
 * @param rounds by our ids; empty for all
 * @param states where they stand on the day asked; empty for all
 * @param applicants DfE numbers of those that hand in; empty for all
 * @param waiting for whom they wait on that day; empty for all, whether they wait or not
 */
public record ApplicationFilter(
        List<String> rounds,
        List<ApplicationState> states,
        List<String> applicants,
        List<Waiting> waiting,
        Optional<Cursor> after,
        int size) {
    public static final String ROUND = "round";
    public static final String STATE = "state";
    public static final String APPLICANT = "applicant";
    public static final String WAITING = "waiting";

    /** The parameters it is read from. */
    public static final List<String> PARAMETERS = List.of(ROUND, STATE, APPLICANT, WAITING);

    private static final int MOST_ASKED = 50;

    /** For whom one waits that is handed in. */
    public enum Waiting {
        /** The rule was applied and could not say. */
        PERSON("For a person: the rule cannot say");

        private final String label;

        Waiting(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }

    /** Of whoever applies, and whether they wait for somebody or not. */
    public ApplicationFilter(List<String> rounds, List<ApplicationState> states, Optional<Cursor> after, int size) {
        this(rounds, states, List.of(), List.of(), after, size);
    }

    /** Those of some applicants, in all rounds. */
    static ApplicationFilter by(List<String> dfeNumbers, int most) {
        return new ApplicationFilter(List.of(), List.of(), dfeNumbers, List.of(), Optional.empty(), most);
    }

    public static ApplicationFilter of(Address address) {
        return new ApplicationFilter(
                address.atMost(MOST_ASKED, ROUND),
                address.choices(
                        STATE, List.of(ApplicationState.values()), ApplicationState::name, ApplicationState::label),
                address.atMost(MOST_ASKED, APPLICANT),
                address.choices(WAITING, List.of(Waiting.values()), Waiting::name, Waiting::label),
                address.after(1),
                address.size());
    }

    /** Those that stand somewhere now; of all rounds. */
    public static ApplicationFilter in(ApplicationState state, int most) {
        return new ApplicationFilter(List.of(), List.of(state), Optional.empty(), most);
    }

    /** The first of a round that stand in a state. */
    public static ApplicationFilter ofRound(String roundId, ApplicationState state, int most) {
        return new ApplicationFilter(List.of(roundId), List.of(state), Optional.empty(), most);
    }

    public ApplicationFilter sized(int most) {
        return new ApplicationFilter(rounds, states, applicants, waiting, Optional.empty(), most);
    }

    boolean asksForStates() {
        return !states.isEmpty() || !waiting.isEmpty();
    }

    /** The names of the states in which one fits; never empty where any is asked for: no state is called by no name. */
    List<String> stateNames() {
        var fitting = states.stream()
                .filter(state -> waiting.isEmpty() || state == ApplicationState.SUBMITTED)
                .map(ApplicationState::name)
                .toList();
        if (states.isEmpty()) {
            return List.of(ApplicationState.SUBMITTED.name());
        }
        return fitting.isEmpty() ? List.of("") : fitting;
    }
}
