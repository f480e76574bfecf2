package uk.gov.education.improvement.registry.assignment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.matching.MatchingOutcomes;
import uk.gov.education.improvement.registry.need.NeedFilter;
import uk.gov.education.improvement.registry.need.NeedOutcomes;
import uk.gov.education.improvement.registry.need.NeedState;

/** Reads what a run needs, by a fixed number of statements; asked in its transaction. */
@Dependent
class AssignmentReading {
    private final NeedOutcomes needs;
    private final MatchingOutcomes matching;
    private final AssignmentStore store;

    @Inject
    AssignmentReading(NeedOutcomes needs, MatchingOutcomes matching, AssignmentStore store) {
        this.needs = needs;
        this.matching = matching;
        this.store = store;
    }

    Assigning of(Asker by, Scope scope, AskAssignment asked, AsAt asAt) {
        var found = needs.list(
                by,
                scope,
                new NeedFilter(
                        List.of(NeedState.OPEN),
                        asked.themes(),
                        List.of(),
                        asked.regions(),
                        List.of(),
                        false,
                        Optional.empty(),
                        AskAssignment.MOST_NEEDS + 1),
                asAt);
        var taken = found.stream().limit(AskAssignment.MOST_NEEDS).toList();
        return Assigning.of(
                asked,
                taken,
                found.size() > taken.size(),
                needs.titles(
                        scope,
                        asked.pins().stream().map(AskAssignment.Pin::need).toList(),
                        asAt),
                matching.of(by, scope, taken, asAt),
                store.weights(scope, asAt.day()));
    }
}
