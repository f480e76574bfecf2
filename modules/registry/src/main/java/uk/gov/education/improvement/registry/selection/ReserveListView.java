package uk.gov.education.improvement.registry.selection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether one can be selected from the reserve list of a round.
 *
 * @param places of the round
 * @param taken how many of them have somebody who is selected and has not withdrawn
 * @param next who comes first; empty where nobody is left
 */
public record ReserveListView(int places, long taken, Optional<OutcomeView> next) {
    static ReserveListView of(int places, List<PublishedOutcome> published) {
        var outcomes = published.stream().map(PublishedOutcome::view).toList();
        return new ReserveListView(
                places,
                outcomes.stream()
                        .filter(one -> one.outcome() == Outcome.SELECTED)
                        .count(),
                outcomes.stream()
                        .filter(one -> one.outcome() == Outcome.RESERVE)
                        .min(Comparator.comparing(one -> one.reserve().orElseThrow())));
    }

    public boolean isFull() {
        return taken >= places;
    }
}
