package uk.gov.education.improvement.registry.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.need.NeedView;

/** Chooses a provider for a need: a person decides. */
@ApplicationScoped
public class ProviderChoice {
    private final AccessTable access;
    private final Transactions transactions;
    private final EngagementOutcomes outcomes;
    private final EngagementMoves moves;
    private final Recording recording;

    @Inject
    public ProviderChoice(
            AccessTable access,
            Transactions transactions,
            EngagementOutcomes outcomes,
            EngagementMoves moves,
            Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.outcomes = outcomes;
        this.moves = moves;
        this.recording = recording;
    }

    /**
     * The need for which a provider is to be chosen, as it stands now.
     *
     * @throws Refused when the asker may choose none, or it is unknown
     */
    public NeedView toChoose(Asker by, String needId) {
        var scope = access.scope(by, EngagementWork.MATCH);
        return transactions.within(() -> moves.needs().find(by, scope, needId, moves.now()));
    }

    /** @throws Refused as {@link EngagementOutcomes#match} does */
    public EngagementView choose(Asker by, ChooseProvider command) {
        var scope = access.scope(by, EngagementWork.MATCH);
        return transactions.within(() -> {
            var writing = moves.book().writing();
            var id = outcomes.match(
                    by,
                    scope,
                    command.needId(),
                    command.version(),
                    command.provider(),
                    command.why(),
                    command.override(),
                    writing);
            var at = recording.append(by, writing);
            return moves.book().find(by, scope, id, AsAt.day(recording.today(), at));
        });
    }
}
