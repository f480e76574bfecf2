package uk.gov.education.improvement.registry.selection;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.registry.application.ApplicationOutcomes;
import uk.gov.education.improvement.registry.application.ApplicationStanding;
import uk.gov.education.improvement.registry.application.ApplicationState;
import uk.gov.education.improvement.registry.round.RoundOutcomes;
import uk.gov.education.improvement.registry.round.RoundView;

/** What a selection stands on and moves, for the use cases; asked in their transaction. */
@Dependent
class SelectionBook {
    /** What the record of change calls a decision: by the id of its application. */
    private static final String SUBJECT = "selection";

    private final SelectionStore store;
    private final ScoredRounds scored;
    private final RoundOutcomes rounds;
    private final ApplicationOutcomes applications;
    private final Recording recording;

    @Inject
    SelectionBook(
            SelectionStore store,
            ScoredRounds scored,
            RoundOutcomes rounds,
            ApplicationOutcomes applications,
            Recording recording) {
        this.store = store;
        this.scored = scored;
        this.rounds = rounds;
        this.applications = applications;
        this.recording = recording;
    }

    SelectionStore store() {
        return store;
    }

    ScoredRounds scored() {
        return scored;
    }

    RoundOutcomes rounds() {
        return rounds;
    }

    ApplicationOutcomes applications() {
        return applications;
    }

    AsAt now() {
        return AsAt.day(recording.today(), recording.recordedUntil());
    }

    /** The same, with what the asking transaction has written itself. */
    AsAt unsealed() {
        return AsAt.day(recording.today(), RecordedFact.UNSEALED);
    }

    /** Where the applications of a round stand now, by their ids. */
    Map<String, ApplicationStanding> standing(Scope scope, RoundView round) {
        return applications.ofRound(scope, round.id(), now()).stream()
                .collect(Collectors.toMap(ApplicationStanding::id, Function.identity()));
    }

    static boolean stands(ApplicationStanding one, ApplicationState state) {
        return one.state().filter(state::equals).isPresent();
    }

    /** What they are called, in their order. */
    List<String> names(Scope scope, List<Ranked> some) {
        var names = applications.names(scope, some.stream().map(Ranked::id).toList(), now());
        return some.stream().map(one -> names.getOrDefault(one.id(), one.id())).toList();
    }

    /**
     * For the record of change. It holds where the application ranks, and so is the department's, whoever reads what was
     * decided in a letter.
     */
    static Change change(Decision decision, String what) {
        return new Change(
                SUBJECT, decision.applicationId(), what, Optional.empty(), decision.decided(), decision.audience());
    }
}
