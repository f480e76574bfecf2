package uk.gov.education.improvement.registry.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;

/** Reads how the applications of a round rank, as at a day. The department's alone. */
@ApplicationScoped
public class Rankings {
    public static final Act READ = new Act("selection.read");

    private final AccessTable access;
    private final Transactions transactions;
    private final ScoredRounds scored;

    @Inject
    public Rankings(AccessTable access, Transactions transactions, ScoredRounds scored) {
        this.access = access;
        this.transactions = transactions;
        this.scored = scored;
    }

    /** @throws Refused when there is no such round that the asker may see */
    public RankingView ranking(Asker by, String roundId, RankingFilter filter, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> scored.ranking(scope, scored.find(by, scope, roundId, asAt), filter, asAt));
    }

    /** @throws Refused when there is no such round, or the application is not among those that are scored in it */
    public ScoredView scores(Asker by, String roundId, String applicationId, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(
                () -> scored.scored(by, scope, scored.find(by, scope, roundId, asAt), applicationId, asAt));
    }
}
