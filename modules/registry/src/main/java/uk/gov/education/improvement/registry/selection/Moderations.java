package uk.gov.education.improvement.registry.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.round.RoundRefusal.RoundActNotPossible;
import uk.gov.education.improvement.registry.round.RoundView;

/** What the department does about the scores of assessors: sets one itself, with a reason. */
@ApplicationScoped
public class Moderations {
    public static final Act MODERATE = new Act("selection.moderate");

    /** What the record of change calls a score that was set: by the id of its application. */
    static final String SUBJECT = "moderated-score";

    private final AccessTable access;
    private final Transactions transactions;
    private final SelectionBook book;
    private final Recording recording;

    @Inject
    public Moderations(AccessTable access, Transactions transactions, SelectionBook book, Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
        this.recording = recording;
    }

    /**
     * The scores of which one is to be set, as they stand now.
     *
     * @throws Refused when the asker may not set any, or the application is not among those that are scored in the round
     */
    public ScoredView toModerate(Asker by, String roundId, String applicationId) {
        var scope = access.scope(by, MODERATE);
        return transactions.within(() -> scored(by, scope, roundId, applicationId, book.now()));
    }

    /**
     * Sets the score of a criterion, which counts from then on instead of the mean of what assessors gave.
     *
     * @throws Refused when the round is unknown, or is not one that has closed and is not decided; when the application is not
     *     scored in it, its scores have moved on since, or are not all in; when the criterion is unknown or the score higher
     *     than its highest
     */
    public ScoredView moderate(Asker by, ModerateScore command) {
        var scope = access.scope(by, MODERATE);
        return transactions.within(() -> {
            var round = book.rounds().hold(scope, command.roundId());
            refuseUnlessToDecide(round, "set a score");
            var known = book.scored().of(by, scope, round, book.now());
            var one = known.find(command.applicationId());
            recording.checkVersion(scope, SUBJECT, one.id(), command.version(), known.version(command.applicationId()));
            if (one.total().isEmpty()) {
                throw new Refused(new SelectionRefusal.ScoresMissing(book.names(scope, List.of(one))));
            }
            refuseBeyond(command, round);
            // also one that was set of an earlier text, which counts no more
            var before = book.store().moderated(scope, round.id(), book.unsealed()).stream()
                    .filter(score -> score.applicationId().equals(one.id()) && score.criterion() == command.criterion())
                    .findFirst();
            var score = new ModeratedScore(recording.newId(), command, recording.today(), before);
            var writing = book.store().writing();
            writing.add(score);
            writing.changed(new Change(
                    SUBJECT,
                    one.id(),
                    "moderated",
                    before.map(ModeratedScore::view),
                    score.view(),
                    Audience.DEPARTMENT));
            var at = recording.append(by, writing);
            return scored(by, scope, round.id(), one.id(), AsAt.day(recording.today(), at));
        });
    }

    private static void refuseUnlessToDecide(RoundView round, String act) {
        if (round.stage() != RoundView.Stage.CLOSED) {
            throw new Refused(new RoundActNotPossible(act, round.stage().label().toLowerCase(Locale.ROOT)));
        }
    }

    private static void refuseBeyond(ModerateScore command, RoundView round) {
        var criteria = round.terms().criteria();
        if (command.criterion() < 1 || command.criterion() > criteria.size()) {
            throw new Refused(new UnknownRecord("criterion", String.valueOf(command.criterion())));
        }
        var highest = criteria.get(command.criterion() - 1).highest();
        if (command.points() > highest) {
            throw new Refused(new Invalid("points", "The score is a whole number from 0 to " + highest));
        }
    }

    private ScoredView scored(Asker by, Scope scope, String roundId, String applicationId, AsAt asAt) {
        return book.scored().scored(by, scope, book.scored().find(by, scope, roundId, asAt), applicationId, asAt);
    }
}
