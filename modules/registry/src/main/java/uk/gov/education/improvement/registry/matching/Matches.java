package uk.gov.education.improvement.registry.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.need.NeedOutcomes;

/** All providers for a need, ranked with reasons or left out by a rule; a person chooses. */
@ApplicationScoped
public class Matches {
    public static final Act READ = new Act("matching.read");

    private final AccessTable access;
    private final Transactions transactions;
    private final NeedOutcomes needs;
    private final Candidates candidates;
    private final MatchingStore store;

    @Inject
    public Matches(
            AccessTable access,
            Transactions transactions,
            NeedOutcomes needs,
            Candidates candidates,
            MatchingStore store) {
        this.access = access;
        this.transactions = transactions;
        this.needs = needs;
        this.candidates = candidates;
        this.store = store;
    }

    /**
     * By a fixed number of statements, whatever the number of providers.
     *
     * @throws Refused when there is no such need that the asker may see
     */
    public MatchesView of(Asker by, String needId, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var need = needs.find(by, scope, needId, asAt);
            return MatchesView.of(
                    need,
                    candidates.read(by, scope, List.of(need), asAt).of(need, false),
                    store.weights(scope, asAt.day()),
                    asAt);
        });
    }
}
