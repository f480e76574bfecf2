package uk.gov.education.improvement.registry.selection;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import uk.gov.education.improvement.registry.application.ApplicationOutcomes;
import uk.gov.education.improvement.registry.round.RoundOutcomes;

/** What a selection stands on and moves, for the use cases; asked in their transaction. */
@Dependent
class SelectionBook {
    private final SelectionStore store;
    private final ScoredRounds scored;
    private final RoundOutcomes rounds;
    private final ApplicationOutcomes applications;

    @Inject
    SelectionBook(SelectionStore store, ScoredRounds scored, RoundOutcomes rounds, ApplicationOutcomes applications) {
        this.store = store;
        this.scored = scored;
        this.rounds = rounds;
        this.applications = applications;
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
}
