package uk.gov.education.improvement.registry.matching;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.need.NeedView;

/** Providers by the very same rules for whatever looks at many needs together; asked in the transaction of a use case. */
@Dependent
public class MatchingOutcomes {
    private final Candidates candidates;
    private final MatchingStore store;

    @Inject
    MatchingOutcomes(Candidates candidates, MatchingStore store) {
        this.candidates = candidates;
        this.store = store;
    }

    /** By a fixed number of statements, and one more here and there for each lot of recipients. */
    public ManyMatches of(Asker by, Scope scope, Collection<NeedView> needs, AsAt asAt) {
        return new ManyMatches(candidates.read(by, scope, needs, asAt), store.weights(scope, asAt.day()), asAt);
    }

    /** What was read for many needs. The providers of one are weighed when it is asked for: all of all are many. */
    public static final class ManyMatches {
        private final Candidates.Read read;
        private final Map<SoftRule, Integer> weights;
        private final AsAt asAt;

        private ManyMatches(Candidates.Read read, Map<SoftRule, Integer> weights, AsAt asAt) {
            this.read = read;
            this.weights = weights;
            this.asAt = asAt;
        }

        /** All providers for one of the needs; a choice for it that is not agreed yet leaves nobody out. */
        public MatchesView of(NeedView need) {
            return MatchesView.of(need, read.of(need, true), weights, asAt);
        }

        /** The half-days that are recorded as left this financial year, by our id of the partner and the code of the theme. */
        public Map<String, Map<String, Integer>> halfDays() {
            return read.left().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            partner -> partner.getValue().entrySet().stream()
                                    .collect(Collectors.toMap(
                                            Map.Entry::getKey,
                                            left -> left.getValue().halves()))));
        }
    }
}
